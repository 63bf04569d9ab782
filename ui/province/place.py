"""The panels beside a province's map: where the place stands, its dimensions, its survey units."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from data.catalog import Measure
from geo import areas as area_rules
from poverty.protection import words
from ui import cached, navigation
from ui.parts import absences, bars, counts, readable
from ui.sidebar import go
from ui.view import View
from wording.numbers import NONE, count, missing

UNITS, UNITS_HEIGHT = 7, 283
"""Pixels of the list of survey units: seven rows and the head."""


def title(view: View) -> None:
    """Name the area in the browser's title."""
    st.set_page_config(f"{view.name(view.area)} · {view.text('site-title')}")


def standing(view: View) -> None:
    """Name, region, people and households surveyed, and what limits the figures."""
    code, text, lang = view.area, view.text, view.choice.lang
    row, region = view.row(code), area_rules.region_of(code)
    st.subheader(view.name(code, full=True), anchor=False)
    counted = ("target_poor_rate", "poor_households")
    people, households = (count(view.survey.row(code, one)["base"], lang) for one in counted)
    about = text("place-about", region=view.name(region), people=people, households=households)
    st.caption(view.survey.of_year(about))
    _cautions(view, row)


def _cautions(view: View, row: pd.Series) -> None:
    """What limits the figures: few people, no polygon, no figures of its own."""
    level = view.level_of(view.area)
    if row["weak"] and not missing(row["value"]):
        st.caption(view.text("weak"))
    if level == "municipality":
        st.caption(view.text("municipality-note"))
    if absences.lacks(view, view.choice.level):
        st.info(absences.why(view, view.area, view.choice.level), icon=":material/info:")
    if level == "tambon" and missing(view.survey.row(view.area, "target_poor_rate")["base"]):
        _elsewhere(view, view.area[:4])


def _elsewhere(view: View, district: str) -> None:
    """Where to look instead of a tambon without figures: its district, and the units there."""
    name, units = view.own_name(district), _units_of(view, district)
    st.warning(
        view.text("place-elsewhere", district=name, units=len(units)), icon=":material/info:"
    )
    navigation.way_to(view, district, name)


def _units_of(view: View, parent: str) -> pd.DataFrame:
    """The measure of a view over the survey units of a district or province."""
    table = view.of_level("municipality")
    return table[table.index.str.startswith(parent)]


def dimensions(view: View) -> None:
    """Five sorted bars with marks for country and region; a click opens a dimension."""
    view = view.survey
    text, code = view.text, view.area
    st.subheader(
        view.of_year(text("dimensions-title", name=view.own_name(code))),
        anchor=False,
        help=text("dimensions-help"),
    )
    rows = dimension_rows(view, code)
    if rows["value"].isna().all():
        st.caption(absences.why(view, code))
        return
    figure = cached.chart(
        "bars", rows, theme=view.theme, row_height=46, ticks=readable.marks_text(view)
    )

    def open_dimension(dimension: str) -> None:
        go(view.link.but(measure=f"{dimension}_rate", section="indicators"))

    key = f"place-dimensions-{code}-{view.choice.measure}"
    bars.clickable(view, figure, key, open_dimension, text("place-dimensions-alt"))


def dimension_rows(view: View, code: str) -> pd.DataFrame:
    """Rows of the dimension chart with the country's and the region's rates."""
    rows = bars.dimension_rows(view, code)
    region = area_rules.region_of(code)
    rows["mark"] = [view.row(region, f"{name}_rate")["value"] for name in rows.index]
    return rows


def units(view: View, choose: Callable[[str], None]) -> None:
    """The survey units without a polygon in the district or province shown, with their figures."""
    if absences.lacks(view, "municipality"):
        view = view.survey
    parent = view.area[:4]
    table = _units_of(view, parent)
    if table.empty:
        return
    text = view.text
    heading = view.of_year(text("place-units", name=view.own_name(parent), n=len(table)))
    st.subheader(heading, anchor=False, help=text("municipality-note"))
    counted, base = view.named_counts()
    rows = pd.DataFrame(
        {
            "name": [_unit_name(view, code) for code in table.index],
            "value": table["value"],
            "count": table["count"],
            "base": table["base"],
            **words.told(view.measure, table, level="municipality"),
        },
        index=table.index,
    ).sort_values("value", ascending=not view.worse_is_higher, kind="stable")
    unit = counts.unit_word(view.measure, view.choice.lang)
    columns = (
        readable.Column("name", text("column-unit"), "name"),
        readable.Column("value", unit, view.measure.unit, status="value_status"),
        readable.Column("count", counted.head(view.choice.lang), "count", status="count_status"),
        readable.Column("base", base.head(view.choice.lang), "base"),
    )
    made = readable.table(view, "units", heading, rows, columns)
    height: readable.Height = UNITS_HEIGHT if len(table) > UNITS else "auto"
    readable.listing(made, choose, key=f"place-units-{parent}", height=height)


