"""Targets and tasks of plans as tables, for the screen and as files."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data.plans import Plan, day
from figures.files import FileColumn, FileTable
from figures.following import shown
from figures.following.due import Due
from ui.plans import here, words
from ui.view import View
from wording.numbers import BUDDHIST, figure, year


def goals(view: View, plan: Plan) -> FileTable:
    """The targets of a plan, each with its latest figure, what its path asks, and how it stands."""
    text, lang = view.text, view.choice.lang
    rows: list[dict[str, object]] = []
    for goal in plan.goals:
        found, unit = here.judged(view, plan, goal), here.unit_of(view, goal.measure)
        latest, base = found.latest, found.base
        value, target, asked = shown.figures(goal, found, unit, lang)
        rows.append(
            {
                "code": goal.measure,
                "measure": here.name_of(view, goal.measure),
                "base": ""
                if base is None
                else _dated(view, figure(base.value, unit, lang), base.year),
                "latest": "" if latest is None else _dated(view, value, latest.year),
                "asked": "" if found.expected is None else asked,
                "target": _dated(view, target, goal.year),
                "path": text(f"plans-path-{goal.path}"),
                "state": words.mark(view, found),
            }
        )
    names = ("measure", "base", "latest", "asked", "target", "path", "state")
    columns = [FileColumn("code", text("plans-measure-id"), "code")]
    columns += [FileColumn(name, text(f"plans-column-{name}"), "text") for name in names]
    return _table(view, plan, "targets", rows, columns)


def _dated(view: View, shown: str, when: int | None) -> str:
    return shown if when is None else f"{shown} ({year(when, view.choice.lang)})"


def tasks(view: View, plan: Plan, found: Sequence[Due]) -> FileTable:
    """Tasks, the most urgent first."""
    text = view.text
    rows: list[dict[str, object]] = [
        {
            "code": one.task.area,
            "id": one.task.id,
            "what": one.task.what,
            "where": words.where(view, one.task),
            "dimensions": words.dimensions(view, one.task),
            "agency": one.task.agency,
            "post": one.task.post,
            "due": words.due_day(view, one),
            "state": text(f"plans-state-{one.task.state}"),
            "people": one.task.people,
            "baht": one.task.baht,
            "note": one.task.note,
        }
        for one in found
    ]
    kinds = {"code": "code", "people": "count", "baht": "baht"}
    names = ("id", "what", "where", "state", "due", "dimensions", "agency", "post", "people",
             "baht", "note", "code")  # fmt: skip
    columns = [
        FileColumn(name, text(f"plans-task-{name}"), kinds.get(name, "text")) for name in names
    ]
    return _table(view, plan, "tasks", rows, columns)


def _table(
    view: View,
    plan: Plan,
    name: str,
    rows: list[dict[str, object]],
    columns: list[FileColumn],
) -> FileTable:
    made = day(plan.made)
    frame = pd.DataFrame(rows, columns=[column.id for column in columns])
    for column in columns:
        if column.kind in {"count", "baht"}:
            frame[column.id] = frame[column.id].astype("float64")
    return FileTable(
        f"{name}-{plan.id}",
        f"{view.text(f'plans-{name}')}: {plan.title}",
        frame,
        tuple(columns),
        made.year + BUDDHIST if made else 0,
        view.text("plans-source", place=words.place(view, plan), title=plan.title),
        mark=view.release.mark(),
    )
