"""The panels around a map: headline, four figures, the chosen area, ranking, dimensions, notes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from icu4py.breakers import CharacterBreaker
from streamlit.delta_generator import DeltaGenerator

from figures import house
from geo import areas as area_rules
from poverty import claims
from ui import cached, charts, navigation
from ui.charts.ground import visible
from ui.parts import absences, cards, counts, findings
from ui.site import PROVINCE
from ui.view import View, counted
from wording.text import UNAVAILABLE, count, listed, missing, number, percent, year

SHOWN, CHILDREN = 10, 7
ROOM = 54
"""Letters of a name and its figures that fit above a bar on a laptop."""
ENDS = ("highest", "lowest")


def headline(view: View) -> None:
    """The finding as the page's title; measure, population and year below it."""
    st.header(findings.sentence(view), anchor=False)


def figures(view: View) -> None:
    """Four figures, side by side."""
    for cell, card in zip(st.columns(4), shown_figures(view), strict=True):
        metric(cell, *card)


def shown_figures(view: View) -> list[cards.Card]:
    """Of the place on a province's page, else of the area chosen or the country."""
    return cards.of_place(view) if view.within else _cards(view)


def _cards(view: View) -> list[cards.Card]:
    """Target poor, their rate, the largest dimension, two or more dimensions."""
    view = view.survey
    lang, text = view.choice.lang, view.text
    row = view.row(view.area, "target_poor_rate")
    poor = row["count"]
    largest = view.dimensions(view.area).sort_values(ascending=False, kind="stable")
    return [
        (
            view.of_year(text("card-poor")),
            _people(view, poor),
            "" if missing(poor) else text("card-of", base=count(row["base"], lang)),
        ),
        (
            view.of_year(text("card-rate")),
            percent(row["value"], lang),
            "" if missing(poor) else text("card-rate-note"),
        ),
        (
            view.of_year(text("card-dimension")),
            _dimension_name(view, largest),
            _dimension_note(view, largest, poor),
        ),
        (view.of_year(text("card-several")), *_several(view, poor)),
    ]


def _people(view: View, number_of: float) -> str:
    if number_of != number_of:
        return UNAVAILABLE
    return view.text("people", count=count(number_of, view.choice.lang))


def _dimension_name(view: View, largest: pd.Series) -> str:
    if not largest.iloc[0] > 0:
        return UNAVAILABLE if largest.isna().all() else "–"
    lang, dimensions = view.choice.lang, view.catalog.dimensions
    names = [dimensions[str(name)].name(lang) for name in claims.leaders(largest)]
    return listed(names, lang)


def _dimension_note(view: View, largest: pd.Series, poor: float) -> str:
    if not largest.iloc[0] > 0:
        return ""
    lang = view.choice.lang
    return view.text(
        "card-share",
        count=count(largest.iloc[0], lang),
        share=percent(largest.iloc[0] / poor, lang),
        tied="yes" if len(claims.leaders(largest)) > 1 else "no",
    )


def _several(view: View, poor: float) -> tuple[str, str]:
    people, lang = view.several(view.area), view.choice.lang
    if people == people:
        share = percent(people / poor, lang) if poor > 0 else ""
        shown = _people(view, people)
        about = view.text("about", value=shown) if people > 0 else shown
        return about, view.text("card-several-note", share=share) if share else ""
    if view.row(view.area, "multi_rate")["protected"]:
        return view.text("people", count=house.below()), view.text("protected")
    return UNAVAILABLE, ""


def area(view: View) -> None:
    """The chosen area: its value, rank with n, count and base, and the way to its own page."""
    code, text, lang = view.area, view.text, view.choice.lang
    row = view.row(code)
    st.subheader(view.name(code, full=True), anchor=False)
    place, of = findings.rank(view, code)
    note = text("area-rank-note", of=of) if of else ""
    with st.container(key="area"):
        value, rank = st.columns([60, 40])
    metric(value, view.measure.name(lang), view.shown(row), cards.standing(view, row))
    metric(rank, text("area-rank"), place, note)
    if row["weak"] and not missing(row["value"]):
        st.caption(text("weak"))
    if view.level_of(code) == "municipality":
        st.caption(text("municipality-note"))
    if code[:2].isdigit() and not view.within:
        navigation.page_link(view, PROVINCE, text("open-province", name=view.own_name(code[:2])))


