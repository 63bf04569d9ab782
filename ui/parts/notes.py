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


def below(view: View) -> None:
    """The notes themselves."""
    st.caption(told(view))


@of_view(MANY)
def told(view: View) -> str:
    """Source and year, the units without a polygon in figures of the survey, the boundary note."""
    text, lang = view.text, view.choice.lang
    units = view.survey.of_level("municipality", "target_poor_rate").dropna(subset=["base"])
    units = units[units.index.str.startswith(view.within)]
    parts = [
        text("notes-source", source=view.source),
        text("notes-boundaries"),
    ]
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
