"""The map of a page: mounted with what it shows, and the click that comes back."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import streamlit as st

from geo import painting
from ui import plain
from ui.inside import component, way
from ui.map import layer
from ui.map.turns import visit
from ui.view import View

MAIN_MAP = "map"
SENT = 0.03
"""Seconds that a run waits after a new map: the server sends it meanwhile, and the browser draws
it ahead of the rest of the page. A rerun drops what has not been sent."""


def draw_map(
    view: View,
    choose: Callable[[str], None],
    *,
    key: str = MAIN_MAP,
    painted: painting.Painting | None = None,
) -> None:
    """Draw the map of a view; a click calls `choose` with the code of the area clicked.

    `painted` is drawn instead of what the view shows. A visitor's first map comes with the document
    or in two runs (`in_turn`): the first ends with the map, so that little delays it.
    Once the map says that it is painted, or has not for a while, the second sends the whole page.
    The map's script finds its place on the page by the key of the block.
    """
    place(view, choose, layer.written(painted) if painted else layer.shown(view), key)


def place(view: View, choose: Callable[[str], None], shown: str, key: str) -> None:
    """Mount what is shown, written, in a block of its own; a click calls `choose`."""
    if "visit" not in st.session_state:
        st.session_state["visit"] = visit()
    data = layer.addressed(shown, key, st.session_state["visit"])

    def clicked() -> None:
        code: Any = st.session_state[key]["area"]
        if code in view.release.areas.index:
            choose(code)

    with st.container(key=f"home-{key}", gap=None):
        mount = plain.mount if way.plain() else component.mount
        mount(key=key, data=data, on_area=clicked, on_painted=_nothing)
    if data != st.session_state.get(f"{key}-sent", data):
        time.sleep(SENT)
    st.session_state[f"{key}-sent"] = data


def _nothing() -> None:
    """The run that follows draws the whole page."""
