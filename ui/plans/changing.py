"""What is done to a plan by one click: undone, another made beside it, ended, brought back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from data.people import rights
from data.plans import Plan
from data.refusal import Refused
from data.stored import plans
from data.stored.plan_changes import Changed
from ui import sessions
from ui.plans import conflict, here, told, words
from ui.view import View
from wording.clock import today

POST = "plans-post"
"""Key of the box with the post of who edits, which stays for all plans."""
OPEN, UNSEEN = "plans-open", "plans-unseen"
"""Where the session keeps which plan is to be shown next, and a change that was not seen yet."""
MOST = 10
"""Plans that are no more which are listed."""


def new(view: View, title: str, post: str) -> Plan:
    """A plan of the area shown, of today, with nothing in it."""
    return Plan(
        plans.new_id(), title, today().isoformat(), area=view.area, post=post,
        training=view.release.training,
    )  # fmt: skip


def of_plan(view: View, base: Plan, post: str) -> None:
    """Undo, another plan beside this one, and, asked once more, an end to this one."""
    text, begun = view.text, base.version
    if st.button(text("plans-undo"), key=f"plans-undo-{base.id}", icon=":material/undo:"):
        done(
            view, base,
            lambda: plans.undo(here.shelf(), base.id, post=post, started_from=begun), base.id,
        )  # fmt: skip
    if st.button(text("plans-again"), key=f"plans-again-{base.id}", icon=":material/add:"):
        made = replace(new(view, text("plans-untitled"), post), area=base.area, group=base.group)
        done(view, made, lambda: plans.save(here.shelf(), made, {}, post=post), made.id)
    with st.popover(text("plans-delete"), icon=":material/delete:", key=f"plans-ask-{base.id}"):
        st.text(text("plans-delete-sure", title=words.read(view, base).title))
        if st.button(text("plans-delete-now"), key=f"plans-delete-{base.id}"):
            done(
                view, base,
                lambda: plans.delete(here.shelf(), base.id, post=post, started_from=begun),
            )  # fmt: skip


def gone(view: View, post: str) -> None:
    """The plans of the place that are no more, each to be brought back."""
    found = here.gone_of_place(view)[:MOST]
    if not found:
        return
    with st.popover(view.text("plans-deleted"), icon=":material/history:", key="plans-gone"):
        for one in found:
            gone_one = words.read(view, one)
            st.text(f"{gone_one.title} · {told.made(view, gone_one)}")
            name = f"plans-back-{one.id}"
            if st.button(view.text("plans-back"), key=name, icon=":material/restore:"):
                _bring_back(view, one, post)


def _bring_back(view: View, plan: Plan, post: str) -> None:
    done(view, plan, lambda: plans.bring_back(here.shelf(), plan, post=post), plan.id)


def done(view: View, plan: Plan, change: Callable[[], object], shown: str = "") -> None:
    """Make a change of a plan, and draw the page anew with the plan that is to be shown.

    Where another one changed the plan before, nothing is done and the page shows it as it is now.
    """
    try:
        with sessions.doing(rights.PLAN, plan.area, subject=plan.id):
            change()
    except Changed as changed:
        st.session_state[UNSEEN] = changed
    except Refused as refused:
        st.error(told.in_language(view, refused))
        return
    if shown:
        st.session_state[OPEN] = shown
    conflict.end()


def unseen(view: View) -> None:
    """Say once what another one changed before, so that what was asked for was not done."""
    found: Changed | None = st.session_state.pop(UNSEEN, None)
    if found is None:
        return
    post = found.lines[-1].post if found.lines else "–"
    st.warning(view.text("plans-not-as-seen", post=post))
    for line in found.lines:
        st.text(told.entry(view, line))


def restore(view: View, identity: str) -> None:
    """Callback: a damaged plan made anew from the log."""
    post = st.session_state.get(POST, "") or view.text("plans-operator")
    try:
        with sessions.doing(rights.PLAN, subject=identity):
            plans.restore(here.shelf(), identity, post=post)
    except Refused as refused:
        st.error(told.in_language(view, refused))
