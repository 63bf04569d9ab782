"""Two who edit one plan at once: the second sees the change of the first and chooses."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from data import plans as model
from data.people import rights
from data.plans import Plan
from data.refusal import Refused
from data.stored import plans
from data.stored.plan_changes import Changed
from ui import sessions
from ui.plans import here, told
from ui.view import View

KEY = "plans-conflict"


@dataclass(frozen=True)
class Conflict:
    """What somebody began from and made of it, and what became of the plan meanwhile."""

    base: Plan
    mine: Plan
    changed: Changed
    post: str


def shown(view: View) -> None:
    """What the other one changed, and whose is to stand."""
    found: Conflict | None = st.session_state.get(KEY)
    if found is None or found.mine.id != found.base.id:
        return
    st.warning(told.in_language(view, found.changed))
    for line in found.changed.lines:
        st.text(told.entry(view, line))
    with st.container(horizontal=True):
        if st.button(view.text("plans-mine"), key="plans-mine", type="primary"):
            _mine(view, found)
        if st.button(view.text("plans-theirs"), key="plans-theirs"):
            end()


def _mine(view: View, found: Conflict) -> None:
    """What I changed, laid over what it has become; the rest stays as the other one left it."""
    now = found.changed.now
    mine = model.merged(found.base, found.mine, now) if now else found.mine
    try:
        with sessions.doing(rights.PLAN, *here.places(mine, now), subject=mine.id):
            plans.save(
                here.shelf(), mine, here.known(view, mine), post=found.post,
                started_from=now.version if now else "",
            )  # fmt: skip
    except Changed as again:
        st.session_state[KEY] = Conflict(now or found.base, mine, again, found.post)
        st.rerun()
    except Refused as refused:
        st.error(told.in_language(view, refused))
    else:
        end()


def end() -> None:
    """Draw the page anew, editing from the plan as it is now."""
    for name in (KEY, "plans-base"):
        st.session_state.pop(name, None)
    st.rerun()
