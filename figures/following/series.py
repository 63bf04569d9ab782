"""A measure of a place over the years, and the years between which it cannot be compared."""

from __future__ import annotations

from typing import cast

import pandas as pd

from data.catalog import Measure
from data.stored.release import Release
from figures import readings
from figures.groups import asking
from figures.groups.counted import GroupFigures, Reader

BREAKS = (2565,)
"""The BMN form was redesigned in these years: figures before and after are not comparable."""


def breaks_of(measure: Measure) -> tuple[int, ...]:
    """The first years of another form of what a measure stands on."""
    return BREAKS if measure.of_survey else ()


def broken(measure: Measure, first: int, last: int) -> bool:
    """Whether a series breaks between two years."""
    return any(first < when <= last for when in breaks_of(measure))


def of_area(release: Release, measure: Measure, area: str, read: Reader) -> pd.Series:
    """A measure of an area as it may be shown, by year (พ.ศ.), rising; years without it are out."""
    level = str(release.areas.at[area, "level"])
    found = {
        year: _value(read(release, level, measure.id, year), area)
        for year in readings.years(release, level, measure)
    }
    return pd.Series(found, dtype="float64").dropna().sort_index()


def _value(table: pd.DataFrame, area: str) -> float:
    return float(cast("float", table.at[area, "value"]))


def of_group(release: Release, measure: Measure, group: str, read: Reader) -> pd.Series:
    """The same of a group, by its text. Raises `Refused` where the text is none of a group."""
    made = asking.read(release, group)
    years = readings.years(release, made.level, measure)
    found = {
        year: float(GroupFigures(release, made, year, read).reading(measure.id)["value"])
        for year in years
    }
    return pd.Series(found, dtype="float64").dropna().sort_index()
