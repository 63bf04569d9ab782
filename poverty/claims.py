"""What may be said of areas by their figures: who leads, who ties, who holds at least half.

No area is called the first where others have its value, and none of the first ten the tenth where
the eleventh has its value.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

LEADING = 10
"""How many of the first areas are looked at for what most of them share."""
_EXACT = 12
"""Decimals to which values are compared: beyond are the errors of binary fractions."""


def comparable(values: pd.Series) -> pd.Series:
    """The values that are known, without the errors of binary fractions."""
    return values.dropna().astype("float64").round(_EXACT)


def ordered(values: pd.Series, *, highest: bool = True) -> pd.Series:
    """The values that are known, the highest (or lowest) first; equals in the series' order."""
    return comparable(values).sort_values(ascending=not highest, kind="stable")


def leaders(values: pd.Series, *, highest: bool = True) -> pd.Index:
    """All areas that have the highest (or lowest) value; none where none is known.

    >>> list(leaders(pd.Series({"83": 0.1 + 0.2, "84": 0.3, "85": 0.1})))
    ['83', '84']
    """
    return reach(values, 1, highest=highest)


def reach(values: pd.Series, many: int, *, highest: bool = True) -> pd.Index:
    """The first `many` areas and all that have the value of the last of them.

    >>> list(reach(pd.Series({"83": 9, "84": 7, "85": 8, "86": 7}), 3))
    ['83', '85', '84', '86']
    """
    line = ordered(values, highest=highest)
    if line.empty or many < 1:
        return line.index[:0]
    last = line.iloc[min(many, len(line)) - 1]
    reached = line[line >= last] if highest else line[line <= last]
    codes: pd.Index = reached.index
    return codes


def beyond(values: pd.Series, many: int, *, highest: bool = True) -> int:
    """How many areas after the first `many` have the value of the last of these.

    >>> values = pd.Series({"83": 9, "84": 7, "85": 8, "86": 7})
    >>> beyond(values, 2), beyond(values, 3)
    (0, 1)
    """
    known = int(values.notna().sum())
    return len(reach(values, many, highest=highest)) - min(many, known)


def clear(values: pd.Series, many: int, *, highest: bool = True) -> int:
    """The most areas, up to `many`, that come before all others without a tie; 0 for none.

    >>> clear(pd.Series([9, 8, 7, 7, 1]), 3), clear(pd.Series([9, 9, 9]), 2)
    (2, 0)
    """
    line = ordered(values, highest=highest).tolist()
    options = range(min(many, len(line)), 0, -1)
    return next((first for first in options if line[first - 1] not in line[first : first + 1]), 0)


def majority(keys: Iterable[str]) -> tuple[str, int] | None:
    """The key that more than half of the keys are, with how many; None where none is.

    >>> majority(["north", "north", "south"]), majority(["north", "south"])
    (('north', 2), None)
    """
    held = Counter(keys)
    first = held.most_common()
    return first[0] if first and 2 * first[0][1] > held.total() else None


@dataclass(frozen=True)
class Place:
    """A rank from 1 for the highest, how many areas share it, and of how many with a value."""

    rank: int
    shared_by: int
    of: int


def place(values: pd.Series, code: str) -> Place | None:
    """Where an area stands among all that have a value; None where it has none.

    >>> values = pd.Series({"83": 9, "84": 7, "85": 7, "10": float("nan")})
    >>> place(values, "84"), place(values, "10")
    (Place(rank=2, shared_by=2, of=3), None)
    """
    known = comparable(values)
    if code not in known.index:
        return None
    own = known[code]
    return Place(int((known > own).sum()) + 1, int((known == own).sum()), len(known))


def places(values: pd.Series) -> dict[str, Place]:
    """Where every area stands that has a value, by code."""
    known = comparable(values)
    ranks = known.rank(method="min", ascending=False).astype(int)
    shared = known.groupby(known).transform("size")
    return {
        str(code): Place(rank, many, len(known))
        for code, rank, many in zip(known.index, ranks.tolist(), shared.tolist(), strict=True)
    }


@dataclass(frozen=True)
class Half:
    """The fewest areas that together hold at least half of all, and the share that they hold.

    `share` is 0–1; `of` counts the areas with a figure; `only` tells that one area has all.
    """

    areas: pd.Index
    share: float
    of: int

    @property
    def only(self) -> bool:
        """Whether there is nothing to compare: one area has everybody."""
        return self.share == 1 and len(self.areas) == 1


def half(counts: pd.Series, *, beside: float = 0) -> Half:
    """The fewest areas that hold at least half of a count; none where nobody is counted.

    `beside` is counted elsewhere: in the whole, but in none of these areas, which may then hold no
    half at all. Which areas they are is the order of the series where the last of them ties with
    the next.

    >>> found = half(pd.Series({"8301": 50, "8302": 30, "8303": 20}))
    >>> list(found.areas), found.share, found.of
    (['8301'], 0.5, 3)
    """
    known = counts.dropna().sort_values(ascending=False, kind="stable")
    total, running = known.sum() + beside, known.cumsum()
    number = int((2 * running < total).sum()) + 1
    if not total > 0 or number > len(known):
        return Half(known.index[:0], 0.0, len(known))
    return Half(known.index[:number], float(running.iloc[number - 1] / total), len(known))
