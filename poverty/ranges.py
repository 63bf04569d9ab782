"""How much may be known of the joint distribution of an area: a range for each cell and count.

Known are TPMAP's published totals, as they are, and each of the 31 cells and each count of people
deprived in at least 2, 3, 4 or 5 dimensions as a range: below the threshold "fewer than the
threshold", zero included (a 0% group tells as much as a group of one), else the numbers that round
to the same multiple of the threshold. Zero is zero where the published totals say so. The count of
two or more is exact from the province up; the country is exact throughout.

Where that told a cell of a few people exactly which the published totals alone leave open
(poverty/audit.py looks for a second population), the ranges of the cells are made four times as
wide (`WIDE`); if that does not do, the cells are withheld (`CELLS_WITHHELD`), and at last
everything but the published totals (`ALL_WITHHELD`).
"""

from __future__ import annotations

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


def known(counts: Whole, *, level: str, threshold: int) -> Ranges:
    """What may be known of areas with these counts (areas × 31), as little as the audit asks."""
    values, limits = with_numbers(counts), with_numbers(highest(counts))
    lower, upper = ranged(values, limits, threshold=threshold)
    if level in EXACT_LEVELS or threshold == EXACT:
        return Ranges(values.astype(float), values.astype(float), np.zeros(len(counts), np.int64))
    if level in EXACT_COUNT_LEVELS:
        several = values[:, SEVERAL]
        large = several >= threshold
        lower[:, SEVERAL] = np.where(large, several, lower[:, SEVERAL])
        upper[:, SEVERAL] = np.where(large, several, upper[:, SEVERAL])
    first = Ranges(lower, upper, np.zeros(len(counts), dtype=np.int64))
    return _widened(first, counts, limits, threshold)


def with_numbers(counts: Whole) -> Whole:
    """The 31 cells and the counts of people in at least 2, 3, 4 and 5 dimensions."""
    return np.hstack([counts, counts @ AT_LEAST.T])


def _widened(ranges: Ranges, counts: Whole, limits: Whole, threshold: int) -> Ranges:
    """The ranges with step by step less known of areas that tell a cell of a few people."""
    open_ = Ranges(np.zeros(limits.shape), limits.astype(np.float64), ranges.stage)
    careful = (counts > 0) & (counts < threshold) & _untold(counts, open_)
    for stage, wider in _steps(ranges, counts, limits, threshold).items():
        told = np.any(careful & ~_untold(counts, ranges), axis=1)[:, np.newaxis]
        ranges = Ranges(
            np.where(told, wider.lower, ranges.lower),
            np.where(told, wider.upper, ranges.upper),
            np.where(told[:, 0], stage, ranges.stage),
        )
    return ranges


def _steps(ranges: Ranges, counts: Whole, limits: Whole, threshold: int) -> dict[int, Ranges]:
    """What is known at each later stage; that of two or more is kept until the last."""
    kept: Flags = np.equal(np.arange(limits.shape[1]), SEVERAL)
    nothing, all_ = np.zeros(limits.shape), limits.astype(np.float64)
    lower, upper = ranged(with_numbers(counts), limits, threshold=WIDER * threshold)

    def but_several(low: Numbers, high: Numbers) -> Ranges:
        low, high = np.where(kept, ranges.lower, low), np.where(kept, ranges.upper, high)
        return Ranges(low, high, ranges.stage)

    return {
        WIDE: but_several(lower, upper),
        CELLS_WITHHELD: but_several(nothing, all_),
        ALL_WITHHELD: Ranges(nothing, all_, ranges.stage),
    }


def _untold(counts: Whole, ranges: Ranges) -> Flags:
    """Cells of which a second population is shown in the same way."""
    values = with_numbers(counts)
    shifts = {
        step: (values + step >= ranges.lower) & (values + step <= ranges.upper)
        for step in (-2, -1, 1, 2)
    }
    cells = {step: flags[:, :SEVERAL] for step, flags in shifts.items()}
    numbers = {step: flags[:, SEVERAL:] for step, flags in shifts.items()}
    return audit.untold(cells, numbers)


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
