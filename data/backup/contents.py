"""What of a data folder goes into a backup: what people stored there, and no secret."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from data import targets
from data.people import in_force, roles_file, trail
from data.stored import files, groups, log_end, plan_files
from data.stored.pointer import EMBEDDED, POINTER, read_pointer

_NAME = r"[A-Za-z0-9][A-Za-z0-9_.-]*"
KEPT = (
    rf"{files.RELEASES}/{_NAME}(?:/{_NAME}){{1,3}}",
    re.escape(POINTER),
    rf"{plan_files.FOLDER}/{_NAME}\.json",
    re.escape(targets.TARGETS),
    rf"{groups.FOLDER}/{_NAME}\.json",
    rf"(?:{trail.FOLDER}/)?(?:{re.escape(log_end.NAME)}|{re.escape(log_end.HEAD)})",
    rf"(?:{trail.FOLDER}/)?log-[A-Za-z0-9-]+\.jsonl",
    rf"{re.escape(roles_file.NAME)}|{re.escape(in_force.COPY)}",
)
"""Paths below the data folder, as patterns: releases, the pointer, plans, groups, logs, roles."""
_PATTERN = re.compile("|".join(f"(?:{one})" for one in KEPT))
LONGEST = 400
"""Letters of a path."""
DEEPEST = 5
"""Parts of a path."""


def wanted(path: str) -> bool:
    """Whether a path below a data folder is one of a backup; never one that leads out of it.

    >>> wanted("active.json"), wanted("protection.key"), wanted("releases/../../etc/passwd")
    (True, False, False)
    """
    return len(path) <= LONGEST and ".." not in path and _PATTERN.fullmatch(path) is not None


def found(folder: Path) -> list[str]:
    """The paths of a data folder that a backup holds, in order; links are followed."""
    return sorted(path for path in _below(folder) if wanted(path) and (folder / path).is_file())


def missing(folder: Path) -> list[str]:
    """What a backup would lack: links to nothing, and releases of the pointer that are not there.

    Raises `DamagedRelease` where the pointer cannot be read.
    """
    links = [path for path in _below(folder) if wanted(path) or path in tops()]
    there = {path.split("/")[1] for path in found(folder) if path.startswith(f"{files.RELEASES}/")}
    pointer = read_pointer(folder / POINTER)
    named = sorted({pointer.active, *pointer.earlier} - {EMBEDDED} - there)
    return [
        *sorted(path for path in links if not (folder / path).exists()),
        *(f"{files.RELEASES}/{name}" for name in named),
    ]


def _below(folder: Path) -> Iterator[str]:
    """The files of a data folder where a backup's lie, links to nothing among them."""
    for place, names, within in os.walk(folder, onerror=_unread, followlinks=True):
        above = Path(place).relative_to(folder).parts
        if not above:
            names[:] = [name for name in names if name in tops()]
        if len(above) + 2 > DEEPEST:  # no further, also where links lead round
            names.clear()
        names[:] = [name for name in names if not name.startswith(".")]
        yield from ("/".join((*above, name)) for name in within)


def _unread(error: OSError) -> None:
    raise error


def tops() -> frozenset[str]:
    """First parts of paths that are a backup's own: what lies there is not carried over."""
    return frozenset({files.RELEASES, plan_files.FOLDER, groups.FOLDER, trail.FOLDER})
