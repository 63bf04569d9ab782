"""How steady an area's place among the worst is, whatever the setting."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo import painting
from geo.ramp import RAMP
from poverty import robustness
from ui import cached
from ui.dimensions import tables
from ui.dimensions.map_titles import titles
from ui.dimensions.view import MethodView
from ui.map import component, layer
from ui.map.painting import Kind, in_words, painted
from ui.parts import grid, offer
from ui.single import button
from ui.site import DIMENSIONS
from ui.view import Choose
from wording.numbers import number, percent

LISTED = 12
"""Areas that the list of the steadiest names."""
OFTEN = (0.25, 0.5, 0.75, 1.0)
"""Edges of the classes of how often an area is among the worst tenth."""


def steady_base(view: MethodView) -> str:
    """That standings come from the protected base, and how they agree with the exact ones."""
    known, lang = robustness.AGREEMENT, view.choice.lang
    return view.text(
        "method-steady-base",
        apart=number(100 * known["apart95"], lang, decimals=1),
        bands=percent(known["bands"], lang),
    )


def steady(view: MethodView, choose: Choose) -> None:
    """How often an area is among the worst tenth, whatever the setting; and the steadiest."""
    found = cached.standing(
        view.release.id, view.choice.level, view.choice.period, view.method.population
    )
    lang = view.choice.lang
    always = found.index[found["worst_share"] == 1]
    kinds = view.kinds(view.choice.level)
    title = view.text("method-steady-title", n=len(always), kinds=kinds)
    st.subheader(title, anchor=False)
    st.caption(view.text("method-steady-help", settings=number(len(robustness.grid()), lang)))
    st.caption(steady_base(view))
    left, right = st.columns([55, 45], gap="medium")
    drawn = steady_map(view, found)
    with left:
        component.draw_map(view, choose, key="map-steady", painted=drawn)
        button.of_painting(view, drawn, title, DIMENSIONS, key="steady")
    with right:
        grid.table(
            view,
            steady_rows(view, found),
            "steady-places",
            hide_index=True,
            column_config={
                view.text("method-column-often"): st.column_config.NumberColumn(format="%.0f%%")
            },
            alt=view.text("method-steady-alt"),
        )
    st.caption(in_words(drawn))
    offer.offer(view, "steady", lambda: tables.steady(view, found), choose)


def steady_map(view: MethodView, found: pd.DataFrame) -> painting.Painting:
    """The map of how often an area is among the worst tenth."""
    often = found["worst_share"]
    places = pd.Series(-1, index=often.index).where(often.isna(), 0)
    for place, edge in enumerate((0.0, *OFTEN[:-1])):
        places = places.where(~(often > edge), place + 1)
    places = places.where(often < 1, len(OFTEN) + 1).where(often.notna(), -1)
    colours = (painting.ZERO_COLOUR, *RAMP)
    kinds = [
        Kind(view.text(f"method-often-{place}"), colour) for place, colour in enumerate(colours)
    ]
    order = cached.order(view.release.id, layer.asset(view), view.choice.level)
    values = pd.DataFrame({"value": often, "count": float("nan"), "base": float("nan")})
    return painted(
        layer.painting_of(view),
        places,
        kinds,
        order=order,
        texts=titles(view, "method-steady-legend"),
        hidden=view.text("legend-protected"),
        missing=view.text("legend-no-data"),
        values=painting.figures(order, values, ratio=False, unit="percent"),
    )


def steady_rows(view: MethodView, found: pd.DataFrame) -> pd.DataFrame:
    """The areas most often among the worst, with their band and whether it is steady."""
    text = view.text
    worst = found.sort_values("worst_share", ascending=False, kind="stable")[:LISTED]
    return pd.DataFrame(
        {
            text("column-area"): [view.name(code) for code in worst.index],
            text("method-column-often"): (worst["worst_share"] * 100).to_numpy(),
            text("method-column-band"): worst["band"].to_numpy(),
            text("method-column-steady"): [
                text("method-steady") if yes else text("method-unsteady") for yes in worst["steady"]
            ],
        }
    )
