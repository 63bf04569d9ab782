"""The top of the page: headline, four figures with the default beside, controls and maps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from ui import navigation
from ui.dimensions import controls, maps, tables, words
from ui.dimensions.view import MethodView
from ui.harmless import bold
from ui.map import aloud, component, turns
from ui.parts import headline, offer, titled

PAIR, ALONE = (24, 38, 38), (24, 76)
"""Widths of the controls and of two maps, and of one."""


def maps_beside(view: MethodView, choose: Callable[[str], None]) -> None:
    """Everything above the parts: one large map, beside that of the default where they differ."""
    head, numbers = st.container(key="head"), st.container(key="method-figures")
    pair = not controls.is_default(view.method)
    with st.container(key="method-row"):
        setting, *rooms = st.columns(PAIR if pair else ALONE, gap="medium")
    shown = maps.beside(view) if pair else (view,)

    def one_map(place: int, key: str = component.MAIN_MAP) -> None:
        with rooms[place]:
            st.subheader(maps.title(shown[place]), anchor=False)
            component.draw_map(shown[place], choose, key=key, painted=maps.outlined(shown[place]))

    def above() -> None:
        with head:
            titled.plain(view, words.headline(view))
            navigation.breadcrumb(view)
        with numbers:
            _figures(view)

    turns.in_turn(lambda: one_map(0), above)
    with setting:
        controls.setting_controls(view)
    if pair:
        one_map(1, key="map-usual")
        st.markdown(maps.moved(view))
    st.markdown(words.compared(view))
    offer.offer(view, "setting", lambda: tables.setting(view), choose)
    _in_words(shown)


def _in_words(shown: Sequence[MethodView]) -> None:
    """The maps as texts, for those who cannot see them."""
    text = shown[0].text
    opened = st.expander(text("description-title"), on_change="rerun", key="method-words")
    if opened.open:
        for one in shown:
            opened.markdown(bold(maps.title(one)))
            opened.write(aloud.map_in_words(one))
        if len(shown) > 1:
            opened.write(maps.moved(shown[0]))


def _figures(view: MethodView) -> None:
    """H, A, M0 and the people, each explained below."""
    names = ("h", "a", "m0", "poor")
    for cell, name, card in zip(st.columns(4), names, words.cards(view), strict=True):
        headline.metric(cell, *card)
        cell.caption(view.text(f"method-plain-{name}"))