def metric(cell: DeltaGenerator, label: str, value: str, note: str) -> None:
    """A figure under its label, with a note below it."""
    cell.metric(label, value, delta=note or " ", delta_color="off", delta_arrow="off")


def ranking(view: View, choose: Callable[[str], None]) -> None:
    """The ten highest or lowest areas of the level shown; a click on a bar chooses its area."""
    text = view.text
    if view.reading["value"].isna().all():
        st.caption(absences.why(view, view.area, view.choice.level))
        return
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        title = st.container()
        end = st.segmented_control(
            text("ranking-end"),
            ENDS,
            default=_worst_end(view),
            format_func=lambda option: text(f"ranking-{option}"),
            label_visibility="collapsed",
            required=True,
            key=f"ranking-end-{view.measure.direction}",
        )
    title.subheader(ranking_title(view, str(end)), anchor=False)
    rows, ticks = ranking_rows(view, str(end)), _tick_text(view)
    if ticks:
        rows["tick"] = view.row(area_rules.COUNTRY)["value"]
    figure = cached.bars(rows, theme=view.theme, row_height=39, ticks=ticks)
    clickable(view, figure, "ranking", choose, text("ranking-alt"))


def ranking_title(view: View, end: str) -> str:
    """How many areas stand at an end, of how many, and how many more have the last one's value."""
    values, level = view.reading["value"].dropna(), view.choice.level
    more = claims.beyond(values, SHOWN, highest=end == ENDS[0])
    return view.text(
        f"ranking-title-{end}",
        k=min(SHOWN, len(values)),
        kinds=view.kinds(level, min(SHOWN, len(values))),
        areas=view.many(level, len(values)),
        more=view.text("tied-more", more=more),
    )


def _tick_text(view: View) -> str:
    """What the mark on the bars means, where the country has a rate to mark; else nothing."""
    country = view.row(area_rules.COUNTRY)["value"]
    if view.measure.unit == "count" or missing(country):
        return ""
    return view.text("tick-country", value=view.value(area_rules.COUNTRY))


def _worst_end(view: View) -> str:
    return "highest" if view.worse_is_higher else "lowest"


def children(view: View, choose: Callable[[str], None]) -> None:
    """The areas of the chosen one, the worst first; a click on a bar chooses its area."""
    parent, level = _parent_and_level(view)
    table = view.of_level(level)
    table = table[area_rules.within(table.index, parent)]
    rows = bar_rows(view, table, _worst_end(view), shown=CHILDREN)
    if rows.empty:
        if absences.lacks(view, level):
            st.caption(absences.why(view, view.area, level))
        return
    rows["name"] = [view.own_name(code) for code in rows.index]
    title = f"children-title-{_worst_end(view)}"
    name = view.own_name(parent)
    n = number(table["value"].notna().sum(), view.choice.lang)
    heading = view.text(title, kinds=view.kinds(level), name=name, k=str(len(rows)), n=n)
    st.subheader(heading, anchor=False)
    figure = cached.bars(rows, theme=view.theme, row_height=39)
    clickable(view, figure, "children", choose, view.text("ranking-alt"))


def _parent_and_level(view: View) -> tuple[str, str]:
    """Whose areas are listed, and their level: below the chosen area, or around a tambon."""
    code = view.area
    level = view.level_of(code)
    below = {"region": "province", "province": "district", "district": "tambon"}
    if level in below:
        return code, below[level]
    return code[:4], "tambon"


def ranking_rows(view: View, end: str) -> pd.DataFrame:
    """Rows of the ranking chart: the ten areas of the level shown at an end."""
    return bar_rows(view, view.reading, end, shown=SHOWN)


