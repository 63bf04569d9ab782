"""Orders' folders in the temporary place: swept when no server is left that made them."""

from __future__ import annotations

import fcntl
import os
import shutil
from contextlib import suppress
from pathlib import Path

import settings
from briefing.making import jobs

_held: dict[Path, int] = {}
"""Descriptors by which this process says that it uses a folder; kept while it lives."""


def begin() -> None:
    """Use the folder of orders from now on; what servers that are no more left there is removed.

    A folder that was named (`ATLAS_EXPORTS`) is its owner's and keeps everything.
    """
    if settings.EXPORTS.value():
        return
    with suppress(OSError):
        place = jobs.folder()
        _held[place] = _held.get(place) or os.open(place, os.O_RDONLY | os.O_NOFOLLOW)
        _sweep(place)


def end() -> None:
    """Leave nothing behind, unless another server uses the folder."""
    for place, descriptor in _held.items():
        with suppress(OSError):
            _sweep(place)
        os.close(descriptor)
    _held.clear()


def _sweep(place: Path) -> None:
    """Empty a folder that this process alone uses; in any case say that it uses it."""
    descriptor = _held[place]
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        return
    for left in place.iterdir():
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)
    fcntl.flock(descriptor, fcntl.LOCK_SH)
