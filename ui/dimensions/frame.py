"""The top of the page: headline, four figures with the default beside, controls and two maps."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ui import navigation
from ui.dimensions import controls, tables, words
from ui.dimensions.view import MethodView
from ui.harmless import bold
from ui.map import aloud, component, turns
from ui.parts import headline, offer


def maps_beside(view: MethodView, choose: Callable[[str], None]) -> None:
    """Everything above the parts."""
    head, numbers = st.container(key="head"), st.container(key="method-figures")
    with st.container(key="method-row"):
        setting, chosen, usual = st.columns([24, 38, 38], gap="medium")

    def map_itself() -> None:
        with chosen:
            st.subheader(view.text("method-map-chosen"), anchor=False)
            component.draw_map(view, choose)

    def above() -> None:
        with head:
            st.header(words.headline(view), anchor=False)
            navigation.breadcrumb(view)
        with numbers:
            _figures(view)

    turns.in_turn(map_itself, above)
    with setting:
        controls.setting_controls(view)
    with usual:
        st.subheader(view.text("method-map-usual"), anchor=False)
        component.draw_map(view.usual, choose, key="map-usual")
    st.markdown(words.compared(view))
    offer.offer(view, "setting", lambda: tables.setting(view), choose)
    _in_words(view)


def _in_words(view: MethodView) -> None:
    """Both maps as texts, for those who cannot see them."""
    opened = st.expander(view.text("description-title"), on_change="rerun", key="method-words")
    if opened.open:
        for name, shown in (("chosen", view), ("usual", view.usual)):
            opened.markdown(bold(view.text(f"method-map-{name}")))
            opened.write(aloud.map_in_words(shown))


def _figures(view: MethodView) -> None:
    """H, A, M0 and the people, each explained below."""
    names = ("h", "a", "m0", "poor")
    for cell, name, card in zip(st.columns(4), names, words.cards(view), strict=True):
        headline.metric(cell, *card)
        cell.caption(view.text(f"method-plain-{name}"))