def _unit_name(view: View, code: str) -> str:
    """A survey unit in a list of nothing else: of a province's, its code and its district."""
    if len(view.area) > len(view.within):
        return view.own_name(code)
    return view.text("place-unit", code=code, district=view.short_name(code[:4]))


def profile(view: View) -> None:
    """All figures of the area as files."""
    with st.popover(
        view.text("place-download"), icon=":material/download:", width="stretch", key="profile"
    ):
        st.caption(view.text("place-profile", name=view.name(view.area, full=True)))
        readable.downloads(view, "all", lambda: profile_table(view))


def profile_table(view: View) -> readable.Table:
    """Every measure of the area: value, count, base, rank, and country and region beside it."""
    text, lang, code = view.text, view.choice.lang, view.area
    level, region = view.level_of(code), area_rules.region_of(code)
    measures = [one for one in view.catalog.measures.values() if level in one.levels.split()]
    own = [view.row(code, one.id) for one in measures]
    around = {"value": code, "country": area_rules.COUNTRY, "region": region}
    rows = pd.DataFrame([row[["value", "count", "base", "rank"]] for row in own]).assign(
        **{
            f"{name}_status": [_told(view, of, one, 0) for one in measures]
            for name, of in around.items()
        },
        count_status=[_told(view, code, one, 1) for one in measures],
        code=code,
        name=view.name(code, full=True),
        measure=[one.name(lang) for one in measures],
        unit=[counts.unit_word(one, lang) for one in measures],
        counts_of=[_counted_head(view, one, 0) for one in measures],
        bases_of=[_counted_head(view, one, 1) for one in measures],
        of=[view.of_level(level, one.id)["value"].notna().sum() for one in measures],
        country=[_known(view, area_rules.COUNTRY, one) for one in measures],
        region=[_known(view, region, one) for one in measures],
    )
    columns = (
        readable.Column("code", text("column-code"), "code"),
        readable.Column("name", text("column-area"), "name"),
        readable.Column("measure", text("column-measure"), "name"),
        readable.Column("unit", text("column-unit-of"), "text"),
        readable.Column("value", text("column-value"), "index", status="value_status"),
        readable.Column("count", text("column-count"), "count", status="count_status"),
        readable.Column("counts_of", text("column-counts-of"), "name"),
        readable.Column("base", text("column-base"), "base"),
        readable.Column("bases_of", text("column-bases-of"), "name"),
        readable.Column("rank", text("column-rank"), "rank"),
        readable.Column("of", text("column-rank-of"), "rank"),
        readable.Column("country", text("whole-country"), "index", status="country_status"),
        readable.Column("region", view.name(region), "index", status="region_status"),
    )
    return readable.table(
        view, "all", text("place-profile", name=rows["name"].iloc[0]), rows, columns
    )


def _counted_head(view: View, measure: Measure, which: int) -> str:
    """What a measure counts (0) or its base (1), with its unit; a dash where it has none."""
    return (
        view.named_counts(measure)[which].head(view.choice.lang) if counts.counts(measure) else NONE
    )


def _known(view: View, code: str, measure: Measure) -> float:
    return float(view.row(code, measure.id)["value"])


def _told(view: View, code: str, measure: Measure, part: int) -> str:
    """The word for the value (0) or the count (1) of a measure of an area."""
    level = view.level_of(code)
    told = words.told(measure, view.of_level(level, measure.id).loc[[code]], level=level)
    return str(told[f"{words.PARTS[part]}_status"].iloc[0])


def without_figures(view: View) -> None:
    """Why a province has no figures, and the way to its neighbours."""
    text, province = view.text, view.within
    st.subheader(view.name(view.area, full=True), anchor=False)
    st.info(text("place-bangkok"), icon=":material/info:")
    st.markdown(text("place-neighbours", name=view.own_name(province)))
    for code in cached.neighbours(view.release.id)[province]:
        label = f"{view.own_name(code)} ({view.value(code)})"
        navigation.way_to(view, code, label)
