"""The best choice within limits: a part of the budget set aside for every place.

A place is set aside a sum: nobody else may use it, whether its own units come to spend all of it
or not. So the whole costs the sum over the places of what a place spends or of what is set aside
for it, whichever is more, and that stays within the budget. Places that at the price of money
elsewhere would spend less than is set aside for them are put apart, with all their choices that
nothing outdoes as the options of one class each; the units of the others share what is left.
"""

from __future__ import annotations

import numpy as np

from poverty.allocation import knapsack
from poverty.allocation.bounded import Bounded
from poverty.allocation.knapsack import Chosen
from poverty.allocation.options import Flags, Whole
from poverty.allocation.parted import Parted
from poverty.allocation.relaxed import steps

NEARLY = 1.25
"""How many times what is set aside for it a place may spend and yet be put apart at once."""


class Unaffordable(ValueError):
    """What must be served or is set aside costs more than the budget: `least` satang."""

    def __init__(self, least: int) -> None:
        self.least = least
        super().__init__(str(least))


def best(task: Bounded) -> Chosen:
    """The best choice within the limits. Raises `Unaffordable` where there is none.

    `Chosen.cost` is what the units cost, without what is set aside and not spent.

    With 3 set aside for the second place the first, which would reach more, has 3 left and not 4.

    >>> import numpy as np
    >>> from poverty.allocation.options import undominated
    >>> owner, cost, gain = np.array([0, 0, 1, 1]), np.array([0, 4, 0, 3]), np.array([0, 5, 0, 4])
    >>> options = undominated(owner, cost, gain, np.arange(4), 2)
    >>> found = best(Bounded(options, np.array([0, 1]), np.array([0, 3]), 6))
    >>> found.pick.tolist(), found.gain, found.bound
    ([0, 3], 4, 4)
    """
    least = task.charged(task.options.first)
    if least > task.budget:
        raise Unaffordable(least)
    if not task.aside.any():
        return knapsack.best(task.options, task.budget)
    parted = Parted.of(task, _short(task))
    found = parted.best()
    while task.charged(found.pick) > task.budget:
        parted = parted.with_apart(parted.short(found.pick))
        found = parted.best()
    pick = filled(task, found.pick)
    return Chosen(pick, *knapsack.sums(task.options, pick), found.bound)


def filled(task: Bounded, pick: Whole) -> Whole:
    """The picks, and what more still fits of single units, that which adds most first."""
    options, pick = task.options, pick.copy()
    while True:
        spent = task.spent(pick)
        free = task.budget - task.charged(pick) + np.maximum(task.aside - spent, 0)
        more = options.gain - options.gain[pick][options.owner]
        cost = options.cost - options.cost[pick][options.owner]
        more = np.where(cost <= free[task.place[options.owner]], more, 0)
        place = int(np.argmax(more))
        if more[place] <= 0:
            return pick
        pick[options.owner[place]] = place


def _short(task: Bounded) -> Flags:
    """The places that spend little more than is set aside, where options may be taken in parts.

    Whole options may come to less there: it takes no longer to put such a place apart at once.
    """
    found = steps(task.options)
    base, place = task.spent(task.options.first), task.place[found.owner]
    spent = _running(place, found.cost) + base[place]
    beyond = np.minimum(np.maximum(spent - task.aside[place], 0), found.cost)
    total = int(np.maximum(base, task.aside).sum()) + np.cumsum(beyond)
    taken = int(np.searchsorted(total, task.budget, side="right"))
    reached = base.copy()
    np.maximum.at(reached, place[:taken], spent[:taken])
    return np.asarray(reached < NEARLY * task.aside)


def _running(place: Whole, cost: Whole) -> Whole:
    """Running sums of the costs within each place, in the order given."""
    order = np.argsort(place, kind="stable")
    total = np.cumsum(cost[order])
    first = np.searchsorted(place[order], place[order])
    before = np.concatenate([[0], total])[first]
    running = np.empty_like(cost)
    running[order] = total - before
    return running
