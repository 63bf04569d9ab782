"""The first runs of a visit: one that ends with the map, then the whole page."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import streamlit as st

from ui.inside import way

PATIENCE = "5s"
ALONE, WHOLE = range(2)
"""Stages of a visit: its first run, which ends with the map, and all that follow."""
WAITING = "w-"
"""Begins the name of a visit whose first run has ended with the map."""


def in_turn(draw_map: Callable[[], None], above: Callable[[], None]) -> None:
    """Draw a page's map and what stands above it.

    The map goes first, so that it is recoloured before the rest. Only a visitor's first map goes
    last, so that it comes to its place at once; the run ends there until it is painted. Drawn
    plainly, a first map comes as any other.
    """
    if way.plain():
        st.session_state["stage"] = WHOLE
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
