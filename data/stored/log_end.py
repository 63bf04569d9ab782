"""The end of the log and its head, which keeps the last line whole: how they differ, and why."""

from __future__ import annotations

import os
from pathlib import Path

from data.refusal import Fault, Refused
from data.stored import folders
from data.stored.log_line import FIRST, Broken, Line, parsed
from wording.saying import Said, Saying

NAME, HEAD = "log.jsonl", "log-head.json"
EARLIER = "log-[0-9]*.jsonl"
"""Names of the files with the lines before those of `NAME`, in order."""
_TAIL = 65_536


def files(folder: Path) -> list[Path]:
    """The files of a log in order; the last one is that which is written to."""
    return [*sorted(folder.glob(EARLIER)), folder / NAME]


def head(folder: Path) -> Line | None:
    """The last line as the head keeps it; None where nothing was ever written. Raises `Refused`."""
    try:
        line = parsed((folder / HEAD).read_bytes())
    except FileNotFoundError:
        if not any(path.exists() for path in files(folder)):
            return None
        line = None
    if line is None:
        raise Refused([fault_of(folder, Broken(0, "head"))])
    return line


def write_head(folder: Path, line: Line) -> None:
    """Replace the head in one step."""
    folders.write_text(folder / HEAD, line.written() + "\n")


def at_end(folder: Path, last: Line | None) -> Broken | None:
    """How the end of the log differs from what the head says."""
    if last is None:
        return None
    tail, whole = tail_of(folder, len(last.written().encode()) + 1), last.written().encode() + b"\n"
    if tail.endswith(whole) and tail[: -len(whole)][-1:] in {b"", b"\n"}:
        return None
    return _difference(tail, last)


def _difference(tail: bytes, last: Line) -> Broken:
    """What stands at the end in place of the last line."""
    kept, _, rest = tail.rpartition(b"\n")
    line = parsed(kept.rpartition(b"\n")[2] + b"\n") if kept else None
    if kept and line is None:
        return Broken(last.number, "changed")
    number, before = (line.number, line.hash) if line else (0, FIRST)
    if number > last.number or (number == last.number and before == last.hash):
        return Broken(last.number + 1, "added")
    if number < last.number - 1:
        return Broken(number + 1, "cut")
    begun = number < last.number and last.written().encode().startswith(rest)
    return Broken(last.number, "half" if begun and before == last.previous else "changed")


def tail_of(folder: Path, least: int) -> bytes:
    """The end of the log: at least so many bytes and the whole line before them."""
    *earlier, last = files(folder)
    found = _tail(last, least)
    if earlier and b"\n" not in found[: -least - 1]:  # the line before lies in the file before
        found = _tail(earlier[-1], least) + found
    return found


def _tail(path: Path, least: int) -> bytes:
    try:
        with path.open("rb") as stream:
            size, wanted = stream.seek(0, os.SEEK_END), least + _TAIL
            while True:
                start = max(0, size - wanted)
                stream.seek(start)
                found = stream.read()
                if not start or b"\n" in found[: -least - 1]:
                    break
                wanted *= 2
    except FileNotFoundError:
        return b""
    return found


def complete(folder: Path, text: str) -> None:
    """Write what is missing of the last line."""
    tail = tail_of(folder, len(text.encode()) + 1)
    begun = tail.rpartition(b"\n")[2]
    add(folder, (text.encode() + b"\n")[len(begun) :])


def add(folder: Path, content: bytes) -> None:
    """Write behind the end, synced."""
    with (folder / NAME).open("ab") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def size(folder: Path) -> int:
    """How long the log is, in bytes."""
    return (folder / NAME).stat().st_size if (folder / NAME).exists() else 0


def back(folder: Path, last: Line | None, before: int) -> None:
    """The log as it was, so many bytes, before a line that did not reach the disk."""
    if size(folder) > before:
        os.truncate(folder / NAME, before)
    if last is None:
        (folder / NAME).unlink(missing_ok=True)
        (folder / HEAD).unlink()
    else:
        write_head(folder, last)


def fault_of(folder: Path, broken: Broken) -> Fault:
    """That nothing is added to a log whose end is broken so."""
    return Fault(
        str(folder / NAME), _place(broken), broken.told, Saying("log-as-written"),
        Saying("log-not-as-written"),
    )  # fmt: skip


def _place(broken: Broken) -> Said:
    return Saying("log-line", line=str(broken.line)) if broken.line else HEAD
