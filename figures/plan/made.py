"""What a budget reaches: the best choice and the usual ways, over the protected base.

The choice is made from TPMAP's published totals and the protected base alone (figures.protection),
so whoever knows all of it knows no more than who knows that base.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.stored.release import Release
from figures import protection
from figures.plan.asked import Asked
from figures.readings import POPULATION
from geo import areas as area_rules
from poverty.allocation import offers, ordered, reserved
from poverty.allocation.bounded import Bounded
from poverty.allocation.offers import SATANG
from poverty.allocation.options import Flags, Whole

POOREST, HIGHEST = "poorest", "highest"
"""The usual ways: most of those that the goal counts first, and their highest share first."""
PROVINCE = 2


class Impossible(ValueError):
    """Limits that contradict each other or the budget, or nobody to choose for.

    `kind`: `both` (`codes` must be in and out), `outside` (`codes` must be in and hold no unit to
    choose from), `least` (so many percent for each of so many `places` are more than all), `must`
    (what must be served costs `baht`), `nobody` or `needless` (nobody there counts for the goal).
    """

    def __init__(
        self, kind: str, *, codes: Sequence[str] = (), places: int = 0, baht: float = 0.0
    ) -> None:
        self.kind, self.codes, self.places, self.baht = kind, tuple(codes), places, baht
        super().__init__(f"{kind}: {codes} {places} {baht}")


@dataclass(frozen=True)
class Reached:
    """What a way of spending comes to.

    `sets`: the set served in each unit, 0 for none. `by_goal`: people (M0: fifths of a person).
    """

    sets: pd.Series
    baht: float
    by_goal: dict[str, int]

    @property
    def units(self) -> int:
        """Units that are served in anything."""
        return int((self.sets > 0).sum())


@dataclass(frozen=True)
class Plan:
    """The best choice (`best`), no other reaching more than `bound` by the goal; the usual ways.

    `cells`, `room`: the protected base of the units there are to choose from. `needed`: baht that
    serving all of them costs, as far as costs and limits allow. `idle`: baht set aside for
    provinces that they do not come to spend. `people` (surveyed) by unit.
    """

    asked: Asked
    cells: pd.DataFrame
    room: pd.DataFrame
    people: pd.Series
    best: Reached
    bound: int
    usual: dict[str, Reached]
    needed: float
    idle: float

    @property
    def gain(self) -> int:
        """What the best choice reaches by the goal."""
        return self.best.by_goal[self.asked.goal]

    @property
    def gap(self) -> float:
        """By which part of itself another choice could reach more at most; endless of nothing."""
        if self.bound <= self.gain:
            return 0.0
        return (self.bound - self.gain) / self.gain if self.gain else float("inf")

    @property
    def enough(self) -> bool:
        """Whether the budget serves all that counts for the goal, as far as it may be served."""
        return self.needed <= (self.asked.budget or 0)


def units_of(release: Release, period: int, codes: Sequence[str] | None, area: str) -> pd.Index:
    """Codes of the survey units of an area, or of those of a group (`codes`).

    None in a year of which no joint distribution of the target poor is known.
    """
    cells = protection.base(release, period).cells
    if POPULATION not in cells:
        return pd.Index([], dtype="object")
    known = cells[POPULATION].index
    if codes is not None:
        inside = [any(str(code).startswith(part) for part in codes) for code in known]
        return known[inside]
    return known[area_rules.within(known, area).to_numpy()]


def plan(release: Release, period: int, units: pd.Index, asked: Asked) -> Plan:
    """The plan over some units. Raises `Impossible`; a budget must be there, and a cost."""
    base = protection.base(release, period)
    cells, room = (part[POPULATION].loc[units] for part in (base.cells, base.room))
    return _Problem(asked, cells, room, _people(release, period, units)).plan()


def _people(release: Release, period: int, units: pd.Index) -> pd.Series:
    levels = release.areas.loc[units, "level"].unique()
    known = pd.concat([release.figures(str(level), period)["people"] for level in levels])
    people: pd.Series = known.reindex(units)
    return people


class _Problem:
    """What there is to choose from, as arrays over units and sets."""

    def __init__(
        self, asked: Asked, cells: pd.DataFrame, room: pd.DataFrame, people: pd.Series
    ) -> None:
        self.asked, self.cells, self.room, self.people = asked, cells, room, people
        self.prices = offers.prices(cells, asked.costs)
        self.gains = {goal: offers.gains(cells, goal) for goal in offers.goals()}
        self.allowed = self._allowed()
        self.budget = (asked.budget or 0) * SATANG
        codes = [str(code)[:PROVINCE] for code in cells.index]
        self.provinces, self.place = np.unique(codes, return_inverse=True)

    def _allowed(self) -> Flags:
        """The sets that may be served in each unit, by need, costs and what must be in or out."""
        asked, codes = self.asked, self.cells.index.astype(str)
        allowed = offers.servable(self.cells, asked.costs)
        both = [code for code in asked.must if code.startswith(asked.never)] if asked.never else []
        if both:
            raise Impossible("both", codes=both)
        outside = [code for code in asked.must if not codes.str.startswith(code).any()]
        if outside:
            raise Impossible("outside", codes=outside)
        allowed[codes.str.startswith(asked.never) if asked.never else [], 1:] = False
        if asked.must:
            inside = np.asarray(codes.str.startswith(asked.must))
            allowed[inside & allowed[:, 1:].any(axis=1), 0] = False
        return allowed

    def plan(self) -> Plan:
        """The best choice, the usual ways, and what all of it would cost.

        A usual way reaches more than a search that was given up now and then: then it is the best.
        """
        asked = self.asked
        if not self.gains[asked.goal][:, -1].any():
            raise Impossible("needless")
        options = offers.offered(self.prices, self.gains[asked.goal], self.allowed)
        most = self._most()
        task = Bounded(options, self.place, self._aside(most), self.budget)
        try:
            found = reserved.best(task)
        except reserved.Unaffordable as refused:
            raise Impossible("must", baht=refused.least / SATANG) from refused
        usual = {name: ordered.wholly(task, by) for name, by in self._orders().items()}
        best = max([found.pick, *usual.values()], key=lambda pick: int(options.gain[pick].sum()))
        best = reserved.filled(task, best)
        idle = task.charged(best) - int(task.spent(best).sum())
        return Plan(
            asked,
            self.cells,
            self.room,
            self.people,
            self._reached(options.label[best]),
            int(found.bound),
            {name: self._reached(options.label[pick]) for name, pick in usual.items()},
            float(most.sum()) / SATANG,
            idle / SATANG,
        )

    def _most(self) -> Whole:
        """What it costs to reach all that counts for the goal, by unit."""
        gains = np.where(self.allowed, self.gains[self.asked.goal], -1)
        whole = gains == gains.max(axis=1, keepdims=True)
        dear = np.where(whole, self.prices, np.iinfo(np.int64).max)
        return np.asarray(dear.min(axis=1))

    def _aside(self, most: Whole) -> Whole:
        """What is set aside for each province: no more than it could use."""
        usable = np.zeros(len(self.provinces), dtype=np.int64)
        np.add.at(usable, self.place, most)
        places = int((usable > 0).sum())
        if self.asked.least * places > 100:
            raise Impossible("least", places=places)
        return np.minimum(usable, self.budget * self.asked.least // 100)

    def _orders(self) -> dict[str, Whole]:
        """Units in the order of either usual way: by those counted, and by their share."""
        bit = {name: goal[:, -1] for name, goal in self.gains.items()}
        goal = self.asked.goal
        counted = bit[goal] if goal not in (offers.FREED, offers.INTENSITY) else bit[offers.HELPED]
        rate = counted / np.maximum(self.people.fillna(1).to_numpy(), 1)
        return {
            POOREST: np.argsort(-counted, kind="stable"),
            HIGHEST: np.argsort(-rate, kind="stable"),
        }

    def _reached(self, sets: Whole) -> Reached:
        rows = np.arange(len(sets))
        by_goal = {goal: int(table[rows, sets].sum()) for goal, table in self.gains.items()}
        baht = float(self.prices[rows, sets].sum()) / SATANG
        return Reached(pd.Series(sets, index=self.cells.index), baht, by_goal)
