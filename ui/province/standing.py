"""Where a place stands: its name, region, people surveyed, and what limits its figures."""

from __future__ import annotations

import streamlit as st

from geo import areas as area_rules
from ui import cached, navigation
from ui.kept import MANY, of_view
from ui.parts import absences, headline
from ui.province.survey_units import units_of
from ui.view import View
from wording.numbers import count, missing


def title(view: View) -> None:
    """Name the area in the browser's title."""
    st.set_page_config(f"{view.name(view.area)} · {view.text('site-title')}")


def standing_of_place(view: View) -> None:
    """Name, region, people and households surveyed, and what limits the figures."""
    st.subheader(view.name(view.area, full=True), anchor=False)
    st.caption(about(view))
    _cautions(view)


@of_view(MANY)
def about(view: View) -> str:
    """Region, people and households surveyed."""
    code, lang = view.area, view.choice.lang
    counted = ("target_poor_rate", "poor_households")
    people, households = (
        count(view.survey.row(code, measure)["base"], lang) for measure in counted
    )
    region = view.name(area_rules.region_of(code))
    told = view.text("place-about", region=region, people=people, households=households)
    return view.survey.of_year(told)


def warned(view: View) -> bool:
    """Whether a box warns of the place's figures."""
    level = view.level_of(view.area)
    lacks = level == "tambon" and missing(view.survey.row(view.area, "target_poor_rate")["base"])
    return lacks or absences.lacks(view, view.choice.level)


def _cautions(view: View) -> None:
    """What limits the figures: few people, no polygon, no figures of its own."""
    level = view.level_of(view.area)
    for line in headline.captions(view):
        st.caption(line)
    if absences.lacks(view, view.choice.level):
        st.info(absences.why(view, view.area, view.choice.level), icon=":material/info:")
    if level == "tambon" and missing(view.survey.row(view.area, "target_poor_rate")["base"]):
        _elsewhere(view, view.area[:4])


def _elsewhere(view: View, district: str) -> None:
    """Where to look instead of a tambon without figures: its district, and the units there."""
    name, units = view.own_name(district), units_of(view, district)
    st.warning(
        view.text("place-elsewhere", district=name, units=len(units)), icon=":material/info:"
    )
    navigation.way_to(view, district, name)


def without_figures(view: View) -> None:
    """Why a province has no figures, and the way to its neighbours."""
    text, province = view.text, view.within
    st.subheader(view.name(view.area, full=True), anchor=False)
    st.info(text("place-bangkok"), icon=":material/info:")
    st.markdown(text("place-neighbours", name=view.own_name(province)))
    for code in cached.neighbours(view.release.id)[province]:
        label = f"{view.own_name(code)} ({view.value(code)})"
        navigation.way_to(view, code, label)
