"""The survey units without a polygon in a district or province."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import streamlit as st

from figures.files import FileColumn, FileTable
from poverty.protection import words
from ui.kept import SOME, of_object, of_view
from ui.parts import absences, counts, listing, view_table
from ui.view import View

UNITS, UNITS_HEIGHT = 7, 283
"""Pixels of the list of survey units: seven rows and the head."""


def units_of(view: View, parent: str) -> pd.DataFrame:
    """The measure of a view over the survey units of a district or province."""
    table = view.of_level("municipality")
    return table[table.index.str.startswith(parent)]


@of_object(SOME)
def _without_base(made: FileTable) -> FileTable:
    """The table without what its rates stand on, the same one each time."""
    return replace(made, columns=tuple(one for one in made.columns if one.id != "base"))


def survey_units(view: View, choose: Callable[[str], None]) -> None:
    """The survey units without a polygon in the district or province shown, with their figures."""
    if absences.lacks(view, "municipality"):
        view = view.survey
    made = table_of(view)
    if made is None:
        return
    st.subheader(made.title, anchor=False, help=view.text("municipality-note"))
    height: listing.Height = UNITS_HEIGHT if len(made.rows) > UNITS else "auto"
    # What the rates stand on is told of the unit chosen: beside the map there is no room for it.
    listing.listing(_without_base(made), choose, key=f"place-units-{view.area[:4]}", height=height)


@of_view(SOME)
def table_of(view: View) -> FileTable | None:
    """Their table; None where there is none."""
    parent, text = view.area[:4], view.text
    table = units_of(view, parent)
    if table.empty:
        return None
    heading = view.of_year(text("place-units", name=view.own_name(parent), n=len(table)))
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
        FileColumn("name", text("column-unit"), "name"),
        FileColumn("value", unit, view.measure.unit, status="value_status"),
        FileColumn("count", counted.head(view.choice.lang), "count", status="count_status"),
        FileColumn("base", base.head(view.choice.lang), "base"),
    )
    return view_table.table(view, "units", heading, rows, columns)


def _unit_name(view: View, code: str) -> str:
    """A survey unit in a list of nothing else: of a province's, its code and its district."""
    if len(view.area) > len(view.within):
        return view.own_name(code)
    return view.text("place-unit", name=view.own_name(code), district=view.short_name(code[:4]))
