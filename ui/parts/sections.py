"""The row of names of a page's parts, of which one is shown at a time; the address says which."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import streamlit as st

from ui.address import go
from ui.parts import titled
from ui.view import Choose, View


class Part(NamedTuple):
    """A part that has the page to itself: the sentence that is its headline, and what draws it."""

    headline: Callable[[View], str]
    draw: Callable[[View, Choose], None]


def chosen_part(view: View, choose: Choose, parts: Mapping[str, Part]) -> None:
    """The headline, the row of names and the part chosen; the others cost nothing.

    `parts` by their names in the address, in the order of the row.
    """
    head = st.container(key="head")
    part = parts[section_chosen(view, tuple(parts), key="choose-part")]
    with head:
        titled.title(view, part.headline(view))
    with st.container(key="part"):
        part.draw(view, choose)


def section_chosen(view: View, sections: Sequence[str], *, key: str) -> str:
    """The row, and the part chosen, the first where the address names none."""
    shown = view.choice.section or sections[0]
    st.session_state[key] = shown

    def chosen() -> None:
        go(view.link.but(section=st.session_state[key]))

    st.segmented_control(
        view.text("control-section"),
        sections,
        format_func=lambda section: view.text(f"section-{section}"),
        key=key,
        label_visibility="collapsed",
        required=True,
        on_change=chosen,
    )
    return shown
