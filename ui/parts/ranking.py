"""The ranking beside a map: the areas at either end as bars, and those below an area."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from icu4py.breakers import CharacterBreaker

from geo import areas as area_rules
from poverty import claims
from poverty.protection.disclosure import Status
from ui import cached
from ui.charts.ground import visible
from ui.kept import SOME, of_view
from ui.map import class_colours
from ui.parts import absences, counts
from ui.parts.bars import clickable
from ui.site import ENDS
from ui.view import View, counted
from wording.numbers import count, missing, number

ROOM = 54
"""Letters of a name and its figures that fit above a bar on a laptop."""
AREAS_SHOWN, CHILDREN_SHOWN = 10, 7
"""Areas that a ranking shows: of an end of the whole, and of those inside the area chosen."""


def ends(view: View, choose: Callable[[str], None]) -> None:
    """The ten highest or lowest areas of the level shown; a click on a bar chooses its area."""
    text = view.text
    if view.reading["value"].isna().all():
        st.caption(absences.why(view, view.area, view.choice.level))
        regions_instead(view, choose)
        return
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        title = st.container()
        end = st.segmented_control(
            text("ranking-end"),
            ENDS,
            default=first_end(view),
            format_func=lambda option: text(f"ranking-{option}"),
            label_visibility="collapsed",
            required=True,
            key=f"ranking-end-{view.measure.direction}-{view.choice.end}",
        )
    heading, figure = ranked(view, str(end))
    title.subheader(heading, anchor=False)
    clickable(figure, "ranking", choose, text("ranking-alt"))


@of_view(SOME)
def ranked(view: View, end: str) -> tuple[str, go.Figure]:
    """Title and chart of the areas at an end."""
    rows, ticks = ranking_rows(view, end), _tick_text(view)
    if ticks:
        rows["tick"] = view.row(area_rules.COUNTRY)["value"]
    figure = cached.chart("bars", rows, theme=view.theme, row_height=37, ticks=ticks)
    return ranking_title(view, end), figure


def regions_instead(view: View, choose: Callable[[str], None]) -> None:
    """The regions, where the map has no level of the measure's but they have figures of it."""
    if not absences.lacks(view, view.choice.level) or absences.lacks(view, "region"):
        return
    rows = bar_rows(view, view.of_level("region"), ENDS[0], shown=AREAS_SHOWN)
    if rows.empty:
        return
    st.subheader(view.text("regions-title", n=len(rows)), anchor=False)
    ticks = _tick_text(view)
    if ticks:
        rows["tick"] = view.row(area_rules.COUNTRY)["value"]
    figure = cached.chart("bars", rows, theme=view.theme, row_height=37, ticks=ticks)
    clickable(figure, "regions", choose, view.text("ranking-alt"))


def ranking_title(view: View, end: str) -> str:
    """How many areas stand at an end, of how many, and how many more have the last one's value."""
    values, level = view.reading["value"].dropna(), view.choice.level
    more = claims.beyond(values, AREAS_SHOWN, highest=end == ENDS[0])
    return view.text(
        f"ranking-title-{end}",
        k=min(AREAS_SHOWN, len(values)),
        kinds=view.kinds(level, min(AREAS_SHOWN, len(values))),
        areas=view.many(level, len(values)),
        more=view.text("tied-more", more=more),
    )


def _tick_text(view: View) -> str:
    """What the mark on the bars means, where the country has a rate to mark; else nothing."""
    country = view.row(area_rules.COUNTRY)["value"]
    if view.measure.unit == "count" or missing(country):
        return ""
    return view.text("tick-country", value=view.value(area_rules.COUNTRY))


def worst_end(view: View) -> str:
    """The end at which the worst areas stand."""
    return ENDS[0] if view.worse_is_higher else ENDS[1]


def first_end(view: View) -> str:
    """The end that a ranking shows first: that which the address names, else the worst."""
    return view.choice.end or worst_end(view)


