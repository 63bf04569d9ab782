"""Areas with a similar deprivation profile: how their poor divide over the sets of dimensions.

The distance of two profiles is half the sum of the absolute differences of their shares (the total
variation distance): the share of the poor that would have to stand in another set for the two to
be alike, from 0 (alike) to 1 (no set in common). Levels do not enter: an area with few poor may
have the profile of one with many.
"""

from __future__ import annotations

import pandas as pd

PEERS = 5
AGREEMENT = {"same": 4, "apart": 0.015}
"""How the peers of B.E. 2561 from the protected base agree with those from the exact counts: at
least so many of the five are the same, and distances are at most so far off (0–1)."""


def profiles(counts: pd.DataFrame) -> pd.DataFrame:
    """Shares of the sets (columns) among the poor of each area (rows), 0–1.

    A set that is missing or protected counts as empty. An area without anybody has no profile:
    its row is NaN.
    """
    known = counts.fillna(0)
    total = known.sum(axis="columns")
    return known.div(total.where(total > 0), axis="index")


def distances(shares: pd.DataFrame, code: str) -> pd.Series:
    """Distance (0–1) of the area `code` to every other with a profile, the nearest first.

    Twice the poor in the same proportions are no distance apart.

    >>> poor = pd.DataFrame({"00010": [3, 6, 0], "10000": [1, 2, 5]}, index=["83", "84", "85"])
    >>> distances(profiles(poor), "83").to_dict()
    {'84': 0.0, '85': 0.75}
    """
    others = shares.drop(index=code).dropna(how="any")
    apart = others.sub(shares.loc[code], axis="columns").abs().sum(axis="columns") / 2
    return apart.dropna().sort_values(kind="stable").rename("distance")


def nearest(shares: pd.DataFrame, code: str, *, number: int = PEERS) -> pd.Series:
    """Distances to the `number` nearest areas; fewer, or none, where there are no more profiles.

    >>> poor = pd.DataFrame({"00010": [3, 6, 0], "10000": [1, 2, 5]}, index=["83", "84", "85"])
    >>> nearest(profiles(poor), "85", number=1).to_dict()
    {'83': 0.75}
    """
    if shares.loc[code].isna().any():
        return pd.Series(dtype="float64", name="distance")
    return distances(shares, code)[:number]


def best(rates: pd.DataFrame) -> pd.Series:
    """The area (of the index) with the lowest rate in each column; columns without any are left.

    Of areas as low the first is named.

    >>> rates = pd.DataFrame({"income": [0.2, 0.1], "health": [0.0, 0.0]}, index=["83", "84"])
    >>> best(rates).to_dict()
    {'income': '84', 'health': '83'}
    """
    return rates.dropna(axis="columns", how="all").idxmin().rename("best")
