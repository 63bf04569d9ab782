"""What groups of areas tell of the sets of people in their survey units, by linear programming.

Unknown are the counts of the 31 sets in every unit. Known are the totals that TPMAP publishes of
each unit, and whatever a group shows as published: sums over its units. The attacker subtracts any
group from any other; all of that is one system of equations.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
import pandas as pd
import scipy.optimize
from scipy.spatial import cKDTree

from data.stored import store
from figures import protection
from figures.groups.counted import GroupFigures
from geo.groups.group import Group
from geo.groups.origins import Listed
from poverty import combinations, joint
from poverty.joint import MEMBERS
from poverty.protection.disclosure import Status

YEAR = 2561
CELLS, NEAREST = 31, 40
FORGIVEN = 1e-6
"""By so much the solver may be off."""
TOTALS = np.vstack([np.ones(CELLS), MEMBERS])
"""What is published of a unit: all its target poor, and those of each dimension."""


@cache
def figures() -> pd.DataFrame:
    """The exact counts of the sets of all tambons with figures."""
    release = store.active()
    return joint.from_figures(release.figures("tambon", YEAR), "target_poor").dropna()


@cache
def base() -> pd.DataFrame:
    """The protected base of all survey units."""
    return protection.base(store.active(), YEAR).cells["target_poor"]


@cache
def nearest() -> dict[str, list[str]]:
    """The 40 nearest neighbours of every tambon with figures, by their label points."""
    points = store.active().areas.loc[figures().index, ["lon", "lat"]].to_numpy()
    codes = figures().index.astype(str)
    _, near = cKDTree(points).query(points, k=NEAREST + 1)
    return {
        code: [one for one in codes[places].tolist() if one != code]
        for code, places in zip(codes, near, strict=True)
    }


def of(codes: Sequence[str]) -> GroupFigures:
    """The figures of a group of tambons."""
    group = Group("tambon", tuple(sorted(codes)), Listed(""))
    return GroupFigures(store.active(), group, YEAR)


class System:
    """The equations on the sets of some units, from their totals and from groups of them."""

    def __init__(self, units: Sequence[str]) -> None:
        self.units = list(units)
        self.place = {code: number for number, code in enumerate(self.units)}
        self.left: list[np.ndarray] = []
        self.right: list[float] = []
        for code in self.units:
            for total in TOTALS:
                self.add({code: 1.0}, total, float(total @ figures().loc[code]))

    def add(self, signs: dict[str, float], family: np.ndarray, value: float) -> None:
        """So many people are in a family of sets, over units with a sign each."""
        row = np.zeros(len(self.units) * CELLS)
        for code, sign in signs.items():
            start = self.place[code] * CELLS
            row[start : start + CELLS] = sign * family
        self.left.append(row)
        self.right.append(value)

    def add_difference(self, one: GroupFigures, other: GroupFigures) -> None:
        """What both groups show as published, one taken from the other."""
        first, second = (set(group.group.codes) & known() for group in (one, other))
        signs = {**dict.fromkeys(first - second, 1.0), **dict.fromkeys(second - first, -1.0)}
        for family, counts in zip(
            TOTALS, zip(_shown(one), _shown(other), strict=True), strict=True
        ):
            if None not in counts:
                self.add(signs, family, float(counts[0]) - float(counts[1]))

    def add_zeros(self, group: GroupFigures) -> None:
        """Sets that a group shows as empty: nobody of any of its units is in them."""
        zero = _zero(group)
        for code in set(group.group.codes) & set(self.units):
            for cell in np.flatnonzero(zero):
                self.add({code: 1.0}, np.eye(CELLS)[cell], 0.0)

    def bounds(self, code: str, cell: int) -> tuple[int, int]:
        """The least and the most people that the equations leave in a set of a unit, whole ones."""
        goal = np.zeros(len(self.units) * CELLS)
        goal[self.place[code] * CELLS + cell] = 1
        ends = []
        for sign in (1, -1):
            solved = scipy.optimize.linprog(
                sign * goal, A_eq=np.array(self.left), b_eq=np.array(self.right), method="highs"
            )
            assert solved.status == 0, solved.message
            ends.append(sign * solved.fun)
        return math.ceil(ends[0] - FORGIVEN), math.floor(ends[1] + FORGIVEN)


@cache
def totals_alone(code: str, cell: int) -> tuple[int, int]:
    """The bounds of a set of a unit by its published totals alone."""
    return System([code]).bounds(code, cell)


@lru_cache(maxsize=200)
def _shown(group: GroupFigures) -> tuple[float | None, ...]:
    """The counts that a group shows as published: all its poor, and those of each dimension."""
    poor, dimensions = group.reading("target_poor"), group.dimensions()
    rows = [
        (poor["value"], poor["status"]),
        *zip(dimensions["count"], dimensions["status"], strict=True),
    ]
    return tuple(float(n) if status == Status.PUBLISHED else None for n, status in rows)


@lru_cache(maxsize=200)
def _zero(group: GroupFigures) -> np.ndarray:
    """Which sets a group shows as empty."""
    return (group.together()["state"] == combinations.State.ZERO).to_numpy()


@cache
def known() -> frozenset[str]:
    """Codes of the tambons with figures."""
    return frozenset(figures().index.astype(str))


def derived_of(group: GroupFigures) -> np.ndarray:
    """The 31 counts that a group's derived figures are made of."""
    return group.table.cells.iloc[0].to_numpy()
