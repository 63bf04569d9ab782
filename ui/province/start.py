"""Where to start: areas by rate and by number, how few hold half, where pockets are."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st
from plotly.graph_objects import Figure

from data.catalog import Measure
from figures.files import FileColumn, FileTable
from poverty import claims
from ui import cached, charts
from ui.harmless import bold
from ui.kept import SOME, of_view
from ui.map import class_colours
from ui.parts import absences, bars, offer, view_table
from ui.province import pockets
from ui.province.spreading import counting, spread_of, spread_view, who
from ui.view import View
from wording.numbers import count, missing, number, percent

AREAS_SHOWN = 10


def where_to_start(view: View, choose: Callable[[str], None]) -> None:
    """Both orders side by side, the curve, the pockets, and everything as a table."""
    view = spread_view(view)
    measure, spread = counting(view), spread_of(view)
    if not spread["count"].sum() > 0:
        st.caption(absences.why(view, view.within, counted=measure))
        return
    st.subheader(view.of_year(half_told(view)), anchor=False)
    left, right = st.columns(2, gap="medium")
    for cell, order in ((left, "value"), (right, "count")):
        with cell:
            _bars(view, order, choose)
    left, right = st.columns(2, gap="medium")
    with left:
        _curve(view)
    with right:
        pockets.listed(view, choose)
    offer.offer(view, "start", lambda: table_of(view, spread, measure), choose)
    view_table.source_line(view, view.text("start-weak"))


@of_view(SOME)
def half_told(view: View) -> str:
    """How few areas hold half, in words."""
    return half_sentence(view, spread_of(view), counting(view))


def half_sentence(view: View, spread: pd.DataFrame, measure: Measure) -> str:
    """ "8 อำเภอ มีคนจนเป้าหมายรวมกัน 50.4% ของจังหวัด", survey units among them counted."""
    half, lang = claims.half(spread["count"]), view.choice.lang
    told = {
        "of": number(half.of, lang),
        "who": who(view, measure),
        "name": view.own_name(view.within),
    }
    if half.only:
        return view.text("start-all", **told, place=view.own_name(str(half.areas[0])))
    units = sum(view.level_of(str(code)) == "municipality" for code in half.areas)
    return view.text(
        "start-half",
        **told,
        areas=view.many(view.choice.level, len(half.areas)),
        share=percent(half.share, lang),
        units=units,
    )


def _bars(view: View, order: str, choose: Callable[[str], None]) -> None:
    heading, figure = _ordered(view, order)
    st.markdown(bold(heading))
    key = f"start-{order}-{view.area}-{view.choice.level}-{counting(view).id}"
    bars.clickable(figure, key, choose, view.text("ranking-alt"))


@of_view(SOME)
def _ordered(view: View, order: str) -> tuple[str, Figure]:
    """Title and chart of the areas by rate or by number."""
    spread = spread_of(view)
    figure = cached.chart("described", bar_rows(view, spread, order), theme=view.theme)
    return bars_title(view, spread, order, counting(view)), figure


def bars_title(view: View, spread: pd.DataFrame, order: str, measure: Measure) -> str:
    """How many areas a bar chart shows, by what, and how many more have the last one's value."""
    level, known = view.choice.level, spread[order].dropna()
    return view.text(
        f"start-by-{order}",
        k=min(AREAS_SHOWN, len(known)),
        kinds=view.kinds(level, min(AREAS_SHOWN, len(known))),
        who=who(view, measure),
        more=view.text("tied-more", more=claims.beyond(known, AREAS_SHOWN)),
    )


def bar_rows(view: View, spread: pd.DataFrame, order: str) -> pd.DataFrame:
    """Rows of a bar chart: the areas highest by rate (`value`) or by number (`count`)."""
    known = spread.dropna(subset=[order])
    table = known.sort_values(order, ascending=False, kind="stable")[:AREAS_SHOWN]
    mapped = counting(view) is view.shade and view.asked is None
    plain = [charts.PALETTES[view.theme].bar] * len(table)
    return pd.DataFrame(
        {
            "name": [_marked(view, code, row) for code, row in table.iterrows()],
            "text": [_figures(view, row, order) for _, row in table.iterrows()],
            "value": table[order],
            "colour": class_colours.class_colours(view, table["value"]) if mapped else plain,
            "edge": class_colours.edges(view, table.index),
        },
        index=table.index,
    )


def _marked(view: View, code: object, row: pd.Series) -> str:
    """The area's name, marked where few were surveyed."""
    name = view.local_name(str(code))
    return f"{name} {view.text('start-few')}" if row["weak"] else name


def _figures(view: View, row: pd.Series, order: str) -> str:
    lang = view.choice.lang
    people = view.text("people", count=count(row["count"], lang))
    if order == "value":
        return f"{percent(row['value'], lang)} · {people}"
    shares = {name: percent(row[name], lang) for name in ("share", "running")}
    whole = "province" if view.area[:1].isdigit() else view.area
    return view.text("start-shares", people=people, whole=whole, **shares)


def _curve(view: View) -> None:
    kinds, of_whom = view.kinds(view.choice.level), who(view, counting(view))
    st.markdown(bold(view.text("start-curve", kinds=kinds, who=of_whom)))
    bars.chart(_running(view), "start-curve", view.text("start-curve-alt"))


@of_view(SOME)
def _running(view: View) -> Figure:
    """The curve of the running share."""
    kinds, spread = view.kinds(view.choice.level), spread_of(view)
    half = claims.half(spread["count"])
    return cached.chart(
        "running",
        spread["running"].dropna(),
        half=0 if half.only else len(half.areas),
        theme=view.theme,
        across=view.text("start-across", kinds=kinds),
        note=view.text(
            "start-mark",
            areas=view.many(view.choice.level, len(half.areas)),
            share=percent(half.share, view.choice.lang),
        ),
    )


def table_of(view: View, spread: pd.DataFrame, measure: Measure) -> FileTable:
    """Every area with rate, number, base, shares and rank, those with the most first."""
    text = view.text
    rows = spread.assign(
        code=spread.index,
        name=[view.local_name(code) for code in spread.index],
        tenth=[text("start-tenth") if pocket else "" for pocket in spread["pocket"]],
        state=[_state(view, row) for _, row in spread.iterrows()],
    )
    columns = (
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-area"), "name"),
        FileColumn("value", measure.name(view.choice.lang), "percent"),
        FileColumn("count", who(view, measure), "count"),
        FileColumn("base", text("column-people"), "base"),
        FileColumn("share", text("column-share"), "percent"),
        FileColumn("running", text("column-running"), "percent"),
        FileColumn("rank", text("start-rank"), "rank"),
        FileColumn("tenth", text("column-tenth"), "text"),
        FileColumn("state", text("column-state"), "text"),
    )
    name = f"start-{view.choice.level}-{measure.id}"
    return view_table.table(view, name, half_sentence(view, spread, measure), rows, columns)


def _state(view: View, row: pd.Series) -> str:
    if missing(row["value"]):
        return view.text("state-missing")
    return view.text("state-weak") if row["weak"] else ""