def children(view: View, choose: Callable[[str], None]) -> None:
    """The areas of the chosen one, the worst first; a click on a bar chooses its area."""
    found = inside(view)
    if found is not None:
        heading, figure = found
        st.subheader(heading, anchor=False)
        clickable(figure, "children", choose, view.text("ranking-alt"))
        return
    _, level = _parent_and_level(view)
    if absences.lacks(view, level):
        st.caption(absences.why(view, view.area, level))


@of_view(SOME)
def inside(view: View) -> tuple[str, go.Figure] | None:
    """Title and chart of the areas of the chosen one; None where it has none with a figure."""
    parent, level = _parent_and_level(view)
    table = view.of_level(level)
    table = table[area_rules.within(table.index, parent)]
    rows = bar_rows(view, table, first_end(view), shown=CHILDREN_SHOWN)
    if rows.empty:
        return None
    named = view.name if view.choice.end else view.own_name
    rows["name"] = [named(code) for code in rows.index]
    title = f"children-title-{first_end(view)}"
    name = view.own_name(parent)
    n = number(table["value"].notna().sum(), view.choice.lang)
    heading = view.text(title, kinds=view.kinds(level), name=name, k=str(len(rows)), n=n)
    if ticks := _tick_text(view):
        rows["tick"] = view.row(area_rules.COUNTRY)["value"]
    return heading, cached.chart("bars", rows, theme=view.theme, row_height=37, ticks=ticks)


def _parent_and_level(view: View) -> tuple[str, str]:
    """Whose areas are listed, and their level: below the chosen area, or around a tambon.

    Where the address names an end of the ranking they are of the level shown.
    """
    code = view.area
    level, shown = view.level_of(code), view.choice.level
    below = {"region": "province", "province": "district", "district": "tambon"}
    if level in below:
        named = (below[level], shown) if view.choice.end else (below[level],)
        return code, max(named, key=area_rules.MAP_LEVELS.index)
    return code[:4], "tambon"


def ranking_rows(view: View, end: str) -> pd.DataFrame:
    """Rows of the ranking chart: the ten areas of the level shown at an end."""
    return bar_rows(view, view.reading, end, shown=AREAS_SHOWN)


def bar_rows(view: View, table: pd.DataFrame, end: str, *, shown: int) -> pd.DataFrame:
    """Rows of a bar chart: the areas at an end of a reading, in the colours of their classes."""
    table = table.dropna(subset=["value"])
    table = table.sort_values("value", ascending=end == "lowest", kind="stable")[:shown]
    names = [view.name(code) for code in table.index]
    told = _figures_beside(view, table, names)
    return pd.DataFrame(
        {
            "name": [
                _cut(name, ROOM - visible(text)) for name, text in zip(names, told, strict=True)
            ],
            "text": told,
            "value": table["value"],
            "colour": class_colours.of_areas(view, table.index),
            "edge": class_colours.edges(view, table.index),
        },
        index=table.index,
    )


def _figures_beside(view: View, table: pd.DataFrame, names: list[str]) -> list[str]:
    """Values and counts as the bars' texts; values alone where a name leaves them no room."""
    told = [_figures(view, row) for _, row in table.iterrows()]
    if any(visible(name + text) > ROOM for name, text in zip(names, told, strict=True)):
        return [view.shown(row) for _, row in table.iterrows()]
    return told


def _cut(name: str, room: int) -> str:
    """A name, its end cut off where it is too long; no mark is parted from its letter."""
    if visible(name) <= room:
        return name
    letters = list(CharacterBreaker(name, "th"))
    return "".join(letters[: max(room - 1, 1)]).rstrip(" ,") + "…"


def _figures(view: View, row: pd.Series) -> str:
    """A value and the count it stands on: "13.7% · 22,783 คน"."""
    shown = view.shown(row)
    if missing(row["count"]) or view.measure.unit == "count" or not view.measure.of_counts:
        return shown
    lang, measure = view.choice.lang, view.measure
    if counts.is_indicator(measure):
        return f"{shown} · {view.standing(count(row['count'], lang), count(row['base'], lang))}"
    people = view.text(counted(measure), count=count(row["count"], lang))
    if row["status"] == Status.DERIVED and row["count"] > 0:
        people = view.text("about", value=people)
    return f"{shown} · {people}"
