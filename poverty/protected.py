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
import numpy.typing as npt
import pandas as pd

from poverty import joint, polytope, ranges
from poverty.disclosure import EXACT, THRESHOLD, checked
from poverty.ranges import Ranges

ALONE = "alone"
"""Name of a population without others beside it."""


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


def of_figures(
    figures: pd.DataFrame, population: str, *, level: str, threshold: int = THRESHOLD
) -> Protected:
    """Protected tables of a population over the areas of a level, from a release's figures.

    What is withheld of an area takes all of its populations into account, for they contain one
    another. Areas without figures stay missing. Raises `UnknownThreshold`.
    """
    everybody = _populations(figures)
    return _together(everybody, level=level, threshold=threshold, wanted=population)


def protect(exact: pd.DataFrame, *, level: str, threshold: int = THRESHOLD) -> Protected:
    """Protected tables of a population that stands alone: use `of_figures` for a release's.

    `exact`: counts of the 31 sets by area; areas without figures stay missing. Raises
    `UnknownThreshold`.
    """
    return _together({ALONE: exact}, level=level, threshold=threshold, wanted=ALONE)


def _populations(figures: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Exact counts of every population that the figures have."""
    names = [name for name in joint.POPULATIONS if joint.columns(name)[0] in figures]
    return {name: joint.from_figures(figures, name) for name in names}


def _together(
    everybody: dict[str, pd.DataFrame], *, level: str, threshold: int, wanted: str
) -> Protected:
    exact, found = everybody[wanted], _known(everybody, level, threshold)[wanted]
    known = exact.index[_surveyed(everybody)]
    counts = exact.loc[known].to_numpy(dtype=np.float64)
    if threshold != EXACT and level not in ranges.EXACT_LEVELS:
        totals = np.column_stack([counts.sum(axis=1), counts @ joint.MEMBERS.T])
        counts = polytope.inner_point(totals, found.lower, found.upper)
    cells = pd.DataFrame(counts, index=known, columns=list(joint.MASKS[1:]))
    stage = pd.Series(found.stage, index=known, dtype="float64", name="stage")
    return Protected(
        cells.reindex(exact.index), found, stage.reindex(exact.index), level, threshold
    )


def withheld(figures: pd.DataFrame, *, level: str, threshold: int = THRESHOLD) -> pd.Series:
    """True for areas of which nothing but the published totals is shown."""
    everybody = _populations(figures)
    found = next(iter(_known(everybody, level, threshold).values()))
    index = figures.index[_surveyed(everybody)]
    stage = pd.Series(found.stage == ranges.ALL_WITHHELD, index=index, name="withheld")
    return stage.reindex(figures.index, fill_value=False)


def _known(everybody: dict[str, pd.DataFrame], level: str, threshold: int) -> dict[str, Ranges]:
    """What may be known of each population of the areas with figures."""
    checked(threshold)
    rows = _surveyed(everybody)
    counts = {name: exact[rows].to_numpy(dtype=np.int64) for name, exact in everybody.items()}
    return ranges.known(counts, level=level, threshold=threshold)


def _surveyed(everybody: dict[str, pd.DataFrame]) -> npt.NDArray[np.bool_]:
    """Areas with figures of every population."""
    known = [exact.notna().all(axis=1).to_numpy() for exact in everybody.values()]
    return np.asarray(np.logical_and.reduce(known))
