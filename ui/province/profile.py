"""Everything known of a place in one file."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.catalog import Measure
from figures.files import FileColumn, FileTable
from geo import areas as area_rules
from poverty.protection import words
from ui.parts import counts, offer, view_table
from ui.view import View
from wording.numbers import NONE


def profile(view: View) -> None:
    """All figures of the area as files."""
    with st.popover(
        view.text("place-download"), icon=":material/download:", width="stretch", key="profile"
    ):
        st.caption(view.text("place-profile", name=view.name(view.area, full=True)))
        offer.downloads(view, "all", lambda: profile_table(view))


def profile_table(view: View) -> FileTable:
    """Every measure of the area: value, count, base, rank, and country and region beside it."""
    text, lang, code = view.text, view.choice.lang, view.area
    level, region = view.level_of(code), area_rules.region_of(code)
    measures = [
        measure for measure in view.catalog.measures.values() if level in measure.levels.split()
    ]
    own = [view.row(code, measure.id) for measure in measures]
    around = {"value": code, "country": area_rules.COUNTRY, "region": region}
    rows = pd.DataFrame([row[["value", "count", "base", "rank"]] for row in own]).assign(
        **{
            f"{name}_status": [_told(view, of, measure, 0) for measure in measures]
            for name, of in around.items()
        },
        count_status=[_told(view, code, measure, 1) for measure in measures],
        code=code,
        name=view.name(code, full=True),
        measure=[measure.name(lang) for measure in measures],
        unit=[counts.unit_word(measure, lang) for measure in measures],
        counts_of=[_counted_head(view, measure, 0) for measure in measures],
        bases_of=[_counted_head(view, measure, 1) for measure in measures],
        of=[view.of_level(level, measure.id)["value"].notna().sum() for measure in measures],
        country=[_known(view, area_rules.COUNTRY, measure) for measure in measures],
        region=[_known(view, region, measure) for measure in measures],
    )
    columns = (
        FileColumn("code", text("column-code"), "code"),
        FileColumn("name", text("column-area"), "name"),
        FileColumn("measure", text("column-measure"), "name"),
        FileColumn("unit", text("column-unit-of"), "text"),
        FileColumn("value", text("column-value"), "index", status="value_status"),
        FileColumn("count", text("column-count"), "count", status="count_status"),
        FileColumn("counts_of", text("column-counts-of"), "name"),
        FileColumn("base", text("column-base"), "base"),
        FileColumn("bases_of", text("column-bases-of"), "name"),
        FileColumn("rank", text("column-rank"), "rank"),
        FileColumn("of", text("column-rank-of"), "rank"),
        FileColumn("country", text("whole-country"), "index", status="country_status"),
        FileColumn("region", view.name(region), "index", status="region_status"),
    )
    return view_table.table(
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
