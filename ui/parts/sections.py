"""The row of names of a page's parts, of which one is shown at a time; the address says which."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ui.address import go
from ui.view import View


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
