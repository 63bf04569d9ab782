"""A relaxed choice that is to be made whole, and a first whole one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from poverty.allocation.options import Numbers, Options, Whole
from poverty.allocation.relaxed import Relaxed

FORGIVEN = 1e-7
"""Part of a gain by which sums of fractions may be off."""
STATES = 1_500_000
"""Partial choices kept before a search is given up and the bound tells what is open."""


@dataclass(frozen=True)
class Task:
    """A relaxed choice to be made whole.

    `left`: money that its picks leave. `dear`: the price of money beyond that, endless where there
    is none. `margin`: how far below the best choices are kept. `states`: how many partial choices
    are kept before giving up.
    """

    options: Options
    relaxed: Relaxed
    left: int
    dear: float = np.inf
    margin: float = 0.0
    states: int = STATES

    def worth(self, cost: Whole, gain: Whole) -> Numbers:
        """Gain against the picks, less what money beyond the budget costs."""
        over = np.maximum(cost - self.left, 0).astype(np.float64)
        priced = np.multiply(self.dear, over, out=np.zeros(len(over)), where=over > 0)
        return np.asarray(gain - priced, dtype=np.float64)


def improved(task: Task) -> tuple[list[int], float]:
    """A first choice: of all options that still fit, the one that adds most, again and again.

    Gives the options taken in place of the picks, and what they gain against them.

    >>> from poverty.allocation.options import undominated
    >>> from poverty.allocation.relaxed import relax
    >>> owner, cost, gain = np.array([0, 0, 1, 1]), np.array([0, 3, 0, 4]), np.array([0, 5, 0, 4])
    >>> options = undominated(owner, cost, gain, np.arange(4), 2)
    >>> improved(Task(options, relax(options, 2), 2)), improved(Task(options, relax(options, 2), 3))
    (([], 0.0), ([1], 5.0))
    """
    options, pick = task.options, task.relaxed.pick.copy()
    left = task.left
    if left < 0:
        # Only where money beyond the budget has a price; the picks are worth what they cost.
        return [], float(task.worth(np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.int64))[0])
    while True:
        more = options.gain - options.gain[pick][options.owner]
        cost = options.cost - options.cost[pick][options.owner]
        more = np.where(cost <= left, more, 0)
        chosen = int(np.argmax(more)) if len(more) else 0
        if not len(more) or more[chosen] <= 0:
            break
        left -= int(cost[chosen])
        pick[options.owner[chosen]] = chosen
    changed = np.flatnonzero(pick != task.relaxed.pick)
    gained = int(options.gain[pick].sum() - options.gain[task.relaxed.pick].sum())
    return [int(pick[place]) for place in changed], float(gained)
