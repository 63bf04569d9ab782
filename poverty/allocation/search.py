"""The exact search in what the relaxed choice leaves open: dynamic programming over few classes.

Against the relaxed pick an option loses (gain − λ·cost of the pick) − (gain − λ·cost of it). A
choice gains the bound less its losses at most, so with a choice at hand only options matter that
lose less than the distance between it and the bound. Classes are taken up by what they lose at
least; of partial choices those stay that no other outdoes in cost and gain and that may yet gain
more than the best at hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from poverty.allocation.options import Flags, Numbers, Whole
from poverty.allocation.task import FORGIVEN, Task, improved


@dataclass
class Front:
    """Partial choices: extra cost and gain against the picks, and how each came about."""

    cost: Whole = field(default_factory=lambda: np.zeros(1, dtype=np.int64))
    gain: Whole = field(default_factory=lambda: np.zeros(1, dtype=np.int64))
    past: list[tuple[Whole, Whole]] = field(default_factory=list)

    def changes(self, place: int, *, upto: int | None = None) -> list[int]:
        """The options that one of the choices takes in place of picks."""
        taken = []
        for origin, option in reversed(self.past[:upto]):
            if option[place] >= 0:
                taken.append(int(option[place]))
            place = int(origin[place])
        return taken


@dataclass(frozen=True)
class Found:
    """The best choice (options in place of picks, its worth against them) and what is proven.

    `top`: no choice is worth more, against the picks. `whole`: no partial choice was dropped.
    """

    changes: list[int]
    worth: int
    top: float
    whole: bool = True


def search(task: Task) -> Found:
    """The best whole choice, and how much better another one could be at most.

    >>> from poverty.allocation.options import undominated
    >>> from poverty.allocation.relaxed import relax
    >>> owner, cost, gain = np.array([0, 0, 1, 1]), np.array([0, 3, 0, 4]), np.array([0, 5, 0, 6])
    >>> options = undominated(owner, cost, gain, np.arange(4), 2)
    >>> found = search(Task(options, relax(options, 4), 1))
    >>> options.label[found.changes].tolist(), found.worth, found.top
    ([0, 3], 1, 1)
    """
    return _Search(task).run()


class Rest(NamedTuple):
    """What the classes not taken up can do.

    `least`: what another option loses at least. `up`: the most gain for a unit of money spent.
    `down`: the least gain lost for a unit of money given back.
    """

    least: float
    up: float
    down: float


@dataclass(frozen=True)
class Rests:
    """The `Rest` behind every class, by its place; that behind the last is nothing."""

    least: Numbers
    up: Numbers
    down: Numbers

    def at(self, place: int) -> Rest:
        """What is left from a place on."""
        least = self.least[place] if place < len(self.least) else np.inf
        return Rest(float(least), float(self.up[place]), float(self.down[place]))


class _Search:
    """The state of a search: the best choice so far and the partial choices."""

    def __init__(self, task: Task) -> None:
        options, relaxed = task.options, task.relaxed
        self.task = task
        self.top = relaxed.price * task.left
        reward = options.gain - relaxed.price * options.cost
        self.loss = np.maximum(reward[relaxed.pick][options.owner] - reward, 0.0)
        self.changes, self.worth = improved(task)
        self.best = max(self.worth, task.least)
        self.dropped = -np.inf
        self.front = Front()

    def run(self) -> Found:
        """Take up one class after the other until none can better the best choice."""
        order, rests = self._classes()
        for place, owner in enumerate(order):
            if not len(self.front.cost) or not self._open(self.top - rests.least[place]):
                break
            others = self._others(int(owner))
            self._narrow(max(self.task.width // (1 + len(others)), 1), rests.at(place))
            self._take_up(int(owner), others, rests.at(place + 1))
        top = max(self.best, self.dropped)
        whole = np.isneginf(self.dropped)
        return Found(self.changes, self.worth, max(self.worth, min(top, self.top)), bool(whole))

    def _narrow(self, most: int, rest: Rest) -> None:
        """Drop the partial choices that can come to least, where there are more."""
        front = self.front
        if len(front.cost) <= most:
            return
        bounds = self._bounds(front.cost, front.gain, rest)
        order = np.argpartition(-bounds, most - 1)
        self.dropped = max(self.dropped, float(bounds[order[most:]].max()))
        kept = order[:most]
        origin, option = front.past[-1]
        past = [*front.past[:-1], (origin[kept], option[kept])]
        self.front = Front(front.cost[kept], front.gain[kept], past)

    def _classes(self) -> tuple[Whole, Rests]:
        """Classes by the least that another option of theirs loses, and what is behind each."""
        options, pick = self.task.options, self.task.relaxed.pick
        other = np.asarray(self._open(self.top - self.loss))
        other[pick] = False
        owner, loss = options.owner[other], self.loss[other]
        least = np.full(options.many, np.inf)
        np.minimum.at(least, owner, loss)
        order = np.argsort(least, kind="stable")
        order = order[: int(np.isfinite(least).sum())]
        more = (options.cost - options.cost[pick][options.owner])[other]
        gain = (options.gain - options.gain[pick][options.owner])[other]
        slope = np.divide(gain, more, out=np.zeros(len(more)), where=more != 0)
        up, down = np.zeros(options.many), np.full(options.many, np.inf)
        np.maximum.at(up, owner[more > 0], slope[more > 0])
        np.minimum.at(down, owner[more < 0], slope[more < 0])
        return order, Rests(
            least[order],
            np.append(np.maximum.accumulate(up[order][::-1])[::-1], 0.0),
            np.append(np.minimum.accumulate(down[order][::-1])[::-1], np.inf),
        )

    def _bounds(self, cost: Whole, gain: Whole, rest: Rest) -> Numbers:
        """What each partial choice may yet come to with the classes not taken up."""
        lost = self.task.relaxed.price * cost - gain + rest.least
        left = (self.task.left - cost).astype(np.float64)
        spent = np.multiply(left, rest.down, out=left * rest.up, where=left < 0)
        return np.asarray(np.minimum(self.top - lost, gain + spent), dtype=np.float64)

    def _open(self, bound: float | Numbers) -> bool | Flags:
        """Whether something with this bound may still be looked for."""
        forgiven = FORGIVEN * (1 + abs(self.best))
        return np.floor(np.asarray(bound) + forgiven) > self.best

    def _others(self, owner: int) -> Whole:
        """The options of a class that may yet be taken in place of its pick."""
        options, pick = self.task.options, int(self.task.relaxed.pick[owner])
        start, end = np.searchsorted(options.owner, [owner, owner + 1])
        others = np.arange(start, end)
        open_ = self._open(self.top - self.loss[start:end])
        return np.asarray(others[(others != pick) & open_])

    def _take_up(self, owner: int, others: Whole, rest: Rest) -> None:
        """All partial choices with every option of one more class."""
        options, pick = self.task.options, int(self.task.relaxed.pick[owner])
        front, many = self.front, len(self.front.cost)
        more = np.concatenate([[0], options.cost[others] - options.cost[pick]])
        gained = np.concatenate([[0], options.gain[others] - options.gain[pick]])
        cost = (more[:, np.newaxis] + front.cost).ravel()
        gain = (gained[:, np.newaxis] + front.gain).ravel()
        origin = np.tile(np.arange(many), len(more))
        option = np.repeat(np.concatenate([[-1], others]), many)
        self._keep(cost, gain, origin, option, rest)

    def _keep(self, cost: Whole, gain: Whole, origin: Whole, option: Whole, rest: Rest) -> None:
        """Note the best choice, and keep what may be bettered and nothing outdoes."""
        worth = np.where(cost <= self.task.left, gain, self.best)
        place = int(np.argmax(worth))
        if worth[place] > self.best:
            self.worth = self.best = int(worth[place])
            way = Front(past=[*self.front.past, (origin, option)])
            self.changes = way.changes(place)
        live = np.flatnonzero(self._open(self._bounds(cost, gain, rest)))
        order = live[np.lexsort((-gain[live], cost[live]))]
        highest = np.maximum.accumulate(gain[order])
        kept = order[np.concatenate([[True], gain[order][1:] > highest[:-1]])[: len(order)]]
        past = [*self.front.past, (origin[kept], option[kept])]
        self.front = Front(cost[kept], gain[kept], past)
