"""Figures of two years: what is compared, and what came of it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.catalog import NEUTRAL, Measure
from figures.following import series
from geo import printed
from geo.areas import MAP_LEVELS
from ui.parts import grid
from ui.progress.change_boxes import compared_boxes
from ui.progress.change_map import map_of_changes
from ui.progress.change_words import change_unit
from ui.progress.comparison import compared, inside, measures, table
from ui.progress.worsening import red_list
from ui.view import View
from wording.names import listed
from wording.numbers import number, year


def changes_of_years(view: View) -> None:
    """The choice of measure, years and area, the red-red list and every area's change."""
    text, level = view.text, view.choice.level
    st.subheader(text("changes-title"), anchor=False)
    known = measures(view, level)
    if not known:
        st.caption(nothing(view))
        return
    asked = compared(view, known)
    compared_boxes(view, known, asked)
    if asked.instead is not None:
        st.caption(instead(view, asked.instead, asked.measure, level))
    if asked.measure.of_survey:
        _notes(view, asked.first, asked.last)
    rows = table(view, asked.measure, level, asked.first, asked.last)
    here = inside(view, rows, level)
    red_list(view, asked.measure, here, level)
    left, right = st.columns([55, 45], gap="medium")
    with left:
        map_of_changes(view, asked.measure, rows, level, asked.last)
    with right:
        _all(view, asked.measure, here, asked.first, asked.last)


def instead(view: View, asked: Measure, shown: Measure, level: str) -> str:
    """Why another measure is shown than the one asked for."""
    return view.text(
        "changes-instead",
        asked=asked.name(view.choice.lang),
        shown=shown.name(view.choice.lang),
        why="neutral" if asked.direction == NEUTRAL else "years",
        level=view.text(f"level-{level}"),
    )


def nothing(view: View) -> str:
    """That nothing can be compared on the level shown, and on which levels what can."""
    there = [
        view.text("changes-there", level=view.text(f"level-{level}"), measures=names)
        for level in MAP_LEVELS
        if (names := listed([measure.name(view.choice.lang) for measure in measures(view, level)],
                            view.choice.lang))
    ]  # fmt: skip
    level = view.text(f"level-{view.choice.level}")
    return " · ".join([view.text("changes-none", level=level), *there])


def _notes(view: View, first: int, last: int) -> None:
    if any(first < when <= last for when in series.BREAKS):
        st.warning(view.text("changes-break"))


def signed(value: float, lang: str, decimals: int) -> str:
    """A change with its sign; nothing has none."""
    shown = printed.rounded(value, decimals)
    return f"{'+' if shown > 0 else ''}{number(shown if shown else 0, lang, decimals=decimals)}"


def _all(view: View, measure: Measure, rows: pd.DataFrame, first: int, last: int) -> None:
    text, lang = view.text, view.choice.lang
    scale = 100 if measure.unit == "percent" else 1
    decimals = 2 if measure.unit == "percent" else 4
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
                f"{change} ({change_unit(view, measure, brief=True)})"
            ),
            "red": text("changes-red-column"),
        },
        alt=text("changes-title"),
        wordings={"change": lambda value: signed(value, lang, decimals)},
    )
