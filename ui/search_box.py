"""The box that finds areas while one types."""

from __future__ import annotations

import streamlit as st

from geo.names import search
from ui import cached
from ui.address import chooser
from ui.choice import Known
from ui.harmless import short
from ui.view import View
from wording.bundle import texts

HITS, MOST = 8, 300
"""Areas that the search box shows at once, and finds at most."""
MORE_HEIGHT = 360
"""Pixels of the list of the others."""
LONGEST = 100
"""Most letters that are searched for."""


@st.fragment
def search_box(view: View, known: Known) -> None:
    """A box that finds areas while one types; every hit shows its parents."""
    text = texts(view.choice.lang)
    typed = st.text_input(
        text("control-search"),
        key="search",
        type="search",
        live="200ms",
        placeholder=text("search-placeholder"),
    )
    if not typed:
        return
    if len(typed) > LONGEST:
        st.caption(text("search-long", most=LONGEST))
        return
    hits = search.search(cached.search_index(view.release.id), typed, limit=MOST)
    if not hits:
        key = "search-postcode" if search.is_postcode(typed) else "search-nothing"
        st.caption(text(key, typed=short(typed)))
    _hits(view, known, hits[:HITS])
    if len(hits) > HITS:
        _others(view, known, typed, hits)


def _others(view: View, known: Known, typed: str, hits: list[str]) -> None:
    """How many more there are; opened, all of them."""
    text, more = view.text, len(hits) - HITS
    shown = text("search-more-than" if len(hits) >= MOST else "search-more", n=more)
    opened = st.expander(shown, on_change="rerun", key=f"more-{typed}")
    if opened.open:
        with opened, st.container(height=MORE_HEIGHT, border=False):
            _hits(view, known, hits[HITS:])


def _hits(view: View, known: Known, codes: list[str]) -> None:
    """A button for each area found, which chooses it."""
    for code in codes:
        if st.button(hit_name(view, code), key=f"hit-{code}", type="tertiary", width="stretch"):
            chooser(view, known)(code)
            st.rerun()


def hit_name(view: View, code: str) -> str:
    """Name of an area with its parents."""
    return view.name(code, full=True)
