"""A heat map of the districts or tambons by dimensions or indicators, sortable and clickable."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st
from plotly.graph_objects import Figure

from data.catalog import DEFAULT_MEASURE, Measure
from figures.files import FileColumn, FileTable
from geo import painting
from geo.classing.classes import QUANTILE
from poverty.protection import words
from ui import cached, charts
from ui.address import go
from ui.charts.ground import ink_on, wrapped
from ui.choice import NAME, OTHERS, OVERVIEW
from ui.harmless import BREAK, bold
from ui.kept import SOME, of_view
from ui.parts import absences, bars, offer, view_table
from ui.view import View
from wording.numbers import number, percent

LETTERS, LONGEST = 12, 40
"""Letters of a line at the head of a column, and beside the pointer."""
ROWS = 60
"""Rows drawn at most; the table has all."""


def heat_map(view: View) -> None:
    """Two choices (columns and order), the heat map, its table."""
    parent, level = listed(view)
    group = view.choice.columns or OVERVIEW
    measures = columns_of(view, group)
    order = ordering(view, measures)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _columns_box(view, group)
        _order_box(view, measures, order)
    areas = areas_of(view, parent, level, order)
    if areas.empty:
        st.caption(absences.why(view, view.area))
        return
    kinds = view.kinds(level)
    title = view.text("heat-title", kinds=kinds, name=view.own_name(parent))
    st.subheader(title, anchor=False)
    drawn = areas[:ROWS]
    if len(drawn) < len(areas):
        shown, every = (number(len(rows), view.choice.lang) for rows in (drawn, areas))
        st.caption(view.text("heat-first", k=shown, n=every, kinds=kinds))
    figure = chart_of(view, group, order)

    def clicked(code: str, measure: str) -> None:
        deeper = "tambon" if len(code) > len(view.within) else view.choice.level
        go(view.link.but(area=code, measure=measure, level=deeper, section="heat"))

    _clickable(view, figure, f"heat-{parent}-{group}-{order}-{view.choice.measure}", clicked)
    _explain(view, group, measures)
    offer.offer(view, f"heat-{group}", lambda: table_of(view, areas, measures, level, title))
    view_table.source_line(view, view.text("heat-colours", kinds=kinds))


@of_view(SOME)
def chart_of(view: View, group: str, order: str) -> Figure:
    """The heat map of a group of columns, its rows in an order."""
    parent, level = listed(view)
    measures = columns_of(view, group)
    drawn = areas_of(view, parent, level, order)[:ROWS]
    heads = pd.Series({measure.id: _head(view, measure) for measure in measures})
    cells = cells_of(view, drawn, measures, level)
    return cached.chart("heat", cells, drawn, heads, theme=view.theme)


def listed(view: View) -> tuple[str, str]:
    """Whose areas are the rows, and their level: that shown, or a district's tambons."""
    code = view.area
    return (code, view.choice.level) if code == view.within else (code[:4], "tambon")


def ordering(view: View, measures: list[Measure]) -> str:
    """What the rows are ordered by: the measure that the address names, where it has a column."""
    asked = view.choice.order
    known = [*(measure.id for measure in measures), NAME]
    return asked if asked in known else known[0]


def _columns_box(view: View, group: str) -> None:
    dimensions = view.catalog.dimensions
    names = {OVERVIEW: view.text("heat-overview"), OTHERS: view.text("heat-others")}
    names |= {dimension.id: dimension.name(view.choice.lang) for dimension in dimensions.values()}
    _box(view, "columns", [OVERVIEW, *dimensions, OTHERS], group, names)


def _order_box(view: View, measures: list[Measure], order: str) -> None:
    names = {measure.id: measure.name(view.choice.lang) for measure in measures}
    names[NAME] = view.text("heat-by-name")
    _box(view, "order", list(names), order, names)


def _box(view: View, name: str, options: list[str], chosen: str, names: dict[str, str]) -> None:
    """A box whose value is part of the address."""
    key = f"heat-{name}"
    st.session_state[key] = chosen

    def changed() -> None:
        go(view.link.but(**{name: st.session_state[key], "section": "heat"}))

    st.selectbox(view.text(key), options, format_func=names.__getitem__, key=key, on_change=changed)


