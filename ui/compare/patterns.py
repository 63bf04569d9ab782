"""Where figures lie together: the map of groups, how sure it is, and every area named."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from figures import house
from figures.patterns.found import Patterns, suits
from ui.compare import made, pattern_map, pattern_tables, pattern_words
from ui.map import component
from ui.map.painting import in_words
from ui.parts import offer
from ui.parts.listing import Height, listing
from ui.single import button
from ui.site import COMPARE
from ui.view import Choose, View

FEW, LIST_HEIGHT = 11, 420
"""From so many named areas on their list is scrolled, and its height in pixels."""


def headline(view: View) -> str:
    """What is found, or why nothing is looked for."""
    found = looked(view)
    return pattern_words.headline(view, found)


def looked(view: View) -> Patterns | None:
    """The patterns of the measure shown; None where it is no rate with a population."""
    if not suits(view.measure):
        return None
    choice = view.choice
    with st.spinner(view.text("patterns-working")):
        return made.patterns(
            view.release.id, choice.level, choice.measure, choice.period, house.threshold()
        )


def patterns(view: View, choose: Choose) -> None:
    """Everything below the headline."""
    found = looked(view)
    if found is None:
        st.caption(view.text("patterns-choose"))
        return
    left, right = st.columns([55, 45], gap="medium")
    drawn = pattern_map.drawn(replace(view, within=""), found)
    with left:
        country = replace(view, within="")
        component.draw_map(country, choose, key="map-patterns", painted=drawn)
        button.of_painting(country, drawn, drawn.legend["title"], COMPARE, key="patterns")
    with right:
        for line in pattern_words.sentences(view, found):
            st.markdown(line)
        named = pattern_tables.named(view, found)
        if len(named.rows):
            height: Height = "content" if len(named.rows) < FEW else LIST_HEIGHT
            listing(named, choose, key="patterns-named", height=height)
    st.caption(in_words(drawn))
    st.caption(view.text("patterns-method"))
    offer.offer(view, "patterns", lambda: pattern_tables.every(view, found), choose)
