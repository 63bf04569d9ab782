"""Places that are set aside a sum and chosen for by themselves, beside a pool of all others.

All choices of such a place that may matter are the options of one class, at what they cost beyond
what is set aside. They matter where they are worth no less than the place's best, money beyond at
its price elsewhere, but for a margin: a choice that takes a lesser one gains no more than the bound
less that margin.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from poverty.allocation import knapsack
from poverty.allocation.bounded import Bounded
from poverty.allocation.knapsack import Chosen
from poverty.allocation.options import Flags, Options, Whole, joined, undominated
from poverty.allocation.relaxed import relax
from poverty.allocation.search import Found, search
from poverty.allocation.task import FORGIVEN, Task
from poverty.allocation.task import STATES as JOINT

STATES = 60_000
"""Partial choices of a place kept before its search is given up."""


@dataclass(frozen=True)
class Front:
    """Choices of a place as options of one class; `label` is the choice's place in `found.front`.

    `alone`: the best choice within what is set aside, the last label.
    """

    options: Options
    units: Options
    relaxed: Whole
    found: Found
    alone: Chosen

    @classmethod
    def of(cls, units: Options, aside: int, *, alone: Chosen, dear: float, margin: float) -> Front:
        """The choices of some units that are worth the best less a margin, or more.

        >>> owner, cost, gain = np.array([0, 0, 0]), np.array([0, 2, 4]), np.array([0, 3, 4])
        >>> units = undominated(owner, cost, gain, cost, 1)
        >>> alone = knapsack.best(units, 2)
        >>> front = Front.of(units, 2, alone=alone, dear=0.5, margin=1.0)
        >>> front.alone.gain, front.options.cost.tolist(), front.options.gain.tolist()
        (3, [0, 2], [3, 4])
        """
        relaxed = relax(units, aside, dear=dear)
        cost, gain = knapsack.sums(units, relaxed.pick)
        found = search(Task(units, relaxed, aside - cost, dear, margin, STATES))
        costs = np.append(found.front.cost + cost, alone.cost)
        gains = np.append(found.front.gain + gain, alone.gain)
        label = np.arange(len(costs))
        beyond = np.maximum(costs - aside, 0)
        options = undominated(np.zeros_like(label), beyond, gains, label, 1)
        return cls(options, units, relaxed.pick, found, alone)

    def pick(self, label: int) -> Whole:
        """The picks of the units in one of the choices."""
        front = self.found.front
        if label == len(front.cost):
            return self.alone.pick
        return knapsack.with_changes(self.units, self.relaxed, front.changes(label))


@dataclass(frozen=True)
class Parted:
    """A task with some places apart, at the price of money beyond what is set aside for them.

    `known`: the best choices of places by themselves at a price, kept from try to try.
    """

    task: Bounded
    apart: Whole
    free: Whole
    price: float
    known: dict[tuple[int, float], Chosen] = field(default_factory=dict)

    @classmethod
    def of(
        cls, task: Bounded, apart: Flags, price: float, known: dict[tuple[int, float], Chosen]
    ) -> Parted:
        """The task with the places that are flagged apart."""
        free = np.flatnonzero(~apart[task.place])
        return cls(task, np.flatnonzero(apart), free, price, known)

    @property
    def left(self) -> int:
        """What is not set aside for the places apart."""
        return self.task.budget - int(self.task.aside[self.apart].sum())

    @property
    def pool(self) -> Options:
        """The options of the units of all other places."""
        return self.task.options.of(self.free)

    def units(self, place: int) -> Whole:
        """The units of a place."""
        return np.flatnonzero(self.task.place == place)

    @property
    def asked(self) -> int:
        """What would be spent at the price, but for what is set aside."""
        pool = self.pool
        reward = pool.gain - self.price * pool.cost
        order = np.lexsort((pool.cost, reward, pool.owner))
        last = np.searchsorted(pool.owner, np.arange(pool.many), side="right") - 1
        own = sum(max(self._own(int(p)).cost - int(self.task.aside[p]), 0) for p in self.apart)
        return int(pool.cost[order[last]].sum()) + own

    @property
    def top(self) -> float:
        """No choice gains more: the bounds of the places apart, and that of the others."""
        pool = self.pool
        reward = np.full(pool.many, -np.inf)
        np.maximum.at(reward, pool.owner, pool.gain - self.price * pool.cost)
        own = sum(self._own(int(place)).bound for place in self.apart)
        return float(own + self.price * self.left + reward.sum())

    def _own(self, place: int, price: float | None = None) -> Chosen:
        """The best choice of a place, money beyond what is set aside at a price: its own if None.

        At an endless price it is the best choice within what is set aside.
        """
        dear = self.price if price is None else price
        if (place, dear) not in self.known:
            options, aside = self.task.options.of(self.units(place)), int(self.task.aside[place])
            self.known[place, dear] = knapsack.best(options, aside, dear=dear, states=STATES)
        return self.known[place, dear]

    def best(self, margin: float) -> tuple[Chosen, bool]:
        """The best choice with the fronts of a margin, and whether these are all there is."""
        fronts = [self._front(int(place), margin) for place in self.apart]
        classes = joined([self.pool, *(front.options for front in fronts)])
        found = knapsack.best(classes, self.left, states=JOINT)
        many = len(self.free)
        labels = classes.label[found.pick[many:]]
        own = [front.pick(int(label)) for front, label in zip(fronts, labels, strict=True)]
        pick = self._placed([(self.free, found.pick[:many]), *self._with_units(own)])
        cost, gain = knapsack.sums(self.task.options, pick)
        whole = all(front.found.whole for front in fronts)
        bound = min(self.top, max(found.bound, self.top - margin)) if whole else self.top
        most = int(np.floor(bound + FORGIVEN * (1 + abs(bound))))
        return Chosen(pick, cost, gain, max(most, gain)), whole

    def _front(self, place: int, margin: float) -> Front:
        options, aside = self.task.options.of(self.units(place)), int(self.task.aside[place])
        alone = self._own(place, np.inf)
        return Front.of(options, aside, alone=alone, dear=self.price, margin=margin)

    def _with_units(self, picks: list[Whole]) -> list[tuple[Whole, Whole]]:
        """Picks of the places apart, each with the units that they are of."""
        return [(self.units(place), pick) for place, pick in zip(self.apart, picks, strict=True)]

    def _placed(self, parts: list[tuple[Whole, Whole]]) -> Whole:
        """The picks of some units each, as those of all units."""
        first = self.task.options.first
        pick = first.copy()
        for units, own in parts:
            pick[units] = first[units] + own - self.task.options.of(units).first
        return pick
