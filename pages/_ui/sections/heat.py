"""A heat map of the districts or tambons by dimensions or indicators, sortable and clickable."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from data.catalog import DEFAULT_MEASURE, Measure
from geo import choropleth
from geo.classes import QUANTILE
from pages._ui import cached, charts, panels, readable
from pages._ui.charts.ground import ink_on, wrapped
from pages._ui.controls import go
from pages._ui.files import Column, Table
from pages._ui.text import percent
from pages._ui.view import View

OVERVIEW, OTHERS = "dimensions", "bmn"
NAME = "name"
LETTERS, LONGEST = 12, 40
"""Letters of a line at the head of a column, and beside the pointer."""


def draw(view: View, choose: Callable[[str], None]) -> None:
    """Two choices (columns and order), the heat map, its table."""
    del choose
    parent, level = listed(view)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        group = _columns_box(view)
        measures = columns_of(view, group)
        order = _order_box(view, group, measures)
    areas = areas_of(view, parent, level, order)
    if areas.empty:
        st.caption(view.text("no-figures"))
        return
    kind = view.level_name(level)
    title = view.text("heat-title", level=kind, name=view.own_name(parent))
    st.subheader(title, anchor=False)
    heads = pd.Series({one.id: _head(view, one) for one in measures})
    figure = cached.chart(
        "heat", cells_of(view, areas, measures, level), areas, heads, theme=view.theme
    )

    def clicked(code: str, measure: str) -> None:
        deeper = "tambon" if len(code) > len(view.within) else view.choice.level
        go(view.choice.but(area=code, measure=measure, level=deeper, section="heat"))

    _clickable(view, figure, f"heat-{view.area}-{group}-{order}-{view.choice.measure}", clicked)
    _explain(view, group, measures)
    readable.offer(view, f"heat-{group}", lambda: table_of(view, areas, measures, level, title))
    readable.source_line(view, view.text("heat-colours", level=kind))


def listed(view: View) -> tuple[str, str]:
    """Whose areas are the rows, and their level: a province's districts, a district's tambons."""
    code = view.area
    return (code, "district") if code == view.within else (code[:4], "tambon")


def _columns_box(view: View) -> str:
    dimensions = view.catalog.dimensions
    names = {OVERVIEW: view.text("heat-overview"), OTHERS: view.text("heat-others")}
    names |= {one.id: one.name(view.choice.lang) for one in dimensions.values()}
    return st.selectbox(
        view.text("heat-columns"),
        [OVERVIEW, *dimensions, OTHERS],
        format_func=names.__getitem__,
        key="heat-columns",
    )


def _order_box(view: View, group: str, measures: list[Measure]) -> str:
    names = {one.id: one.name(view.choice.lang) for one in measures}
    names[NAME] = view.text("heat-by-name")
    return st.selectbox(
        view.text("heat-order"),
        [*(one.id for one in measures), NAME],
        format_func=names.__getitem__,
        key=f"heat-order-{group}",
    )


def columns_of(view: View, group: str) -> list[Measure]:
    """Measures of the columns: target poor and the dimensions, or the indicators of a group."""
    measures = view.catalog.measures
    if group == OVERVIEW:
        return [measures[name] for name in (DEFAULT_MEASURE, *_rates(view))]
    dimension = None if group == OTHERS else group
    indicators = view.catalog.indicators.values()
    own = [measures[one.id] for one in indicators if one.dimension == dimension]
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
    return wrapped(view.text("start-who", measure=measure.id), LETTERS)


def areas_of(view: View, parent: str, level: str, order: str) -> pd.Series:
    """Names of the rows by code: the highest of the ordering measure first, or by name."""
    by = DEFAULT_MEASURE if order == NAME else order
    table = view.of_level(level, by)
    table = table[table.index.str.startswith(parent)]
    places = view.release.areas.loc[table.index, "sort_th"]
    values = places if order == NAME else -table["value"]
    codes = values.sort_values(kind="stable", na_position="last").index
    return pd.Series({code: view.short_name(code) for code in codes}, dtype=object)


def cells_of(view: View, areas: pd.Series, measures: list[Measure], level: str) -> pd.DataFrame:
    """A row for each cell: text, colour of its class in the country, and words for the pointer."""
    palette = charts.PALETTES[view.theme]
    release, period, lang = view.release.id, view.choice.period, view.choice.lang
    cells = []
    for one in measures:
        classes = cached.classified(release, level, one.id, period, QUANTILE)
        colours = choropleth.colours(classes)
        values = view.of_level(level, one.id).loc[areas.index, "value"]
        places = classes.places.loc[areas.index]
        title = wrapped(one.name(lang), LONGEST)
        for (code, name), value, place in zip(areas.items(), values, places, strict=True):
            colour = colours[place] if place >= 0 else palette.line
            shown = percent(value, lang)
            hover = f"<b>{name}</b><br>{title}<br>{shown}"
            cells.append((code, one.id, shown, colour, ink_on(colour), hover))
    names = ["area", "column", "text", "colour", "ink", "hover"]
    return pd.DataFrame(cells, columns=names)


def _clickable(view: View, figure: object, key: str, clicked: Callable[[str, str], None]) -> None:
    def on_select() -> None:
        points = st.session_state[key]["selection"]["points"]
        for point in points[:1]:
            clicked(str(point["customdata"][0]), str(point["customdata"][1]))

    panels.chart(view, figure, key, view.text("heat-alt"), on_select=on_select)


def _explain(view: View, group: str, measures: list[Measure]) -> None:
    """What the numbers at the heads of the columns stand for."""
    if group == OVERVIEW:
        return
    lang = view.choice.lang
    indicators = {one.id: one for one in view.catalog.indicators.values()}
    named = [indicators[one.id] for one in measures if one.id in indicators]
    st.caption(" · ".join(f"**{one.no}** {one.name(lang)}" for one in named))


def table_of(
    view: View, areas: pd.Series, measures: list[Measure], level: str, title: str
) -> Table:
    """The heat map's figures, a row an area."""
    rows = pd.DataFrame({"code": areas.index, "name": areas.to_numpy()}, index=areas.index)
    for one in measures:
        rows[one.id] = view.of_level(level, one.id).loc[areas.index, "value"]
    lang = view.choice.lang
    columns = (
        Column("code", view.text("column-code"), "code"),
        Column("name", view.text("column-area"), "name"),
        *(Column(one.id, one.name(lang), "percent") for one in measures),
    )
    return readable.table(view, f"heat-{measures[-1].group}", title, rows, columns)
