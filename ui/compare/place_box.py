"""The box of what is compared: provinces, districts and saved groups put in, anything taken out."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from figures.compare import asked
from figures.groups import saved
from ui.compare import adding, sides
from ui.view import View


def place_box(view: View, texts: Sequence[str]) -> None:
    """The box, what it lacks, and how anything else gets in."""
    key = "choose-beside"
    st.session_state[key] = list(texts)
    names = {text: sides.name(view, text) for text in texts}

    def chosen() -> None:
        adding.compare(view, st.session_state[key])

    st.multiselect(
        view.text("compare-places", most=asked.MOST),
        options(view, texts),
        format_func=lambda text: names.get(text) or sides.name(view, text),
        key=key,
        max_selections=asked.MOST,
        on_change=chosen,
        help=view.text("compare-places-help"),
    )
    for told in adding.refused(view):
        st.caption(told)


def options(view: View, texts: Sequence[str]) -> list[str]:
    """What the box offers: provinces, districts, groups saved; and what is compared already."""
    known = [
        *(one.text for one in saved.saved()),
        *view.release.codes("province").astype(str),
        *view.release.codes("district").astype(str),
    ]
    return list(dict.fromkeys([*texts, *known]))
