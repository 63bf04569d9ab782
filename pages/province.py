"""The page of one province: where it stands, its map, its dimensions, and where to start."""

from __future__ import annotations

import streamlit as st

from geo.areas import BANGKOK
from ui import address, layout, province, provinces, turn
from ui.choice import Known
from ui.parts import notes, tables, trends, two_measures
from ui.province import five, profile, standing, strips, survey_units, villages
from ui.view import View


def page(view: View, known: Known) -> None:
    """Draw the page."""
    if instead := provinces.told(view, st.query_params.get("area")):
        st.toast(instead, duration="long")
    view = provinces.narrowed(view)
    choose = address.chooser(view, known)
    standing.title(view)

    with layout.with_map(view, choose):
        box, files = st.columns([62, 38], vertical_alignment="bottom")
        with box:
            provinces.choose_province(view, known)
        if view.within == BANGKOK:
            standing.without_figures(view)
        else:
            with files:
                profile.profile(view)
            standing.standing_of_place(view)
            five.five_dimensions(view)
            strips.strips_of_province(view, choose)
            villages.villages_of_unit(view)
            survey_units.survey_units(view, choose)
    if view.within != BANGKOK:
        province.chosen_section(view, choose)
    notes.below(view, cited=True)
    trends.trends_of_place(view)
    two_measures.two_measures(view, choose)
    tables.all_areas(view)
    tables.description(view)


turn.take(page)
