"""Two to six areas or groups side by side: how far they are apart, and by what the most."""

from __future__ import annotations

import streamlit as st

from figures.compare import asked
from ui.compare import dot_rows, place_box, place_maps, sides, tables, words
from ui.map import panels
from ui.parts import bars, offer
from ui.view import Choose, View

SHOWN = 10
"""Indicators that are drawn; all of them are in the table."""


def compared(view: View) -> list[str]:
    """Ids of the rates that the headline is of: those of the survey, and of its dimensions."""
    return asked.rates(view.catalog)


def headline(view: View) -> str:
    """By which rate the areas are furthest apart."""
    return words.furthest(view.survey, compared(view), sides.sides(view))


def places(view: View, choose: Choose) -> None:
    """Everything below the headline."""
    texts, survey = sides.sides(view), view.survey
    place_box.place_box(view, texts)
    measures = compared(survey)
    lacking = words.without(survey, measures, texts)
    if lacking:
        st.caption(lacking)
    left, right = st.columns([52, 48], gap="medium")
    with left:
        st.subheader(view.text("compare-rates"), anchor=False)
        figure = dot_rows.chart(survey, measures, texts)
        bars.chart(figure, "compare-rates", alt=view.text("compare-alt"))
    with right:
        panels.draw_panels(view, choose, place_maps.drawn(view, texts), key="place-maps")
    _indicators(survey, texts)
    every = [*measures, *sides.indicators(survey)]
    offer.offer(survey, "compare", lambda: tables.beside(survey, every, texts))


def _indicators(view: View, texts: tuple[str, ...]) -> None:
    """The indicators by which the areas are furthest apart."""
    known = sides.indicators(view)
    shown = dot_rows.furthest(view, known, texts, SHOWN)
    if not shown:
        return
    st.subheader(words.furthest(view, known, texts), anchor=False)
    st.caption(view.text("compare-indicators", shown=len(shown), known=len(known)))
    bars.chart(dot_rows.chart(view, shown, texts), "compare-indicators", view.text("compare-alt"))
