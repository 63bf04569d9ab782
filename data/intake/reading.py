"""Reading a file from people in a process of its own, and taking its answer."""

from __future__ import annotations

import json
import os
import re
import selectors
import shutil
import signal
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from data.intake import child, copies, kinds, limits, sandbox, scratch
from data.intake.grid import Sheet
from data.refusal import Fault, Refused, Unusable
from data.stored.folders import usable
from wording.saying import Saying

Progress = Callable[[int, int], None]
_BEAT = 0.5
"""Seconds after which whoever waits is asked again whether they still do."""
_ERRORS = "errors-"
_LAST = 4_000
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")


@dataclass(frozen=True)
class Answer:
    """What the reading process found: `about` from its JSON, arrays by name, what held it in."""

    about: dict[str, Any]
    arrays: dict[str, npt.NDArray[Any]]

    @property
    def lacking(self) -> list[str]:
        """What of all that should hold the process did not (`sandbox.EVERYTHING`)."""
        return [one for one in sandbox.EVERYTHING if one not in self.about.get("held", [])]

    @property
    def sheets(self) -> list[Sheet]:
        """The tables of the file."""
        return [
            Sheet(
                name=str(one["name"]),
                rows=one["rows"],
                hollow=[(row, column) for row, column in one["hollow"]],
                merged=[(a, b, c, d) for a, b, c, d in one["merged"]],
                percents=[(row, column) for row, column in one["percents"]],
                widths=one["widths"],
                hidden=bool(one["hidden"]),
                unseen_rows=one["unseen_rows"],
                unseen_columns=one["unseen_columns"],
            )
            for one in self.about["sheets"]
        ]


@dataclass(frozen=True)
class Watcher:
    """Who waits for a file: told how far it is, and asked now and then whether they still wait.

    Whatever `alive` raises ends the reading.
    """

    progress: Progress = lambda _done, _of: None
    alive: Callable[[], None] = lambda: None


def read_file(
    path: Path,
    kind: str = "",
    watcher: Watcher | None = None,
    *,
    name: str = "",
    job: bytes = b"",
) -> Answer:
    """Read a file of a kind (by its first bytes where not given), called `name` by people.

    A `job` (data.imports.closed) has the file checked as well. Raises `Refused` with every fault
    found, among them that reading took too long or too much.
    """
    shown = name or path.name
    kinds.demand_size(path, shown)
    with scratch.folder() as folder:
        _hand_over(path, shown, folder, job)
        code = _run([kind, shown, str(folder)], watcher or Watcher())
        return _answer(shown, folder, code)


def _hand_over(path: Path, name: str, folder: Path, job: bytes) -> None:
    """Put the file where the reading process finds it, under a name of our own."""
    suffix = Path(name).suffix.lower()
    target = folder / (child.UPLOAD + (suffix if _SUFFIX.fullmatch(suffix) else ""))
    with path.open("rb") as source, usable(scratch.place()), target.open("wb") as stream:
        shutil.copyfileobj(source, stream)
        if job:
            (folder / child.JOB).write_bytes(job)


def _run(arguments: list[str], watcher: Watcher) -> int:
    """Run the reading process; returns how it ended."""
    with (
        tempfile.NamedTemporaryFile(dir=arguments[-1], prefix=_ERRORS, delete=False) as errors,
        copies.shared.copy(arguments, errors.fileno()) as copy,
    ):
        return _watched(copy, watcher)


def _watched(copy: copies.Copy, watcher: Watcher) -> int:
    """Wait for the process to end, or end it where it takes too long."""
    end = time.monotonic() + limits.WAIT_SECONDS
    with selectors.DefaultSelector() as told:
        told.register(copy.out, selectors.EVENT_READ)
        while time.monotonic() < end:
            if not told.select(min(_BEAT, limits.WAIT_SECONDS)):
                watcher.alive()
                continue
            said = os.read(copy.out, 1 << 16)
            if not said:
                break
            _tell(said, watcher)
    ended = copy.wait(end - time.monotonic())
    return -signal.SIGKILL if ended is None else ended


def _tell(said: bytes, watcher: Watcher) -> None:
    """Pass on what the process says of how far it is: "3 40" a line."""
    for line in said.decode("ascii", "replace").splitlines():
        done, _, of = line.strip().partition(" ")
        if done.isdigit() and of.isdigit():
            watcher.progress(int(done), int(of))


def _answer(name: str, folder: Path, code: int) -> Answer:
    stated = folder / child.ANSWER
    if code == child.DISK_FULL:
        message = Saying("intake-disk-is-full")
        expected = Saying("intake-free-space-on-disk")
        where = str(scratch.place())
        raise Unusable([Fault(where, "", "–", expected, message)])
    if code != 0 or not stated.exists():
        raise Refused([_ended(name, code, _error(folder))])
    about = json.loads(stated.read_text(encoding="utf-8"))
    if "faults" in about:
        raise Refused([Fault.restored(fault) for fault in about["faults"]])
    arrays: dict[str, npt.NDArray[Any]] = {}
    if (folder / child.ARRAYS).exists():
        with np.load(folder / child.ARRAYS, allow_pickle=False) as stored:
            arrays = {one: stored[one] for one in stored.files}
    return Answer(about, arrays)


def _error(folder: Path) -> str:
    """The kind of error that the reading process ended with: its name, nothing of what it read."""
    for path in folder.glob(f"{_ERRORS}*"):
        lines = path.read_text("utf-8", "replace")[-_LAST:].strip().splitlines()
        kind = re.match(r"[\w.]+(?=:|$)", lines[-1]) if lines else None
        return kind[0] if kind else ""
    return ""


def _ended(name: str, code: int, error: str = "") -> Fault:
    """Why the reading process ended without an answer."""
    if code in {-signal.SIGXCPU, -signal.SIGKILL}:
        found = Saying(
            "intake-more-than-s-of-processor-time",
            processor_seconds=f"{limits.PROCESSOR_SECONDS:g}",
            wait_seconds=f"{limits.WAIT_SECONDS:g}",
        )
        expected = Saying("intake-file-that-is-read-in-time")
        message = Saying("intake-reading-file-takes-too-long")
        return Fault(name, "", found, expected, message)
    if code == -signal.SIGABRT or error.endswith("MemoryError"):
        return child.too_much(name, Saying("intake-no-more-memory"))
    message = Saying("intake-file-cannot-be-read")
    found = (
        Saying("intake-content-that-no-reader-understands", error=error)
        if error
        else Saying("intake-the-reader-ended", code=str(code))
    )
    return Fault(name, "", found, kinds.TAKEN, message)
