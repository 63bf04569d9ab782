"""Counts of the areas above: sums of all that is known below, of a file and of what is in force."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.stored.merge import KEYS
from geo.areas import BANGKOK, COUNTRY, parent_of

SUMS = (
    ("tambon", "district"),
    ("district", "province"),
    ("province", "region"),
    ("province", "country"),
)
"""Levels whose counts add up to those of another."""


def summed_up(
    figures: pd.DataFrame, counts: tuple[str, ...], areas: pd.DataFrame, old: pd.DataFrame
) -> pd.DataFrame:
    """Figures with the sums of counts for the areas above, where every area below has one.

    What a file leaves out is taken from the table in force (`old`). Bangkok may be missing
    altogether, as it is in the survey; a sum given, now or before, is never replaced.
    """
    if not counts:
        return figures
    years = figures.index.get_level_values("year_be").unique()
    before = old.reindex(columns=list(counts))
    before = before[before.index.get_level_values("year_be").isin(years)]
    whole = figures
    for below, above in SUMS:
        parents = _around(whole.index, areas["level"], below, above)
        if parents.empty:
            continue
        codes = [*parents.index, *parents.unique()]
        known = before[before.index.isin(codes, level="code")].astype("float64")
        here = whole.loc[whole.index.isin(codes, level="code"), list(counts)]
        sums = _sums(here if known.empty else here.combine_first(known), parents)
        sums = sums[sums.index.isin(_parents_of(whole.index, parents))]
        if not known.empty:
            sums = sums.mask(_given(known, parents, sums))
        if not sums.empty:
            whole = whole.combine_first(sums)
    return whole


def _around(index: pd.Index, levels: pd.Series, below: str, above: str) -> pd.Series:
    """The area around each of a level that shares it with one that a file has figures of."""
    own = levels.reindex(index.unique("code"))
    reached = {_above(code, above) for code in own.index[own == below].tolist()}
    every = levels.index[levels == below].tolist() if reached else []
    found = {code: around for code in every if (around := _above(code, above)) in reached}
    return pd.Series(found, dtype="str")


def _parents_of(index: pd.Index, parents: pd.Series) -> pd.Index:
    """Year and parent of every area that a file has figures of."""
    here = [(year, parents[code]) for year, code in index if code in parents.index]
    return pd.MultiIndex.from_tuples(dict.fromkeys(here), names=KEYS) if here else index[:0]


def _given(before: pd.DataFrame, parents: pd.Series, sums: pd.DataFrame) -> pd.DataFrame:
    """Which sums stand in force otherwise than as the sum of what was below: as they were given."""
    was = before.reindex(sums.index)
    added = _sums(before, parents).reindex(index=sums.index, columns=sums.columns)
    return was.notna() & ~(was == added)


def _above(code: str, level: str) -> str:
    """The area of a level around a code."""
    return COUNTRY if level == "country" else str(parent_of(code))


def _sums(counts: pd.DataFrame, parents: pd.Series) -> pd.DataFrame:
    """Sums by year and parent of each child; missing where a child has none."""
    years = counts.index.get_level_values("year_be").unique()
    every = pd.MultiIndex.from_product([years, parents.index], names=KEYS)
    rows = counts.reindex(every)
    bangkok = np.tile(parents.index.str.startswith(BANGKOK), len(years))
    known = rows[bangkok].notna().any(axis="columns").groupby(level="year_be").any()
    rows = rows[~bangkok | every.get_level_values("year_be").isin(known.index[known])]
    around = parents.loc[rows.index.get_level_values("code")].to_numpy()
    keys = [rows.index.get_level_values("year_be"), pd.Index(around)]
    return rows.groupby(keys).sum(skipna=False).dropna(how="all").rename_axis(KEYS)
