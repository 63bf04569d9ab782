"""Figures of two years: differences, and which areas are bad and worsening."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import pandas as pd
import streamlit as st

from data.catalog import Measure
from geo import painting, printed
from geo.areas import COUNTRY, LEVELS, MAP_LEVELS, within
from geo.classing import diverging
from ui import cached
from ui.map import component as area_map
from ui.map.painting import Kind, in_words, painted
from ui.parts import counts, grid
from ui.sidebar import go
from ui.view import View
from wording.names import listed
from wording.numbers import number, year

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


@dataclass(frozen=True)
class Compared:
    """What is compared: a measure, the earlier and the later year, and what stands in their stead.

    `instead` is the measure asked for where it has one year alone.
    """

    measure: Measure
    first: int
    last: int
    years: tuple[int, ...]
    instead: Measure | None = None


def compared(view: View, known: list[Measure]) -> Compared:
    """What the address asks to compare, of the measures that have two years on the level shown.

    The measure named, else the one chosen on the other pages, else the first; the years named, as
    far as it has them, else its first and its last.
    """
    choice, measures = view.choice, {one.id: one for one in known}
    asked = choice.compare or choice.measure
    measure = measures.get(asked, known[0])
    years = sorted(cached.years(view.release.id, measure.id, choice.level))
    first = int(choice.since or 0) if int(choice.since or 0) in years[:-1] else years[0]
    until = int(choice.until or 0)
    last = until if until in years and until > first else years[-1]
    instead = None if asked in measures else view.catalog.measures[asked]
    return Compared(measure, first, last, tuple(years), instead)


def shown(view: View) -> Compared | None:
    """What the page compares; None where nothing on the level shown has two years."""
    known = measures(view, view.choice.level)
    return compared(view, known) if known else None


def draw(view: View) -> None:
    """The choice of measure, years and area, the red-red list and every area's change."""
    text, level = view.text, view.choice.level
    st.subheader(text("changes-title"), anchor=False)
    known = measures(view, level)
    if not known:
        st.caption(nothing(view))
        return
    one = compared(view, known)
    _boxes(view, known, one)
    if one.instead is not None:
        told = {"asked": one.instead, "shown": one.measure}
        names = {name: measure.name(view.choice.lang) for name, measure in told.items()}
        st.caption(text("changes-instead", **names, level=text(f"level-{level}")))
    _notes(view, one.first, one.last)
    rows = table(view, one.measure, level, one.first, one.last)
    here = inside(view, rows, level)
    _red(view, one.measure, here, level)
    left, right = st.columns([55, 45], gap="medium")
    with left:
        _map(view, one.measure, rows, level, one.last)
    with right:
        _all(view, one.measure, here, one.first, one.last)


def nothing(view: View) -> str:
    """That nothing can be compared on the level shown, and on which levels what can."""
    there = [
        view.text("changes-there", level=view.text(f"level-{level}"), measures=names)
        for level in MAP_LEVELS
        if (names := listed([one.name(view.choice.lang) for one in measures(view, level)],
                            view.choice.lang))
    ]  # fmt: skip
    level = view.text(f"level-{view.choice.level}")
    return " · ".join([view.text("changes-none", level=level), *there])


def inside(view: View, rows: pd.DataFrame, level: str) -> pd.DataFrame:
    """The rows of a level that lie in the area chosen, or around it where it lies deeper."""
    area = view.choice.area
    if area is not None and area[:1].isdigit():
        area = area[: LEVELS[level].digits]
    return rows[within(rows.index, area)]


def _boxes(view: View, known: list[Measure], one: Compared) -> None:
    """Measure, years and area, each a part of the address."""
    lang, names = view.choice.lang, {measure.id: measure for measure in known}
    which, from_, to, part = st.columns([40, 15, 15, 30])
    with which:
        _box(
            view, "compare", list(names), one.measure.id, lambda one: names[one].name(lang),
            view.text("control-measure"), since=None, until=None,
        )  # fmt: skip
    with from_:
        _box(
            view, "since", list(one.years[:-1]), one.first, lambda when: year(when, lang),
            view.text("changes-from"),
        )  # fmt: skip
    with to:
        later = [when for when in reversed(one.years) if when > one.first]
        _box(
            view, "until", later, one.last, lambda when: year(when, lang),
            view.text("changes-to"),
        )  # fmt: skip
    with part:
        area = view.choice.area or ""
        codes = dict.fromkeys(["", area, *view.release.codes("province")])
        _box(
            view, "area", list(codes), area, lambda code: view.name(code or COUNTRY),
            view.text("changes-province"),
        )  # fmt: skip


def _box(
    view: View,
    name: str,
    options: list[Any],
    chosen: object,
    shown: Callable[[Any], str],
    label: str,
    **others: object,
) -> None:
    """A box whose value is part of the address; `others` change with it."""
    key = f"changes-{name}"
    st.session_state[key] = chosen

    def changed() -> None:
        value = st.session_state[key]
        go(view.choice.but(**others, **{name: str(value) or None}))

    st.selectbox(label, options, format_func=shown, key=key, on_change=changed)


def narrow(view: View) -> Callable[[str], None]:
    """What a click on the map of changes does: the lists below are those of its province."""

    def choose(code: str) -> None:
        known = view.release.codes("province")
        go(view.choice.but(area=code[:2] if code[:2] in known else None))

    return choose


def _notes(view: View, first: int, last: int) -> None:
    if any(first < one <= last for one in BREAKS):
        st.warning(view.text("changes-break"))


def _red(view: View, measure: Measure, rows: pd.DataFrame, level: str) -> None:
    """The areas that are among the country's worst quarter and worsening."""
    st.subheader(red_title(view, rows, level), anchor=False)
    st.text(red_named(view, measure, rows) or "–")
    many = int(rows["red"].sum())
    if many > NAMED:
        st.caption(view.text("changes-more", n=number(many - NAMED, view.choice.lang)))


def red_title(view: View, rows: pd.DataFrame, level: str) -> str:
    """How many areas are bad and worsening, of how many."""
    red = number(int(rows["red"].sum()), view.choice.lang)
    return view.text("changes-red", n=red, areas=view.many(level, len(rows)))


def red_named(view: View, measure: Measure, rows: pd.DataFrame) -> str:
    """The first of them by name, each with its change."""
    red = rows[rows["red"]][:NAMED]
    return ", ".join(
        f"{view.name(str(code))} ({_change(view, measure, row['change'])})"
        for code, row in red.iterrows()
    )


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
) -> None:
    """Every area by its change: red worse, blue better, in steps around nothing."""
    choice = view.choice.but(level=level, measure=measure.id, period=last)
    drawn = changed(replace(view, choice=choice), measure, rows)
    area_map.draw(replace(view, choice=choice), narrow(view), key="map-changes", painted=drawn)
    st.caption(in_words(drawn))
    st.caption(view.text("changes-map"))
    st.caption(view.text("notes-boundaries"))


def changed(view: View, measure: Measure, rows: pd.DataFrame) -> painting.View:
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
        values=painting.figures(order, values.assign(count=empty, base=empty), ratio=False)
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
    grid.table(
        view,
        shown,
        f"changes-{measure.id}",
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
