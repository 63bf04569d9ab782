"""The parts below the maps, one shown at a time."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ui.dimensions import places, remedy
from ui.dimensions.agencies import agencies
from ui.dimensions.combined import combined
from ui.dimensions.contributions import contributions
from ui.dimensions.steady import steady
from ui.dimensions.view import MethodView
from ui.harmless import items
from ui.parts.sections import section_chosen
from ui.site import DIMENSIONS
from ui.view import Choose


def chosen_part(view: MethodView, choose: Choose) -> None:
    """The row of names, and the part chosen; the others cost nothing."""
    shown = section_chosen(view, DIMENSIONS.sections, key="choose-part")
    with st.container(key="part"):
        PARTS[shown](view, choose)


def remedies(view: MethodView, choose: Choose) -> None:
    """What would change if a dimension's deprivation were removed where it is most common."""
    remedy.controls(view)
    outcome = remedy.outcome(view)
    st.subheader(remedy.sentence(view, outcome), anchor=False)
    for line in remedy.lines(view, outcome):
        st.markdown(items(line))
    st.caption(view.text("method-remedy-note"))
    places.places_to_act(view, outcome, choose)


PARTS: dict[str, Callable[[MethodView, Choose], None]] = {
    "parts": lambda view, _: contributions(view),
    "combined": lambda view, _: combined(view),
    "agencies": agencies,
    "steady": steady,
    "remedy": remedies,
}
