"""The script that Streamlit runs: settings, the release, the address, navigation, then a page."""

from __future__ import annotations

from copy import copy
from functools import partial

import streamlit as st

from data.stored.damage import DamagedRelease
from data.stored.store import State
from serving import metrics
from ui import (
    address,
    cached,
    choice,
    entry,
    first_picture,
    late,
    mishap,
    navigation,
    plain,
    sidebar,
    turn,
)
from ui.inside import way
from ui.map import turns
from ui.view import View
from wording.bundle import texts
from wording.languages import spoken
from wording.saying import said

SIDEBAR = 290
"""Width of the side bar in pixels; on a phone it starts closed."""


def main() -> None:
    """Draw the page that the address names."""
    late.begin()
    lang = spoken(st.query_params.get("lang"))
    text = texts(lang)
    if not entry.may_look(lang):
        return
    state = _state()
    icon = navigation.ICON if way.plain() else None  # else the document has it
    st.set_page_config(_tab(state, lang), icon, "wide", SIDEBAR)
    pages = {page: copy(navigation.target(page)) for page in entry.pages()}
    running = st.navigation(list(pages.values()), position="hidden")
    if isinstance(state, DamagedRelease):
        st.error(text("damaged", why=said(state.said, lang), remedy=said(state.remedy, lang)))
        return
    release = state.release
    if state.damage is not None:
        st.warning(text("damaged-earlier", file=state.damage.file, release=release.id))
    page = next(page for page, target in pages.items() if target == running)
    known = choice.Known.on_page(release, page, partial(cached.years, release.id))
    asked = st.query_params.to_dict()
    chosen, ignored = choice.read_choice(asked, known)
    theme = st.context.theme.type or "light"
    view = View(chosen, release, theme)
    navigation.title(view)
    entry.signed(view)

    def draw_page() -> None:
        with turn.given(view, known):
            mishap.run(running.run)

    def draw_side() -> None:
        navigation.links(view, pages, page)
        sidebar.sidebar(view, known)

    parts = [draw_page, draw_side]
    # Where the document has brought what the page shows, one can use the side bar sooner.
    first = turns.begin(opened=page.path in first_picture.OPENED)
    ahead = first or chosen.section in page.slow
    for draw in reversed(parts) if ahead else parts:
        draw()
    late.drawn()
    address.tell(view, ignored, choice.moved(asked, chosen, known))
    if way.plain():
        plain.dress(lang)


def _state() -> State | DamagedRelease:
    """The release in use, or what is damaged where none can be read."""
    try:
        return cached.state()
    except DamagedRelease as damage:
        return damage


def _tab(state: State | DamagedRelease, lang: str) -> str:
    """Title of the browser's tab."""
    title = texts(lang)("site-title")
    if isinstance(state, DamagedRelease) or not state.release.training:
        return title
    return texts(lang)("training-title", mark=state.release.mark(lang), title=title)


way.guard()
with metrics.rerun():
    main()
