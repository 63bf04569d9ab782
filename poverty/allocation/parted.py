"""Places that are set aside a sum, each with all its choices, beside a pool of all other units.

All choices of a place apart are the options of one class, at what they cost beyond what is set
aside for it. The units of the others are a class each: what is set aside for those is forgotten,
which allows more than the limits do until a place that would spend less is put apart too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from poverty.allocation.bounded import Bounded
from poverty.allocation.frontier import Frontier
from poverty.allocation.knapsack import Chosen, best, sums
from poverty.allocation.options import Flags, Options, Whole, joined
from poverty.allocation.relaxed import relax


@dataclass(frozen=True)
class Parted:
    """A task with the choices of the places apart, by place."""

    task: Bounded
    fronts: dict[int, Frontier]

    @classmethod
    def of(cls, task: Bounded, apart: Flags) -> Parted:
        """The task with the places flagged apart, and those that would then spend too little.

        >>> from poverty.allocation.options import undominated
        >>> cost, gain = np.array([0, 4, 0, 3]), np.array([0, 5, 0, 1])
        >>> options = undominated(np.array([0, 0, 1, 1]), cost, gain, np.arange(4), 2)
        >>> task = Bounded(options, np.array([0, 1]), np.array([0, 3]), 6)
        >>> sorted(Parted.of(task, np.array([False, False])).fronts)
        [1]
        """
        found = cls(task, {}).with_apart(apart)
        while (short := found.short(found._relaxed())).any():
            found = found.with_apart(short)
        return found

    def with_apart(self, places: Flags) -> Parted:
        """The same with more places apart."""
        apart = np.flatnonzero(places).tolist()
        left = self.left - int(self.task.aside[apart].sum())
        more = {place: self._front(place, left) for place in apart}
        return Parted(self.task, self.fronts | more)

    def _front(self, place: int, left: int) -> Frontier:
        aside = int(self.task.aside[place])
        return Frontier.of(self.task.options.of(self._units(place)), aside, aside + left)

    def _units(self, place: int) -> Whole:
        return np.flatnonzero(self.task.place == place)

    @property
    def left(self) -> int:
        """What is not set aside for the places apart."""
        return self.task.budget - int(self.task.aside[list(self.fronts)].sum())

    @property
    def free(self) -> Whole:
        """The units of all other places."""
        return np.flatnonzero(~np.isin(self.task.place, list(self.fronts)))

    @property
    def classes(self) -> Options:
        """The units of the others, and a class for each place apart."""
        pool = self.task.options.of(self.free)
        return joined([pool, *(front.options for front in self.fronts.values())])

    def best(self) -> Chosen:
        """The best choice; what is set aside for places that are not apart may be overspent."""
        classes = self.classes
        found = best(classes, self.left)
        pick = self._placed(classes, found.pick)
        return Chosen(pick, *sums(self.task.options, pick), found.bound)

    def short(self, pick: Whole) -> Flags:
        """The places not apart that spend less than is set aside, by picks of all units."""
        few = self.task.spent(pick) < self.task.aside
        few[list(self.fronts)] = False
        return np.asarray(few)

    def _relaxed(self) -> Whole:
        """The picks of all units where options may be taken in parts, those in part left out."""
        classes = self.classes
        return self._placed(classes, relax(classes, self.left).pick)

    def _placed(self, classes: Options, picks: Whole) -> Whole:
        """Picks of the classes as those of all units."""
        first, free = self.task.options.first, self.free
        pick, pool = first.copy(), self.task.options.of(free)
        pick[free] = first[free] + picks[: len(free)] - pool.first
        labels = classes.label[picks[len(free) :]]
        for (place, front), label in zip(self.fronts.items(), labels.tolist(), strict=True):
            units = self._units(place)
            pick[units] = first[units] + front.pick(label) - front.units.first
        return pick
