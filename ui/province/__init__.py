"""The parts below a province's map, one shown at a time; the address says which."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ui.address import go
from ui.province import heat, indicators, missed, peers, start, together, tree
from ui.site import PROVINCE
from ui.view import View
from wording.numbers import year

Choose = Callable[[str], None]
DRAW: dict[str, Callable[[View, Choose], None]] = {
    "start": start.draw,
    "indicators": indicators.draw,
    "heat": heat.draw,
    "tree": tree.draw,
    "together": together.draw,
    "missed": missed.draw,
    "peers": peers.draw,
}


def draw(view: View, choose: Choose) -> None:
    """The row of names, and the part chosen; the others cost nothing."""
    shown = view.choice.section or PROVINCE.sections[0]
    st.session_state["choose-section"] = shown

    def chosen() -> None:
        go(view.link.but(section=st.session_state["choose-section"]))

    st.segmented_control(
        view.text("control-section"),
        PROVINCE.sections,
        format_func=lambda section: view.text(f"section-{section}"),
        key="choose-section",
        label_visibility="collapsed",
        required=True,
        on_change=chosen,
    )
    with st.container(key="section"):
        if view.survey is not view:
            when = year(view.survey.choice.period, view.choice.lang)
            measure = view.measure.name(view.choice.lang)
            st.caption(view.text("survey-instead", year=when, measure=measure))
        DRAW[shown](view.survey, choose)