def columns_of(view: View, group: str) -> list[Measure]:
    """Measures of the columns: target poor and the dimensions, or the indicators of a group."""
    measures = view.catalog.measures
    if group == OVERVIEW:
        return [measures[name] for name in (DEFAULT_MEASURE, *_rates(view))]
    dimension = None if group == OTHERS else group
    indicators = view.catalog.indicators.values()
    own = [measures[indicator.id] for indicator in indicators if indicator.dimension == dimension]
    return own if dimension is None else [measures[f"{group}_rate"], *own]


def _rates(view: View) -> list[str]:
    return [f"{name}_rate" for name in view.catalog.dimensions]


def _head(view: View, measure: Measure) -> str:
    """Short head of a column: a dimension's name, an indicator's number."""
    lang = view.choice.lang
    if measure.dimension:
        return wrapped(view.catalog.dimensions[measure.dimension].name(lang), LETTERS)
    number = measure.id.removeprefix("indicator_")
    if number.isdigit():
        return str(int(number))
    return wrapped(view.text("card-poor"), LETTERS)


@of_view(SOME)
def areas_of(view: View, parent: str, level: str, order: str) -> pd.Series:
    """Names of the rows by code: the highest of the ordering measure first, or by name."""
    by = DEFAULT_MEASURE if order == NAME else order
    table = view.of_level(level, by)
    table = table[table.index.str.startswith(parent)]
    places = view.release.areas.loc[table.index, "sort_th"]
    values = places if order == NAME else -table["value"]
    codes = values.sort_values(kind="stable", na_position="last").index
    named = view.short_name if len(parent) + 2 == len(codes[0]) else view.local_name
    return pd.Series({code: named(code) for code in codes}, dtype=object)


def cells_of(view: View, areas: pd.Series, measures: list[Measure], level: str) -> pd.DataFrame:
    """A row for each cell: text, colour of its class in the country, and words for the pointer."""
    palette = charts.PALETTES[view.theme]
    release, period, lang = view.release.id, view.choice.period, view.choice.lang
    cells = []
    for measure in measures:
        classes = cached.classified(release, level, measure.id, period, QUANTILE)
        colours = painting.colours(classes)
        values = view.of_level(level, measure.id).loc[areas.index, "value"]
        places = classes.places.loc[areas.index]
        title = wrapped(measure.name(lang), LONGEST)
        for (code, name), value, place in zip(areas.items(), values, places, strict=True):
            colour = colours[place] if place >= 0 else palette.line
            shown = percent(value, lang)
            hover = BREAK.join([bold(name), title, shown])
            cells.append((code, measure.id, shown, colour, ink_on(colour), hover))
    names = ["area", "column", "text", "colour", "ink", "hover"]
    return pd.DataFrame(cells, columns=names)


def _clickable(view: View, figure: object, key: str, clicked: Callable[[str, str], None]) -> None:
    def on_select() -> None:
        points = st.session_state[key]["selection"]["points"]
        for point in points[:1]:
            clicked(str(point["customdata"][0]), str(point["customdata"][1]))

    bars.chart(figure, key, view.text("heat-alt"), on_select=on_select)


def _explain(view: View, group: str, measures: list[Measure]) -> None:
    """What the numbers at the heads of the columns stand for."""
    if group == OVERVIEW:
        return
    lang = view.choice.lang
    indicators = {indicator.id: indicator for indicator in view.catalog.indicators.values()}
    named = [indicators[measure.id] for measure in measures if measure.id in indicators]
    st.caption(
        " · ".join(f"{bold(str(indicator.no))} {indicator.name(lang)}" for indicator in named)
    )


def table_of(
    view: View, areas: pd.Series, measures: list[Measure], level: str, title: str
) -> FileTable:
    """The heat map's figures, a row an area."""
    rows = pd.DataFrame({"code": areas.index, "name": areas.to_numpy()}, index=areas.index)
    for measure in measures:
        found = view.of_level(level, measure.id).loc[areas.index]
        rows[measure.id] = found["value"]
        rows[f"{measure.id}_status"] = words.told(measure, found, level=level)["value_status"]
    lang = view.choice.lang
    columns = (
        FileColumn("code", view.text("column-code"), "code"),
        FileColumn("name", view.text("column-area"), "name"),
        *(
            FileColumn(measure.id, measure.name(lang), "percent", status=f"{measure.id}_status")
            for measure in measures
        ),
    )
    return view_table.table(view, f"heat-{measures[-1].group}", title, rows, columns)
