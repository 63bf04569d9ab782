"""Figures of two years: differences, and which areas are bad and worsening."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.catalog import Measure
from geo import choropleth, diverging, printed
from geo.areas import COUNTRY, MAP_LEVELS
from pages._ui import cached, counts
from pages._ui import map as area_map
from pages._ui.paintings import Kind, painted
from pages._ui.text import number, year
from pages._ui.view import View

BREAKS = (2565,)
"""The BMN form was redesigned in these years: figures before and after are not comparable."""
WORST = 0.25
"""Areas in this share of the worst are "bad"."""
NAMED = 12
"""Areas that the red-red list writes out."""


def measures(view: View, level: str) -> list[Measure]:
    """Measures with figures of two years or more on a level."""
    known = view.catalog.measures.values()
    return [one for one in known if len(cached.years(view.release.id, one.id, level)) > 1]


def table(view: View, measure: Measure, level: str, first: int, last: int) -> pd.DataFrame:
    """Both years' values by area: `first`, `last`, `change`, `worse` and `red` (bad and worsening).

    `change` is last minus first; missing where either is. Bad: among the worst quarter in `last`.
    """
    values = {
        name: cached.reading(view.release.id, level, measure.id, period)["value"]
        for name, period in (("first", first), ("last", last))
    }
    rows = pd.DataFrame(values).dropna()
    rows["change"] = rows["last"] - rows["first"]
    up = measure.direction == "higher_is_worse"
    rows["worse"] = rows["change"] > 0 if up else rows["change"] < 0
    rank = rows["last"].rank(method="min", ascending=not up)
    rows["red"] = rows["worse"] & (rank <= WORST * len(rows))
    return rows.sort_values("change", ascending=not up, kind="stable")


def draw(view: View, choose: Callable[[str], None]) -> None:
    """The choice of level, measure and years, the red-red list and every area's change."""
    text, lang = view.text, view.choice.lang
    st.subheader(text("changes-title"), anchor=False)
    levels = {level: found for level in MAP_LEVELS if (found := measures(view, level))}
    if not levels:
        st.caption(text("changes-none"))
        return
    level = _level(view, list(levels))
    known = {one.id: one for one in levels[level]}
    which, from_, to, part = st.columns([40, 15, 15, 30])
    chosen = which.selectbox(
        text("control-measure"),
        list(known),
        format_func=lambda one: known[one].name(lang),
        key=f"changes-measure-{level}",
    )
    years = cached.years(view.release.id, chosen, level)[::-1]
    first = from_.selectbox(
        text("changes-from"),
        years[:-1],
        format_func=lambda one: year(one, lang),
        key=f"changes-from-{level}-{chosen}",
    )
    later = [one for one in years if one > first]
    last = to.selectbox(
        text("changes-to"),
        later[::-1],
        format_func=lambda one: year(one, lang),
        key=f"changes-to-{level}-{chosen}-{first}",
    )
    province = _province(view, part)
    _notes(view, first, last)
    rows = table(view, known[chosen], level, first, last)
    here = rows[rows.index.str.startswith(province)]
    _red(view, known[chosen], here, level)
    left, right = st.columns([55, 45], gap="medium")
    with left:
        _map(view, known[chosen], rows, level, last, province, choose)
    with right:
        _all(view, known[chosen], here, first, last)


def _level(view: View, levels: list[str]) -> str:
    """The level compared; a choice only where there are several."""
    if len(levels) == 1:
        return levels[0]
    chosen = st.segmented_control(
        view.text("control-level"),
        levels,
        format_func=lambda level: view.text(f"level-{level}"),
        default=levels[0],
        key="changes-level",
        required=True,
    )
    return str(chosen)


def narrow(view: View) -> Callable[[str], None]:
    """What a click on the map of changes does: the lists below are those of its province."""

    def choose(code: str) -> None:
        known = view.release.codes("province")
        st.session_state["changes-province"] = code[:2] if code[:2] in known else ""

    return choose


def _province(view: View, cell: DeltaGenerator) -> str:
    """Code of the province whose areas are listed, "" for all of the country."""
    codes = list(view.release.codes("province"))
    return str(
        cell.selectbox(
            view.text("changes-province"),
            ["", *codes],
            format_func=lambda code: view.own_name(code or COUNTRY),
            key="changes-province",
        )
    )


def _notes(view: View, first: int, last: int) -> None:
    if any(first < one <= last for one in BREAKS):
        st.warning(view.text("changes-break"))


def _red(view: View, measure: Measure, rows: pd.DataFrame, level: str) -> None:
    """The areas that are among the country's worst quarter and worsening."""
    red = rows[rows["red"]]
    text, lang = view.text, view.choice.lang
    counts = {"n": number(len(red), lang), "areas": view.many(level, len(rows))}
    st.subheader(text("changes-red", **counts), anchor=False)
    named = [
        f"{view.name(code)} ({_change(view, measure, row['change'])})"
        for code, row in red[:NAMED].iterrows()
    ]
    st.text(", ".join(named) or "–")
    if len(red) > NAMED:
        st.caption(text("changes-more", n=number(len(red) - NAMED, lang)))


