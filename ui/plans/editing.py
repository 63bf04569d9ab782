"""A plan edited by clicks: its texts, targets and tasks, each change under a post."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from data.people import rights
from data.plans import Plan
from data.refusal import Refused
from data.stored import plans, seen
from data.stored.plan_changes import Changed
from ui import sessions
from ui.plans import boxes, changing, conflict, frames, here, told
from ui.view import View


def editor(view: View, plan: Plan | None) -> None:
    """The boxes in which a plan is made or changed, and what the log tells of it."""
    _editor(view, plan)
    if plan is not None:
        told.history(view, seen.history(here.shelf().folder, plan.id))


@st.fragment
def _editor(view: View, plan: Plan | None) -> None:
    """The boxes by themselves: what is written into one draws nothing else anew.

    One name whether there is a plan or not, and one place: saved, they stay open.
    """
    with st.container():
        conflict.shown(view)
        changing.unseen(view)
    opened = st.expander(
        view.text("plans-editor-title"), icon=":material/edit:", on_change="rerun",
        key="plans-editor",
    )  # fmt: skip
    if opened.open:
        with opened:
            _boxes(view, _base(plan))


def _base(plan: Plan | None) -> Plan | None:
    """The plan as it was when the editing began: what is changed is measured against it."""
    begun: Plan | None = st.session_state.get("plans-base")
    if plan is None:
        return None
    if begun is None or begun.id != plan.id:
        begun = plan
        st.session_state["plans-base"] = plan
    return begun


def _boxes(view: View, base: Plan | None) -> None:
    text, key = view.text, f"{base.id}-{base.version}" if base else f"new-{view.area}"
    named, noted = (base.title, base.note) if base else ("", "")
    left, right = st.columns(2)
    with left:
        title = st.text_input(text("plans-name"), named, key=f"plans-name-{key}")
    with right:
        post = st.text_input(text("plans-post"), key=changing.POST, help=text("plans-post-help"))
    note = st.text_area(text("plans-note"), noted, key=f"plans-note-{key}", height=68)
    goals = boxes.goals(view, base, here.known(view, base or changing.new(view, "", "")), key)
    tasks = boxes.tasks(view, base, key)
    with st.container(horizontal=True):
        name, icon = f"plans-save-{key}", ":material/save:"
        if st.button(text("plans-save"), type="primary", key=name, icon=icon):
            _save(view, base, post, (title, note), goals, tasks)
        if base is not None:
            changing.of_plan(view, base, post)
        changing.gone(view, post)


def _save(
    view: View,
    base: Plan | None,
    post: str,
    texts: tuple[str, str],
    goals: pd.DataFrame,
    tasks: pd.DataFrame,
) -> None:
    """Keep what was written, or say what is wrong with it; the change of another one is shown."""
    try:
        found = frames.goals(view, goals, base)
    except Refused as refused:
        st.error(told.in_language(view, refused))
        return
    start = base or changing.new(view, texts[0], post)
    mine = replace(
        start, title=texts[0], note=texts[1], goals=found, tasks=frames.tasks(view, tasks, base)
    )
    keep(view, mine, base, post)


def keep(view: View, mine: Plan, base: Plan | None, post: str) -> None:
    """Keep a plan that began from another state; where that is another by now, both are shown."""
    begun = base.version if base else ""
    try:
        with sessions.doing(rights.PLAN, *here.places(mine, base), subject=mine.id):
            plans.save(here.shelf(), mine, here.known(view, mine), post=post, started_from=begun)
    except Changed as changed:
        st.session_state[conflict.KEY] = conflict.Conflict(base or mine, mine, changed, post)
        st.rerun()
    except Refused as refused:
        st.error(told.in_language(view, refused))
    else:
        conflict.end()
