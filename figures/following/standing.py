"""How a target stands: reached, on its way, behind, or not to be told, by one stated rule.

The latest figure decides. It is compared only with figures of the same form of the survey: where
the series breaks between the base and the latest figure, nothing can be told. A target without a
base has the first figure of the same form as its base; the latest must be later than it. What has
reached the target is reached, on whatever path; what is at least as good as the path asks of its
year is on its way, anything else is behind.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.catalog import NEUTRAL, Measure
from data.plans import Goal, Point
from figures.following.paths import expected
from figures.following.series import broken

REACHED, ON_TRACK, BEHIND, UNKNOWN = "reached", "on-track", "behind", "unknown"
STATES = (REACHED, ON_TRACK, BEHIND, UNKNOWN)
WHY = ("no-direction", "no-figure", "break", "no-later", "no-year")
"""Why nothing can be told."""
_NEAR = 1e-9
"""Of the target: a difference that only arithmetic makes."""


@dataclass(frozen=True)
class Standing:
    """How a target stands: its state, why it cannot be told, and what was compared.

    `latest` is the latest figure, `base` what the path begins with, `expected` what the path asks
    of the latest figure's year.
    """

    state: str
    why: str = ""
    latest: Point | None = None
    base: Point | None = None
    expected: float | None = None


def standing(goal: Goal, figures: pd.Series, measure: Measure) -> Standing:
    """How a target stands by the figures of its measure, by year, rising."""
    if figures.empty:
        return Standing(UNKNOWN, "no-figure", base=goal.base)
    latest = _point(figures, -1)
    base = goal.base or _first(figures, measure, latest)
    why = _untold(goal, measure, base, latest)
    if why:
        return Standing(UNKNOWN, why, latest, base)
    if _good(latest.value, goal.target, measure):
        return Standing(REACHED, "", latest, base, expected(goal, base, latest.year))
    asked = expected(goal, base, latest.year)
    if base.year >= latest.year or asked is None:
        return Standing(UNKNOWN, "no-later" if goal.year is not None else "no-year", latest, base)
    state = ON_TRACK if _good(latest.value, asked, measure) else BEHIND
    return Standing(state, "", latest, base, asked)


def _untold(goal: Goal, measure: Measure, base: Point, latest: Point) -> str:
    """Why the latest figure can be compared with neither target nor path; "" if it can."""
    if measure.direction == NEUTRAL:
        return "no-direction"
    if goal.base is not None and latest.year < goal.base.year:
        return "no-later"
    return "break" if broken(measure, base.year, latest.year) else ""


def _first(figures: pd.Series, measure: Measure, latest: Point) -> Point:
    """The first figure that the latest can be compared with."""
    same = [
        place
        for place, year in enumerate(figures.index)
        if not broken(measure, int(year), latest.year)
    ]
    return _point(figures, same[0])


def _point(figures: pd.Series, place: int) -> Point:
    return Point(int(figures.index[place]), float(figures.iloc[place]))


def _good(value: float, wanted: float, measure: Measure) -> bool:
    """Whether a value is at least as good as another."""
    room = _NEAR * max(abs(wanted), _NEAR)
    return value <= wanted + room if measure.high_leads else value >= wanted - room
