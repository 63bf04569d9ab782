"""Targets and tasks in words."""

from __future__ import annotations

from data.plans import Goal, Plan, Task
from figures.following import shown, trained
from figures.following.due import Due
from figures.following.standing import Standing
from ui.plans import here
from ui.view import View
from wording.languages import named
from wording.numbers import day, number, year


def mark(view: View, found: Standing) -> str:
    """How a target stands, in two or three words with a sign."""
    return view.text(f"following-{found.state}")


def sentence(view: View, goal: Goal, found: Standing) -> str:
    """How a target stands and by which figures, in a sentence."""
    lang, unit = view.choice.lang, here.unit_of(view, goal.measure)
    value, target, asked = shown.figures(goal, found, unit, lang)
    told = {
        "measure": here.name_of(view, goal.measure),
        "target": target,
        "until": "–" if goal.year is None else year(goal.year, lang),
        "state": found.state,
        "why": found.why or "none",
        "up": "yes" if rises(view, goal.measure) else "no",
    }
    when = "–" if found.latest is None else year(found.latest.year, lang)
    return view.text("following-sentence", **told, value=value, when=when, asked=asked)


def rises(view: View, measure: str) -> bool:
    """Whether more of a measure is better."""
    found = view.catalog.measures.get(measure)
    return found is not None and not found.high_leads


def read(view: View, plan: Plan) -> Plan:
    """A plan as it is read in the language of the page: never to be kept."""
    return trained.told(plan, view.release.areas, view.choice.lang)


def place(view: View, plan: Plan) -> str:
    """What a plan is of."""
    if plan.area in view.release.areas.index:
        return view.name(plan.area, full=True)
    return view.text("plans-group") if plan.group else plan.area


def where(view: View, task: Task) -> str:
    """Where a task is."""
    if not task.area:
        return view.text("plans-everywhere")
    return view.name(task.area) if task.area in view.release.areas.index else task.area


def dimensions(view: View, task: Task) -> str:
    """The dimensions that a task is for."""
    known = view.catalog.dimensions
    return ", ".join(named(known[one], view.choice.lang) for one in task.dimensions if one in known)


def due_day(view: View, one: Due) -> str:
    """When a task is due, and how long that is from now."""
    if not one.task.due:
        return view.text("plans-undated")
    when = day(one.task.due, view.choice.lang)
    if one.when == "closed" or one.days is None:
        return when
    days = number(abs(one.days), view.choice.lang)
    return view.text(f"plans-when-{one.when}", day=when, days=days)
