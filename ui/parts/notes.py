"""The notes below a page: source, year, boundaries, what is protected."""

from __future__ import annotations

import streamlit as st

from ui.view import View
from wording.numbers import count


def below(view: View) -> None:
    """Source and year, the units without a polygon, the boundary note."""
    text, lang = view.text, view.choice.lang
    units = view.survey.of_level("municipality", "target_poor_rate").dropna(subset=["base"])
    units = units[units.index.str.startswith(view.within)]
    parts = [
        text("notes-source", source=view.source),
        text("notes-boundaries"),
    ]
    if len(units):
        parts.append(
            text(
                "notes-units",
                units=len(units),
                people=count(units["base"].sum(), lang),
                poor=count(units["count"].sum(), lang),
            )
        )
    if view.measure.derived:
        parts.append(text("notes-derived"))
    parts.append(text("notes-bangkok"))
    st.caption(" · ".join(parts))
