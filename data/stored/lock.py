"""The lock of a data folder: one import at a time, and a second one is told who holds it."""

from __future__ import annotations

import fcntl
import getpass
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from data.refusal import Fault, Refused

NAME = "lock"


@dataclass(frozen=True)
class Holder:
    """Who holds the lock: what is done, by whom, in which process on which host, since when."""

    doing: str
    user: str
    process: int
    host: str
    since: str

    def __str__(self) -> str:
        return f"{self.doing} ({self.user}, process {self.process} on {self.host}, {self.since})"


@contextmanager
def held(folder: Path, doing: str) -> Iterator[None]:
    """Hold the lock of a data folder. Raises `Refused` naming the holder where it is taken.

    The kernel lets go of it when the process dies, so that none is ever stale.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / NAME).open("a+", encoding="utf-8") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Refused([_taken(folder, stream)]) from error
        _write(stream, json.dumps(asdict(_myself(doing)), ensure_ascii=False))
        try:
            yield
        finally:
            _write(stream, "")


def _myself(doing: str) -> Holder:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = str(os.getuid())
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Holder(doing, user, os.getpid(), socket.gethostname(), now)


def _write(stream: TextIO, text: str) -> None:
    stream.seek(0)
    stream.truncate()
    stream.write(text)
    stream.flush()


def _taken(folder: Path, stream: TextIO) -> Fault:
    stream.seek(0)
    try:
        holder = str(Holder(**json.loads(stream.read())))
    except (ValueError, TypeError, RecursionError):
        holder = "another process"
    expected = "nobody else importing; try again when it is done"
    return Fault(str(folder), "", holder, expected, "มีการนำเข้าข้อมูลอื่นอยู่ โปรดรอให้เสร็จก่อน")
