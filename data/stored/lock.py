"""The lock of a data folder: one import at a time, and a second one is told who holds it."""

from __future__ import annotations

import getpass
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from data.refusal import Fault, Refused
from wording.saying import Said, Saying

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
    path = folder / NAME
    path.touch(mode=0o644)  # a folder that cannot be written to is no lock that somebody holds
    lock = FileLock(path, mode=0o644)
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise Refused([_taken(folder)]) from error
    try:
        path.write_text(json.dumps(asdict(_myself(doing)), ensure_ascii=False), encoding="utf-8")
        yield
    finally:
        path.write_text("", encoding="utf-8")
        lock.release()


def _myself(doing: str) -> Holder:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = str(os.getuid())
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Holder(doing, user, os.getpid(), socket.gethostname(), now)


def _taken(folder: Path) -> Fault:
    try:
        stated = (folder / NAME).read_text(encoding="utf-8")
        holder: Said = str(Holder(**json.loads(stated)))
    except (OSError, ValueError, TypeError, RecursionError):
        holder = Saying("stored-another-process")
    expected = Saying("stored-nobody-else-importing")
    return Fault(str(folder), "", holder, expected, Saying("stored-somebody-else-imports"))
