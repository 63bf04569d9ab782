"""Targets and tasks as tables that are written into, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import pandas as pd

from data.intake.text import arabic
from data.plan_checks import fault
from data.plans import LINEAR, TODO, Goal, Plan, Point, Task
from data.refusal import Fault, refuse
from geo.areas import COUNTRY, within
from ui.plans import here
from ui.view import View
from wording.saying import Saying

_STEP = re.compile(r"\s*(\d{4})\s*[=:]\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*", re.ASCII)
"""A year and a value, as 2568=2.5: a comma stands between thousands alone."""
GOALS = ("measure", "base_year", "base", "target", "year", "path", "steps")
TASKS = ("id", "what", "area", "dimensions", "agency", "post", "due", "state", "people", "baht",
         "note")  # fmt: skip


def goal_rows(view: View, plan: Plan | None) -> pd.DataFrame:
    """The targets of a plan as rows; values as they are printed, steps as "2568=2.5; 2569=2"."""
    rows = [_goal_row(view, goal) for goal in plan.goals] if plan else []
    frame = pd.DataFrame(rows, columns=list(GOALS))
    numbers = dict.fromkeys(("base", "target"), "float64")
    return frame.astype(numbers | dict.fromkeys(("base_year", "year"), "Int64"))


def _goal_row(view: View, goal: Goal) -> dict[str, Any]:
    times = scale(view, goal.measure)
    steps = "; ".join(f"{one.year}={_plain(one.value * times)}" for one in goal.steps)
    return {
        "measure": goal.measure,
        "base_year": goal.base.year if goal.base else None,
        "base": _printed(goal.base.value * times) if goal.base else None,
        "target": _printed(goal.target * times),
        "year": goal.year,
        "path": goal.path,
        "steps": steps,
    }


def scale(view: View, measure: str) -> int:
    """What a value in a file is multiplied by where people write it: 100 for a percentage."""
    return 100 if here.unit_of(view, measure) == "percent" else 1


def _printed(value: float) -> float:
    return float(f"{value:.10g}")


def _plain(value: float) -> str:
    return f"{value:.10g}"


def goals(view: View, rows: pd.DataFrame, plan: Plan | None) -> tuple[Goal, ...]:
    """The targets of rows; a row that was not changed is the target as it was.

    Raises `Refused` for rows that are written in part, and for steps that are none.
    """
    known = {one.measure: one for one in plan.goals} if plan else {}
    before = {row["measure"]: row for row in goal_rows(view, plan).to_dict("records")}
    found, wrong = [], []
    for row in rows.to_dict("records"):
        if _bare(row, GOALS, "path"):
            continue
        same = before.get(row["measure"])
        if same is not None and all(_same(row[name], same[name]) for name in GOALS):
            found.append(known[row["measure"]])
        elif faults := [*_wrong(view, row)]:
            wrong += faults
        else:
            found.append(_goal(view, row))
    refuse(wrong)
    return tuple(found)


def _bare(row: Mapping[Any, Any], names: Iterable[str], filled: str) -> bool:
    """Whether nothing is written in a row, but what is filled in by itself."""
    return all(_empty(row[name]) for name in names if name != filled)


def _wrong(view: View, row: Mapping[Any, Any]) -> Iterator[Fault]:
    """What is missing of a target, and steps that cannot be read."""
    named = "–" if _empty(row["measure"]) else here.name_of(view, row["measure"])
    where = Saying("plan-goal", measure=named)
    if _empty(row["measure"]):
        yield fault(where, "–", Saying("plan-a-measure"), "no-measure")
    if _empty(row["target"]):
        yield fault(where, "–", Saying("plan-a-target"), "no-target")
    if _empty(row["base"]) != _empty(row["base_year"]):
        yield fault(where, "–", Saying("plan-base-both"), "base-half")
    for piece in _pieces(row):
        if not _STEP.fullmatch(piece):
            yield fault(where, piece[:80], Saying("plans-steps-help"), "steps-unread")


def _pieces(row: Mapping[Any, Any]) -> list[str]:
    """The steps as they were written, in Arabic digits."""
    return [one for one in arabic(_text(row["steps"])).split(";") if one.strip()]


def _goal(view: View, row: dict[Any, Any]) -> Goal:
    times = scale(view, row["measure"])
    base = None
    if not _empty(row["base"]) and not _empty(row["base_year"]):
        base = Point(int(row["base_year"]), _stored(row["base"], times))
    year = None if _empty(row["year"]) else int(row["year"])
    path = LINEAR if _empty(row["path"]) else str(row["path"])
    target = _stored(row["target"], times)
    return Goal(row["measure"], target, year, base, _steps(_pieces(row), times), path)


def _stored(value: float, times: int) -> float:
    return float(f"{float(value) / times:.12g}")


def _steps(pieces: Iterable[str], times: int) -> tuple[Point, ...]:
    steps = filter(None, map(_STEP.fullmatch, pieces))
    return tuple(
        Point(int(one[1]), _stored(float(one[2].replace(",", "")), times)) for one in steps
    )


def task_rows(view: View, plan: Plan | None) -> pd.DataFrame:
    """The tasks of a plan as rows; areas by their names, days as days."""
    rows = [
        {
            name: getattr(task, name) for name in TASKS
        } | {"area": _area_name(view, task.area), "dimensions": list(task.dimensions)}
        for task in (plan.tasks if plan else ())
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=list(TASKS))
    frame["due"] = pd.to_datetime(
        frame["due"].replace("", None), format="%Y-%m-%d", errors="coerce"
    )
    return frame.astype(dict.fromkeys(("people", "baht"), "float64"))


def _area_name(view: View, code: str) -> str:
    return view.name(code) if code in view.release.areas.index else code


def areas(view: View, plan: Plan | None) -> dict[str, str]:
    """Codes by the names of the areas that a task may be in: those one and two levels below."""
    place = plan.area if plan else view.area
    below = {"country": ("province",), "region": ("province",), "province": ("district", "tambon")}
    level = view.level_of(place) if place in view.release.areas.index else "country"
    every = [view.release.codes(name) for name in below.get(level, ("tambon",))]
    inside = [str(code) for codes in every for code in codes[within(codes, place or COUNTRY)]]
    own = [task.area for task in plan.tasks if task.area] if plan else []
    return {_area_name(view, code): code for code in [*inside, *own]}


def tasks(view: View, rows: pd.DataFrame, plan: Plan | None) -> tuple[Task, ...]:
    """The tasks of rows; a new row has the next number, an empty one is none.

    Whatever else is without its subject is a task without one, which `plan_checks` refuses.
    """
    codes = areas(view, plan)
    number = int(plan.next_task()) if plan else 1
    found = []
    for row in cast("list[dict[str, Any]]", rows.to_dict("records")):
        if _bare(row, TASKS, "state"):
            continue
        if _empty(row["id"]):
            row["id"], number = str(number), number + 1
        found.append(_task(row, codes))
    return tuple(found)


def _task(row: dict[str, Any], codes: dict[str, str]) -> Task:
    area = _text(row["area"])
    due = "" if _empty(row["due"]) else pd.Timestamp(row["due"]).date().isoformat()
    return Task(
        id=_text(row["id"]),
        what=_text(row["what"]),
        area=codes.get(area, area),
        dimensions=tuple(row["dimensions"] if isinstance(row["dimensions"], list) else ()),
        agency=_text(row["agency"]),
        post=_text(row["post"]),
        due=due,
        state=_text(row["state"]) or TODO,
        note=_text(row["note"]),
        people=None if _empty(row["people"]) else float(row["people"]),
        baht=None if _empty(row["baht"]) else float(row["baht"]),
    )


def _text(value: object) -> str:
    return "" if _empty(value) else str(value)


def _same(one: object, other: object) -> bool:
    return (_empty(one) and _empty(other)) or one == other


def _empty(value: object) -> bool:
    if isinstance(value, list):
        return not value
    return value is None or value == "" or bool(pd.isna(cast("float", value)))
