"""What a slide of following up is made of: the report of its place, its targets and its tasks."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from briefing.figures import Subject
from briefing.page import fonts
from data import targets
from data.catalog import Measure
from data.plans import Goal, Plan
from data.stored import library, seen
from data.stored.release import Release
from figures.following import series, shown, trained
from figures.following.due import Due, due
from figures.following.standing import Standing, standing
from figures.reports import press, told
from figures.reports.flow import Flow, flow
from figures.reports.kept import months
from figures.reports.press import Picture

SYSTEM = "thaiqm"


class Target(NamedTuple):
    """A target as a slide shows it: measure, latest figure, target, how it stands."""

    measure: str
    latest: str
    target: str
    state: str


class Following:
    """The latest report, the figures of the press, targets and tasks of a slide's place."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject

    @property
    def code(self) -> str:
        """Code of the place asked for, else of the slide's area."""
        return self.subject.request.place or self.subject.area

    @property
    def country(self) -> bool:
        """Whether it is of the country."""
        return self.subject.level == "country"

    @cached_property
    def month(self) -> str | None:
        """The month, or the year alone, of the report shown; None without a report."""
        found = months(self.subject.release, SYSTEM)
        dated = told.latest(self.subject.release, SYSTEM, self.code)
        return dated or (found[-1] if found else None)

    @cached_property
    def flow(self) -> Flow | None:
        """What the report says of the place; None where it has nothing of it."""
        return flow(self.subject.release, SYSTEM, self.month, self.code) if self.month else None

    @cached_property
    def pictures(self) -> list[Picture]:
        """The national figures by day, the newest first."""
        return press.pictures(self.subject.release, self.subject.text)

    @property
    def day(self) -> str:
        """The day that its figures are of; that of the slide where it has none."""
        text = self.subject.text
        if self.month:
            return text.as_of(self.flow.as_of if self.flow else self.month)
        made = self.subject.request.made
        return text.day(self.pictures[0].day if self.pictures else made)

    @property
    def source(self) -> str:
        """Where its figures come from."""
        text, planned = self.subject.text, "yes" if self.plans else "no"
        if self.month or not self.pictures:
            return text("on-slide-progress-source", day=self.day, planned=planned)
        names = dict.fromkeys(press.publisher(one.source) for one in self.pictures)
        return text("on-slide-progress-cited", names=text.listed(list(names)), planned=planned)

    @property
    def said(self) -> str:
        """What the report says of the place, or what the press says of the country."""
        text, subject = self.subject.text, self.subject
        name = subject.own_name(self.code)
        if self.month:
            return told.finding(text, self.flow, self.month, name, country=self.country)
        if not self.pictures:
            return text("progress-none")
        newest = self.pictures[0]
        told_of = newest.rows[newest.rows.index.isin(TOLD)]
        figures = [f"{row['name']}: {row['text']}" for _, row in told_of.iterrows()]
        return text(
            "on-slide-progress-press",
            place="country" if self.country else "area",
            name=name,
            day=text.day(newest.day),
            figures="; ".join(figures),
        )

    @cached_property
    def plans(self) -> list[Plan]:
        """The plans of the place."""
        folder = library.Library(library.default_folder()).folder
        found, _ = seen.kept(folder, training=bool(self.subject.release.training))
        areas, lang = self.subject.areas, self.subject.text.lang
        return [trained.told(one, areas, lang) for one in found if one.area == self.code]

    @property
    def targets(self) -> list[Target]:
        """The targets of its plans, each with its latest figure and its mark."""
        return [self._target(plan, goal) for plan in self.plans for goal in plan.goals]

    @property
    def due(self) -> list[Due]:
        """The tasks of its plans on the day of the slide, the most urgent first."""
        return due(self.plans, date.fromisoformat(self.subject.request.made))

    def _target(self, plan: Plan, goal: Goal) -> Target:
        subject, text = self.subject, self.subject.text
        measure = subject.catalog.measures.get(goal.measure)
        found = Standing("unknown", "no-figure", base=goal.base)
        if measure is not None and plan.area in subject.areas.index:
            found = standing(goal, self._values(measure, plan.area), measure)
        unit = measure.unit if measure else targets.UNITS.get(goal.measure, "number")
        latest, target, _ = shown.figures(goal, found, unit, text.lang)
        return Target(
            measure.name(text.lang) if measure else goal.measure,
            self._dated(latest, found.latest.year if found.latest else None),
            self._dated(target, goal.year),
            _drawable(text(f"following-{found.state}")),
        )

    def _dated(self, value: str, year: int | None) -> str:
        """A figure with its year."""
        text = self.subject.text
        return (
            text.numerals(value) if year is None else f"{text.numerals(value)} ({text.year(year)})"
        )

    def _values(self, measure: Measure, area: str) -> pd.Series:
        def read(_: Release, level: str, name: str, year: int) -> pd.DataFrame:
            return self.subject.figures.reading(level, name, year)

        return series.of_area(self.subject.release, measure, area, read)


TOLD = ("problems", "helped", "eased")
"""Figures of the press that stand in the headline."""


def _drawable(text: str) -> str:
    """A text without the signs that the type of slides has none of."""
    lost = fonts.undrawable(text)
    return " ".join("".join(sign for sign in text if sign not in lost).split())


def stamp() -> str:
    """What is another wherever a plan was written: slides made before are then old."""
    folder = library.Library(library.default_folder()).folder
    return repr(seen.stamp(folder))
