"""Counts of several areas added, and rates made of the sums: never a mean of rates."""

from __future__ import annotations

import pandas as pd

from poverty import measures
from poverty.protection.disclosure import Status

GROUP = "group"
"""The code that a group has among other areas: in the index of its own row."""


def added(
    counts: pd.Series, bases: pd.Series, *, ratio: bool = True, based: bool = True
) -> pd.Series:
    """The sum of counts, or of counts ÷ bases, over the areas that have both (or have counts)."""
    known = counts.notna() & (bases.notna() if based else True)
    count, base = (one[known].sum(min_count=1) for one in (counts, bases))
    value = (count / base if base > 0 else float("nan")) if ratio else count
    lacking = Status.NONE if base == 0 and count == count else Status.MISSING
    return pd.Series(
        {
            "value": value,
            "count": count,
            "base": base,
            "status": Status.PUBLISHED if value == value else lacking,
            "protected": False,
            "small": False,
            "weak": bool(0 < base < measures.WEAK_BELOW),
            "known": int(known.sum()),
        },
        name=GROUP,
    )


def nothing() -> pd.Series:
    """The reading of what cannot be told of a group."""
    nan = float("nan")
    return pd.Series(
        {
            "value": nan,
            "count": nan,
            "base": nan,
            "status": Status.NONE,
            "protected": False,
            "small": False,
            "weak": False,
            "known": 0,
        },
        name=GROUP,
    )
