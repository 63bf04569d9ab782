"""The page of one province: its districts and tambons in detail."""

from __future__ import annotations

import streamlit as st

from pages._ui import controls, layout, panels, provinces, tables

view, known = st.session_state["view"], st.session_state["known"]
view = provinces.narrowed(view)
choose = controls.chooser(view, known)

with layout.with_map(view, choose):
    provinces.choose_province(view, known)
    if view.choice.area == view.within:
        panels.ranking(view, choose)
        panels.dimensions(view)
    else:
        panels.area(view)
        panels.dimensions(view)
        panels.children(view, choose)
panels.notes(view)
tables.all_areas(view)
tables.without_polygon(view)
tables.description(view)
