"""The parts below a province's map, one shown at a time; the address says which."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ui.parts.sections import section_chosen
from ui.province import heat, indicators, missed, peers, start, together, tree
from ui.site import PROVINCE
from ui.view import Choose, View
from wording.numbers import year

PARTS: dict[str, Callable[[View, Choose], None]] = {
    "start": start.where_to_start,
    "indicators": lambda view, _: indicators.indicators_of_dimension(view),
    "heat": lambda view, _: heat.heat_map(view),
    "tree": tree.dimension_tree,
    "together": lambda view, _: together.dimensions_together(view),
    "missed": missed.missed_places,
    "peers": lambda view, _: peers.peers_of_province(view),
}


def chosen_section(view: View, choose: Choose) -> None:
    """The row of names, and the part chosen; the others cost nothing."""
    shown = section_chosen(view, PROVINCE.sections, key="choose-section")
    with st.container(key="section"):
        if view.survey is not view:
            when = year(view.survey.choice.period, view.choice.lang)
            measure = view.measure.name(view.choice.lang)
            st.caption(view.text("survey-instead", year=when, measure=measure))
        PARTS[shown](view.survey, choose)
