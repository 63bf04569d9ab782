"""The script that Streamlit runs: settings, the release, the address, navigation, then a page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import streamlit as st

from data.stored.damage import DamagedRelease
from ui import address, cached, choice, mishap, navigation, plain, sidebar, turn
from ui.inside import way
from ui.site import PAGES
from ui.view import View
from wording.bundle import texts
from wording.languages import spoken

SIDEBAR = 290
"""Width of the side bar in pixels; on a phone it starts closed."""
HERE = Path(__file__).parent


def main() -> None:
    """Draw the page that the address names."""
    lang = spoken(st.query_params.get("lang"))
    text = texts(lang)
    st.set_page_config(text("site-title"), navigation.ICON, "wide", SIDEBAR)
    pages = {
        page: st.Page(
            HERE / page.script,
            title=text(page.title),
            url_path=page.path or None,
            default=not page.path,
        )
        for page in PAGES
    }
    running = st.navigation(list(pages.values()), position="hidden")
    try:
        state = cached.state()
    except DamagedRelease as damage:
        st.error(text("damaged", file=damage.file, found=damage.found, expected=damage.expected))
        return
    release = state.release
    if state.damage is not None:
        st.warning(text("damaged-earlier", file=state.damage.file, release=release.id))
    page = next(page for page, target in pages.items() if target == running)
    known = choice.Known.on_page(release, page, partial(cached.years, release.id))
    chosen, ignored = choice.read_choice(st.query_params, known)
    theme = st.context.theme.type or "light"
    view = View(chosen, release, theme)
    navigation.title(view)
    with turn.given(view, known):
        mishap.run(running.run)
    navigation.links(view, pages, page)
    sidebar.sidebar(view, known)
    address.tell(view, ignored, choice.moved(st.query_params, chosen, known))
    if way.plain():
        plain.dress(lang)


way.guard()
main()
