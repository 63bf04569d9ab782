"""The reading process: shut in first, then it reads one file and writes what it found.

The file lies in a folder of its own as `upload.*`. Where the folder holds a job as well, the file
is checked as it asks. The process writes `answer.json`, and `answer.npz` where there are arrays;
nothing of it is ever unpickled.
"""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from data.intake import sandbox
from data.intake.grid import Sheet
from data.refusal import Fault, Refused
from data.stored.folders import FULL
from wording.saying import Said, Saying

UPLOAD, JOB = "upload", "job.json"
ANSWER, ARRAYS = "answer.json", "answer.npz"
DISK_FULL = 75
"""How the process ends where there is no room for its answer."""


def answer(kind: str, path: Path, folder: Path) -> dict[str, Any]:
    """What a file holds, as JSON can carry it."""
    return READERS[kind](path, folder)


def tables(kind: str, path: Path) -> list[Sheet]:
    """The tables of a file of text, a workbook or a Parquet file."""
    from data.intake import sheets, workbook

    readers = {"text": sheets.text, "workbook": workbook.read_sheets, "parquet": sheets.parquet}
    return readers[kind](path)


def _tables(kind: str) -> Callable[[Path, Path], dict[str, Any]]:
    def read(path: Path, _folder: Path) -> dict[str, Any]:
        return {"sheets": [asdict(sheet) for sheet in tables(kind, path)]}

    return read


def _shapes(kind: str) -> Callable[[Path, Path], dict[str, Any]]:
    def read(path: Path, folder: Path) -> dict[str, Any]:
        from data.intake import shapes

        raw = shapes.read_shapes(path, kind, folder)
        write_shapes(folder, raw.shapes)
        return {"fields": raw.fields, "crs": raw.crs, "notes": raw.notes}

    return read


def write_shapes(folder: Path, shapes: list[bytes]) -> None:
    """Shapes as well-known bytes, one behind the other."""
    import numpy as np

    lengths = np.array([len(shape) for shape in shapes], dtype="int64")
    np.savez(
        folder / ARRAYS, lengths=lengths, content=np.frombuffer(b"".join(shapes), dtype="uint8")
    )


def _tpmap(path: Path, folder: Path) -> dict[str, Any]:
    import numpy as np

    from data.intake import archive, limits
    from data.official import tpmap_zip

    archive.names(path, limits.TPMAP)
    found = tpmap_zip.gather(path, lambda done, of: print(done, of, flush=True))
    np.savez(folder / ARRAYS, allow_pickle=False, **found.arrays)
    return {"year_be": found.year_be, "indicators": found.indicators, "columns": found.columns}


READERS: dict[str, Callable[[Path, Path], dict[str, Any]]] = {
    "text": _tables("text"),
    "workbook": _tables("workbook"),
    "parquet": _tables("parquet"),
    "zip": _shapes("zip"),
    "geopackage": _shapes("geopackage"),
    "geojson": _shapes("geojson"),
    "tpmap": _tpmap,
}


def read_in_child(kind: str, name: str, folder: str) -> int:
    """Be the reading process of a folder; returns how it is to end.

    `name` is what people call the file; its `kind` is found by the first bytes where it is empty.
    """
    gc.disable()  # it reads one file and ends: looking for rubbish takes a third of its time
    os.environ |= {"HOME": folder, "TMPDIR": folder}
    os.chdir(folder)
    try:
        main(kind, name, Path(folder))
    except OSError as error:
        return DISK_FULL if error.errno in FULL else 1
    return 0


def main(kind: str, name: str, folder: Path) -> None:
    """Shut in, read, answer."""
    held = sandbox.shut(folder)
    path = next(folder.glob(f"{UPLOAD}*"))
    try:
        text = json.dumps(_found(kind, path, name, folder) | {"held": held})
    except Refused as refused:
        named = [_named(fault, path, name) for fault in refused.faults]
        text = json.dumps({"faults": [fault.plain() for fault in named], "held": held})
    except (MemoryError, RecursionError) as error:
        text = json.dumps({"faults": [too_much(name, type(error).__name__).plain()], "held": held})
    (folder / ANSWER).write_text(text, encoding="utf-8")


def _found(kind: str, path: Path, name: str, folder: Path) -> dict[str, Any]:
    from data.intake import kinds

    known = kind or kinds.kind_of(path)
    if not (folder / JOB).exists():
        return answer(known, path, folder)
    from data.imports import closed

    job = json.loads((folder / JOB).read_text(encoding="utf-8"))
    return closed.inside(known, path, name, job)


def _named(fault: Fault, path: Path, name: str) -> Fault:
    """A fault with the name that people call the file in place of ours, and no place of ours."""
    return fault.mapped(lambda text: text.replace(f"{path.parent}/", "").replace(path.name, name))


def too_much(name: str, found: Said) -> Fault:
    """The fault of a file that does not fit into the memory of the reading process."""
    message = Saying("intake-reading-file-takes-too-much-memory")
    return Fault(name, "", found, Saying("intake-file-that-fits-in-512-mb"), message)
