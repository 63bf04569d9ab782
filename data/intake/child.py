"""The reading process: shut in first, then it reads one file and writes what it found.

`python -m data.intake.child KIND NAME FOLDER`: the file lies in FOLDER as `upload.*`, NAME is what
people call it. It writes `answer.json`, and `answer.npz` where there are arrays; nothing of it is
ever unpickled.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from data.intake import sandbox
from data.refusal import Fault, Refused

ANSWER, ARRAYS = "answer.json", "answer.npz"


def answer(kind: str, path: Path, folder: Path) -> dict[str, Any]:
    """What a file holds, as JSON can carry it."""
    return READERS[kind](path, folder)


def _text(path: Path, folder: Path) -> dict[str, Any]:
    from data.intake import sheets

    del folder
    return {"sheets": [asdict(sheet) for sheet in sheets.text(path)]}


def _workbook(path: Path, folder: Path) -> dict[str, Any]:
    from data.intake import workbook

    del folder
    return {"sheets": [asdict(sheet) for sheet in workbook.read(path)]}


def _parquet(path: Path, folder: Path) -> dict[str, Any]:
    from data.intake import sheets

    del folder
    return {"sheets": [asdict(sheet) for sheet in sheets.parquet(path)]}


def _shapes(kind: str) -> Callable[[Path, Path], dict[str, Any]]:
    def read(path: Path, folder: Path) -> dict[str, Any]:
        import numpy as np

        from data.intake import shapes

        raw = shapes.read(path, kind, folder)
        lengths = np.array([len(shape) for shape in raw.shapes], dtype="int64")
        content = np.frombuffer(b"".join(raw.shapes), dtype="uint8")
        np.savez(folder / ARRAYS, lengths=lengths, content=content)
        return {"fields": raw.fields, "crs": raw.crs, "notes": raw.notes}

    return read


def _tpmap(path: Path, folder: Path) -> dict[str, Any]:
    import numpy as np

    from data.intake import archive, limits
    from data.sources import tpmap_zip

    archive.names(path, limits.TPMAP)
    found = tpmap_zip.gather(path, lambda done, of: print(done, of, flush=True))
    np.savez(folder / ARRAYS, allow_pickle=False, **found.arrays)
    return {"year_be": found.year_be, "indicators": found.indicators, "columns": found.columns}


READERS: dict[str, Callable[[Path, Path], dict[str, Any]]] = {
    "text": _text,
    "workbook": _workbook,
    "parquet": _parquet,
    "zip": _shapes("zip"),
    "geopackage": _shapes("geopackage"),
    "geojson": _shapes("geojson"),
    "tpmap": _tpmap,
}


NEEDLESS = ("geopandas", "pandas", "pyarrow", "pyproj", "shapely")
"""What pyogrio imports where it can, a second's work; shapes as bytes need none of it."""


def main(kind: str, name: str, folder: Path) -> None:
    """Shut in, read, answer."""
    held = sandbox.shut(folder)
    path = next(folder.glob("upload.*"))
    try:
        found = answer(kind, path, folder)
    except Refused as refused:
        found = {"faults": [asdict(fault) for fault in refused.faults]}
    except (MemoryError, RecursionError) as error:
        found = {"faults": [asdict(_too_much(path, error))]}
    text = json.dumps(found | {"held": held}, ensure_ascii=False)
    (folder / ANSWER).write_text(text.replace(path.name, name), encoding="utf-8")


def _too_much(path: Path, error: BaseException) -> Fault:
    message = "แฟ้มใช้หน่วยความจำมากเกินไป", "reading the file takes too much memory"
    return Fault(path.name, "", type(error).__name__, "a file that fits in 512 MB", *message)


if __name__ == "__main__":
    if sys.argv[1] in {"zip", "geopackage", "geojson"}:
        for needless in NEEDLESS:
            sys.modules[needless] = None  # type: ignore[assignment]
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
