"""What of a data folder goes into a backup: what people stored there, and no secret."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from data import targets
from data.people import in_force, roles_file, trail
from data.stored import files, groups, log_end, plan_files
from data.stored.pointer import POINTER

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


def wanted(path: str) -> bool:
    """Whether a path below a data folder is one of a backup; never one that leads out of it.

    >>> wanted("active.json"), wanted("protection.key"), wanted("releases/../../etc/passwd")
    (True, False, False)
    """
    return len(path) <= LONGEST and ".." not in path and _PATTERN.fullmatch(path) is not None


def found(folder: Path) -> list[str]:
    """The paths of a data folder that a backup holds, in order; what links point at is not."""
    paths = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    below = (PurePosixPath(path.relative_to(folder)).as_posix() for path in paths)
    return sorted(path for path in below if wanted(path))


def tops() -> frozenset[str]:
    """First parts of paths that are a backup's own: what lies there is not carried over."""
    return frozenset({files.RELEASES, plan_files.FOLDER, groups.FOLDER, trail.FOLDER})
