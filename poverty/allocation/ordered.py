"""The usual ways to spend a budget, to hold a choice against: one unit after the other.

Every unit is served as far as it counts for the goal: in the cheapest set that reaches as much
there as any that costs and limits allow. A unit that no longer fits is passed over, so that the
budget is used as far as it goes. The limits are those of the choice.
"""

from __future__ import annotations

import numpy as np

from poverty.allocation.bounded import Bounded
from poverty.allocation.options import Whole


def wholly(task: Bounded, order: Whole) -> Whole:
    """The options picked: the last (with most gain) of each unit that fits, in the order given.

    Those not in the order, and those passed over, keep their first.

    >>> from poverty.allocation.options import undominated
    >>> owner, cost, gain = np.array([0, 0, 1, 1]), np.array([0, 3, 0, 3]), np.array([0, 5, 0, 4])
    >>> options = undominated(owner, cost, gain, np.arange(4), 2)
    >>> task = Bounded(options, np.array([0, 0]), np.array([0]), 5)
    >>> wholly(task, np.array([1, 0])).tolist()
    [0, 3]
    """
    first, last = task.options.first, _last(task)
    more = task.options.cost[last] - task.options.cost[first]
    spent = task.spent(first)
    total = int(np.maximum(spent, task.aside).sum())
    pick = first.copy()
    for unit in order:
        place, aside = task.place[unit], task.aside[task.place[unit]]
        after = spent[place] + more[unit]
        beyond = max(after, aside) - max(spent[place], aside)
        if more[unit] and total + beyond <= task.budget:
            pick[unit], spent[place], total = last[unit], after, total + beyond
    return pick


def _last(task: Bounded) -> Whole:
    ends = np.searchsorted(task.options.owner, np.arange(task.options.many), side="right")
    return np.asarray(ends - 1)