def _change(view: View, measure: Measure, value: float) -> str:
    """A change in words, with its unit where that is points of a percentage."""
    written = _signed(view, measure, value)
    return view.text("changes-points", change=written) if measure.unit == "percent" else written


def _signed(view: View, measure: Measure, value: float, decimals: int | None = None) -> str:
    """A change with its sign, points of a percentage with two decimals; more where it takes them.

    A change of something is never printed as one of nothing.
    """
    sign = "+" if value > 0 else "−" if value < 0 else ""
    size = abs(value) * (100 if measure.unit == "percent" else 1)
    least = diverging.DECIMALS.get(measure.unit, 0) if decimals is None else decimals
    options = range(least, printed.MOST_DECIMALS)
    shown = next((n for n in options if printed.rounded(size, n)), least)
    return sign + number(size, view.choice.lang, decimals=shown if size else least)


def _map(
    view: View,
    measure: Measure,
    rows: pd.DataFrame,
    level: str,
    last: int,
    province: str,
    choose: Callable[[str], None],
) -> None:
    """Every area by its change: red worse, blue better, in steps around nothing."""
    choice = view.choice.but(level=level, measure=measure.id, period=last, area=province or None)
    area_map.draw(
        replace(view, choice=choice),
        choose,
        key="map-changes",
        painted=changed(replace(view, choice=choice), measure, rows),
    )
    st.caption(view.text("changes-map"))
    st.caption(view.text("notes-boundaries"))


def changed(view: View, measure: Measure, rows: pd.DataFrame) -> choropleth.View:
    """The map of changes (`table`) over the level of a view, worst first in the legend."""
    found = diverging.steps(rows["change"], measure.unit)
    kept = found.order(higher_is_worse=measure.direction == "higher_is_worse")
    labels = _labels(view, measure, found)
    kinds = [
        Kind(labels[place], colour)
        for place, colour in zip(kept, diverging.WORSE_TO_BETTER, strict=True)
    ]
    places = found.places.map({place: rank for rank, place in enumerate(kept)})
    order = cached.order(view.release.id, area_map.asset(view), view.choice.level)
    percent = measure.unit == "percent"
    values = pd.DataFrame({"value": rows["change"] * (100 if percent else 1)})
    empty = float("nan")
    return painted(
        area_map.shown(view),
        places,
        kinds,
        order=order,
        texts={
            "title": measure.name(view.choice.lang),
            "unit": f"{view.text('changes-change')} · {_unit(view, measure)}",
            "measure": f"{view.text('changes-change')} ({_unit(view, measure)})",
        },
        hidden=view.text("legend-protected"),
        missing=view.text("legend-no-data"),
        values=choropleth.figures(order, values.assign(count=empty, base=empty), ratio=False)
        | {"digits": found.decimals},
        unit="change",
    )


def _unit(view: View, measure: Measure) -> str:
    percent = measure.unit == "percent"
    return view.text("changes-unit-points") if percent else _unit_word(view, measure)


def _unit_word(view: View, measure: Measure) -> str:
    return counts.unit_word(measure, view.choice.lang)


def _labels(view: View, measure: Measure, found: diverging.Steps) -> list[str]:
    """Ranges of the seven classes, the most negative first."""
    edges = [_signed(view, measure, edge, found.decimals) for edge in found.edges]
    between = [f"{lower} – <{upper}" for lower, upper in pairwise(edges)]
    return [f"<{edges[0]}", *between, f"≥{edges[-1]}"]


def _all(view: View, measure: Measure, rows: pd.DataFrame, first: int, last: int) -> None:
    text, lang = view.text, view.choice.lang
    scale = 100 if measure.unit == "percent" else 1
    form = "%+.2f" if measure.unit == "percent" else "%+.4f"
    shown = rows.assign(
        name=[view.name(code) for code in rows.index],
        red=rows["red"].map({True: text("changes-red-mark"), False: ""}),
        change=rows["change"] * scale,
        **{name: printed.scaled(rows[name], measure.unit) for name in ("first", "last")},
    )
    change = text("changes-change")
    st.dataframe(
        shown,
        hide_index=True,
        height=580,
        column_order=["name", "change", "first", "last", "red"],
        column_config={
            "name": text("column-area"),
            "first": st.column_config.NumberColumn(year(first, lang), format="%g"),
            "last": st.column_config.NumberColumn(year(last, lang), format="%g"),
            "change": st.column_config.NumberColumn(
                f"{change} ({_unit(view, measure)})", format=form
            ),
            "red": text("changes-red-column"),
        },
        alt=text("changes-title"),
    )
