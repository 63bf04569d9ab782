"""Two measures of the same areas at once: thirds of either, and how far their orders agree."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from geo.classing.classes import Classes, thirds
from poverty.concordance import rank_correlation

HIDDEN, MISSING = -2, -1
"""Fields of areas that lack either figure: because it is protected, or because there is none."""
LEAST = 10
"""Fewest areas of which is told how far two orders agree."""
TIED = 0.5
"""From this share of areas with one and the same figure on, ties are told of."""


@dataclass(frozen=True)
class Pair:
    """Two measures over the areas of a level.

    `areas` is indexed by code: the values `first` and `second` (NaN where not shown) and `field`,
    the place in the square of thirds, `first` across and the lowest row first, `HIDDEN` or
    `MISSING`. Thirds are of the areas that have both. `correlation` is Spearman's −1…1 of these,
    NaN for fewer than `LEAST` and where all of a measure are alike; `ties` is the larger share of
    areas that have one and the same printed figure of a measure.
    """

    areas: pd.DataFrame
    first: Classes
    second: Classes
    correlation: float
    ties: float

    @property
    def known(self) -> pd.DataFrame:
        """The areas that have both."""
        return self.areas[self.areas["field"] >= 0]

    def count(self, field: int) -> int:
        """How many areas lie in a field."""
        return int((self.areas["field"] == field).sum())

    def corner(self, *, first: bool, second: bool) -> list[str]:
        """The areas that are in the highest (True) or lowest third of either measure.

        None where a measure is all in one third.
        """
        columns, rows = len(self.first.classes), len(self.second.classes)
        if min(columns, rows) < 2:
            return []
        field = (columns - 1 if first else 0) + columns * (rows - 1 if second else 0)
        found = self.areas[self.areas["field"] == field]
        by = found["second"].rank() + found["first"].rank()
        return by.sort_values(ascending=False, kind="stable").index.astype(str).tolist()


def pair(first: pd.DataFrame, second: pd.DataFrame, units: tuple[str, str]) -> Pair:
    """Two readings (`readings.reading`) of the areas of a level, held against each other."""
    values = pd.DataFrame({"first": first["value"], "second": second["value"]}, dtype="float64")
    both = values.dropna()
    cuts = thirds(both["first"], unit=units[0]), thirds(both["second"], unit=units[1])
    fields = cuts[0].places + len(cuts[0].classes) * cuts[1].places
    hidden = first["protected"] | second["protected"].reindex(first.index, fill_value=False)
    empty = pd.Series(MISSING, index=values.index).mask(hidden, HIDDEN)
    enough = len(both) >= LEAST
    return Pair(
        values.assign(field=fields.reindex(values.index).fillna(empty).astype(int)),
        *cuts,
        rank_correlation(both["first"], both["second"]) if enough else float("nan"),
        max((_most_alike(both[one]) for one in both), default=0.0) if enough else 0.0,
    )


def _most_alike(values: pd.Series) -> float:
    return float(values.value_counts(normalize=True).iloc[0])
