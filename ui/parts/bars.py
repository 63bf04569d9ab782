"""Charts of bars that one may click, and the five dimensions of an area."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from geo import areas as area_rules
from ui import cached, charts
from ui.kept import SOME, of_view
from ui.parts import absences
from ui.parts.headline import told_people
from ui.view import View
from wording.numbers import percent


def chart(
    figure: go.Figure,
    key: str,
    alt: str,
    *,
    on_select: Callable[[], None] | Literal["ignore"] = "ignore",
) -> None:
    """A chart, with its text alternative."""
    st.plotly_chart(
        figure,
        theme=None,
        key=key,
        config=charts.CONFIG,
        alt=alt,
        on_select=on_select,
        selection_mode="points",
    )


def clickable(figure: go.Figure, key: str, choose: Callable[[str], None], alt: str) -> None:
    """A chart whose points have a code; a click calls `choose` with it."""

    def clicked() -> None:
        points = st.session_state[key]["selection"]["points"]
        codes = [point["customdata"] for point in points if "customdata" in point]
        if codes:
            choose(codes[0] if isinstance(codes[0], str) else codes[0][0])

    chart(figure, key, alt, on_select=clicked)


def dimensions(view: View) -> None:
    """Five sorted bars: target poor deprived in each dimension, with a tick for the country."""
    view = view.survey
    text, code = view.text, view.area
    st.subheader(dimensions_title(view), anchor=False, help=text("dimensions-help"))
    figure = five(view)
    if figure is None:
        st.caption(absences.why(view, code))
        return
    chart(figure, "dimensions", text("dimensions-alt"))


def dimensions_title(view: View) -> str:
    """What stands above the bars of the dimensions."""
    return view.of_year(view.text("dimensions-title", name=view.own_name(view.area)))


@of_view(SOME)
def five(view: View) -> go.Figure | None:
    """The chart of the five dimensions; None where the area has no figures of them."""
    rows, country = dimension_rows(view, view.area), view.area == area_rules.COUNTRY
    if rows["value"].isna().all():
        return None
    ticks = "" if country else view.text("tick-country", value="")
    return cached.chart("bars", rows, theme=view.theme, row_height=38, ticks=ticks)


def dimension_rows(view: View, code: str) -> pd.DataFrame:
    """Rows of the dimension chart, the largest first; below the country also its rates."""
    people = view.row(code, "target_poor_rate")["base"]
    counts = view.dimensions(code)
    rates = counts / people if people > 0 else counts * float("nan")
    lang, dimensions = view.choice.lang, view.catalog.dimensions
    rows = pd.DataFrame(
        {
            "name": [dimension.name(lang) for dimension in dimensions.values()],
            "text": [
                f"{percent(rates[name], lang)} · {told_people(view, counts[name])}"
                for name in dimensions
            ],
            "value": [rates[name] for name in dimensions],
            "colour": [dimension.colour for dimension in dimensions.values()],
        },
        index=list(dimensions),
    )
    if code != area_rules.COUNTRY:
        country = view.dimensions(area_rules.COUNTRY)
        base = view.row(area_rules.COUNTRY, "target_poor_rate")["base"]
        rows["tick"] = [country[name] / base for name in dimensions]
    return rows.sort_values("value", ascending=False, kind="stable")
