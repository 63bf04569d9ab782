"""What the measures of a setting say of areas, and how areas stand over all settings."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.stored.release import Release
from figures import protection
from figures.options import MEASURES, Method
from poverty import alkire_foster, measures, robustness
from poverty.protection import reported
from poverty.protection.disclosure import Status
from poverty.protection.protected import Protected
from poverty.protection.reported import SUFFIX


def measured(release: Release, level: str, period: int, method: Method) -> pd.DataFrame:
    """All measures of a setting over a level, as they may be shown (reported.measured)."""
    table = protection.table(release, level, period, method.population)
    return reported.measured(table, release.figures(level, period)[method.base], method.setting)


def reading(found: pd.DataFrame, shown: str) -> pd.DataFrame:
    """One measure of a setting as poverty.measures.reading has it, with `rank` (1 = highest)."""
    column = shown if shown in MEASURES else f"censored_{shown}"
    count = found["poor"] if shown in MEASURES else (found[column] * found["people"]).round()
    value, base = found[column], found["people"]
    status = found[f"{column}{SUFFIX}"]
    return pd.DataFrame(
        {
            "value": value,
            "count": count,
            "base": base,
            "status": status,
            "protected": status.isin([Status.BELOW, Status.WITHHELD]),
            "small": False,
            "weak": (base > 0) & (base < measures.WEAK_BELOW),
            "rank": measures.ranked(value),
        }
    )


def censored(row: pd.Series, dimensions: Sequence[str]) -> pd.DataFrame:
    """Who reaches the cut-off and is deprived in each dimension: `value` 0–1 and `status`.

    `row` is an area's of `measured`; one row a dimension.
    """
    columns = [f"censored_{dimension}" for dimension in dimensions]
    return pd.DataFrame(
        {
            "value": [row[column] for column in columns],
            "status": [row[f"{column}{SUFFIX}"] for column in columns],
        },
        index=list(dimensions),
    )


def standing(table: Protected, figures: pd.DataFrame, population: str) -> pd.DataFrame:
    """How each area of a level stands over the grid of settings (poverty.robustness.standing).

    `table` is that of the population over the level, `figures` those of the release.
    """
    people = figures[alkire_foster.BASES[population]]
    return robustness.standing(table.cells, people, robustness.grid())
