"""The five dimensions of a place, with marks for country and region."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from geo import areas as area_rules
from ui import cached
from ui.address import go
from ui.parts import absences, bars, view_table
from ui.view import View


def five_dimensions(view: View) -> None:
    """Five sorted bars with marks for country and region; a click opens a dimension."""
    view = view.survey
    text, code = view.text, view.area
    st.subheader(
        view.of_year(text("dimensions-title", name=view.own_name(code))),
        anchor=False,
        help=text("dimensions-help"),
    )
    rows = dimension_rows(view, code)
    if rows["value"].isna().all():
        st.caption(absences.why(view, code))
        return
    figure = cached.chart(
        "bars", rows, theme=view.theme, row_height=46, ticks=view_table.marks_text(view)
    )

    def open_dimension(dimension: str) -> None:
        go(view.link.but(measure=f"{dimension}_rate", section="indicators"))

    key = f"place-dimensions-{code}-{view.choice.measure}"
    bars.clickable(figure, key, open_dimension, text("place-dimensions-alt"))


def dimension_rows(view: View, code: str) -> pd.DataFrame:
    """Rows of the dimension chart with the country's and the region's rates."""
    rows = bars.dimension_rows(view, code)
    region = area_rules.region_of(code)
    rows["mark"] = [view.row(region, f"{name}_rate")["value"] for name in rows.index]
    return rows
