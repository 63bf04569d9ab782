"""How the poor of a place are spread over its areas: shares, running shares, halves, pockets."""

from __future__ import annotations

import pandas as pd

HALF = 0.5
WORST = 0.1
"""The part of a country's areas, highest rates first, that counts as its worst."""


def shares(poor: pd.Series) -> pd.DataFrame:
    """Each area's share of all the poor, those with the most first.

    `poor`: people by area; areas without a figure are left out. Columns: `poor`, `share` (0–1 of
    their sum) and `running` (that share and those before it, 0–1). Areas with as many keep their
    order. Where nobody is poor there is nothing to share: both are NaN.

    >>> shares(pd.Series({"8301": 10, "8302": 60, "8303": 30}))["running"].to_dict()
    {'8302': 0.6, '8303': 0.9, '8301': 1.0}
    """
    known = poor.dropna().sort_values(ascending=False, kind="stable")
    total = known.sum()
    running = known.cumsum() / total
    return pd.DataFrame({"poor": known, "share": known / total, "running": running})


def holding(poor: pd.Series, *, part: float = HALF) -> int:
    """The fewest areas that together hold at least `part` (0–1) of all the poor; 0 for nobody.

    >>> holding(pd.Series([10, 60, 30])), holding(pd.Series([0, 0])), holding(pd.Series([1, 1, 1]))
    (1, 0, 2)
    """
    known = poor.dropna().sort_values(ascending=False)
    if not known.sum() > 0:
        return 0
    return int((known.cumsum() < part * known.sum()).sum()) + 1


def curve(poor: pd.Series, people: pd.Series) -> pd.DataFrame:
    """The concentration curve: what share of the people, poorest areas first, holds what share.

    `poor` and `people` by area; an area that lacks either, or was not surveyed, is left out.
    Columns `people` and `poor`, both running shares 0–1, from a first row of zeros (index "") to
    the last area; the poor are NaN after it where nobody is poor. Source: N. Kakwani, "Income
    Inequality and Poverty", 1980, chapter 8, with areas ordered from the highest rate.
    """
    both = pd.DataFrame({"people": people, "poor": poor}).dropna()
    both = both[both["people"] > 0]
    rate = both["poor"] / both["people"]
    ordered = both.loc[rate.sort_values(ascending=False, kind="stable").index]
    running = ordered.cumsum() / ordered.sum()
    start = pd.DataFrame({"people": [0.0], "poor": [0.0]}, index=[""])
    return pd.concat([start, running])


def pockets(rates: pd.Series, *, part: float = WORST) -> pd.Series:
    """True for the areas whose rate is among the highest `part` (0–1) of the areas that have one.

    Areas as high as the last of them belong to them; an area where nobody is poor never does.

    >>> rates = pd.Series({"83": 0.5, "84": 0.1, "85": 0.1, "86": 0.0})
    >>> list(rates.index[pockets(rates, part=0.5)])
    ['83', '84', '85']
    """
    rank = rates.rank(method="min", ascending=False)
    return ((rank <= part * rates.notna().sum()) & (rates > 0)).rename("pocket")
