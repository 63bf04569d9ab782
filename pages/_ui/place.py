"""The panels beside a province's map: where the place stands, its dimensions, its survey units."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from data.catalog import Measure
from geo import areas as area_rules
from pages._ui import cached, findings, navigation, panels, readable
from pages._ui.controls import go
from pages._ui.site import PROVINCE
from pages._ui.text import count, difference_shown, missing, number, signed
from pages._ui.view import View

UNITS_HEIGHT = 250
"""Pixels of the list of survey units: six rows and the head."""


def title(view: View) -> None:
    """Name the area in the browser's title."""
    st.set_page_config(f"{view.name(view.area)} · {view.text('site-title')}")


def standing(view: View) -> None:
    """Name, region, people and households surveyed; the measure against country and region."""
    code, text, lang = view.area, view.text, view.choice.lang
    row, region = view.row(code), area_rules.region_of(code)
    st.subheader(view.name(code, full=True), anchor=False)
    surveyed = view.row(code, "target_poor_rate")["base"], view.row(code, "poor_households")["base"]
    people, households = (count(base, lang) for base in surveyed)
    st.caption(text("place-about", region=view.name(region), people=people, households=households))
    place, of = findings.rank(view, code)
    with st.container(key="area"):
        cells = st.columns([34, 22, 22, 22])
    panels.metric(
        cells[0], view.measure.name(lang), view.shown(row), panels.standing(view, row)
    )
    for cell, other in zip(cells[1:], (area_rules.COUNTRY, region), strict=False):
        panels.metric(cell, *_against(view, row, other))
    panels.metric(cells[3], text("area-rank"), place, text("area-rank-note", of=of) if of else "")
    _cautions(view, row)


def _against(view: View, row: pd.Series, other: str) -> tuple[str, str, str]:
    """Label, distance and value of what the area is held against."""
    name = view.name(other) if other != area_rules.COUNTRY else view.text("whole-country")
    held = view.row(other)["value"]
    if view.measure.unit != "percent" or missing(row["value"]) or missing(held):
        return name, view.value(other), ""
    apart = signed(difference_shown(row["value"], held), view.choice.lang)
    return (
        view.text("place-against", name=name),
        apart,
        view.text("place-points", value=view.value(other)),
    )


def _cautions(view: View, row: pd.Series) -> None:
    """What limits the figures: few people, no polygon, no figures of its own."""
    level = view.level_of(view.area)
    if row["weak"] and not missing(row["value"]):
        st.caption(view.text("weak"))
    if level == "municipality":
        st.caption(view.text("municipality-note"))
    if level == "tambon" and missing(view.row(view.area, "target_poor_rate")["base"]):
        district = view.own_name(view.area[:4])
        st.warning(view.text("place-elsewhere", district=district), icon=":material/info:")


def dimensions(view: View) -> None:
    """Five sorted bars with marks for country and region; a click opens a dimension."""
    text, code = view.text, view.area
    st.subheader(
        text("dimensions-title", name=view.own_name(code)),
        anchor=False,
        help=text("dimensions-help"),
    )
    rows = dimension_rows(view, code)
    if rows["value"].isna().all():
        st.caption(text("no-figures"))
        return
    figure = cached.chart(
        "bars", rows, theme=view.theme, row_height=46, ticks=readable.marks_text(view)
    )

    def open_dimension(dimension: str) -> None:
        go(view.choice.but(measure=f"{dimension}_rate", section="indicators"))

    key = f"place-dimensions-{code}-{view.choice.measure}"
    panels.clickable(view, figure, key, open_dimension, text("place-dimensions-alt"))


def dimension_rows(view: View, code: str) -> pd.DataFrame:
    """Rows of the dimension chart with the country's and the region's rates."""
    rows = panels.dimension_rows(view, code)
    region = area_rules.region_of(code)
    rows["mark"] = [view.row(region, f"{name}_rate")["value"] for name in rows.index]
    return rows


def units(view: View, choose: Callable[[str], None]) -> None:
    """The survey units without a polygon in the district or province shown, with their figures."""
    parent = view.area[:4]
    table = view.of_level("municipality")
    table = table[table.index.str.startswith(parent)]
    if table.empty:
        return
    lang, text = view.choice.lang, view.text
    heading = text("place-units", name=view.own_name(parent), n=number(len(table), lang))
    st.subheader(heading, anchor=False, help=text("municipality-note"))
    poor = view.of_level("municipality", "target_poor_rate").loc[table.index]
    rows = pd.DataFrame(
        {
            "name": [view.local_name(code) for code in table.index],
            "value": table["value"],
            "protected": table["protected"],
            "poor": poor["count"],
            "people": poor["base"],
        },
        index=table.index,
    ).sort_values("value", ascending=not view.worse_is_higher, kind="stable")
    columns = (
        readable.Column("name", text("column-unit"), "name"),
        readable.Column("value", _short(view, view.measure), view.measure.unit, "protected"),
        readable.Column("poor", text("column-poor"), "count"),
        readable.Column("people", text("column-people"), "count"),
    )
    made = readable.table(view, "units", heading, rows, columns)
    readable.listing(made, choose, key=f"place-units-{parent}", height=UNITS_HEIGHT)


def _short(view: View, measure: Measure) -> str:
    return measure.name(view.choice.lang)


def without_figures(view: View) -> None:
    """Why a province has no figures, and the way to its neighbours."""
    text, province = view.text, view.within
    st.subheader(view.name(view.area, full=True), anchor=False)
    st.info(text("place-bangkok"), icon=":material/info:")
    st.markdown(text("place-neighbours", name=view.own_name(province)))
    for code in cached.neighbours(view.release.id)[province]:
        label = f"{view.own_name(code)} ({view.value(code)})"
        navigation.page_link(view, PROVINCE, label, area=code, level="district")
