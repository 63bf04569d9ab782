"""What there is to choose from where places are set something aside of a budget."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from poverty.allocation.options import Options, Whole


@dataclass(frozen=True)
class Bounded:
    """Options of units, the place (0 to `len(aside)` − 1) of each, and what each is set aside.

    >>> from poverty.allocation.options import undominated
    >>> owner, cost, gain = np.array([0, 0, 1, 1]), np.array([0, 3, 0, 3]), np.array([0, 5, 0, 4])
    >>> options = undominated(owner, cost, gain, np.arange(4), 2)
    >>> task = Bounded(options, np.array([0, 1]), np.array([0, 2]), 5)
    >>> task.spent(np.array([1, 2])).tolist(), task.charged(np.array([1, 2]))
    ([3, 0], 5)
    """

    options: Options
    place: Whole
    aside: Whole
    budget: int

    def charged(self, pick: Whole) -> int:
        """What picks cost with what is set aside and not spent."""
        return int(np.maximum(self.spent(pick), self.aside).sum())

    def spent(self, pick: Whole) -> Whole:
        """What the picks cost in each place."""
        cost = np.zeros(len(self.aside), dtype=np.int64)
        np.add.at(cost, self.place, self.options.cost[pick])
        return cost
