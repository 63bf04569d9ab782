"""The first runs of a visit: one, or where the map has not come yet, one that ends with it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import streamlit as st

from ui.inside import way

PATIENCE = "5s"
ALONE, WHOLE = range(2)
"""Stages of a visit: a first run that ends with the map, and all others."""
WAITING = "w-"
"""Begins the name of a visit whose first run has ended with the map."""


def begin(*, opened: bool) -> bool:
    """Whether this is a visit's first run, on a page that came with its map (`first_picture`).

    It then is the only one, and the map, which is there, need not go first.
    """
    if "stage" in st.session_state:
        return False
    st.session_state["stage"] = WHOLE if opened or way.plain() else ALONE
    return opened


def in_turn(draw_map: Callable[[], None], above: Callable[[], None]) -> None:
    """Draw a page's map and what stands above it.

    The map goes first, so that it is recoloured before the rest. Only a first map that did not
    come with the document goes last, so that it comes to its place at once; the run ends there
    until it is painted. Drawn plainly, a first map comes as any other.
    """
    if st.session_state.setdefault("stage", ALONE) == WHOLE:
        draw_map()
        above()
        return
    st.session_state["visit"] = WAITING + visit()
    above()
    draw_map()
    st.session_state["stage"] = WHOLE
    _come_anyway()
    st.stop()


def visit() -> str:
    """A new name for a visit."""
    return uuid4().hex[:8]


@st.fragment(run_every=PATIENCE)
def _come_anyway() -> None:
    """Draw the whole page should the map never say that it is painted."""
    if st.session_state.get("waited"):
        st.rerun()
    st.session_state["waited"] = True
