"""The notes below a page: source, year, boundaries, what is protected."""

from __future__ import annotations

import streamlit as st

from geo.areas import COUNTRY
from ui.kept import MANY, of_view
from ui.view import View
from wording.numbers import count, missing, percent, year

COVERAGE = "survey_coverage"
"""The measure of how far the survey reaches."""


def reach(view: View) -> str:
    """How many were surveyed for each hundred registered, of the country or the province shown."""
    survey, code = view.survey, view.within or COUNTRY
    share = survey.row(code, COVERAGE)["value"] if COVERAGE in view.catalog.measures else None
    if missing(share):
        return ""
    lang = view.choice.lang
    when = year(survey.choice.period, lang)
    return view.text("notes-reach", share=percent(share, lang), name=view.own_name(code), year=when)


def below(view: View, *, cited: bool = False) -> None:
    """The notes themselves; without the source where it is `cited` below the map."""
    with st.container(key="notes"):
        st.caption(without_source(view) if cited else told(view))


def cited(view: View) -> str:
    """The source and its year."""
    return view.text("notes-source", source=view.source)


def told(view: View) -> str:
    """Source and year, and whatever else is to be known."""
    return f"{cited(view)} · {without_source(view)}"


@of_view(MANY)
def without_source(view: View) -> str:
    """The boundary note, and the units without a polygon in figures of the survey."""
    text, lang = view.text, view.choice.lang
    units = view.survey.of_level("municipality", "target_poor_rate").dropna(subset=["base"])
    units = units[units.index.str.startswith(view.within)]
    parts = [text("notes-boundaries")]
    if len(units) and view.measure.of_survey:
        parts.append(
            text(
                "notes-units",
                units=len(units),
                people=count(units["base"].sum(), lang),
                poor=count(units["count"].sum(), lang),
            )
        )
    reached = reach(view)
    if reached:
        parts.append(reached)
    if view.measure.derived:
        parts.append(text("notes-derived"))
    parts.append(text("notes-bangkok"))
    return " · ".join(parts)
