"""Where to start: areas by rate and by number, how few hold half, where pockets are."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from data.catalog import DEFAULT_MEASURE, Measure
from figures.files import FileColumn, FileTable
from poverty import claims
from ui import cached, charts
from ui.harmless import bold
from ui.parts import absences, bars, listing, offer, view_table
from ui.view import View
from wording.numbers import count, missing, number, percent

AREAS_SHOWN = 10


def counting(view: View) -> Measure:
    """The measure whose people are spread: the one chosen, or target poor where it has none."""
    chosen = view.shade
    fits = chosen.kind in {"ratio", "dimension"} and chosen.base == "people"
    return chosen if fits else view.catalog.measures[DEFAULT_MEASURE]


def who(view: View, measure: Measure) -> str:
    """The people that a measure counts, in words."""
    return view.text("start-who", measure=measure.id, name=measure.name(view.choice.lang))


def where_to_start(view: View, choose: Callable[[str], None]) -> None:
    """Both orders side by side, the curve, the pockets, and everything as a table."""
    measure, level = counting(view), view.choice.level
    spread = cached.spread(view.release.id, level, measure.id, view.choice.period, view.within)
    if not spread["count"].sum() > 0:
        st.caption(absences.why(view, view.area))
        return
    st.subheader(half_sentence(view, spread, measure), anchor=False)
    left, right = st.columns(2, gap="medium")
    for cell, order in ((left, "value"), (right, "count")):
        with cell:
            _bars(view, spread, order, measure, choose)
    left, right = st.columns(2, gap="medium")
    with left:
        _curve(view, spread, measure)
    with right:
        _pockets(view, spread, choose)
    offer.offer(view, "start", lambda: table_of(view, spread, measure), choose)
    view_table.source_line(view, view.text("start-weak"))


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


def _bars(
    view: View,
    spread: pd.DataFrame,
    order: str,
    measure: Measure,
    choose: Callable[[str], None],
) -> None:
    rows = bar_rows(view, spread, order)
    st.markdown(bold(bars_title(view, spread, order, measure)))
    figure = cached.chart("described", rows, theme=view.theme)
    key = f"start-{order}-{view.area}-{view.choice.level}-{measure.id}"
    bars.clickable(figure, key, choose, view.text("ranking-alt"))


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
    palette = charts.PALETTES[view.theme]
    return pd.DataFrame(
        {
            "name": [_marked(view, code, row) for code, row in table.iterrows()],
            "text": [_figures(view, row, order) for _, row in table.iterrows()],
            "value": table[order],
            "colour": [
                palette.chosen if code == view.area else palette.bar for code in table.index
            ],
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
    return view.text("start-shares", people=people, **shares)


def _curve(view: View, spread: pd.DataFrame, measure: Measure) -> None:
    kinds, half = view.kinds(view.choice.level), claims.half(spread["count"])
    st.markdown(bold(view.text("start-curve", kinds=kinds, who=who(view, measure))))
    figure = cached.chart(
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
    bars.chart(figure, "start-curve", view.text("start-curve-alt"))


def _pockets(view: View, spread: pd.DataFrame, choose: Callable[[str], None]) -> None:
    """The areas of this province that are among the country's worst tenth."""
    inside = spread[spread["pocket"]].sort_values("rank")
    level, lang = view.choice.level, view.choice.lang
    sentence = view.text(
        "start-pockets",
        n=len(inside),
        kinds=view.kinds(level),
        name=view.own_name(view.within),
    )
    st.markdown(bold(sentence))
    if inside.empty:
        return
    rows = inside.assign(
        name=[view.local_name(code) for code in inside.index],
        note=[view.text("weak") if weak else "" for weak in inside["weak"]],
    )
    columns = (
        FileColumn("name", view.text("column-area"), "name"),
        FileColumn("value", view.text("unit-percent"), "percent"),
        FileColumn("rank", view.text("start-rank"), "rank"),
        FileColumn("note", view.text("column-state"), "text"),
    )
    made = view_table.table(view, "pockets", sentence, rows, columns)
    key = f"start-pockets-{view.choice.level}-{lang}"
    listing.listing(made, choose, key=key, height=300 if len(inside) > 7 else "auto")


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
