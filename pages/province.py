"""The page of one province: its districts and tambons in detail."""

from __future__ import annotations

import streamlit as st

from pages._ui import controls, navigation, panels, provinces, tables
from pages._ui import map as area_map

view, known = st.session_state["view"], st.session_state["known"]
view = provinces.narrowed(view)
choose = controls.chooser(view, known)

# The map is sent first, for its frame takes longest to load; its place is below the headline.
head, numbers = st.container(key="head"), st.container(key="figures")
with st.container(key="row"):
    left, right = st.columns([55, 45], gap="medium")
crumbs = left.container(key="crumbs")
with left:
    area_map.draw(view, choose)
with head:
    panels.headline(view)
with numbers:
    panels.figures(view)
with crumbs:
    navigation.breadcrumb(view)
with right:
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
