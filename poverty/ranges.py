"""How much may be known of the joint distribution of an area: a range for each cell and count.

Known are TPMAP's published totals, as they are, and each of the 31 cells and each count of people
deprived in at least 2, 3, 4 or 5 dimensions as a range: below the threshold "fewer than the
threshold", zero included (a 0% group tells as much as a group of one), else the numbers that round
to the same multiple of the threshold. Zero is zero where the published totals say so. The count of
two or more is exact from the province up; the country is exact throughout.

Where that told a cell of a few people exactly which the published totals alone leave open
(poverty/audit.py looks for a second population, of all that are counted), the ranges of the cells
are made four times as wide (`WIDE`); if that does not do, the cells are withheld
(`CELLS_WITHHELD`), and at last everything but the published totals (`ALL_WITHHELD`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from poverty import audit
from poverty.disclosure import EXACT
from poverty.joint import MEMBERS, SETS, SIZE

EXACT_LEVELS = frozenset({"country"})
"""Levels shown as they are: no cell of the country is below the threshold."""
EXACT_COUNT_LEVELS = frozenset({"country", "region", "province"})
"""Levels at which the people in two or more dimensions are shown as they are."""
RANGES, WIDE, CELLS_WITHHELD, ALL_WITHHELD = range(4)
"""Stages of an area: how much is withheld of it."""
WIDER = 4
CONTAINED = (("target_poor", "bmn_poor"), ("households", "bmn_poor"))
"""Populations of which every cell is at most that of another."""
SEVERAL = SETS - 1
"""Column of the people in two or more dimensions, after those of the 31 cells."""

Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
AT_LEAST = np.array([SIZE[1:] >= number for number in audit.NUMBERS]).astype(np.int64)
"""1 where a set has at least 2, 3, 4, 5 dimensions: rows the numbers, columns the sets."""


@dataclass(frozen=True)
class Ranges:
    """What may be known of areas: arrays of shape (areas, 35), the last four columns the counts.

    `stage` is `RANGES` to `ALL_WITHHELD` for each area.
    """

    lower: Numbers
    upper: Numbers
    stage: Whole

    def only_cells(self) -> Ranges:
        """The same without the counts of people in at least so many dimensions."""
        return Ranges(self.lower[:, :SEVERAL], self.upper[:, :SEVERAL], self.stage)


def known(counts: Mapping[str, Whole], *, level: str, threshold: int) -> dict[str, Ranges]:
    """What may be known of areas, as little as the audit asks, for one or more populations.

    `counts` holds each population's counts (areas × 31) of the same areas; what is withheld of an
    area is withheld of all its populations.
    """
    values = {name: with_numbers(cells) for name, cells in counts.items()}
    if level in EXACT_LEVELS or threshold == EXACT:
        exact = {name: of.astype(np.float64) for name, of in values.items()}
        return {name: Ranges(of, of, np.zeros(len(of), np.int64)) for name, of in exact.items()}
    limits = {name: with_numbers(highest(cells)) for name, cells in counts.items()}
    steps = {
        name: _steps(values[name], limits[name], level=level, threshold=threshold)
        for name in counts
    }
    return _widened(values, steps, threshold)


def with_numbers(counts: Whole) -> Whole:
    """The 31 cells and the counts of people in at least 2, 3, 4 and 5 dimensions."""
    return np.hstack([counts, counts @ AT_LEAST.T])


def _widened(
    values: dict[str, Whole], steps: dict[str, list[Ranges]], threshold: int
) -> dict[str, Ranges]:
    """The ranges with step by step less known of areas that tell a cell of a few people."""
    few = {name: ((of > 0) & (of < threshold))[:, :SEVERAL] for name, of in values.items()}
    areas = np.flatnonzero(np.logical_or.reduce([of.any(axis=1) for of in few.values()]))
    open_ = _untold(values, {name: of[ALL_WITHHELD] for name, of in steps.items()}, areas)
    ranges = {name: of[RANGES] for name, of in steps.items()}
    careful = {name: few[name][areas] & open_[name] for name in values}
    for stage in (WIDE, CELLS_WITHHELD, ALL_WITHHELD):
        untold = _untold(values, ranges, areas)
        told = np.logical_or.reduce(
            [np.any(careful[name] & ~untold[name], axis=1) for name in values]
        )
        areas = areas[told]
        careful = {name: of[told] for name, of in careful.items()}
        chosen = np.isin(np.arange(len(few[next(iter(few))])), areas)
        ranges = {name: _where(chosen, steps[name][stage], ranges[name]) for name in values}
    return ranges


def _where(areas: Flags, one: Ranges, other: Ranges) -> Ranges:
    """The ranges `one` of the areas named, `other` of the rest."""
    rows = areas[:, np.newaxis]
    return Ranges(
        np.where(rows, one.lower, other.lower),
        np.where(rows, one.upper, other.upper),
        np.where(areas, one.stage, other.stage),
    )


def _steps(values: Whole, limits: Whole, *, level: str, threshold: int) -> list[Ranges]:
    """What is known at each stage; that of two or more is kept until the last."""
    several = values[:, SEVERAL]
    kept = _banded(values, limits, threshold, RANGES)
    if level in EXACT_COUNT_LEVELS:
        large = several >= threshold
        kept.lower[:, SEVERAL] = np.where(large, several, kept.lower[:, SEVERAL])
        kept.upper[:, SEVERAL] = np.where(large, several, kept.upper[:, SEVERAL])
    wide = _banded(values, limits, WIDER * threshold, WIDE)
    nothing = Ranges(np.zeros(limits.shape), limits.astype(np.float64), wide.stage)
    steps = [kept, wide, nothing]
    for step in steps[1:]:
        step.lower[:, SEVERAL] = kept.lower[:, SEVERAL]
        step.upper[:, SEVERAL] = kept.upper[:, SEVERAL]
    steps.append(Ranges(np.zeros(limits.shape), limits.astype(np.float64), wide.stage))
    return [
        Ranges(step.lower, step.upper, np.full(len(values), stage))
        for stage, step in enumerate(steps)
    ]


def _banded(values: Whole, limits: Whole, threshold: int, stage: int) -> Ranges:
    lower, upper = ranged(values, limits, threshold=threshold)
    return Ranges(lower, upper, np.full(len(values), stage))


def _untold(values: dict[str, Whole], ranges: dict[str, Ranges], areas: Whole) -> dict[str, Flags]:
    """Cells of some areas (rows) of which a second population is shown in the same way."""
    names = list(values)
    seen = [
        audit.Seen(values[name][areas].T, ranges[name].lower[areas].T, ranges[name].upper[areas].T)
        for name in names
    ]
    contained = [
        (names.index(inner), names.index(outer))
        for inner, outer in CONTAINED
        if inner in names and outer in names
    ]
    return dict(zip(names, (of.T for of in audit.untold(seen, contained)), strict=True))


def highest(counts: Whole) -> Whole:
    """The most people each cell can hold by the published totals alone; shape (areas, 31).

    A set of s dimensions holds no more people than the least of its dimensions, than those not
    deprived in any other dimension, and than the deprivations beyond one a person ÷ (s − 1).
    """
    total = counts.sum(axis=1, keepdims=True)
    deprived = counts @ MEMBERS.T
    surplus = deprived.sum(axis=1, keepdims=True) - total
    limit = np.where(SIZE[1:] > 1, surplus // np.maximum(SIZE[1:] - 1, 1), total)
    for place, holds in enumerate(MEMBERS):
        among = deprived[:, [place]]
        limit = np.minimum(limit, np.where(holds == 1, among, total - among))
    return np.asarray(limit)


def ranged(values: Whole, limits: Whole, *, threshold: int) -> tuple[Numbers, Numbers]:
    """The numbers that would be shown like each value, from a lower to an upper one.

    `limits` is the most that the published totals allow; where it is 0, so is the range.
    """
    centre = (2 * values + threshold) // (2 * threshold) * threshold
    lower = np.maximum(threshold, -(-(2 * centre - threshold) // 2))
    upper = -(-(2 * centre + threshold) // 2) - 1
    small = values < threshold
    return (
        np.where(small, 0, lower).astype(np.float64),
        np.where(small, np.minimum(threshold - 1, limits), upper).astype(np.float64),
    )
