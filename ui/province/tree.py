"""How the province's target poor divide over its districts, tambons and survey units."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pandas as pd
import streamlit as st
from plotly.graph_objects import Figure

from data.catalog import DEFAULT_MEASURE
from figures.files import FileColumn, FileTable
from geo import painting
from geo.classing.classes import QUANTILE
from ui import cached, charts
from ui.charts.ground import ink_on
from ui.kept import SOME, of_view
from ui.parts import absences, bars, offer, view_table
from ui.view import View
from wording.numbers import count, percent

LEVELS = {"province": "province", "district": "district", "tambon": "tambon",
          "municipality": "tambon"}  # fmt: skip
"""Levels from the outermost in, each with that whose classes colour it."""


def dimension_tree(view: View, choose: Callable[[str], None]) -> None:
    """The treemap and its table."""
    name = view.own_name(view.within)
    st.subheader(view.text("tree-title", name=name), anchor=False, help=view.text("tree-help"))
    parts = parts_of(view)
    if parts.empty:
        st.caption(absences.why(view, view.area))
        return
    figure = chart_of(view)
    bars.chart(figure, f"tree-{view.within}", view.text("tree-alt"))
    offer.offer(view, "tree", lambda: table_of(view, parts), choose)
    view_table.source_line(view, view.text("tree-colours"))


@of_view(SOME)
def parts_of(view: View) -> pd.DataFrame:
    """Every area of the province with target poor, the outermost first."""
    tables = []
    for level, classes_of in LEVELS.items():
        table = view.of_level(level, DEFAULT_MEASURE)
        table = table[table.index.str.startswith(view.within) & (table["count"] > 0)]
        tables.append(table.assign(level=level, colour=_colours(view, table, classes_of)))
    parts = pd.concat(tables)
    parts["parent"] = ["" if code == view.within else code[:-2] for code in parts.index]
    parts["name"] = [view.short_name(code) for code in parts.index]
    parts["ink"] = [ink_on(colour) for colour in parts["colour"]]
    lang = view.choice.lang
    parts["text"] = [
        f"{count(people, lang)} · {percent(rate, lang)}"
        for people, rate in zip(parts["count"], parts["value"], strict=True)
    ]
    return parts


@of_view(SOME)
def chart_of(view: View) -> Figure:
    """The treemap."""
    return cached.chart("tree", parts_of(view), theme=view.theme)


def _colours(view: View, table: pd.DataFrame, level: str) -> list[str]:
    """Colours of the areas' rates in the classes of a level over the whole country."""
    classes = cached.classified(
        view.release.id, level, DEFAULT_MEASURE, view.choice.period, QUANTILE
    )
    colours, palette = painting.colours(classes), charts.PALETTES[view.theme]
    return [colours[place] if place >= 0 else palette.line for place in classes.of(table["value"])]


def table_of(view: View, parts: pd.DataFrame) -> FileTable:
    """The areas of the treemap with their shares of the province."""
    text = view.text
    rows = parts.assign(
        code=parts.index,
        kind=[view.level_name(level) for level in parts["level"]],
        share=parts["count"] / float(cast("float", parts.at[view.within, "count"])),
    )
    columns = (
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-area"), "name"),
        FileColumn("kind", text("control-level"), "text"),
        FileColumn("count", text("column-poor"), "count"),
        FileColumn("share", text("column-share"), "percent"),
        FileColumn("value", text("card-rate"), "percent"),
        FileColumn("base", text("column-people"), "base"),
    )
    title = text("tree-title", name=view.own_name(view.within))
    return view_table.table(view, "tree", title, rows, columns)
