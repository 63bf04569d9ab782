"""The plan of a place: its targets with their paths, its tasks by when they are due, its log."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.people import rights
from data.plans import Goal, Plan, Point
from data.refusal import Refused
from data.stored import plans
from figures.following import due, paths, series
from ui import cached, sessions
from ui.harmless import leading
from ui.parts import bars, offer
from ui.parts.listing import listing
from ui.parts.widths import WHOLE
from ui.plans import changing, editing, here, tables, told, words
from ui.view import View
from wording.clock import today
from wording.languages import languages
from wording.numbers import number

PER_ROW = 3
ANCHOR = "plans"
"""Where the page is scrolled to by the line that leads to the plans."""


def way(view: View) -> None:
    """A line that leads down to the plans of the place shown; none where there are none."""
    found, _ = here.of_place(view)
    if found:
        tasks = sum(len(one.tasks) for one in found)
        count = number(tasks, view.choice.lang)
        said = view.text("plans-way", plans=len(found), n=tasks, tasks=count)
        st.markdown(leading(said, ANCHOR))


def panel(view: View) -> None:
    """The plans of the place shown, one of them open; where importing is on, to be edited."""
    found, damaged = here.of_place(view)
    st.subheader(view.text("plans-title", name=view.own_name(view.area)), anchor=ANCHOR)
    told.log_line(view)
    for identity in damaged:
        _damaged(view, identity)
    if not found:
        st.caption(view.text("plans-none"))
    plan = _chosen(view, found)
    if plan is not None:
        _shown(view, words.read(view, plan))
    if sessions.may(rights.PLAN, plan.area if plan else view.area):
        editing.editor(view, plan)


def _chosen(view: View, found: list[Plan]) -> Plan | None:
    wanted = st.session_state.pop(changing.OPEN, "")
    if len(found) < 2:
        return next(iter(found), None)
    by_id = {one.id: one for one in found}
    if wanted in by_id:
        st.session_state["plans-chosen"] = wanted
    chosen = st.selectbox(
        view.text("plans-choose"),
        list(by_id),
        format_func=lambda identity: words.read(view, by_id[identity]).title,
        key="plans-chosen",
    )
    return by_id.get(chosen, found[0])


def _damaged(view: View, identity: str) -> None:
    """Say that the file of a plan is damaged, and bring it back from the log."""
    try:
        plans.read(here.shelf().folder, identity)
    except Refused as refused:
        st.error(told.in_language(view, refused))
    if sessions.may(rights.PLAN):
        st.button(
            view.text("plans-restore"), key=f"plans-restore-{identity}", on_click=changing.restore,
            args=(view, identity), icon=":material/restore:",
        )  # fmt: skip


def _shown(view: View, plan: Plan) -> None:
    st.text(f"{plan.title} · {words.place(view, plan)} · {told.made(view, plan)}")
    if plan.note:
        st.text(plan.note)
    if plan.goals:
        _goals(view, plan)
    if plan.tasks:
        _tasks(view, plan)


def _goals(view: View, plan: Plan) -> None:
    """Each target as a sentence and a small picture of its path."""
    goals = list(plan.goals)
    for first in range(0, len(goals), PER_ROW):
        row = goals[first : first + PER_ROW]
        for cell, goal in zip(st.columns(PER_ROW, gap="medium"), row, strict=False):
            with cell:
                _goal(view, plan, goal)
    offer.offer(view, f"targets-{plan.id}", lambda: tables.goals(view, plan))
    st.caption(view.text("following-rule"))


def _goal(view: View, plan: Plan, goal: Goal) -> None:
    found = here.judged(view, plan, goal)
    st.text(words.sentence(view, goal, found))
    base = found.base
    way = paths.points(goal, base) if base else [Point(goal.year, goal.target)] if goal.year else []
    values = here.figures(view, plan, goal.measure)
    measure = view.catalog.measures.get(goal.measure)
    if values.empty or not way or measure is None:
        return
    figure = cached.chart(
        "path",
        values,
        pd.Series({one.year: one.value for one in way}, dtype="float64"),
        breaks=series.breaks_of(measure),
        stairs=goal.path == "steps",
        theme=view.theme,
        unit=here.unit_of(view, goal.measure),
        era=languages()[view.choice.lang].era,
        names=_names(view),
    )
    bars.chart(figure, f"goal-{plan.id}-{goal.measure}", words.sentence(view, goal, found))


def _names(view: View) -> tuple[str, str, str]:
    text = view.text
    return (
        text("following-line-figures"),
        text("following-line-path"),
        text("following-line-target"),
    )


def _tasks(view: View, plan: Plan) -> None:
    """How many tasks are due, and all of them with the most urgent first."""
    found = due.due([plan], today())
    many = {name: number(one, view.choice.lang) for name, one in due.counted(found).items()}
    st.text(view.text("plans-due", all=number(len(found), view.choice.lang), **many))
    made = tables.tasks(view, plan, found)
    listing(made, key=f"tasks-{plan.id}", height=min(420, 38 * len(found) + 40), room=WHOLE)
    offer.downloads(view, f"tasks-{plan.id}", lambda: made)
