"""The box that finds areas while one types, and answers questions."""

from __future__ import annotations

import streamlit as st

from figures.asking.reading import LONGEST
from figures.groups import saved
from geo.names import search
from ui import answers, cached
from ui.address import chooser, go, of_groups
from ui.choice import Known
from ui.compare import adding
from ui.harmless import short
from ui.site import GROUP
from ui.view import View
from wording.bundle import texts

HITS, MOST = 8, 300
"""Areas that the search box shows at once, and finds at most."""
MORE_HEIGHT = 360
"""Pixels of the list of the others."""


@st.fragment
def search_box(view: View, known: Known) -> None:
    """A box that finds areas while one types, with their parents, and answers questions."""
    text = texts(view.choice.lang)
    typed = st.text_input(
        text("control-search"),
        key="search",
        type="search",
        live="200ms",
        placeholder=text("search-placeholder"),
        help=text("search-help"),
    )
    if not typed:
        return
    if len(typed) > LONGEST:
        st.caption(text("search-long", most=LONGEST))
        return
    kept = _groups(view, known, typed)
    answer = answers.answer(view, typed)
    told = answers.shown(view, answer)
    if answers.one_view(answer):
        return
    hits = search.search(cached.search_index(view.release.id), typed, limit=MOST)
    if not hits and not kept and (told or answers.refused(view, answer)):
        return
    if not hits and not kept:
        key = "search-postcode" if search.is_postcode(typed) else "search-nothing"
        st.caption(text(key, typed=short(typed)))
    if (hits or kept) and adding.here(view, known):
        st.caption(adding.told(view))
    _hits(view, known, hits[:HITS])
    if len(hits) > HITS:
        _others(view, known, typed, hits)


def _groups(view: View, known: Known, typed: str) -> bool:
    """A way to each group kept under such a name; whether there is any."""
    found = saved.search(typed)
    for one in found:
        there = view.choice.but(group=one.text, level=one.level)
        label = view.text("groups-found-kept", name=one.name)
        if adding.here(view, known):
            _added(view, one.text, label, f"hit-group-{one.id}")
        elif not of_groups(known):
            st.page_link(GROUP.script, label=label, icon=GROUP.icon, query_params=there.query())
        elif st.button(label, key=f"hit-group-{one.id}", type="tertiary", width="stretch"):
            go(there)
            st.rerun()
    return bool(found)


def _others(view: View, known: Known, typed: str, hits: list[str]) -> None:
    """How many more there are; opened, all of them."""
    text, more = view.text, len(hits) - HITS
    shown = text("search-more-than" if len(hits) >= MOST else "search-more", n=more)
    opened = st.expander(shown, on_change="rerun", key=f"more-{typed}")
    if opened.open:
        with opened, st.container(height=MORE_HEIGHT, border=False):
            _hits(view, known, hits[HITS:])


def _hits(view: View, known: Known, codes: list[str]) -> None:
    """A button for each area found, which chooses it, or sets it beside what is compared."""
    for code in codes:
        if adding.here(view, known):
            _added(view, code, hit_name(view, code), f"hit-{code}")
        elif st.button(hit_name(view, code), key=f"hit-{code}", type="tertiary", width="stretch"):
            chooser(view, known)(code)
            st.rerun()


def _added(view: View, text: str, label: str, key: str) -> None:
    """A button that sets an area or a group beside what is compared."""
    free = adding.fits(view, text)
    if st.button(label, key=key, type="tertiary", width="stretch", disabled=not free):
        adding.add(view, text)
        st.rerun()


def hit_name(view: View, code: str) -> str:
    """Name of an area with its parents."""
    return view.name(code, full=True)
