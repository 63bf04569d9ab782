"""The frame of a page with a map: headline, the map as tall as the window, figures beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from ui import navigation
from ui.map import component, turns
from ui.parts import headline, newest, notes
from ui.view import View

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator


def with_map(view: View, choose: Callable[[str], None]) -> DeltaGenerator:
    """Draw headline, breadcrumb, map, source and figures; returns the column beside the map.

    The figures stand at the head of that column, so that nothing but a line of the page lies
    above the map.
    """
    head = st.container(key="head")
    with st.container(key="row"):
        left, right = st.columns([55, 45], gap="medium")
    crumbs, numbers = left.container(key="crumbs"), right.container(key="figures")

    def above() -> None:
        with head:
            headline.finding(view)
            newest.below_headline(view)
        with numbers:
            headline.figures(view)
        with crumbs:
            navigation.breadcrumb(view)

    def map_itself() -> None:
        with left:
            component.draw_map(view, choose)
            with st.container(key="cited"):
                st.caption(notes.cited(view))

    turns.in_turn(map_itself, above)
    return right
