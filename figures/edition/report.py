"""The report of an edition for a place: new, restated and gone figures, movers, targets, tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import pandas as pd

from data.catalog import Measure
from data.plans import Goal, Plan
from data.stored.release import Release
from figures import readings
from figures.edition import tenths
from figures.edition.differences import GONE, NEW, RESTATED, counted
from figures.following import due, series
from figures.following.due import Due
from figures.following.series import broken
from figures.following.standing import Standing, standing
from geo.areas import COUNTRY, MAP_LEVELS, within


@dataclass(frozen=True)
class Moved:
    """Areas of a level that moved in or out of the country's worst tenth of a measure.

    `table` as `tenths.moved` gives it, of the place alone; `years` are those compared.
    """

    measure: Measure
    level: str
    years: tuple[int, int]
    table: pd.DataFrame


@dataclass(frozen=True)
class Own:
    """A new figure of a place, and its last figure of the same form of the survey before."""

    measure: Measure
    period: int
    value: float
    since: int | None = None
    before: float | None = None


@dataclass(frozen=True)
class Edition:
    """Two releases, and every figure that is not the same in both (`differences`)."""

    before: Release
    after: Release
    differences: pd.DataFrame

    def of_place(self, area: str, state: str) -> pd.DataFrame:
        """The figures of a state in a place, and the place's own among them."""
        found = self.differences[self.differences["state"] == state]
        if area == COUNTRY:
            return found
        inside = found["code"].astype(str).str.startswith(area)
        return found[inside & ~found["level"].isin(["country", "region"])]

    def new(self, area: str) -> pd.DataFrame:
        """How many figures are new and gone in a place, by measure, level and year."""
        both = [self.of_place(area, state) for state in (NEW, GONE)]
        return counted(pd.concat(both)).drop(columns=RESTATED)

    def restated(self, area: str) -> pd.DataFrame:
        """Figures of a place that were changed afterwards, the largest change first."""
        found = self.of_place(area, RESTATED)
        apart = ((found["after"] - found["before"]) / found["before"].abs()).abs()
        return found.loc[apart.sort_values(ascending=False, kind="stable").index]

    def own(self, area: str) -> list[Own]:
        """A place's own new figures, of each measure the latest year, beside the one before it."""
        told = self.differences
        own = told[(told["code"] == area) & (told["state"] == NEW)]
        latest = own.loc[own.groupby("measure", sort=False)["period"].idxmax()]
        return [
            self._own(area, str(row["measure"]), int(row["period"]), float(row["after"]))
            for row in latest.to_dict("records")
        ]

    def _own(self, area: str, name: str, period: int, value: float) -> Own:
        measure = self.after.catalog.measures[name]
        found = self._before(str(self.after.areas.at[area, "level"]), name).get(area, {})
        earlier = [year for year in found if year < period]
        last = max(earlier, default=None)
        if last is None or broken(measure, last, period):
            return Own(measure, period, value)
        return Own(measure, period, value, last, found[last])

    def _before(self, level: str, name: str) -> dict[str, dict[int, float]]:
        """The earlier release's values of a measure: by code, by year; kept for the next place."""
        if (level, name) not in self._kept:
            found: dict[str, dict[int, float]] = {}
            known = self.before.catalog.measures.get(name)
            for year in readings.years(self.before, level, known) if known else []:
                values = readings.reading(self.before, level, name, year)["value"].dropna()
                for code, value in values.items():
                    found.setdefault(str(code), {})[year] = float(value)
            self._kept[level, name] = found
        return self._kept[level, name]

    @cached_property
    def _kept(self) -> dict[tuple[str, str], dict[str, dict[int, float]]]:
        return {}

    def moved(self, area: str) -> Iterator[Moved]:
        """Who moved in or out of the country's worst tenth, of every measure that can be told."""
        for one in self._all_moved:
            inside = within(one.table.index, None if area == COUNTRY else area)
            yield replace(one, table=one.table[inside])

    @cached_property
    def _all_moved(self) -> list[Moved]:
        """Who moved in the whole country; counted once for all places."""
        known = self.after.catalog.measures
        return [
            self._moved(known[name], level, years)
            for name in tenths.MEASURES
            for level in MAP_LEVELS
            if (years := tenths.years(self.before, self.after, level, known[name])) is not None
        ]

    def _moved(self, measure: Measure, level: str, years: tuple[int, int]) -> Moved:
        first, last = (
            readings.reading(release, level, measure.id, year)
            for release, year in zip((self.before, self.after), years, strict=True)
        )
        effect = tenths.effect(self.after, measure, years[1])
        found = tenths.moved(first, last, high=measure.high_leads, effect=effect)
        return Moved(measure, level, years, found)

    def targets(self, area: str, plans: Iterable[Plan]) -> list[tuple[Plan, Goal, Standing]]:
        """The targets of the plans of a place, and how each stands in the release in force."""
        return [
            (plan, goal, self._standing(area, goal))
            for plan in plans
            if plan.area == area
            for goal in plan.goals
            if goal.measure in self.after.catalog.measures
        ]

    def _standing(self, area: str, goal: Goal) -> Standing:
        measure = self.after.catalog.measures[goal.measure]
        figures = series.of_area(self.after, measure, area, readings.reading)
        return standing(goal, figures, measure)


def overdue(area: str, plans: Iterable[Plan], today: date) -> list[Due]:
    """Tasks of a place, or of places in it, that should be done by now, the oldest first."""
    return [
        one
        for one in due.due(plans, today)
        if one.when == due.OVERDUE and _lies_in(one.task.area or one.plan.area, area)
    ]


def _lies_in(code: str, area: str) -> bool:
    """Whether an area is another, or lies in it; the country holds all."""
    return area == COUNTRY or (code.isdigit() and code.startswith(area))
