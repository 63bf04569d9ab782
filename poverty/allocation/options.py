"""What may be chosen, one option of each class: cost and gain, without what is never worth it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Options:
    """Options sorted by class, then by cost; of every class at least one.

    `owner`: class of each, 0 to `many` − 1. `cost` and `gain`: whole numbers of any unit, both
    rising within a class. `label`: what the option is called by whoever made it.
    """

    owner: Whole
    cost: Whole
    gain: Whole
    label: Whole
    many: int

    @property
    def first(self) -> Whole:
        """Place of the cheapest option of every class."""
        return np.searchsorted(self.owner, np.arange(self.many))

    def only(self, kept: Flags) -> Options:
        """Some of the options; of every class at least one must be among them."""
        return Options(
            self.owner[kept], self.cost[kept], self.gain[kept], self.label[kept], self.many
        )

    def of(self, classes: Whole) -> Options:
        """The options of some classes, which are numbered anew in their order; `classes` rises."""
        kept = self.only(np.isin(self.owner, classes))
        owner = np.searchsorted(classes, kept.owner)
        return Options(owner, kept.cost, kept.gain, kept.label, len(classes))


def undominated(owner: Whole, cost: Whole, gain: Whole, label: Whole, many: int) -> Options:
    """The options that nothing as cheap of the same class outdoes; gains are 0 or more.

    Of options with the same cost and gain the one with the smallest label stays.

    >>> found = undominated(*map(np.array, ([0, 0, 0], [0, 5, 5], [0, 2, 3], [0, 1, 2])), 1)
    >>> found.cost.tolist(), found.gain.tolist(), found.label.tolist()
    ([0, 5], [0, 3], [0, 2])
    """
    order = np.lexsort((label, -gain, cost, owner))
    owner, cost, gain, label = (part[order] for part in (owner, cost, gain, label))
    return Options(owner, cost, gain, label, many).only(rising(owner, gain))


def rising(owner: Whole, gain: Whole) -> Flags:
    """Where a gain is above all before it in its class."""
    if not len(gain):
        return np.zeros(0, dtype=bool)
    stacked = gain + owner * (int(gain.max()) + 1)
    before = np.concatenate([[-1], np.maximum.accumulate(stacked)[:-1]])
    return np.asarray(stacked > before)


def joined(parts: list[Options]) -> Options:
    """Options of several lists, the classes of each after those before."""
    starts = np.cumsum([0, *(part.many for part in parts)])
    owners = [part.owner + start for part, start in zip(parts, starts, strict=False)]
    return Options(
        np.concatenate(owners),
        np.concatenate([part.cost for part in parts]),
        np.concatenate([part.gain for part in parts]),
        np.concatenate([part.label for part in parts]),
        int(starts[-1]),
    )
