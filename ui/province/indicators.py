"""The indicators of one dimension, then the other จปฐ. indicators, each failed ÷ surveyed."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from plotly.graph_objects import Figure

from data.catalog import Indicator
from figures.files import FileColumn, FileTable
from geo import areas as area_rules
from ui import cached, charts
from ui.address import go
from ui.kept import SOME, of_view
from ui.parts import absences, bars, offer, view_table
from ui.view import View
from wording.numbers import count, percent


def opened(view: View) -> str:
    """The dimension opened: that of the measure chosen, else the area's largest."""
    if view.measure.group in view.catalog.dimensions:
        return view.measure.group
    return str(view.dimensions(view.area).fillna(-1).idxmax())


def indicators_of_dimension(view: View) -> None:
    """A row of dimensions, its TPMAP indicators on the left, all others on the right."""
    shown, lang = opened(view), view.choice.lang
    dimensions = view.catalog.dimensions
    st.session_state["choose-dimension"] = shown

    def chosen() -> None:
        go(view.link.but(measure=f"{st.session_state['choose-dimension']}_rate"))

    st.segmented_control(
        view.text("indicators-dimension"),
        list(dimensions),
        format_func=lambda name: dimensions[name].name(lang),
        key="choose-dimension",
        required=True,
        on_change=chosen,
    )
    left, right = st.columns(2, gap="medium")
    name = view.own_name(view.area)
    with left:
        title = view.text("indicators-own", dimension=dimensions[shown].name(lang), name=name)
        _indicators(view, shown, title, dimensions[shown].colour)
    with right:
        colour = charts.PALETTES[view.theme].soft
        _indicators(view, None, view.text("indicators-others", name=name), colour)
    offer.offer(view, "indicators", lambda: table_of(view))
    view_table.source_line(view, view.text("indicators-note"))


def _indicators(view: View, dimension: str | None, title: str, colour: str) -> None:
    st.subheader(title, anchor=False)
    figure = chart_of(view, dimension, colour)
    if figure is None:
        st.caption(absences.why(view, view.area))
        return
    key = f"indicators-{dimension}-{view.area}-{view.choice.measure}"

    def choose_indicator(measure: str) -> None:
        go(view.link.but(measure=measure, section="indicators"))

    bars.clickable(figure, key, choose_indicator, view.text("indicators-alt"))


@of_view(SOME)
def chart_of(view: View, dimension: str | None, colour: str) -> Figure | None:
    """The chart of a dimension's indicators, or of the others; None without any figure."""
    rows = rows_of(view, dimension, colour)
    if rows["value"].isna().all():
        return None
    return cached.chart("described", rows, theme=view.theme, ticks=view_table.marks_text(view))


def of_dimension(view: View, dimension: str | None) -> list[Indicator]:
    """Indicators of a dimension, or (None) those that TPMAP does not use."""
    indicators = view.catalog.indicators.values()
    return [indicator for indicator in indicators if indicator.dimension == dimension]


def rows_of(view: View, dimension: str | None, colour: str) -> pd.DataFrame:
    """Rows of the chart, the highest rate first, with marks for country and region."""
    region = area_rules.region_of(view.area)
    found = [
        (indicator, view.row(view.area, indicator.id))
        for indicator in of_dimension(view, dimension)
    ]
    palette = charts.PALETTES[view.theme]
    rows = pd.DataFrame(
        {
            "name": [
                f"{indicator.no}.\u00a0{indicator.name(view.choice.lang)}" for indicator, _ in found
            ],
            "text": [_figures(view, row) for _, row in found],
            "value": [row["value"] for _, row in found],
            "colour": [
                palette.chosen if indicator.id == view.choice.measure else colour
                for indicator, _ in found
            ],
            "tick": [view.row(area_rules.COUNTRY, indicator.id)["value"] for indicator, _ in found],
            "mark": [view.row(region, indicator.id)["value"] for indicator, _ in found],
        },
        index=[indicator.id for indicator, _ in found],
    )
    return rows.sort_values("value", ascending=False, kind="stable")


def _figures(view: View, row: pd.Series) -> str:
    """ "4.3% · ไม่ผ่าน 1,234 จาก 28,700"."""
    lang = view.choice.lang
    failed = view.text(
        "standing-indicator", count=count(row["count"], lang), base=count(row["base"], lang)
    )
    return f"{percent(row['value'], lang)} · {failed}"


def table_of(view: View) -> FileTable:
    """All 31 indicators of the area with the country's and the region's rates."""
    lang, text = view.choice.lang, view.text
    region = area_rules.region_of(view.area)
    dimensions = view.catalog.dimensions
    found = list(view.catalog.indicators.values())
    own = [view.row(view.area, indicator.id) for indicator in found]
    rows = pd.DataFrame(
        {
            "indicator": [str(indicator.no) for indicator in found],
            "name": [indicator.name(lang) for indicator in found],
            "dimension": [
                dimensions[indicator.dimension].name(lang) if indicator.dimension else "–"
                for indicator in found
            ],
            "value": [row["value"] for row in own],
            "count": [row["count"] for row in own],
            "base": [row["base"] for row in own],
            "country": [view.row(area_rules.COUNTRY, indicator.id)["value"] for indicator in found],
            "region": [view.row(region, indicator.id)["value"] for indicator in found],
        }
    )
    columns = (
        FileColumn("indicator", text("column-indicator"), "code"),
        FileColumn("name", text("column-name"), "name"),
        FileColumn("dimension", text("column-dimension"), "text"),
        FileColumn("value", text("column-failed-rate"), "percent"),
        FileColumn("count", text("column-failed"), "count"),
        FileColumn("base", text("column-surveyed"), "base"),
        FileColumn("country", text("whole-country"), "percent"),
        FileColumn("region", view.name(region), "percent"),
    )
    title = text("indicators-table", name=view.name(view.area, full=True))
    return view_table.table(view, "indicators", title, rows, columns)
