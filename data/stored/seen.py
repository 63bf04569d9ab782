"""Plans and their log as they are shown: read again only where something was written meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from data.plans import Plan
from data.stored import log, log_end, plans
from data.stored.log_line import Line
from data.stored.plan_files import FOLDER, KIND
from data.targets import TARGETS

Stamp = tuple[object, ...]
FEW = 4
"""Folders, or states of one, that are kept."""


def kept(folder: Path, *, training: bool) -> tuple[tuple[Plan, ...], tuple[str, ...]]:
    """All plans that are whole, and the ids of the damaged ones (`data.stored.plans.kept`)."""
    return _kept(folder, training, stamp(folder))


def gone(folder: Path, *, training: bool) -> tuple[Plan, ...]:
    """The plans that are no more (`data.stored.plans.gone`)."""
    return _gone(folder, training, stamp(folder))


def history(folder: Path, identity: str) -> list[Line]:
    """The lines of the log about a plan, in order."""
    return [one for one in _lines(folder, stamp(folder)) if one.subject == identity]


@lru_cache(FEW)
def _kept(folder: Path, training: bool, _: Stamp) -> tuple[tuple[Plan, ...], tuple[str, ...]]:  # noqa: FBT001 (a key)
    found, damaged = plans.kept(folder, training=training)
    return tuple(found), tuple(damaged)


@lru_cache(FEW)
def _gone(folder: Path, training: bool, _: Stamp) -> tuple[Plan, ...]:  # noqa: FBT001 (a key)
    return tuple(plans.gone(folder, training=training))


@lru_cache(FEW)
def _lines(folder: Path, _: Stamp) -> tuple[Line, ...]:
    return tuple(log.lines(folder, kind=KIND))


def stamp(folder: Path) -> Stamp:
    """What is another wherever a plan or the log was written."""
    head = folder / log_end.HEAD
    return (head.read_bytes() if head.exists() else b"", *_files(folder))


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Each file by its name, its time and its size."""
    for path in [
        folder / log_end.NAME,
        folder / TARGETS,
        *sorted((folder / FOLDER).glob("*.json")),
    ]:
        with suppress(FileNotFoundError):
            stat = path.stat()
            yield path.name, stat.st_mtime_ns, stat.st_size
