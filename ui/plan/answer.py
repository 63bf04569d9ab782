"""What a budget reaches: what is asked on the left, the answer and its map on the right."""

from __future__ import annotations

import streamlit as st

from figures.plan.made import Impossible, Plan
from geo.painting import Painting
from ui.harmless import items
from ui.map import component
from ui.map.painting import in_words
from ui.parts.listing import long_listing, short_listing
from ui.plan import asking, controls, costs, drawn, keep, put, said, tables
from ui.single import button
from ui.site import PLAN
from ui.view import Choose, View

MAP = "map-plan"
TALL = 420


def answer(view: View, choose: Choose) -> None:
    """Everything below the headline."""
    typed = put.begin()
    left, right = st.columns([38, 62], gap="large")
    with left:
        with st.container(key="budget-controls"):  # what it says moves none of the boxes below
            controls.controls(view, typed)
        costs.costs(view, typed)
    with right:
        found = asking.result(view)
        if isinstance(found, Impossible):
            st.error(said.refused(view, found), icon=":material/error:")
        elif found is None:
            st.markdown(items(view.text("budget-how")))
        else:
            painted = _answered(view, found, choose)
    if isinstance(found, Plan):
        _listed(view, found, painted)


def _answered(view: View, plan: Plan, choose: Choose) -> Painting:
    """How sure it is, the ways, and the map, which is returned."""
    short_listing(tables.ways(view, plan), key="budget-ways-table")
    for sentence in said.sentences(view, plan):
        st.markdown(sentence)
    country = asking.whole(view)
    painted = drawn.drawn(country, plan)
    component.draw_map(country, choose, key=MAP, painted=painted)
    st.caption(in_words(painted))
    st.caption(view.text("budget-map-note"))
    return painted


def _listed(view: View, plan: Plan, painted: Painting) -> None:
    """The list in all the width that there is, and what one takes along."""
    st.subheader(view.text("budget-list"), anchor=False)
    long_listing(tables.by_unit(view, plan), height=TALL)
    st.caption(view.text("budget-list-note"))
    with st.container(horizontal=True, gap="small", key="budget-files"):
        tables.downloads(view, plan)
        button.of_painting(asking.whole(view), painted, said.headline(view), PLAN, key="plan")
    keep.keep(view, plan)
