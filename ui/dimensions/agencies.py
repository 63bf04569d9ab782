"""Agencies that would have to sit together: over the combination most common in each area."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo import painting
from poverty import combinations
from ui import cached
from ui.dimensions import tables
from ui.dimensions.map_titles import titles
from ui.dimensions.view import MethodView
from ui.harmless import bold
from ui.map import component, layer
from ui.map.painting import KINDS, Kind, in_words, painted
from ui.parts import offer
from ui.province import together
from ui.single import button
from ui.site import DIMENSIONS
from ui.view import Choose

NAMED = 7
"""Combinations that have a colour of their own, the most common ones."""


def agencies(view: MethodView, choose: Choose) -> None:
    """The map of the dominant combination, and who would have to sit together over each."""
    found = cached.dominant(
        view.release.id, view.choice.level, view.choice.period, view.method.population
    )
    masks = alone(found).value_counts().index[:NAMED].tolist()
    st.subheader(view.text("method-agencies-title"), anchor=False)
    st.caption(view.text("method-agencies-help"))
    left, right = st.columns([55, 45], gap="medium")
    drawn = dominant_map(view, found, masks)
    with left:
        component.draw_map(view, choose, key="map-dominant", painted=drawn)
        title = view.text("method-agencies-title")
        button.of_painting(view, drawn, title, DIMENSIONS, key="dominant")
    with right:
        for mask in masks:
            _table_of(view, str(mask))
    st.caption(in_words(drawn))
    offer.offer(view, "agencies", lambda: tables.agencies(view, found), choose)


def alone(found: pd.DataFrame) -> pd.Series:
    """The largest combination of each area, missing where several are as large."""
    return found["mask"].where(found["tied"] == 1)


def _table_of(view: MethodView, mask: str) -> None:
    """A combination and the agencies of its dimensions."""
    names = view.catalog.agencies_of(combinations.dimensions_of(mask))
    st.markdown(bold(together.words(view, mask)))
    st.caption(" · ".join(agency.name(view.choice.lang) for agency in names))


def dominant_map(view: MethodView, found: pd.DataFrame, masks: list[str]) -> painting.Painting:
    """The map of the largest combination of two or more dimensions."""
    text = view.text
    ground = layer.painting_of(view)
    others = len(masks)
    of_class = {mask: place for place, mask in enumerate(masks)}
    marked = alone(found).map(of_class)
    marked = marked.where(found["mask"].isna() | marked.notna(), others)
    figures = view.release.figures(view.choice.level, view.choice.period)
    surveyed = figures[view.method.base].notna()
    marked = marked.fillna(-2).astype(int).where(surveyed, -1)
    kinds = [Kind(together.words(view, mask), KINDS[place]) for place, mask in enumerate(masks)]
    if (marked == others).any():
        kinds.append(Kind(text("method-other-sets"), KINDS[-1]))
    if found["nobody"].any():
        marked = marked.mask(found["nobody"], len(kinds))
        kinds.append(Kind(text("method-nobody-in-several"), painting.ZERO_COLOUR))
    order = cached.order(view.release.id, layer.asset(view), view.choice.level)
    values = pd.DataFrame({"value": found["share"], "count": found["count"]})
    return painted(
        ground,
        marked,
        kinds,
        order=order,
        texts=titles(view, "method-agencies-legend"),
        hidden=text("method-none-shown"),
        missing=text("legend-no-data"),
        values=painting.figures(
            order, values.assign(base=float("nan")), ratio=False, unit="percent"
        ),
    )
