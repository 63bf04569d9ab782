"""Who leads in small maps: which area in most years, and which measure in most areas.

What prints alike leads together.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from geo import printed


@dataclass(frozen=True)
class Often:
    """Who leads most often, all that do so alike; how often, and of how many."""

    leaders: tuple[str, ...]
    times: int
    of: int


def areas(values: pd.DataFrame, unit: str, *, highest: bool = True) -> Often | None:
    """The areas (rows) that lead in most of the panels (columns) that have figures.

    None where no panel has any.
    """
    leads = _leads(values, unit, highest=highest)
    return _most(leads.sum(axis=1), int(leads.any(axis=0).sum()))


def panels(values: pd.DataFrame, unit: str, *, highest: bool = True) -> Often | None:
    """The panels (columns) that lead in most of the areas (rows) that have several figures.

    None where no area has.
    """
    several = values[values.notna().sum(axis=1) >= len(("one", "another"))]
    leads = _leads(several.T, unit, highest=highest)
    return _most(leads.sum(axis=1), len(several))


def _leads(values: pd.DataFrame, unit: str, *, highest: bool) -> pd.DataFrame:
    """Where a row prints like the highest (or lowest) of its column."""
    shown = values.apply(lambda column: printed.values(column, unit))
    ends = shown.max() if highest else shown.min()
    return shown.eq(ends, axis="columns") & shown.notna()


def _most(times: pd.Series, of: int) -> Often | None:
    if not of:
        return None
    most = int(times.max())
    return Often(tuple(times.index[times == most].astype(str)), most, of)
