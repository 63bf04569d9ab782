"""The briefing page: a slide as it will look, its headline, its files, all templates."""

from __future__ import annotations

import streamlit as st

from ui import turn
from ui.choice import Known
from ui.parts import titled
from ui.slides import gallery, headline_box, options, slide_files, wanted
from ui.view import View


def page(view: View, _: Known) -> None:
    """Draw the page."""
    titled.plain(view, view.text("page-briefing"))
    wish = wanted.chosen(view)
    if wish is not None:
        with st.container(key="briefing-row"):
            left, right = st.columns([66, 34], gap="large")
        with left:
            gallery.preview(view, wish)
            headline_box.headline(view, wish)
            slide_files.downloads(view, wish)
            slide_files.every_province(view, wish)
        with right:
            options.setting_shown(view, wish)
            options.boxes(view, wish)
            gallery.templates(view, wish)


turn.take(page)
