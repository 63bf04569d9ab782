"""Figures of several years: differences, which areas are bad and worsening, and trends."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
import streamlit as st

from data.catalog import Measure
from geo import diverging
from geo.areas import COUNTRY, region_of
from pages._ui import cached, panels
from pages._ui.text import figure, number, year
from pages._ui.view import View

BREAKS = (2565,)
"""The BMN form was redesigned in these years: figures before and after are not comparable."""
WORST = 0.25
"""Areas in this share of the worst are "bad"."""


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


def draw(view: View) -> None:
    """The choice of measure and years, the red-red list and every province's change."""
    text, lang = view.text, view.choice.lang
    st.subheader(text("changes-title"), anchor=False)
    known = {one.id: one for one in measures(view, "province")}
    if not known:
        st.caption(text("changes-none"))
        return
    which, from_, to = st.columns([50, 25, 25])
    chosen = which.selectbox(
        text("control-measure"),
        list(known),
        format_func=lambda one: known[one].name(lang),
        key="changes-measure",
    )
    years = cached.years(view.release.id, chosen, "province")[::-1]
    first = from_.selectbox(
        text("changes-from"),
        years[:-1],
        format_func=lambda one: year(one, lang),
        key="changes-from",
    )
    later = [one for one in years if one > first]
    last = to.selectbox(
        text("changes-to"), later[::-1], format_func=lambda one: year(one, lang), key="changes-to"
    )
    _notes(view, first, last)
    rows = table(view, known[chosen], "province", first, last)
    _red(view, known[chosen], rows)
    left, right = st.columns([45, 55], gap="medium")
    with left:
        _map(view, known[chosen], rows)
    with right:
        _all(view, known[chosen], rows, first, last)


def _notes(view: View, first: int, last: int) -> None:
    if any(first < one <= last for one in BREAKS):
        st.warning(view.text("changes-break"))


def _red(view: View, measure: Measure, rows: pd.DataFrame) -> None:
    """The areas that are among the worst quarter and worsening."""
    red = rows[rows["red"]]
    text, lang = view.text, view.choice.lang
    counts = {"n": number(len(red), lang), "of": number(len(rows), lang)}
    st.subheader(text("changes-red", **counts), anchor=False)
    named = [
        f"{view.name(code)} ({_change(view, measure, row['change'])})"
        for code, row in red.iterrows()
    ]
    st.text(", ".join(named) or "–")


def _change(view: View, measure: Measure, value: float) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    if measure.unit == "percent":
        return view.text(
            "changes-points",
            change=f"{sign}{number(abs(value) * 100, view.choice.lang, decimals=2)}",
        )
    return sign + figure(abs(value), measure.unit, view.choice.lang)


def _map(view: View, measure: Measure, rows: pd.DataFrame) -> None:
    """Every province by its change: red worse, blue better, in steps around nothing."""
    worse = measure.direction == "higher_is_worse"
    found = diverging.steps(rows["change"])
    drawn = pd.DataFrame(
        {
            "name": [view.name(code) for code in rows.index],
            "text": [_change(view, measure, value) for value in rows["change"]],
            "colour": [found.colour(place, higher_is_worse=worse) for place in found.places],
        },
        index=rows.index,
    )
    legend = _legend(view, measure, found)
    chart = cached.change_map(view.release.id, drawn, legend, theme=view.theme)
    panels.chart(view, chart, "change-map", view.text("changes-map"))
    st.caption(view.text("notes-boundaries"))


def _legend(view: View, measure: Measure, found: diverging.Steps) -> pd.DataFrame:
    """Labels and colours of the classes, worst first, with how many areas each holds."""
    worse = measure.direction == "higher_is_worse"
    edges = [_change(view, measure, edge) for edge in found.edges]
    labels = [f"< {edges[0]}"]
    labels += [f"{lower} – <{upper}" for lower, upper in pairwise(edges)]
    labels.append(f"≥ {edges[-1]}")
    counts = found.places.value_counts()
    rows = pd.DataFrame(
        {
            "label": [f"{label} ({counts.get(place, 0)})" for place, label in enumerate(labels)],
            "colour": [found.colour(place, higher_is_worse=worse) for place in range(len(labels))],
        }
    )
    return rows[::-1] if worse else rows


