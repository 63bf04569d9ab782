"""What a plan may be: whatever is wrong with one is told at once, and no person is named in it."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from data.catalog import catalog
from data.intake import personal
from data.intake.numbers import LARGEST, YEARS
from data.plans import AREA, PATHS, STATES, Goal, Plan, Task, day
from data.refusal import Fault, refuse
from wording.saying import Said, Saying

LARGEST_OF = {"percent": 1.0, "index": 1.0}
"""Largest target of a measure by its unit; of others the largest number there is."""
MOST_TASKS, MOST_GOALS, MOST_STEPS = 10_000, 100, 50
LONGEST = {"title": 200, "what": 500, "agency": 200, "post": 120, "note": 2_000}
"""Letters that the texts may have."""
OF_PLAN, OF_TASK = ("title", "post", "note"), ("what", "agency", "post", "note")
"""The texts of a plan and of a task."""
SIGNS = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Categories of signs that no text has: control, halves of pairs, other ends of lines."""


def checked(plan: Plan, units: Mapping[str, str]) -> Plan:
    """A plan as it may be kept, its texts tidied; `units` of the measures that may have a target.

    Raises `Refused` with all that is wrong with it.
    """
    tidy = _tidied(plan)
    refuse([*_of_plan(tidy), *_of_goals(tidy, units), *_of_tasks(tidy)])
    return tidy


def _tidied(plan: Plan) -> Plan:
    """The plan with its texts stripped, goals by measure."""
    tasks = [replace(one, **_stripped(one, OF_TASK)) for one in plan.tasks]
    goals = sorted(plan.goals, key=lambda one: one.measure)
    return replace(plan, **_stripped(plan, OF_PLAN), tasks=tuple(tasks), goals=tuple(goals))


def _stripped(one: Plan | Task, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(one, name).strip() for name in names}


def _of_plan(plan: Plan) -> Iterator[Fault]:
    where = Saying("plan-of", title=plan.title[: LONGEST["title"]])
    if not plan.title:
        yield fault(where, "–", Saying("plan-a-title"), "title")
    yield from _texts(where, {name: getattr(plan, name) for name in OF_PLAN})
    if not day(plan.made):
        yield fault(where, plan.made, Saying("plan-a-day"), "day")
    if bool(plan.area) == bool(plan.group) or (plan.area and not AREA.fullmatch(plan.area)):
        yield fault(where, plan.area or "–", Saying("plan-an-area"), "area")
    for many, most in ((len(plan.goals), MOST_GOALS), (len(plan.tasks), MOST_TASKS)):
        if many > most:
            yield fault(where, str(many), str(most), "many")


def _of_goals(plan: Plan, units: Mapping[str, str]) -> Iterator[Fault]:
    for goal in plan.goals:
        where = Saying("plan-goal", measure=goal.measure)
        if goal.measure not in units:
            yield fault(where, goal.measure, Saying("plan-a-measure"), "measure")
            continue
        if goal.path not in PATHS:
            yield fault(where, goal.path, ", ".join(PATHS), "path")
        yield from _values(where, goal, units[goal.measure])
        yield from _years(where, goal)
    yield from _twice([one.measure for one in plan.goals], "goal")


def _values(where: Said, goal: Goal, unit: str) -> Iterator[Fault]:
    """Values beyond what can be, told as they are written: a share in percent."""
    points = [*([goal.base] if goal.base else []), *goal.steps]
    most = LARGEST_OF.get(unit, LARGEST)
    times, sign = (100, "%") if unit == "percent" else (1, "")
    for value in (goal.target, *(one.value for one in points)):
        if not _number(value, most):
            told = _shown(value * times) if isinstance(value, float) else _shown(value)
            yield fault(where, f"{told}{sign}", _between(0, most * times, sign), "value")


def _years(where: Said, goal: Goal) -> Iterator[Fault]:
    """What is wrong with the years: each later than the one before, the target's the last."""
    start = [goal.base.year] if goal.base else []
    end = [goal.year] if goal.year is not None else []
    years = [*start, *(one.year for one in goal.steps), *end]
    if any(isinstance(one, bool) or not isinstance(one, int) or one not in YEARS for one in years):
        yield fault(where, ", ".join(map(_shown, years)), _between(YEARS[0], YEARS[-1]), "year")
    elif years != sorted(set(years)):
        yield fault(where, ", ".join(map(str, years)), Saying("plan-later"), "order")
    if len(goal.steps) > MOST_STEPS or (goal.steps and not end):
        yield fault(
            where, str(len(goal.steps)), Saying("plan-steps-before", most=str(MOST_STEPS)), "steps"
        )


def _of_tasks(plan: Plan) -> Iterator[Fault]:
    for task in plan.tasks:
        where = Saying("plan-task", id=task.id, what=task.what[: LONGEST["what"]])
        if not task.what:
            yield fault(where, "–", Saying("plan-what"), "what")
        yield from _texts(where, {name: getattr(task, name) for name in OF_TASK})
        yield from _known(where, task)
        for value in (task.people, task.baht):
            if value is not None and not _number(value, LARGEST):
                yield fault(where, _shown(value), _between(0, LARGEST), "value")
    yield from _twice([one.id for one in plan.tasks], "task")


def _known(where: Said, task: Task) -> Iterator[Fault]:
    """What of a task is none of what there is."""
    known = catalog().dimensions
    if not task.id.isdecimal():
        yield fault(where, task.id, Saying("plan-a-number"), "value")
    if task.due and not day(task.due):
        yield fault(where, task.due, Saying("plan-a-day"), "day")
    if task.area and not AREA.fullmatch(task.area):
        yield fault(where, task.area, Saying("plan-an-area"), "area")
    if task.state not in STATES:
        yield fault(where, task.state, ", ".join(STATES), "state")
    for name in task.dimensions:
        if name not in known:
            yield fault(where, name, ", ".join(known), "dimension")


def _twice(names: list[str], kind: str) -> Iterator[Fault]:
    for name, many in Counter(names).items():
        if many > 1:
            yield fault(Saying(f"plan-twice-{kind}"), name, Saying("plan-once"), "twice")


def _texts(where: Said, texts: Mapping[str, str]) -> Iterator[Fault]:
    """What is wrong with texts: too long, or telling of a person, which is not repeated."""
    for name, text in texts.items():
        if len(text) > LONGEST[name]:
            yield fault(where, str(len(text)), str(LONGEST[name]), "long")
        if any(unicodedata.category(sign) in SIGNS and sign != "\n" for sign in text):
            yield fault(where, Saying("plan-signs"), Saying("plan-plain"), "signs")
        if kind := personal.inside(text):
            field = Saying(f"plan-field-{name}")
            yield fault(field, personal.HIDDEN, Saying("plan-nobody"), f"person-{kind}")


def _number(value: object, most: float) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    try:
        number = float(value)
    except OverflowError:
        return False
    return math.isfinite(number) and 0 <= number <= most


def _shown(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)[:40]


def _between(least: float, most: float, sign: str = "") -> Saying:
    return Saying("plan-between", least=f"{_shown(least)}{sign}", most=f"{_shown(most)}{sign}")


def fault(where: Said, found: Said, expected: Said, what: str) -> Fault:
    """One thing that is wrong with a plan: `what` names it."""
    return Fault("", where, found, expected, Saying("plan-wrong", what=what))
