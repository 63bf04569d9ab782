"""The plan kept: its measures become the tasks of a plan that can be followed."""

from __future__ import annotations

import hashlib
from functools import partial
from urllib.parse import urlencode

import streamlit as st

from data.imports.telling.causes import of_fault
from data.people import rights
from data.plans import Plan as Kept
from data.refusal import Refused
from data.stored import library, plans
from figures.plan import tasks
from figures.plan.made import Plan
from geo.areas import COUNTRY, REGIONS
from geo.groups import address
from geo.groups.origins import Ready
from ui import sessions
from ui.navigation import page_link
from ui.plan import said
from ui.plans import here
from ui.plans.changing import OPEN
from ui.site import PROGRESS
from ui.view import View
from wording import clock

TOLD = "budget-kept"
"""Where the session keeps what became of the last try."""
POST, DUE = "budget-keep-post", "budget-keep-due"
FAULT, DONE = "fault", "done"


def keep(view: View, plan: Plan) -> None:
    """A title, a post and a button; where files are not taken, that plans are only read."""
    st.subheader(view.text("budget-keep"), anchor=False)
    if not sessions.may(rights.PLAN, _area(view)):
        signing = sessions.asked().signing
        st.caption(view.text("budget-keep-no-role" if signing else "budget-keep-closed"))
        return
    title = title_key(view)
    with st.container(key="budget-keep"):
        left, right, last = st.columns([45, 33, 22], vertical_alignment="bottom")
        left.text_input(
            view.text("budget-keep-title"), value=said.headline(view)[:200], key=title,
            max_chars=200,
        )  # fmt: skip
        right.text_input(
            view.text("budget-keep-post"), key=POST, max_chars=120,
            placeholder=view.text("budget-keep-post-example"),
        )  # fmt: skip
        last.date_input(
            view.text("budget-keep-due"), value=None, key=DUE, format="YYYY-MM-DD",
            min_value=clock.today(), help=view.text("budget-keep-due-help"),
        )  # fmt: skip
        st.button(
            view.text("budget-keep-button"),
            key="budget-keep-button",
            type="primary",
            icon=":material/assignment_add:",
            on_click=partial(_keep, view, plan, title),
        )
    for kind, told in st.session_state.pop(TOLD, ()):
        if kind == DONE:
            st.success(told, icon=":material/check_circle:")
            page_link(view, PROGRESS, view.text("budget-keep-follow"))
        else:
            st.error(told, icon=":material/error:")


def title_key(view: View) -> str:
    """Of the box of the title: every view has its own, so that no title is of another plan."""
    of = hashlib.sha256(urlencode(view.choice.query()).encode()).hexdigest()
    return f"budget-keep-title-{of[:12]}"


def made(view: View, plan: Plan, title: str, post: str, due: str = "") -> Kept:
    """The plan as it is kept: of the area or the group shown, with its measures as tasks.

    `due`: the day that all of them are due, "" for none.
    """
    choice, group = view.choice, _group(view)
    return Kept(
        id=plans.new_id(),
        title=title,
        made=clock.today().isoformat(),
        area=_area(view),
        group=group,
        post=post,
        link=f"/plan?{urlencode(choice.query())}",
        training=bool(view.release.training),
        tasks=tuple(
            tasks.tasks(
                plan, view.catalog, choice.lang, view.text("budget-task", dimension="{}"), due=due
            )
        ),
    )


def _area(view: View) -> str:
    """The area that the plan is of; "" where it is of a group."""
    return "" if _group(view) else view.area or COUNTRY


def _group(view: View) -> str:
    """The text of the group that the plan is of: that shown, or all of the region shown."""
    if view.choice.group or view.area not in REGIONS:
        return view.choice.group or ""
    return address.written(address.Asked("tambon", Ready("region", view.area), units=True))


def _keep(view: View, plan: Plan, key: str) -> None:
    lang, title, post = view.choice.lang, st.session_state[key], st.session_state[POST]
    day = st.session_state.get(DUE)
    try:
        units = {name: one.unit for name, one in view.catalog.measures.items()}
        mine = made(view, plan, title, post, day.isoformat() if day else "")
        with sessions.doing(rights.PLAN, *here.places(mine, None), subject=mine.id):
            shelf = library.Library(library.default_folder())
            found = plans.save(shelf, mine, units, post=post)
    except Refused as refused:
        st.session_state[TOLD] = [(FAULT, of_fault(fault).text(lang)) for fault in refused.faults]
        return
    st.session_state[OPEN] = found.id
    told = view.text("budget-keep-done", title=found.title, n=len(found.tasks))
    st.session_state[TOLD] = [(DONE, told)]
