"""The file of roles: what it says, its faults, and a box to change it in."""

from __future__ import annotations

import streamlit as st

from data.people import in_force, rights, roles_file
from data.people.person import Person
from data.refusal import Fault, Refused
from data.stored import library
from ui import sessions
from ui.admin.people import told
from ui.view import View
from wording.numbers import number
from wording.saying import Saying

BOX, SAVED = "admin-roles", "admin-roles-saved"
"""Keys of the box and of what became of the last try."""


def roles(view: View) -> None:
    """How many rules are in force, the file's faults, and the box."""
    folder = library.default_folder()
    now, text = in_force.in_force(folder), view.text
    st.subheader(text("admin-roles"), anchor=False)
    public = text("admin-public" if now.roles.public else "admin-closed")
    rules = text("admin-rules", n=number(len(now.roles.rules), view.choice.lang))
    st.caption(f"{rules} · {public}")
    if now.faults:
        st.error(text("roles-earlier") + "\n\n" + told(view, Refused(list(now.faults))))
    outcome: Refused | str | None = st.session_state.pop(SAVED, None)
    if isinstance(outcome, Refused):
        st.error(told(view, outcome))
    elif outcome:
        st.success(text("admin-roles-in-force"))
    with st.expander(text("admin-roles-change"), icon=":material/edit:"):
        st.text_area(text("admin-roles-file"), in_force.text_of(folder), key=BOX, height=320)
        st.button(
            text("admin-roles-save"), key="admin-roles-save", type="primary", on_click=_save,
            icon=":material/save:",
        )  # fmt: skip


def _save() -> None:
    """Callback: the file as it stands in the box, where it has no fault."""
    asked = sessions.asked()
    try:
        with sessions.doing(rights.ROLES_CHANGE, subject=roles_file.NAME):
            demand_oneself(st.session_state[BOX], asked.person)
            in_force.save(library.default_folder(), st.session_state[BOX])
        st.session_state[SAVED] = "saved"
    except Refused as refused:
        st.session_state[SAVED] = refused


def demand_oneself(text: str, person: Person | None) -> None:
    """Refuse roles by which who changes them would be an administrator no more."""
    held = roles_file.read(text).held(person)
    if rights.allowed(held, rights.ROLES_CHANGE):
        return
    found = ", ".join(sorted(held.roles)) or "–"
    expected, message = Saying("roles-needs-yourself"), Saying("roles-without-yourself")
    raise Refused([Fault(roles_file.NAME, "", found, expected, message)])
