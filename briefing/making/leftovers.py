"""Orders' folders in the temporary place: swept when no server is left that made them.

Each server holds the lock of a file of its own in the folder for as long as it lives, so that a
file whose lock is to be had was left by a server that is no more.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from filelock import FileLock

import settings
from briefing.making import elsewhere, jobs

_USED_BY = ".used-by-"
MOMENT = 5.0
"""Seconds within which another server has looked at our file and let go of it."""
_held: dict[Path, FileLock] = {}
"""Locks by which this process says that it uses a folder; kept while it lives."""


def begin() -> None:
    """Use the folder of orders from now on; what servers that are no more left there is removed.

    A folder that was named (`ATLAS_EXPORTS`) is its owner's and keeps everything.
    """
    if settings.EXPORTS.value():
        return
    with suppress(OSError):
        place = jobs.folder()
        if place.is_symlink():
            return
        if place not in _held:
            lock = FileLock(place / f"{_USED_BY}{os.getpid()}")
            lock.acquire(timeout=MOMENT)
            _held[place] = lock
        _sweep(place)


def end() -> None:
    """Leave nothing behind, unless another server uses the folder."""
    for place, lock in _held.items():
        with suppress(OSError):
            _sweep(place)
            Path(lock.lock_file).unlink(missing_ok=True)
        lock.release()
    _held.clear()


def _sweep(place: Path) -> None:
    """Empty a folder that this process alone uses."""
    own = Path(_held[place].lock_file)
    others = [path for path in place.glob(f"{_USED_BY}*") if path.name != own.name]
    if any(_in_use(path) for path in others):
        return
    for left in place.iterdir():
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)
        elif left.name != own.name:
            left.unlink(missing_ok=True)


def _in_use(path: Path) -> bool:
    """Whether the server of a file lives."""
    return elsewhere.held(FileLock(path))
