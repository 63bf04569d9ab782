"""The exact joint distribution over sets of dimensions, from TPMAP's union counts and back.

TPMAP publishes, for each of the 31 non-empty sets S of five dimensions, how many people are
deprived in *any* dimension of S: the union count U(S). The number deprived only within T is
Z(T) = U(all) − U(complement of T); Möbius inversion over the subsets gives the number deprived in
exactly S,

    N(S) = Σ over T ⊆ S of (−1)^|S∖T| · Z(T).

Sets are integers 0–31 whose bits stand in the order of TPMAP's masks: `10000` (16) is health,
`00001` (1) is access. Source of the inversion: G.-C. Rota, "On the foundations of combinatorial
theory I", 1964 (the subset lattice).
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

DIMENSIONS = 5
SETS = 1 << DIMENSIONS
MASKS = tuple(f"{mask:0{DIMENSIONS}b}" for mask in range(SETS))
POPULATIONS = ("households", "bmn_poor", "target_poor")

Counts = npt.NDArray[np.int64]
SIZE = np.array([mask.count("1") for mask in MASKS])
"""Number of dimensions in each of the 32 sets."""
MEMBERS = np.array([[int(mask[bit]) for mask in MASKS[1:]] for bit in range(DIMENSIONS)])
"""1 where a set holds a dimension: rows the dimensions, health first; columns the 31 sets."""


def exact_counts(unions: npt.ArrayLike) -> Counts:
    """People deprived in exactly each set, from union counts.

    `unions` has shape (areas, 32): column S counts those deprived in any dimension of S, column 0
    is 0. The result has the same shape; its column 0 is 0, for the unions do not say how many are
    deprived in nothing. Whole numbers in, whole numbers out.

    Three people deprived in income alone, two in income and health, one in health alone: six in
    either of the two, three in health, five in income.

    >>> people = dict.fromkeys(MASKS, 0) | {"00010": 3, "10010": 2, "10000": 1}
    >>> unions = union_counts([list(people.values())])
    >>> {mask: int(unions[0, int(mask, 2)]) for mask in ("10000", "00010", "10010", "11111")}
    {'10000': 3, '00010': 5, '10010': 6, '11111': 6}
    >>> exact = exact_counts(unions)[0]
    >>> {MASKS[place]: int(exact[place]) for place in np.flatnonzero(exact)}
    {'00010': 3, '10000': 1, '10010': 2}
    """
    union = np.asarray(unions, dtype=np.int64)
    within = union[:, [SETS - 1]] - union[:, ::-1]
    return _over_subsets(within, sign=-1)


def union_counts(exact: npt.ArrayLike) -> Counts:
    """People deprived in any dimension of each set: the inverse of `exact_counts`."""
    within = _over_subsets(np.asarray(exact, dtype=np.int64), sign=1)
    total = within[:, [SETS - 1]]
    return np.asarray(total - within[:, ::-1])


def _over_subsets(values: Counts, *, sign: int) -> Counts:
    """Sum (sign 1) or Möbius-invert (sign −1) over the subsets of each set."""
    summed = values.copy()
    for bit in range(DIMENSIONS):
        has = np.flatnonzero(np.arange(SETS) & (1 << bit))
        summed[:, has] += sign * summed[:, has ^ (1 << bit)]
    return summed


def columns(population: str) -> list[str]:
    """Names of a release's 31 columns of exact counts for a population, in the order of `MASKS`.

    >>> columns("target_poor")[0], columns("households")[-1]
    ('target_poor_00001', 'households_11111')
    """
    return [f"{population}_{mask}" for mask in MASKS[1:]]


def from_figures(figures: pd.DataFrame, population: str) -> pd.DataFrame:
    """Exact counts of the 31 non-empty sets, columns named by mask; missing stays missing."""
    exact = figures[columns(population)]
    return exact.set_axis(list(MASKS[1:]), axis="columns")


def deprived_in(exact: pd.DataFrame, bit: int) -> pd.Series:
    """People deprived in the dimension of this bit, whatever else: its uncensored headcount.

    `exact`: counts by area (rows) and set (columns, the 31 masks). The result is a float series
    `deprived` on its index, missing where any set of an area is missing.

    >>> cells = pd.DataFrame([[0] * 31], index=["83"], columns=list(MASKS[1:]))
    >>> cells.loc["83", ["00010", "10010", "10000"]] = [3, 2, 1]
    >>> int(deprived_in(cells, 0b00010)["83"]), int(deprived_in(cells, 0b10000)["83"])
    (5, 3)
    """
    return _weighted(exact, np.arange(SETS) & bit > 0).rename("deprived")


def in_at_least(exact: pd.DataFrame, number: int) -> pd.Series:
    """People deprived in at least `number` dimensions (1 or more).

    >>> cells = pd.DataFrame([[0] * 31], index=["83"], columns=list(MASKS[1:]))
    >>> cells.loc["83", ["00010", "10010", "11010"]] = [3, 2, 1]
    >>> [int(in_at_least(cells, number)["83"]) for number in (1, 2, 3, 4)]
    [6, 3, 1, 0]
    """
    return _weighted(exact, number <= SIZE).rename("at_least")


def deprivations_in_at_least(exact: pd.DataFrame, number: int) -> pd.Series:
    """Deprivations counted over the people deprived in at least `number` dimensions.

    Somebody deprived in three counts three times. Shapes as in `deprived_in`.

    >>> cells = pd.DataFrame([[0] * 31], index=["83"], columns=list(MASKS[1:]))
    >>> cells.loc["83", ["00010", "10010", "11010"]] = [3, 2, 1]
    >>> int(deprivations_in_at_least(cells, 2)["83"])
    7
    """
    return _weighted(exact, np.where(number <= SIZE, SIZE, 0)).rename("deprivations")


def _weighted(exact: pd.DataFrame, weights: npt.NDArray[Any]) -> pd.Series:
    """Sum over the 31 sets, each times its weight; missing where any of them is missing."""
    weight = dict(zip(MASKS, weights.astype("int64"), strict=True))
    weighed = exact.mul([weight[str(mask)] for mask in exact.columns], axis="columns")
    return weighed.sum(axis="columns", skipna=False)
