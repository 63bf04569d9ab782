"""Targets kept in the data folder: what one may be, and how changes of several people meet."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.intake.numbers import LARGEST, YEARS
from data.stored import folders
from data.stored.library import Library

TARGETS, BEFORE = "targets.json", "targets-before.json"
MOST = {"percent": 100.0, "index": 1.0}
"""Largest target of a measure by its unit; of others the largest number there is."""


@dataclass(frozen=True)
class Target:
    """A target of one measure: as it is printed (percent 0–100), and the year (พ.ศ.) it is for."""

    target: float
    year: int | None = None


class WrongTarget(ValueError):
    """A value that is no target: `part` is `target` or `year`, `least` and `most` its bounds."""

    def __init__(self, part: str, least: float, most: float) -> None:
        super().__init__(part)
        self.part, self.least, self.most = part, least, most


def checked(target: object, year: object, unit: str) -> Target:
    """A target as it may be kept. Raises `WrongTarget`."""
    most = MOST.get(unit, LARGEST)
    value = _number(target)
    if value is None or not 0 <= value <= most:
        raise WrongTarget("target", 0, most)
    if year is None:
        return Target(value)
    when = _number(year)
    if when is None or when != int(when) or int(when) not in YEARS:
        raise WrongTarget("year", YEARS[0], YEARS[-1])
    return Target(value, int(when))


def _number(value: object) -> float | None:
    """A finite number; None for anything else, texts and truths among them."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def stored(folder: Path, units: Mapping[str, str]) -> dict[str, Target]:
    """The targets kept of measures (units by id); what is no target is as if it was not there."""
    found = {}
    for measure, stated in _read(folder / TARGETS).items():
        try:
            found[measure] = checked(stated.get("target"), stated.get("year"), units[measure])
        except (WrongTarget, KeyError):
            continue
    return found


def _read(path: Path) -> dict[str, dict[str, Any]]:
    try:
        stated = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(stated, dict):
        return {}
    return {str(name): target for name, target in stated.items() if isinstance(target, dict)}


def change(shelf: Library, changes: Mapping[str, Target | None]) -> None:
    """Set or remove targets; those that others set meanwhile stay. Raises `Refused`."""
    with shelf.writing("targets"):
        before = _read(shelf.folder / TARGETS)
        after = dict(before)
        for measure, target in changes.items():
            after.pop(measure, None)
            if target is not None:
                after[measure] = {"target": target.target, "year": target.year}
        _write(shelf.folder / BEFORE, before)
        _write(shelf.folder / TARGETS, after)


def undo(shelf: Library) -> None:
    """The targets before the last change again; once more, and it is made again."""
    with shelf.writing("targets"):
        now, before = (_read(shelf.folder / name) for name in (TARGETS, BEFORE))
        _write(shelf.folder / TARGETS, before)
        _write(shelf.folder / BEFORE, now)


def _write(path: Path, stated: Mapping[str, Any]) -> None:
    folders.write_text(path, json.dumps(stated, indent=1) + "\n")
