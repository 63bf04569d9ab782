"""Readings of a release's measures over the areas of a level, as they may be shown."""

from __future__ import annotations

import pandas as pd

from data.stored.release import Release
from figures import protection
from poverty import measures

POPULATION = "target_poor"
"""Whom the catalogue's measures of several dimensions count."""


def reading(release: Release, level: str, measure: str, period: int) -> pd.DataFrame:
    """A measure over the areas of a level (poverty.measures.read), with `rank` (1 = highest).

    One row an area of the level, by code; float columns `value`, `count`, `base`, `rank`, NaN where
    not shown. Raises `KeyError` for a measure that the release does not know and for a year without
    any figure, `DamagedRelease` where the house's key cannot be had.
    """
    asked = release.catalog.measures[measure]
    table = (
        protection.table(release, level, period, POPULATION)
        if measures.derived_from_base(asked)
        else None
    )
    found = measures.read(asked, release.figures(level, period), table)
    return found.assign(rank=measures.ranked(found["value"]))


def several(release: Release, level: str, period: int) -> pd.Series:
    """Target poor deprived in two or more dimensions over a level, as it may be shown.

    People by code, NaN where below the threshold or missing. Raises as `reading` does.
    """
    return measures.several(protection.table(release, level, period, POPULATION))
