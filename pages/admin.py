"""The page of administrators, which nobody else has."""

from __future__ import annotations

import streamlit as st

from data.people import rights
from ui import sessions, turn
from ui.admin import acts, people, roles, server
from ui.choice import Known
from ui.parts import titled
from ui.view import View


def page(view: View, _: Known) -> None:
    """Draw the page, for who may administer now."""
    if not sessions.may(rights.ADMIN):
        st.warning(view.text("signin-taken-away"), icon=":material/lock:")
        return
    titled.title(view, view.text("admin-headline"))
    people.people(view)
    roles.roles(view)
    acts.acts(view)
    server.server(view)


turn.take(page)