def bar_rows(view: View, table: pd.DataFrame, end: str, *, shown: int) -> pd.DataFrame:
    """Rows of a bar chart: the areas at an end of a reading, the chosen one in its own colour."""
    table = table.dropna(subset=["value"])
    table = table.sort_values("value", ascending=end == "lowest", kind="stable")[:shown]
    palette = charts.PALETTES[view.theme]
    names = [view.name(code) for code in table.index]
    told = _figures_beside(view, table, names)
    return pd.DataFrame(
        {
            "name": [
                _cut(name, ROOM - visible(text)) for name, text in zip(names, told, strict=True)
            ],
            "text": told,
            "value": table["value"],
            "colour": [
                palette.chosen if code == view.choice.area else palette.bar for code in table.index
            ],
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
    if missing(row["count"]) or view.measure.unit == "count":
        return shown
    lang, measure = view.choice.lang, view.measure
    if counts.is_indicator(measure):
        return f"{shown} · {view.standing(count(row['count'], lang), count(row['base'], lang))}"
    people = view.text(counted(measure), count=count(row["count"], lang))
    return f"{shown} · {people}"


def chart(
    view: View,
    figure: go.Figure,
    key: str,
    alt: str,
    *,
    on_select: Callable[[], None] | Literal["ignore"] = "ignore",
) -> None:
    """A chart, with its text alternative."""
    del view
    st.plotly_chart(
        figure,
        theme=None,
        key=key,
        config=charts.CONFIG,
        alt=alt,
        on_select=on_select,
        selection_mode="points",
    )


def clickable(
    view: View, figure: go.Figure, key: str, choose: Callable[[str], None], alt: str
) -> None:
    """A chart whose points have a code; a click calls `choose` with it."""

    def clicked() -> None:
        points = st.session_state[key]["selection"]["points"]
        codes = [point["customdata"] for point in points if "customdata" in point]
        if codes:
            choose(codes[0] if isinstance(codes[0], str) else codes[0][0])

    chart(view, figure, key, alt, on_select=clicked)


def dimensions(view: View) -> None:
    """Five sorted bars: target poor deprived in each dimension, with a tick for the country."""
    view = view.survey
    text, code = view.text, view.area
    title = view.of_year(text("dimensions-title", name=view.own_name(code)))
    st.subheader(title, anchor=False, help=text("dimensions-help"))
    rows = dimension_rows(view, code)
    if rows["value"].isna().all():
        st.caption(absences.why(view, code))
        return
    ticks = "" if code == area_rules.COUNTRY else text("tick-country", value="")
    figure = cached.bars(rows, theme=view.theme, row_height=46, ticks=ticks)
    chart(view, figure, "dimensions", text("dimensions-alt"))


def dimension_rows(view: View, code: str) -> pd.DataFrame:
    """Rows of the dimension chart, the largest first; below the country also its rates."""
    people = view.row(code, "target_poor_rate")["base"]
    counts = view.dimensions(code)
    rates = counts / people if people > 0 else counts * float("nan")
    lang, dimensions = view.choice.lang, view.catalog.dimensions
    rows = pd.DataFrame(
        {
            "name": [dimension.name(lang) for dimension in dimensions.values()],
            "text": [
                f"{percent(rates[name], lang)} · {_people(view, counts[name])}"
                for name in dimensions
            ],
            "value": [rates[name] for name in dimensions],
            "colour": [dimension.colour for dimension in dimensions.values()],
        },
        index=list(dimensions),
    )
    if code != area_rules.COUNTRY:
        country = view.dimensions(area_rules.COUNTRY)
        base = view.row(area_rules.COUNTRY, "target_poor_rate")["base"]
        rows["tick"] = [country[name] / base for name in dimensions]
    return rows.sort_values("value", ascending=False, kind="stable")


def notes(view: View) -> None:
    """Source and year, the units without a polygon, the boundary note."""
    text, lang = view.text, view.choice.lang
    units = view.survey.of_level("municipality", "target_poor_rate").dropna(subset=["base"])
    units = units[units.index.str.startswith(view.within)]
    parts = [
        text("notes-source", source=view.source),
        text("notes-boundaries"),
    ]
    if len(units):
        parts.append(
            text(
                "notes-units",
                units=len(units),
                people=count(units["base"].sum(), lang),
                poor=count(units["count"].sum(), lang),
            )
        )
    if view.measure.derived:
        parts.append(text("notes-derived"))
    parts.append(text("notes-bangkok"))
    st.caption(" · ".join(parts))


def _year(view: View) -> str:
    return year(view.choice.period, view.choice.lang)
