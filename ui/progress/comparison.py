"""Two years of a measure compared: which, and every area's change."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.catalog import NEUTRAL, Measure
from geo.areas import LEVELS, within
from ui import cached
from ui.view import View

WORST = 0.25
"""Areas in this share of the worst are "bad"."""


def measures(view: View, level: str) -> list[Measure]:
    """Measures with figures of two years or more on a level, of which more is better or worse."""
    known = view.catalog.measures.values()
    return [
        measure
        for measure in known
        if measure.direction != NEUTRAL
        and len(cached.years(view.release.id, measure.id, level)) > 1
    ]


def table(view: View, measure: Measure, level: str, first: int, last: int) -> pd.DataFrame:
    """Both years' values by area: `first`, `last`, `change`, `worse` and `red` (bad and worsening).

    `change` is last minus first; missing where either is. Bad: among the worst quarter in `last`.
    """
    values = {
        name: cached.reading(view.release.id, level, measure.id, period)["value"]
        for name, period in (("first", first), ("last", last))
    }
    rows = pd.DataFrame(values).dropna()
    rows["change"] = rows["last"] - rows["first"]
    up = measure.high_leads
    rows["worse"] = rows["change"] > 0 if up else rows["change"] < 0
    rank = rows["last"].rank(method="min", ascending=not up)
    rows["red"] = rows["worse"] & (rank <= WORST * len(rows))
    return rows.sort_values("change", ascending=not up, kind="stable")


@dataclass(frozen=True)
class Compared:
    """What is compared: a measure, the earlier and the later year, and what stands in their stead.

    `instead` is the measure asked for where it has one year alone.
    """

    measure: Measure
    first: int
    last: int
    years: tuple[int, ...]
    instead: Measure | None = None


def compared(view: View, known: list[Measure]) -> Compared:
    """What the address asks to compare, of the measures that have two years on the level shown.

    The measure named, else the one chosen on the other pages, else the first; the years named, as
    far as it has them, else its last two: over many years all areas go the same way.
    """
    choice, measures = view.choice, {measure.id: measure for measure in known}
    asked = choice.compare or choice.measure
    measure = measures.get(asked, known[0])
    years = sorted(cached.years(view.release.id, measure.id, choice.level))
    first = int(choice.since or 0) if int(choice.since or 0) in years[:-1] else years[-2]
    until = int(choice.until or 0)
    last = until if until in years and until > first else years[-1]
    instead = None if asked in measures else view.catalog.measures[asked]
    return Compared(measure, first, last, tuple(years), instead)


def shown(view: View) -> Compared | None:
    """What the page compares; None where nothing on the level shown has two years."""
    known = measures(view, view.choice.level)
    return compared(view, known) if known else None


def inside(view: View, rows: pd.DataFrame, level: str) -> pd.DataFrame:
    """The rows of a level that lie in the area chosen, or around it where it lies deeper."""
    area = view.choice.area
    if area is not None and area[:1].isdigit():
        area = area[: LEVELS[level].digits]
    return rows[within(rows.index, area)]
