"""The dimensions that come together in people of the area chosen."""

from __future__ import annotations

import streamlit as st

from poverty import combinations
from ui import cached
from ui.dimensions.view import MethodView
from ui.parts import bars
from ui.province import together


def combined(view: MethodView) -> None:
    """The sets of dimensions of the area, or of the country, as an UpSet chart."""
    level = view.level_of(view.area)
    table = cached.protected_table(
        view.release.id, level, view.choice.period, view.method.population
    )
    sets = combinations.of_area(table, view.area)
    st.subheader(together.sentence(view, sets), anchor=False)
    st.caption(view.text("method-combined-help"))
    rows = together.rows_of(view, sets)
    if rows.empty:
        st.caption(view.text("method-nothing"))
        return
    figure = cached.chart("upset", rows, together.dimensions_of(view), theme=view.theme)
    bars.chart(figure, "method-combined", view.text("together-alt"))
