"""How patterns are told: colours of the kinds, where most of a group lie, how sure the map is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from figures.patterns.found import CALLED, NAMED, Kind, Patterns
from figures.patterns.local import FALSE
from figures.patterns.neighbours import Rule

COLOURS = dict(zip(CALLED, ("#B2182B", "#2166AC", "#F4A582", "#92C5DE", "#F1F0EA"), strict=True))
"""Red is high and blue is low, dark in a group and pale alone among others."""
TOLD = 3
"""As many places as a sentence names."""


class Leading(NamedTuple):
    """Provinces (codes) that hold most of some areas, and how many each; none where none leads."""

    provinces: list[str]
    each: int


def leading(codes: Sequence[str], level: str) -> Leading:
    """Where most of some areas of a level lie, if more than one does in the same province.

    >>> leading(["550101", "550102", "550201", "830101"], "tambon")
    Leading(provinces=['55'], each=3)
    """
    counts = pd.Series([code[:2] for code in codes], dtype="str").value_counts()
    first = counts[counts == counts.max()]
    if level == "province" or not 0 < len(first) <= TOLD or counts.iloc[0] == 1:
        return Leading([], 0)
    return Leading(sorted(first.index), int(counts.iloc[0]))


class Whole(NamedTuple):
    """Whether near areas are alike over the whole map, by both rules, and how likely by chance.

    `side` is `together`, `apart` or `chance`; `queen` and `nearest` are Moran's I by either rule;
    `times` is how often of 1,000 figures shuffled lie as far off, by the rule where most do.
    """

    side: str
    queen: float
    nearest: float
    times: int


def whole(found: Patterns) -> Whole:
    """The whole map in a few figures; of patterns that have an overall."""
    rules = found.overall
    chance = max(one.chance for one in rules.values())
    sides = {one.moran > 0 for one in rules.values()}
    sure = chance < FALSE and len(sides) == 1
    return Whole(
        "chance" if not sure else "together" if sides == {True} else "apart",
        rules[Rule.QUEEN].moran,
        rules[Rule.NEAREST].moran,
        math.ceil(1000 * chance - 1e-9),
    )


def named(found: Patterns) -> pd.DataFrame:
    """The areas that have a name, kind after kind, the furthest out of line first in each."""
    areas = found.areas
    parts = [
        areas[areas["kind"] == kind].sort_values(
            "smoothed", ascending=kind in (Kind.LOW, Kind.LOW_IN_HIGH), kind="stable"
        )
        for kind in NAMED
        if "smoothed" in areas
    ]
    return pd.concat(parts) if parts else areas[:0]
