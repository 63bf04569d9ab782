"""Two measures at once: the map in nine colours, the scatter beside it, how far they agree."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from data.catalog import Measure
from figures.compare.pairs import Pair, pair
from ui import cached
from ui.address import go
from ui.compare import pair_map, pair_tables, pair_words, saved
from ui.harmless import items
from ui.kept import SOME, of_view
from ui.map import component
from ui.map.painting import in_words
from ui.parts import absences, offer
from ui.view import Choose, View

SECONDS = ("elderly_share", "target_poor_rate")
"""Measures that the one shown is held against where the address names none."""
MAP = "map-pairs"


def second(view: View) -> View:
    """The view of the other measure: in the year of the first, else in its own latest."""
    known = view.catalog.measures
    usual = next((one for one in SECONDS if one in known and one != view.shade.id), view.shade.id)
    named = view.choice.compare
    asked = known[named if named and named != view.shade.id else usual]
    shade = known[asked.colouring]
    years = cached.years(view.release.id, shade.id, view.choice.level)
    period = view.choice.period if view.choice.period in years or not years else years[0]
    return replace(view, choice=view.choice.but(measure=shade.id, period=period))


@of_view(SOME)
def looked(view: View) -> Pair:
    """Both measures over the level shown."""
    other, level = second(view), view.choice.level
    readings = view.of_level(level, view.shade.id), other.of_level(level)
    return pair(*readings, (view.shade.unit, other.measure.unit))


def headline(view: View) -> str:
    """How far the orders of both measures agree."""
    return pair_words.headline(view, second(view), looked(view))


def pairs(view: View, choose: Choose) -> None:
    """Everything below the headline."""
    view = replace(view, within="")
    other, found = second(view), looked(view)
    left, right = st.columns([55, 45], gap="medium")
    drawn = pair_map.drawn(view, other, found)
    with left:
        component.draw_map(view, choose, key=MAP, painted=drawn)
        saved.pair(view, other, drawn)
    with right:
        _second_box(view, other)
        with st.container(key=f"beside-{MAP}"):
            st.caption(view.text("pairs-scatter"))
    for line in pair_words.sentences(view, other, found):
        st.markdown(items(line))
    st.caption(in_words(drawn))
    st.caption(pair_words.limits(view, found))
    offer.offer(view, "pairs", lambda: pair_tables.every(view, other, found), choose)


def _second_box(view: View, other: View) -> None:
    """The box of the other measure: those that the level shown has."""
    key, lang = "choose-compare", view.choice.lang
    measures = [one.id for one in choices(view)]
    shown = other.measure.id
    st.session_state[key] = shown if shown in measures else None

    def chosen() -> None:
        if st.session_state[key] is not None:
            go(view.link.but(compare=st.session_state[key]))

    st.selectbox(
        view.text("pairs-second"),
        measures,
        format_func=lambda one: view.catalog.measures[one].name(lang),
        key=key,
        on_change=chosen,
    )
    if absences.lacks(other, view.choice.level):
        st.caption(absences.why(other, other.area, view.choice.level))


def choices(view: View) -> list[Measure]:
    """Measures that the one shown can be held against: all others of the level but totals."""
    known = view.catalog.measures.values()
    return [
        one
        for one in known
        if one.unit != "count" and view.choice.level in one.levels.split() and one is not view.shade
    ]
