"""The protected table of an area: the one source of everything derived that is shown of it.

Any weights and any cut-off may be asked for, so figures rounded one by one would tell on people by
their differences. Below the country everything derived is therefore computed from one table of an
area, and that table from nothing but what may be known (poverty/ranges.py): it is the point inside
the ranges nearest to a plain first guess (poverty/polytope.py). Every population inside the ranges
yields the same table, so no setting, and no number of settings, tells them apart.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from poverty import polytope, ranges
from poverty.disclosure import EXACT, THRESHOLD, checked
from poverty.joint import MASKS, MEMBERS
from poverty.ranges import Ranges


@dataclass(frozen=True)
class Protected:
    """The protected tables of areas, and what they were made from.

    `cells`: float frame, a column a mask, rows the areas; NaN where an area has no figures.
    `ranges`: what may be known, its rows the areas with figures; `stage`: how much is withheld
    (`ranges.RANGES` to `ranges.ALL_WITHHELD`), by area; `threshold` and `level` as asked for.
    """

    cells: pd.DataFrame
    ranges: Ranges
    stage: pd.Series
    level: str
    threshold: int

    @property
    def exact(self) -> bool:
        """Whether the cells are the exact ones."""
        return self.threshold == EXACT or self.level in ranges.EXACT_LEVELS


def protect(exact: pd.DataFrame, *, level: str, threshold: int = THRESHOLD) -> Protected:
    """Protected tables from exact counts of the 31 sets over the areas of a level.

    Areas without figures stay missing. Raises `UnknownThreshold`.
    """
    known, found = known_ranges(exact, level=level, threshold=threshold)
    counts = known.to_numpy(dtype=np.float64)
    if threshold != EXACT and level not in ranges.EXACT_LEVELS:
        totals = np.column_stack([counts.sum(axis=1), counts @ MEMBERS.T])
        counts = polytope.inner_point(totals, found.lower, found.upper)
    cells = pd.DataFrame(counts, index=known.index, columns=list(MASKS[1:]))
    stage = pd.Series(found.stage, index=known.index, dtype="float64", name="stage")
    return Protected(
        cells.reindex(exact.index), found, stage.reindex(exact.index), level, threshold
    )


def known_ranges(
    exact: pd.DataFrame, *, level: str, threshold: int = THRESHOLD
) -> tuple[pd.DataFrame, Ranges]:
    """The areas with figures, and what may be known of each. Raises `UnknownThreshold`."""
    checked(threshold)
    known = exact.dropna()
    counts = known.to_numpy(dtype=np.int64)
    return known, ranges.known(counts, level=level, threshold=threshold)


def withheld(exact: pd.DataFrame, *, level: str, threshold: int = THRESHOLD) -> pd.Series:
    """True for areas of which nothing but the published totals is shown."""
    known, found = known_ranges(exact, level=level, threshold=threshold)
    stage = pd.Series(found.stage == ranges.ALL_WITHHELD, index=known.index, name="withheld")
    return stage.reindex(exact.index, fill_value=False)
