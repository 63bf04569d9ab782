"""The five dimensions of a place, with marks for country and region."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from plotly.graph_objects import Figure

from geo import areas as area_rules
from ui import cached
from ui.address import go
from ui.kept import SOME, of_view
from ui.parts import absences, bars, view_table
from ui.view import View


def five_dimensions(view: View) -> None:
    """Five sorted bars with marks for country and region; a click opens a dimension."""
    view = view.survey
    text, code = view.text, view.area
    st.subheader(bars.dimensions_title(view), anchor=False, help=text("dimensions-help"))
    figure = chart_of(view)
    if figure is None:
        st.caption(absences.why(view, code))
        return

    def open_dimension(dimension: str) -> None:
        go(view.link.but(measure=f"{dimension}_rate", section="indicators"))

    bars.clickable(figure, key(view), open_dimension, text("place-dimensions-alt"))


def key(view: View) -> str:
    """The key of the chart: another place's, or another measure's, is another one."""
    return f"place-dimensions-{view.area}-{view.choice.measure}"


@of_view(SOME)
def chart_of(view: View) -> Figure | None:
    """The chart; None where the place has no figures of its dimensions."""
    rows = dimension_rows(view, view.area)
    if rows["value"].isna().all():
        return None
    ticks = view_table.marks_text(view)
    return cached.chart("bars", rows, theme=view.theme, row_height=46, ticks=ticks)


def dimension_rows(view: View, code: str) -> pd.DataFrame:
    """Rows of the dimension chart with the country's and the region's rates."""
    rows = bars.dimension_rows(view, code)
    region = area_rules.region_of(code)
    rows["mark"] = [view.row(region, f"{name}_rate")["value"] for name in rows.index]
    return rows
