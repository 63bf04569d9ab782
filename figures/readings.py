"""Readings of a release's measures over the areas of a level, as they may be shown."""

from __future__ import annotations

import pandas as pd

from data.catalog import Measure
from data.stored.release import Release
from figures import protection
from figures.reports import few
from geo import areas as area_rules
from poverty import gaps, measures

POPULATION = "target_poor"
"""Whom the catalogue's measures of several dimensions count."""


def reading(release: Release, level: str, measure: str, period: int) -> pd.DataFrame:
    """A measure over the areas of a level (poverty.measures.reading), with `rank` (1 = highest).

    One row an area of the level, by code; float columns `value`, `count`, `base`, `rank`, NaN where
    not shown; a level that the measure lacks has none. Raises `KeyError` for a measure that the
    release does not know and for a year without any figure, `DamagedRelease` where the house's key
    cannot be had.
    """
    asked = release.catalog.measures[measure]
    table = (
        protection.table(release, level, period, POPULATION)
        if measures.derived_from_base(asked)
        else None
    )
    found = measures.reading(asked, _figures(release, asked, level, period), table)
    found = few.told(release, asked, period, found)
    if level not in asked.levels.split():
        found = found.assign(value=float("nan"), count=float("nan"), base=float("nan"))
    return found.assign(rank=measures.ranked(found["value"]))


def _figures(release: Release, asked: Measure, level: str, period: int) -> pd.DataFrame:
    """Figures of a level, with the columns of a measure that the release has none of at all."""
    figures = release.figures(level, period)
    lacking = [name for name in (asked.count, asked.base) if name and name not in figures]
    return figures.reindex(columns=[*figures.columns, *lacking]) if lacking else figures


def inside(table: pd.DataFrame, area: str) -> pd.DataFrame:
    """A reading's rows that lie in an area, with `rank` among themselves (1 = highest)."""
    part = table[area_rules.within(table.index, area)]
    return part.assign(rank=measures.ranked(part["value"]))


def years(release: Release, level: str, measure: Measure) -> list[int]:
    """Years (พ.ศ.) in which some area of a level has a figure of a measure, latest first."""
    found = (release.years(column, level) for column in measures.columns(measure))
    return sorted(set[int]().union(*found), reverse=True)


def dimensions(release: Release, level: str, period: int) -> pd.DataFrame:
    """Target poor deprived in each dimension: rows the areas of a level, columns the dimensions."""
    return measures.dimension_table(release.figures(level, period))


def several(release: Release, level: str, period: int) -> pd.Series:
    """Target poor deprived in two or more dimensions over a level, as it may be shown.

    People by code, NaN where below the threshold or missing. Raises as `reading` does.
    """
    return measures.several(protection.table(release, level, period, POPULATION))


def unregistered(release: Release, level: str, period: int) -> pd.DataFrame:
    """BMN-poor people not registered for the card (poverty.gaps), with the `bmn_poor`."""
    figures = release.figures(level, period)
    table = gaps.unregistered(figures["bmn_poor"], figures["registered"])
    return table.assign(bmn_poor=figures["bmn_poor"])
