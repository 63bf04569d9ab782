"""What serving a set of dimensions in a unit costs, and what it comes to by each goal.

A person deprived in exactly the set T who is served in the dimensions S is deprived in T∖S after:
out of every deprivation where T ⊆ S, helped at all where T and S share a dimension. A dimension
served in a unit is served to everybody there who lacks it: it costs the sum a unit and the sum a
person for each of them. Money is counted in satang, so that sums of it are exact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.catalog import catalog
from poverty.allocation.options import Flags, Options, Whole, undominated
from poverty.joint import MEMBERS, SETS, SIZE
from poverty.setting import Setting, equal

SATANG = 100
CUTOFF = 0.4
FREED, INTENSITY, HELPED = "freed", "m0", "helped"
"""Goals: most people out of every deprivation, largest fall of M0, most people helped at all."""
HOLDS: Whole = np.vstack([np.zeros(5, dtype=np.int64), MEMBERS.T])
"""1 where a set (rows, 32) holds a dimension (columns)."""


@dataclass(frozen=True)
class Cost:
    """What it costs to serve a dimension: baht a unit served, and baht for each person."""

    unit: float
    person: float


def goals() -> tuple[str, ...]:
    """Ids of the goals: three, and one for each dimension."""
    return (FREED, INTENSITY, HELPED, *catalog().dimensions)


def people_in(cells: pd.DataFrame) -> Whole:
    """People deprived in each dimension: shape (units, 5). TPMAP publishes them."""
    return np.asarray(cells.to_numpy(dtype=np.int64) @ MEMBERS.T)


def prices(cells: pd.DataFrame, costs: Mapping[str, Cost]) -> Whole:
    """Satang to serve each of the 32 sets in each unit; dimensions without a cost add nothing."""
    people = people_in(cells)
    each = np.zeros_like(people)
    for place, dimension in enumerate(catalog().dimensions):
        cost = costs.get(dimension, Cost(0, 0))
        each[:, place] = round(cost.unit * SATANG) + round(cost.person * SATANG) * people[:, place]
    return np.asarray(np.where(people > 0, each, 0) @ HOLDS.T)


def servable(cells: pd.DataFrame, costs: Mapping[str, Cost]) -> Flags:
    """Which sets may be served in which unit: where somebody lacks all of it, at a known cost."""
    priced = np.array([dimension in costs for dimension in catalog().dimensions])
    idle = ~(priced & (people_in(cells) > 0))
    return np.asarray(idle.astype(np.int64) @ HOLDS.T == 0)


def gains(cells: pd.DataFrame, goal: str) -> Whole:
    """What each of the 32 sets comes to in each unit by a goal, as whole numbers.

    People; for the fall of M0 the scores of the poor in fifths of a person (`per_person`).
    """
    return np.asarray(cells.to_numpy(dtype=np.int64) @ worth(goal)[1:])


def per_person(goal: str) -> int:
    """Into how many parts a goal's figures divide a person: five for M0, whose score is a fifth."""
    return len(MEMBERS) if goal == INTENSITY else 1


def worth(goal: str) -> Whole:
    """What it is worth that somebody deprived in a set (rows) is served in another (columns).

    >>> int(worth("freed")[0b10010, 0b10000]), int(worth("helped")[0b10010, 0b10000])
    (0, 1)
    >>> int(worth("m0")[0b10010, 0b10000]), int(worth("m0")[0b11010, 0b10000])
    (2, 1)
    """
    had, served = np.arange(SETS)[:, np.newaxis], np.arange(SETS)[np.newaxis, :]
    if goal == FREED:
        return np.asarray(((had & ~served == 0) & (had > 0)).astype(np.int64))
    if goal == INTENSITY:
        scores = censored(equal(CUTOFF))
        return np.asarray(scores[had] - scores[had & ~served])
    bits = SETS - 1 if goal == HELPED else catalog().dimensions[goal].bit
    return np.asarray((had & served & bits > 0).astype(np.int64))


def censored(setting: Setting) -> Whole:
    """The score of each of the 32 sets in parts of a person; 0 where it is not poor."""
    return np.concatenate([[0], np.where(setting.poor(), SIZE[1:], 0)])


def offered(prices: Whole, gains: Whole, allowed: Flags) -> Options:
    """The options of every unit worth choosing; `label` is the set."""
    owner, label = np.nonzero(allowed)
    many = len(allowed)
    return undominated(owner, prices[allowed], gains[allowed], label.astype(np.int64), many)
