"""Reading a file from people in a process of its own, and taking its answer."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Any

import numpy as np
import numpy.typing as npt

from data.intake import child, kinds, limits, shapes
from data.intake.grid import Sheet
from data.refusal import Fault, Refused

Progress = Callable[[int, int], None]
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    """What the reading process found: `about` from its JSON, arrays by name, what held it in."""

    about: dict[str, Any]
    arrays: dict[str, npt.NDArray[Any]]

    @property
    def sheets(self) -> list[Sheet]:
        """The tables of the file."""
        return [
            Sheet(
                name=str(one["name"]),
                rows=one["rows"],
                hollow=[(row, column) for row, column in one["hollow"]],
                merged=[(a, b, c, d) for a, b, c, d in one["merged"]],
            )
            for one in self.about["sheets"]
        ]


def read(path: Path, kind: str | None = None, progress: Progress | None = None) -> Answer:
    """Read a file of a kind (by its first bytes where not given).

    Raises `Refused` with every fault found, among them that reading took too long or too much.
    """
    found = kinds.of(path)
    with _folder() as folder:
        shutil.copyfile(path, folder / f"upload{path.suffix.lower()}")
        code = _run([kind or found, path.name, str(folder)], progress)
        return _answer(path, folder, code)


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="atlas-reading-") as name:
        yield Path(name).resolve()


def _run(arguments: list[str], progress: Progress | None) -> int:
    """Run the reading process; returns how it ended."""
    with subprocess.Popen(  # noqa: S603 (our own interpreter and module, no shell)
        [sys.executable, "-m", "data.intake.child", *arguments],
        cwd=_ROOT,
        env=_environment(arguments[-1]),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        text=True,
    ) as process:
        alarm = Timer(limits.WAIT_SECONDS, process.kill)
        alarm.start()
        try:
            for line in process.stdout or ():
                done, _, of = line.strip().partition(" ")
                if progress and done.isdigit() and of.isdigit():
                    progress(int(done), int(of))
            return process.wait()
        finally:
            alarm.cancel()


def _environment(folder: str) -> dict[str, str]:
    """What the reading process knows of the world: nothing of the server's own settings."""
    return {
        "PATH": os.defpath,
        "HOME": folder,
        "TMPDIR": folder,
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "OGR_SKIP": shapes.SKIPPED,
        "GDAL_DRIVER_PATH": "disable",
        "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": "{noext}",
        "GDAL_DISABLE_READDIR_ON_OPEN": "FALSE",
    }


def _answer(path: Path, folder: Path, code: int) -> Answer:
    stated = folder / child.ANSWER
    if code != 0 or not stated.exists():
        raise Refused([_ended(path, code)])
    about = json.loads(stated.read_text(encoding="utf-8"))
    if "faults" in about:
        raise Refused([Fault(**fault) for fault in about["faults"]])
    arrays: dict[str, npt.NDArray[Any]] = {}
    if (folder / child.ARRAYS).exists():
        with np.load(folder / child.ARRAYS, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
    return Answer(about, arrays)


def _ended(path: Path, code: int) -> Fault:
    """Why the reading process ended without an answer."""
    if code in {-signal.SIGXCPU, -signal.SIGKILL}:
        found = (
            f"more than {limits.PROCESSOR_SECONDS} s of processor time or {limits.WAIT_SECONDS} s"
        )
        message = "อ่านแฟ้มนานเกินไป", "reading the file takes too long"
        return Fault(path.name, "", found, "a file that is read in time", *message)
    message = "อ่านแฟ้มไม่ได้", "the file cannot be read"
    return Fault(path.name, "", f"the reader ended ({code})", kinds.TAKEN, *message)
