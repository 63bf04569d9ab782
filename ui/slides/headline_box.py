"""The box of a slide's headline, and what of it cannot be drawn."""

from __future__ import annotations

import streamlit as st

from briefing.declared import PACKS
from briefing.page import fonts
from briefing.page.headline import headline_is_cut
from briefing.parameters import LONGEST_HEADLINE
from ui.slides.wanted import Wish, alter
from ui.view import View

LOST = "slide-lost"
"""Where the session keeps the signs of a headline that no font has."""


def headline(view: View, wish: Wish) -> None:
    """The headline, to be changed; empty brings the generated one back."""
    if wish.request.template in PACKS:
        return
    key = f"headline-{hash((wish.request.but(headline=''), wish.generated))}"

    def changed() -> None:
        typed = " ".join(st.session_state[key].split())
        lost = fonts.undrawable(typed)
        if lost:
            st.session_state[LOST] = lost
            typed = " ".join("".join(sign for sign in typed if sign not in lost).split())
        alter(wish, headline="" if typed == wish.generated else typed)

    lost = st.session_state.pop(LOST, "")
    if lost:
        st.warning(view.text("slide-headline-lost", signs=lost))
    elif headline_is_cut(wish.request.headline):
        st.warning(view.text("slide-headline-cut"))
    st.text_input(
        view.text("slide-headline"),
        value=wish.request.headline or wish.generated,
        key=key,
        max_chars=LONGEST_HEADLINE,
        on_change=changed,
        help=view.text("slide-headline-help"),
    )