def _all(view: View, measure: Measure, rows: pd.DataFrame, first: int, last: int) -> None:
    text, lang = view.text, view.choice.lang
    scale = 100 if measure.unit == "percent" else 1
    form = "%+.2f" if measure.unit == "percent" else "%+.4f"
    plain = "%.2f" if measure.unit == "percent" else "%.4f"
    shown = rows.assign(
        name=[view.name(code) for code in rows.index],
        red=rows["red"].map({True: text("changes-red-mark"), False: ""}),
        **{name: rows[name] * scale for name in ("first", "last", "change")},
    )
    change = text("changes-change")
    unit = text("changes-unit-points" if measure.unit == "percent" else f"unit-{measure.unit}")
    st.dataframe(
        shown,
        hide_index=True,
        height=580,
        column_order=["name", "first", "last", "change", "red"],
        column_config={
            "name": text("column-area"),
            "first": st.column_config.NumberColumn(year(first, lang), format=plain),
            "last": st.column_config.NumberColumn(year(last, lang), format=plain),
            "change": st.column_config.NumberColumn(f"{change} ({unit})", format=form),
            "red": text("changes-red-column"),
        },
        alt=text("changes-title"),
    )


def trends(view: View) -> None:
    """What is known of the country or province over the years, a gap where the survey changed."""
    province = view.within
    text, names = view.text, {COUNTRY: view.own_name(COUNTRY)}
    charts = []
    if not province:
        rate = _rates(view)
        charts.append(("target", rate, "percent", text("trend-target")))
    region = region_of(province) if province else ""
    codes = [code for code in (region, COUNTRY) if code]
    names |= {code: view.own_name(code) for code in (province, region) if code}
    charts.append(
        (
            "poverty",
            _lines(view, "poverty_headcount", codes, names),
            "percent",
            text("trend-poverty"),
        )
    )
    codes = [code for code in (province, COUNTRY) if code]
    charts.append(("hai", _lines(view, "hai", codes, names), "index", text("trend-hai")))
    with st.expander(text("trends-title"), on_change="rerun", key="trends-open") as opened:
        if not opened.open:
            return
        for cell, (key, lines, unit, title) in zip(st.columns(len(charts)), charts, strict=True):
            with cell:
                _trend(view, key, lines, unit, title)
        _about_years(view, national=not province)


def _lines(view: View, column: str, codes: list[str], names: dict[str, str]) -> pd.DataFrame:
    parts = {names[code]: view.release.query.series(code, [column])[column] for code in codes}
    return pd.DataFrame(parts).dropna(how="all")


def _rates(view: View) -> pd.DataFrame:
    """Target poor ÷ surveyed people of the country in every year that has both."""
    found = view.release.query.series(COUNTRY, ["target_poor", "people"]).dropna()
    return pd.DataFrame({view.own_name(COUNTRY): found["target_poor"] / found["people"]})


def _trend(view: View, key: str, lines: pd.DataFrame, unit: str, title: str) -> None:
    st.markdown(f"**{title}**")
    if lines.empty:
        st.caption(view.text("no-data"))
        return
    drawn = cached.chart(
        "trend", lines, breaks=BREAKS if key == "target" else (), theme=view.theme, unit=unit,
        era=543 if view.choice.lang == "en" else 0, note=view.text("trend-break"),
    )  # fmt: skip
    panels.chart(view, drawn, f"trend-{key}", title)


def _about_years(view: View, *, national: bool) -> None:
    """Where each national year comes from."""
    sources = [view.text("trend-sources")]
    if national:
        lang = view.choice.lang
        sources += [
            f"{year(int(row['year_be']), lang)}: {row[f'note_{lang}']} ({row['source']})"
            for row in view.release.manifest.get("national_years", [])
        ]
    for line in sources:
        st.caption(line)
