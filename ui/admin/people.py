"""Who is signed in, with which roles, and the button that switches a session off."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from data.people import in_force, rights, signed, trail
from data.people.rights import Held
from data.people.signed import Register, Session
from data.refusal import Refused
from data.stored import library
from ui import sessions
from ui.view import View
from wording.numbers import moment, number
from wording.saying import said

SHOWN = 100
"""Sessions that are listed, the youngest first."""
FAULT = "admin-fault"
"""Where the session keeps why something was not done."""


def people(view: View) -> None:
    """The sessions that go on, each to be switched off."""
    folder = library.default_folder()
    found = Register(folder).going_on()
    roles, lang = in_force.in_force(folder).roles, view.choice.lang
    st.subheader(view.text("admin-people", n=number(len(found), lang)), anchor=False)
    refused: Refused | None = st.session_state.pop(FAULT, None)
    if refused is not None:
        st.error(told(view, refused))
    for one in found[:SHOWN]:
        _row(view, one, roles.held(one.person))
    if len(found) > SHOWN:
        st.caption(view.text("admin-people-more", n=number(len(found) - SHOWN, lang)))


def _row(view: View, one: Session, held: Held) -> None:
    who, since, off = st.columns([50, 30, 20], vertical_alignment="center")
    who.text(f"{one.person.named} · {named(view, held)}")
    begun = datetime.fromtimestamp(one.since, UTC).isoformat(timespec="seconds")
    since.text(view.text("admin-since", time=moment(begun, view.choice.lang), place=one.place))
    off.button(
        view.text("admin-switch-off"), key=f"off-{one.id[:16]}", on_click=switch_off,
        args=(one.id,), icon=":material/block:",
    )  # fmt: skip


def named(view: View, held: Held) -> str:
    """The roles that somebody holds, with the provinces of an editor."""
    roles = [view.text(f"role-{role}") for role in rights.ROLES if role in held.roles]
    provinces = f" ({', '.join(sorted(held.codes))})" if held.codes else ""
    return (", ".join(roles) or "–") + provinces


def switch_off(identity: str) -> None:
    """Callback: a session ends at once, in all its tabs."""
    asked, folder = sessions.asked(), library.default_folder()
    try:
        asked.demand(rights.ADMIN)
        trail.ready(folder)
        ended = Register(folder).end(identity, signed.OFF)
        if ended is not None:
            subject = ended.person.named
            trail.record(folder, trail.SWITCHED_OFF, subject, who=asked.who, place=asked.place)
    except Refused as refused:
        st.session_state[FAULT] = refused


def told(view: View, refused: Refused) -> str:
    """Why something was refused, in the language of the page."""
    lang = view.choice.lang
    return "\n\n".join(said(one.whole, lang) for one in refused.faults)
