"""The log of a data folder: what was changed, when, by which post; nothing in it is ever changed.

A line is JSON in one form alone, with its number, its own hash and the hash of the line before.
Beside the log its head keeps the last line whole and how many there are, and is written first: a
line that was half written when the process was killed is completed from it, and a log that lost its
end no longer fits it. Who can write to the folder can write all of it anew; `Line.hash` of the last
line, noted elsewhere, tells that too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from data.refusal import Refused
from data.stored import folders
from data.stored.log_end import (
    HEAD,
    NAME,
    add,
    at_end,
    back,
    complete,
    fault_of,
    files,
    head,
    size,
    write_head,
)
from data.stored.log_line import FIRST, Broken, Line, demand_post, hash_of, parsed

BEGUN = "begun"
"""What the first line of a log that was begun anew says."""
EARLIER = "log-{:012}.jsonl"
"""Where the lines up to a number lie once the log went on in another file."""
ASIDE = "log-aside-{}.jsonl"
"""Where a log that was begun anew lies from then on, by the time."""


@dataclass(frozen=True)
class Checked:
    """What became of a check: how many lines there are, the last one's hash, what is broken."""

    lines: int
    hash: str
    broken: tuple[Broken, ...]


def append(folder: Path, line: Line, *, now: datetime | None = None) -> Line:
    """Add a line at the end, synced; only while the folder's lock is held. Returns it as it stands.

    A half-written last line is completed first. Raises `Refused` for a post that is none or names a
    person, and where the end of the log is not as it was written.
    """
    demand_post(line.post)
    last = mend(folder)
    when = (now or datetime.now(UTC)).isoformat(timespec="seconds")
    number, previous = (last.number + 1, last.hash) if last else (1, FIRST)
    parts = line.stated() | {"time": when, "number": number, "previous": previous}
    folders.sweep(folder, f".{HEAD}-")
    made = Line(**parts, hash=hash_of(parts))
    before = size(folder)
    write_head(folder, made)
    try:
        add(folder, made.written().encode() + b"\n")
    except OSError:
        with suppress(OSError):
            back(folder, last, before)
        raise
    return made


def mend(folder: Path) -> Line | None:
    """Complete a last line that was half written; only while the lock is held. Returns the last.

    Raises `Refused` where the end of the log is otherwise than it was written.
    """
    last = head(folder)
    fault = at_end(folder, last)
    if fault is not None and (fault.how != "half" or last is None):
        raise Refused([fault_of(folder, fault)])
    if fault is not None and last is not None:
        complete(folder, last.written())
    return last


def rotate(folder: Path, largest: int) -> Path | None:
    """Go on in another file where this one has so many bytes; only while the lock is held.

    The lines go on in number and hash, so that one check reads all files. A killed rotation leaves
    the file under its old name or its new one. Returns where the lines lie from now on, or None.
    """
    last = head(folder)
    if last is None or size(folder) < largest:
        return None
    kept = folder / EARLIER.format(last.number)
    (folder / NAME).rename(kept)
    folders.sync(folder)
    return kept


def end(folder: Path) -> Broken | None:
    """What is wrong with the end of the log, without reading the rest of it; None where nothing."""
    try:
        return at_end(folder, head(folder))
    except Refused:
        return Broken(0, "head")


def verify(folder: Path) -> Checked:
    """Read all of the log, and say which lines are not as they were written."""
    count, last, broken = 0, "", []
    for line, faults in _read(folder):
        count, last = count + 1, line.hash if line else ""
        broken += faults
    ending = end(folder)
    if ending is not None:
        broken = [*(one for one in broken if one.line != ending.line), ending]
    return Checked(count, last, tuple(broken))


def lines(folder: Path, *, kind: str = "", subject: str = "") -> list[Line]:
    """The lines that are as they were written, in order; of a kind and a subject alone if named."""
    return [
        line
        for line, faults in _read(folder)
        if line is not None
        and not [one for one in faults if one.how == "changed"]
        and kind in {"", line.kind}
        and subject in {"", line.subject}
    ]


def last_line(folder: Path) -> Line | None:
    """The last line, from the head. Raises `Refused` where that cannot be read."""
    return head(folder)


def begin_anew(
    folder: Path,
    post: str,
    *,
    details: Mapping[str, Any] | None = None,
    now: datetime | None = None,
) -> Path | None:
    """Lay a broken log aside, whole, and begin another that names it; only while the lock is held.

    `details` are told in its first line beside what became of the old one; where they tell of
    something one is begun also where there was none. Returns where the old one lies, None where
    there was none.
    """
    demand_post(post)
    found, when = verify(folder), now or datetime.now(UTC)
    there = any(path.exists() for path in (*files(folder), folder / HEAD))
    if not there and not any((details or {}).values()):
        return None
    aside = folder / ASIDE.format(when.strftime("%Y%m%dT%H%M%S%f"))
    content = b"".join(path.read_bytes() for path in files(folder) if path.exists())
    if there:
        aside.write_bytes(content)
        folders.sync(folder)
    for path in (*files(folder), folder / HEAD):
        path.unlink(missing_ok=True)
    told = {
        **(details or {}),
        "aside": aside.name if there else "",
        "sha256": hashlib.sha256(content).hexdigest(),
        "lines": found.lines,
        "broken": [one.line for one in found.broken],
    }
    append(folder, Line(BEGUN, "log", "log", post, details=told), now=when)
    return aside if there else None


def _read(folder: Path) -> Iterator[tuple[Line | None, list[Broken]]]:
    """Every line with what is wrong with it; None in place of one that cannot be read."""
    before, expected = FIRST, 1
    for place, raw in enumerate(_raw(folder), start=1):
        line = parsed(raw)
        if line is None:
            yield None, [Broken(place, "changed")]
            before, expected = "", expected + 1
            continue
        yield line, _faults(line, place, before, expected)
        before, expected = line.hash, line.number + 1


def _raw(folder: Path) -> Iterator[bytes]:
    for path in files(folder):
        try:
            with path.open("rb") as stream:
                yield from stream
        except FileNotFoundError:
            continue


def _faults(line: Line, place: int, before: str, expected: int) -> list[Broken]:
    """What is wrong with a line beside those before it, of which the last has that hash."""
    if line.number > expected:
        return [Broken(place, "removed")]
    if line.number < expected:
        return [Broken(place, "moved")]
    return [Broken(place, "replaced")] if before and line.previous != before else []
