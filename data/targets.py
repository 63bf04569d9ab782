"""The national targets that earlier versions kept, read as the plan that they become."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from data.intake.numbers import LARGEST, YEARS
from data.plans import Goal, Plan
from wording.languages import THAI
from wording.saying import Saying, said

TARGETS = "targets.json"
MOST = {"percent": 100.0, "index": 1.0}
"""Largest target of a measure by its unit; of others the largest number there is."""


UNITS = {
    "target_poor_rate": "percent",
    "bmn_poor_rate": "percent",
    "poor_household_rate": "percent",
    "qm_problem_rate": "percent",
    "qm_helped_rate": "percent",
    "hai": "index",
}
"""Measures that could have a target, and their units."""


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


def as_plan(folder: Path, targets: Mapping[str, Target]) -> Plan:
    """Targets as the plan of the country that they become, dated as their file is."""
    when = datetime.fromtimestamp((folder / TARGETS).stat().st_mtime, UTC).date()
    goals = tuple(
        Goal(measure, _fraction(measure, one.target), one.year)
        for measure, one in sorted(targets.items())
    )
    return Plan("", said(Saying("plan-national"), THAI), when.isoformat(), goals=goals)


def _fraction(measure: str, value: float) -> float:
    """A value as it is printed as files have it."""
    return round(value / 100, 12) if UNITS[measure] == "percent" else value


def _read(path: Path) -> dict[str, dict[str, Any]]:
    try:
        stated = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(stated, dict):
        return {}
    return {str(name): target for name, target in stated.items() if isinstance(target, dict)}
