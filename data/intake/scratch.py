"""Folders for people's files while they are read: gone afterwards, swept after a kill."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from data.stored.folders import usable

PREFIX = "atlas-reading-"
_ATTEMPTS = 20


def place() -> Path:
    """Where the folders lie: what TMPDIR says and nowhere else, or the system's own place."""
    stated = os.environ.get("TMPDIR")
    return Path(stated) if stated else Path(tempfile.gettempdir())


@contextmanager
def folder(at: Path | None = None) -> Iterator[Path]:
    """An empty folder of this process alone, in `place()` or in another, gone at the end.

    Raises `Unusable` where the place is full or cannot be written to.
    """
    at = at or place()
    with usable(at):
        made, descriptor = _made(at)
    try:
        yield made.resolve()
    finally:
        shutil.rmtree(made, ignore_errors=True)
        os.close(descriptor)
        sweep(at)


def _made(at: Path) -> tuple[Path, int]:
    """A new folder and the descriptor that holds its lock; a sweeper may be faster now and then."""
    for _ in range(_ATTEMPTS):
        made = Path(tempfile.mkdtemp(prefix=PREFIX, dir=at))
        descriptor = _held(made)
        if descriptor is not None:
            return made, descriptor
    raise FileExistsError(str(at))


def _held(made: Path) -> int | None:
    """The descriptor that locks a folder; None where it is gone or another process holds it."""
    try:
        descriptor = os.open(made, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if made.exists():
            return descriptor
    except OSError:
        pass
    os.close(descriptor)
    return None


def sweep(at: Path | None = None) -> None:
    """Remove the folders of processes that are no more: the kernel let go of their locks."""
    with suppress(OSError):
        for left in sorted((at or place()).glob(f"{PREFIX}*")):
            if left.stat(follow_symlinks=False).st_uid == os.getuid():
                _remove(left)


def _remove(left: Path) -> None:
    descriptor = _held(left)
    if descriptor is not None:
        shutil.rmtree(left, ignore_errors=True)
        os.close(descriptor)
