"""The page of several dimensions at once: any weights and cut-off, beside the default setting."""

from __future__ import annotations

import streamlit as st

from ui import sidebar
from ui.dimensions import frame, parts
from ui.dimensions.view import MethodView
from ui.parts import panels

view, known = MethodView.of(st.session_state["view"]), st.session_state["known"]
choose = sidebar.chooser(view, known)

frame.draw(view, choose)
parts.draw(view, choose)
panels.notes(view)
