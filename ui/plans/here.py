"""The plans of the place shown, and what may have a target there."""

from __future__ import annotations

import pandas as pd

from data import targets
from data.catalog import Measure
from data.plans import Goal, Plan
from data.refusal import Refused
from data.stored import library, seen
from data.stored.library import Library
from figures.following import series
from figures.following.standing import Standing, standing
from geo.areas import COUNTRY
from geo.groups import address
from geo.groups.faults import WrongGroup
from ui import cached
from ui.view import View


def shelf() -> Library:
    """The data folder that plans lie in."""
    return Library(library.default_folder())


def of_place(view: View) -> tuple[list[Plan], list[str]]:
    """The plans of the area shown, of the country those of groups too, and the damaged ones."""
    training = view.release.training
    found, damaged = seen.kept(shelf().folder, training=training)
    return [one for one in found if _is_here(view, one)], [*damaged]


def gone_of_place(view: View) -> list[Plan]:
    """The plans of the area shown that are no more, the one that went last first."""
    found = seen.gone(shelf().folder, training=view.release.training)
    return [one for one in found if _is_here(view, one)]


def _is_here(view: View, plan: Plan) -> bool:
    if plan.group:
        return view.area == COUNTRY or plan.group == view.choice.group
    return plan.area == view.area


def places(mine: Plan, base: Plan | None) -> tuple[str, ...]:
    """The areas that a right to change a plan is asked for: its own, those of tasks that differ.

    None for a plan without an area of its own: who may change that one may do so everywhere.
    """
    if not mine.area or (base is not None and not base.area):
        return ()
    before = base.tasks if base else ()
    differ = [one for one in mine.tasks if one not in before]
    differ += [one for one in before if one not in mine.tasks]
    own = [mine.area, *([base.area] if base else [])]
    return tuple(dict.fromkeys([*own, *(one.area for one in differ if one.area)]))


def level_of(view: View, plan: Plan) -> str:
    """The level of a plan's place; of a group's areas where it is of a group."""
    if plan.area:
        return view.level_of(plan.area) if plan.area in view.release.areas.index else "country"
    try:
        return address.read(plan.group).level
    except WrongGroup:
        return "district"


def known(view: View, plan: Plan) -> dict[str, str]:
    """The measures that may have a target in a plan, with their units.

    Those with figures of at least one period at its level, and those that have one already.
    """
    level = level_of(view, plan)
    there = {
        measure.id: measure.unit
        for measure in view.catalog.measures.values()
        if cached.years(view.release.id, measure.id, level)
    }
    return {one.measure: unit_of(view, one.measure) for one in plan.goals} | there


def unit_of(view: View, measure: str) -> str:
    """The unit of a measure, also of one that the release does not know any more."""
    found = view.catalog.measures.get(measure)
    return found.unit if found else targets.UNITS.get(measure, "number")


def name_of(view: View, measure: str) -> str:
    """The name of a measure; its id where the release does not know it any more."""
    found = view.catalog.measures.get(measure)
    return found.name(view.choice.lang) if found else measure


def figures(view: View, plan: Plan, measure: str) -> pd.Series:
    """A measure of a plan's place by year; empty where the release does not know either."""
    found = view.catalog.measures.get(measure)
    if found is None or (plan.area and plan.area not in view.release.areas.index):
        return pd.Series(dtype="float64")
    return _read(view, plan, found)


def _read(view: View, plan: Plan, measure: Measure) -> pd.Series:
    def read(_: object, level: str, name: str, year: int) -> pd.DataFrame:
        return cached.reading(view.release.id, level, name, year)

    if plan.area:
        return series.of_area(view.release, measure, plan.area, read)
    try:
        return series.of_group(view.release, measure, plan.group, read)
    except Refused:
        return pd.Series(dtype="float64")


def judged(view: View, plan: Plan, goal: Goal) -> Standing:
    """How a target of a plan stands."""
    found = view.catalog.measures.get(goal.measure)
    if found is None:
        return Standing("unknown", "no-figure", base=goal.base)
    return standing(goal, figures(view, plan, goal.measure), found)
