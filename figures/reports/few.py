"""Which areas a measure of a reporting system tells nothing of, for it stands on too few there.

What is reported of complaints is told of as many as the house's threshold alone, on every page,
map, file, slide and answer to a program. A measure's declaration names what it stands on (`few`).
"""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from data.catalog import Measure
from data.imports.systems import SYSTEMS
from data.intake.numbers import BUDDHIST
from data.stored.release import Release
from figures import house
from figures.reports import kept
from geo.areas import parent_of
from poverty.protection import few
from poverty.protection.disclosure import Status

_STANDS_ON = {one.id: one.few for system in SYSTEMS.values() for one in system.rates if one.few}
"""The figure that a measure stands on, of measures that tell nothing of few."""
_MEDIAN_OF = {one.id: one.over for system in SYSTEMS.values() for one in system.rates if one.over}
"""The figure that a measure is the median of."""
KEPT = 8
"""Measures and years of which it is kept what is not told: all levels of a view ask for it."""
LEFT_OUT = ("value", "count")
"""What is not told; how many it stands on is told as it is reported."""


def column(measure: Measure) -> str:
    """The figure of which there must be as many as the threshold; "" for most measures."""
    return _STANDS_ON.get(measure.id, "") if measure.source in SYSTEMS else ""


def columns(measure: Measure) -> set[str]:
    """The figures by which it is decided whether a measure is told."""
    return {column(measure), _MEDIAN_OF.get(measure.id, "")} - {""} if column(measure) else set()


def withheld(
    release: Release, measure: Measure, period: int, *, threshold: int | None = None
) -> pd.Series:
    """Whether each area of a release tells nothing of such a measure in a year: bools by code.

    Nothing is told of an area's year where one of its months tells nothing, or where it has few
    beside the months that there are: so the years add nothing to what the months tell. A median of
    fewer than the threshold is left out by itself: no difference tells it. Not to be changed.
    Raises `UnknownThreshold`.
    """
    return _withheld(kept.Kept(release), measure, period, house.at_least(threshold))


@lru_cache(maxsize=KEPT)
def _withheld(asked: kept.Kept, measure: Measure, period: int, threshold: int) -> pd.Series:
    release = asked.release
    name, median = column(measure), _MEDIAN_OF.get(measure.id, "")
    rows = release.table.reindex(columns=[name, median])
    rows = rows[rows.index.get_level_values("year_be") == period].droplevel("year_be")
    own = rows.reindex(release.areas.index)
    hidden = of(own[name], threshold=threshold)
    hidden |= own[median] < threshold
    months = [
        month
        for month in kept.months(release, measure.source)
        if month.startswith(f"{period - BUDDHIST}-")
    ]
    for month in months:
        untold = of_month(release, measure.source, name, month, threshold=threshold)
        hidden |= untold.reindex(hidden.index, fill_value=False)
    return hidden | of(
        _beside(release, measure.source, name, months, own[name]), threshold=threshold
    )


def _beside(
    release: Release, system: str, name: str, months: list[str], years: pd.Series
) -> pd.Series:
    """What a year has beside the months that are reported: as good as a month that is told."""
    rows = kept.reports(release, system)
    rows = rows[rows.index.get_level_values("month").isin(months)]
    sums = rows.reindex(columns=[name])[name].groupby(level="code").sum()
    return years - sums.reindex(years.index, fill_value=0.0)


def of_month(
    release: Release, system: str, name: str, month: str, *, threshold: int | None = None
) -> pd.Series:
    """Whether each area of a system's reports tells nothing of a month: bools by code.

    `name` is the figure that it stands on. Raises `UnknownThreshold`.
    """
    rows = kept.reports(release, system)
    own = rows[rows.index.get_level_values("month") == month].droplevel("month")
    standing: pd.Series = own.reindex(columns=[name])[name]
    return of(standing, threshold=threshold)


def of(standing: pd.Series, *, threshold: int | None = None) -> pd.Series:
    """Whether each area tells nothing of what stands on these numbers: bools on their codes.

    Raises `UnknownThreshold`.
    """
    outer = [parent_of(str(code)) or "" for code in standing.index]
    around = pd.Series(outer, index=standing.index)
    return few.withheld(standing, around, threshold=house.at_least(threshold))


def told(release: Release, measure: Measure, period: int, reading: pd.DataFrame) -> pd.DataFrame:
    """A reading (`poverty.measures.reading`) without what stands on too few: "not shown"."""
    if not column(measure):
        return reading
    hidden = withheld(release, measure, period).reindex(reading.index, fill_value=False)
    hidden &= reading["value"].notna()
    left_out = {name: reading[name].mask(hidden) for name in LEFT_OUT}
    return reading.assign(
        **left_out,
        status=reading["status"].mask(hidden, Status.WITHHELD),
        protected=reading["protected"] | hidden,
    )
