"""The multiple-choice knapsack: one option of every class, most gain within a budget, proven."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from poverty.allocation.options import Options, Whole
from poverty.allocation.relaxed import relax
from poverty.allocation.search import Found, search
from poverty.allocation.task import FORGIVEN, Task

TRACE = 1e-4
"""Part of the gain that may be left open where a search would have to be wider."""
NEAR, FURTHER = 2, 4
"""How far below the bound choices are looked for at first, and how many times further next."""
WIDTHS = (20_000, 160_000, 1_000_000)
"""How many partial choices are looked at at once, the next where the last were too few."""


@dataclass(frozen=True)
class Chosen:
    """One option (by place) of every class, what they cost and gain, and the proven bound.

    No choice within the budget gains more than `bound`; where it equals `gain`, none is better.
    """

    pick: Whole
    cost: int
    gain: int
    bound: int


def best(options: Options, budget: int, *, widths: Sequence[int] = WIDTHS) -> Chosen:
    """The best choice; the cheapest options together cost no more than the budget.

    A person freed for 2, three for 5, or three elsewhere for 4: with 7 the second and the third
    cannot be had together.

    >>> from poverty.allocation.options import undominated
    >>> owner, cost, gain = np.array([0, 0, 0, 1, 1]), np.array([0, 2, 5, 0, 4]), [0, 1, 3, 0, 3]
    >>> options = undominated(owner, cost, np.array(gain), cost, 2)
    >>> found = best(options, 7)
    >>> options.label[found.pick].tolist(), found.gain, found.bound
    ([2, 4], 4, 4)
    """
    relaxed = relax(options, budget)
    cost, gain = sums(options, relaxed.pick)
    found, top = _nearest(Task(options, relaxed, budget - cost), gain, widths)
    pick = with_changes(options, relaxed.pick, found.changes)
    return Chosen(pick, *sums(options, pick), gain + top)


def _nearest(task: Task, gain: int, widths: Sequence[int]) -> tuple[Found, int]:
    """The best whole choice and its bound: looked for a little below it, then ever further.

    What lies further below needs more partial choices, and seldom has to be looked at.
    """
    top = task.relaxed.price * task.left
    below, bound, wider = NEAR, np.inf, list(widths)
    while True:
        least = max(int(top) - below, 0)
        found = search(replace(task, least=least, width=wider[0]))
        bound = min(bound, np.floor(found.top + FORGIVEN * (1 + gain + abs(found.top))))
        near = bound - found.worth <= TRACE * (gain + found.worth)
        there = found.worth >= least and (found.whole or len(wider) == 1)
        if near or there:
            return found, max(int(bound), found.worth)
        if found.whole or len(wider) == 1:
            below, wider = below * FURTHER, list(widths)
        else:
            wider.pop(0)


def sums(options: Options, pick: Whole) -> tuple[int, int]:
    """What the options picked cost and gain together."""
    return int(options.cost[pick].sum()), int(options.gain[pick].sum())


def with_changes(options: Options, pick: Whole, changes: list[int]) -> Whole:
    """Picks with some options in the place of those of their classes."""
    changed = pick.copy()
    changed[options.owner[changes]] = changes
    return changed
