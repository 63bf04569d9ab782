"""Figures of a column beside those of their neighbours, their parents and the period before.

All areas and years at once, by whole numbers: a table of hundreds of columns or of many years is
looked through in a fraction of a second.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

Places = npt.NDArray[np.intp]
Amounts = npt.NDArray[np.float64]
Pairs = list[tuple[int, int]]
"""Places of two rows in their order, the one before (or the neighbour) first."""


@dataclass(frozen=True, eq=False)
class Family:
    """Rows by year (`year_be`) and code, as they lie to each other."""

    index: pd.Index

    @cached_property
    def codes(self) -> list[str]:
        """The code of each row."""
        return [str(code) for code in self.index.get_level_values("code")]

    @cached_property
    def digits(self) -> Places:
        """How many digits each code has."""
        return np.array([len(code) for code in self.codes], dtype=np.intp)

    @cached_property
    def years(self) -> list[int]:
        """The year of each row."""
        return [int(year) for year in self.index.get_level_values("year_be")]

    @cached_property
    def _turn(self) -> Places:
        """The place of each row's year among those there are."""
        return _ranks(np.array(self.years))

    @cached_property
    def above(self) -> Places:
        """A number for each row's year and the area above, in the order of both."""
        parents = _ranks(np.array([code[:-2] for code in self.codes], dtype=object))
        found: Places = self._turn * (parents.max(initial=0) + 1) + parents
        return found

    @cached_property
    def own(self) -> Places:
        """A number for each row's area."""
        return _ranks(np.array(self.codes, dtype=object))

    @cached_property
    def parent(self) -> Places:
        """The place of the row of the area above in the same year; -1 where there is none."""
        at = {key: row for row, key in enumerate(zip(self.years, self.codes, strict=True))}
        keys = zip(self.years, self.codes, strict=True)
        return np.array([at.get((year, code[:-2]), -1) for year, code in keys], dtype=np.intp)

    def largest(self, values: Amounts, *, least: int) -> list[tuple[int, int]]:
        """The rows of the two largest figures below each area that has so many, greater first."""
        known = np.flatnonzero(~np.isnan(values))
        order = known[np.lexsort((values[known], self.above[known]))]
        last = np.flatnonzero(np.diff(self.above[order], append=-1))
        last = last[np.diff(last, prepend=-1) >= least]
        return list(zip(order[last].tolist(), order[last - 1].tolist(), strict=True))

    def before(self, values: Amounts, times: float) -> Pairs:
        """Rows of a year, and of the next that there is, one `times` the other or more."""
        order = np.lexsort((self._turn, self.own))
        first, second = order[:-1], order[1:]
        next_ = self._turn[second] - self._turn[first] == 1
        same = (self.own[first] == self.own[second]) & next_
        high = np.fmax(values[first], values[second])
        low = np.minimum(values[first], values[second])
        odd = same & (low > 0) & (high >= times * low)
        found = zip(first[odd].tolist(), second[odd].tolist(), strict=True)
        return sorted(found, key=lambda pair: (self.years[pair[1]], pair[0]))

    def sums(self, values: Amounts) -> tuple[Amounts, Places]:
        """For each row the sum of the figures right below it, and of how many."""
        known = ~np.isnan(values)
        below = np.flatnonzero(known & (self.parent >= 0))
        above, size = self.parent[below], len(values)
        return (
            np.bincount(above, weights=values[below], minlength=size).astype("float64"),
            np.bincount(above, minlength=size),
        )


def _ranks(values: npt.NDArray[np.generic]) -> Places:
    """The place of each value in the order of those there are."""
    return np.asarray(pd.factorize(values, sort=True)[0], dtype=np.intp)
