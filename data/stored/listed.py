"""Drafts of a data folder: listed again only where its releases or its pointer have changed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from time import time_ns

from data.stored import files
from data.stored.library import Library
from data.stored.pointer import POINTER

Stamp = tuple[tuple[int, ...], ...]
FEW = 4
"""Folders, or states of one, that are kept."""
SETTLED = 1_000_000_000
"""Nanoseconds after which another change cannot bear the time of the one before."""


def drafts(folder: Path) -> frozenset[str]:
    """Releases that neither are in force nor were before (`data.stored.library`)."""
    now = stamp(folder)
    if any(time_ns() - when < SETTLED for _, when, *_ in now):
        return Library(folder).drafts()
    return _drafts(folder, now)


@lru_cache(FEW)
def _drafts(folder: Path, _: Stamp) -> frozenset[str]:
    return Library(folder).drafts()


def stamp(folder: Path) -> Stamp:
    """What is another wherever a release comes or goes, or another one is put in force."""
    return tuple(map(_told, (folder / files.RELEASES, folder / POINTER)))


def _told(path: Path) -> tuple[int, int, int]:
    """Which file it is, its time in nanoseconds and its size; zeros where there is none."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0, 0
    return found.st_ino, found.st_mtime_ns, found.st_size
