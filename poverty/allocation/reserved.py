"""The best choice within limits: a part of the budget set aside for every place.

A place is set aside a sum: nobody else may use it, whether its own units come to spend all of it
or not. So the whole costs the sum over the places of what a place spends or of what is set aside
for it, whichever is more, and that stays within the budget. Places that at the price of money
elsewhere would spend less than is set aside for them are chosen for by themselves, money beyond it
at that price; the rest share what is left. Where the bound leaves more open than a trace, all
choices of such a place that may still matter become the options of one class beside the units of
the others, and the choice is made again: then nothing is left open.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from poverty.allocation import knapsack
from poverty.allocation.bounded import Bounded
from poverty.allocation.knapsack import Chosen
from poverty.allocation.options import Flags, Whole
from poverty.allocation.parted import Parted
from poverty.allocation.relaxed import steps

TRACE = 5e-4
"""Part of the gain that the bound may leave open where places are set something aside."""
WIDER = 10.0
"""How many times wider the next fronts are where some leave the bound open."""
FAR, TRIES = 4.0, 8
"""How far from the first price others are tried, and how many."""


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
    return _best_apart(task, *_price(task))


def _best_apart(task: Bounded, price: float, apart: Flags) -> Chosen:
    """The best choice, with ever more places chosen for by themselves and ever wider fronts.

    Where fronts as wide as they may be leave the bound open, the search over them was given up:
    the same again would find no more.
    """
    parted, margin, tuned = Parted.of(task, apart, price, {}), 1.0, False
    bound, best = np.inf, None
    while True:
        found, whole = parted.best(margin)
        bound = min(bound, found.bound)
        if task.charged(found.pick) > task.budget:
            apart = apart | (task.spent(found.pick) < task.aside)
            parted = Parted.of(task, apart, parted.price, parted.known)
            continue
        best = found if best is None or found.gain > best.gain else best
        widest = tuned and margin >= parted.top - best.gain + 1.0
        if bound - best.gain <= TRACE * best.gain or not whole or widest:
            return _told(task, filled(task, best.pick), bound)
        parted, tuned = parted if tuned else _tuned(parted), True
        margin = min(WIDER * margin, parted.top - best.gain + 1.0)


def _told(task: Bounded, pick: Whole, bound: float) -> Chosen:
    """Picks with what they cost and gain."""
    return Chosen(pick, *knapsack.sums(task.options, pick), bound)


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


def _tuned(parted: Parted) -> Parted:
    """The same at the price, of some tried, that has the lowest bound: demand meets supply."""
    low, high = parted.price / FAR, parted.price * FAR
    tried = [parted]
    for _ in range(TRIES):
        tried.append(replace(parted, price=float(np.sqrt(low * high))))
        scarce = tried[-1].asked > parted.left
        low, high = (tried[-1].price, high) if scarce else (low, tried[-1].price)
    return min(tried, key=lambda one: one.top)


def _price(task: Bounded) -> tuple[float, Flags]:
    """The price of money beyond what is set aside, and the places that spend no more than that."""
    found = steps(task.options)
    base, place = task.spent(task.options.first), task.place[found.owner]
    spent = _running(place, found.cost) + base[place]
    beyond = np.minimum(np.maximum(spent - task.aside[place], 0), found.cost)
    total = int(np.maximum(base, task.aside).sum()) + np.cumsum(beyond)
    taken = int(np.searchsorted(total, task.budget, side="right"))
    price = float(found.slope[taken]) if taken < len(total) else 0.0
    reached = base.copy()
    np.maximum.at(reached, place[:taken], spent[:taken])
    return price, np.asarray(reached < task.aside)


def _running(place: Whole, cost: Whole) -> Whole:
    """Running sums of the costs within each place, in the order given."""
    order = np.argsort(place, kind="stable")
    total = np.cumsum(cost[order])
    first = np.searchsorted(place[order], place[order])
    before = np.concatenate([[0], total])[first]
    running = np.empty_like(cost)
    running[order] = total - before
    return running
