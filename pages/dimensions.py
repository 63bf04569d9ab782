"""The page of several dimensions at once: any weights and cut-off, beside the default setting."""

from __future__ import annotations

import streamlit as st

from pages._ui import controls, panels
from pages._ui.method import frame, parts
from pages._ui.method.view import MethodView

view, known = MethodView.of(st.session_state["view"]), st.session_state["known"]
choose = controls.chooser(view, known)

frame.draw(view, choose)
parts.draw(view, choose)
panels.notes(view)
