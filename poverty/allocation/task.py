"""A relaxed choice that is to be made whole, and a first whole one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from poverty.allocation.options import Options
from poverty.allocation.relaxed import Relaxed

FORGIVEN = 1e-7
"""Part of a gain by which sums of fractions may be off."""
WIDTH = 1_000_000
"""Partial choices looked at at once, where nothing else is said."""


@dataclass(frozen=True)
class Task:
    """A relaxed choice to be made whole.

    `left`: money that its picks leave, 0 or more. `least`: only choices worth more are looked for.
    `width`: partial choices looked at at once; of more the least promising are dropped.
    """

    options: Options
    relaxed: Relaxed
    left: int
    least: int = 0
    width: int = WIDTH


def improved(task: Task) -> tuple[list[int], int]:
    """A first choice: of all options that still fit, the one that adds most, again and again.

    Gives the options taken in place of the picks, and what they gain against them.

    >>> from poverty.allocation.options import undominated
    >>> from poverty.allocation.relaxed import relax
    >>> owner, cost, gain = np.array([0, 0, 1, 1]), np.array([0, 3, 0, 4]), np.array([0, 5, 0, 4])
    >>> options = undominated(owner, cost, gain, np.arange(4), 2)
    >>> improved(Task(options, relax(options, 2), 2)), improved(Task(options, relax(options, 2), 3))
    (([], 0), ([1], 5))
    """
    options, pick = task.options, task.relaxed.pick.copy()
    left = task.left
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
    return [int(pick[place]) for place in changed], gained
