"""The multiple-choice knapsack: one option of every class, most gain within a budget, proven."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from poverty.allocation.options import Options, Whole
from poverty.allocation.relaxed import relax
from poverty.allocation.search import search
from poverty.allocation.task import FORGIVEN, STATES, Task


@dataclass(frozen=True)
class Chosen:
    """One option (by place) of every class, what they cost and gain, and the proven bound.

    No choice within the budget gains more than `bound`; where it equals `gain`, none is better.
    Where money beyond the budget has a price, bound and gain are less what it costs.
    """

    pick: Whole
    cost: int
    gain: int
    bound: float


def best(options: Options, budget: int, *, dear: float = np.inf, states: int = STATES) -> Chosen:
    """The best choice; the cheapest options together cost no more than the budget.

    `dear`: what a unit of money beyond the budget costs in gain.

    A person freed for 2, three for 5, or three elsewhere for 4: with 7 the second and the third
    cannot be had together.

    >>> from poverty.allocation.options import undominated
    >>> owner, cost, gain = np.array([0, 0, 0, 1, 1]), np.array([0, 2, 5, 0, 4]), [0, 1, 3, 0, 3]
    >>> options = undominated(owner, cost, np.array(gain), cost, 2)
    >>> found = best(options, 7)
    >>> options.label[found.pick].tolist(), found.gain, found.bound
    ([2, 4], 4, 4)
    """
    relaxed = relax(options, budget, dear=dear)
    cost, gain = sums(options, relaxed.pick)
    found = search(Task(options, relaxed, budget - cost, dear, states=states))
    pick = with_changes(options, relaxed.pick, found.changes)
    bound = gain + found.top
    if np.isinf(dear):
        bound = int(np.floor(bound + FORGIVEN * (1 + abs(bound))))
    return Chosen(pick, *sums(options, pick), bound)


def sums(options: Options, pick: Whole) -> tuple[int, int]:
    """What the options picked cost and gain together."""
    return int(options.cost[pick].sum()), int(options.gain[pick].sum())


def with_changes(options: Options, pick: Whole, changes: list[int]) -> Whole:
    """Picks with some options in the place of those of their classes."""
    changed = pick.copy()
    changed[options.owner[changes]] = changes
    return changed
