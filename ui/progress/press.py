"""ThaiQM's national figures from the press: each with its date, its source and its warning."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from data.official import tabulated
from ui import navigation
from ui.parts import grid
from ui.site import SOURCES
from ui.view import View
from wording.languages import named
from wording.numbers import day, number
from wording.saying import Name


def published(view: View) -> None:
    """Without a report: the national figures from the press, and how to load one."""
    text = view.text
    st.caption(text("progress-press"))
    grid.table(
        view,
        table(view),
        "thaiqm-press",
        hide_index=True,
        column_config={
            text("progress-note"): st.column_config.TextColumn(width="large"),
            text("column-source"): st.column_config.TextColumn(width="medium"),
        },
        alt=text("progress-press"),
    )
    for line in warnings(view):
        st.caption(line)
    navigation.page_link(view, SOURCES, text("progress-load"))


def table(view: View) -> pd.DataFrame:
    """The figures of the release's manifest, a row each, with what is to be known of them."""
    text, lang, notes = view.text, view.choice.lang, tabulated.thaiqm_notes()
    rows = [
        {
            text("progress-as-of"): day(row["as_of"], lang),
            text("progress-what"): own(row, lang),
            text("progress-value"): stated(view, row),
            text("progress-note"): own(notes[row["as_of"], row["id"]], lang, "note"),
            text("column-source"): row["source"],
        }
        for row in view.release.manifest.get("thaiqm_national", [])
    ]
    return pd.DataFrame(rows)


def warnings(view: View) -> list[str]:
    """What one must not do with the figures: shares whose totals have different bases."""
    text, lang, notes = view.text, view.choice.lang, tabulated.thaiqm_notes()
    return [
        text("progress-warning", what=own(row, lang), value=stated(view, row),
             note=own(notes[row["as_of"], row["id"]], lang, "note"))
        for row in view.release.manifest.get("thaiqm_national", [])
        if row["unit"] == "percent"
    ]  # fmt: skip


def own(row: Mapping[str, str], lang: str, part: str = "name") -> str:
    """What a row says in a language: its own by the row's id where the language has one."""
    of = f"thaiqm-{row['as_of']}-{row['id']}-{part}"
    return named(Name(row[f"{part}_th"], row[f"{part}_en"], of), lang)


def stated(view: View, row: dict[str, Any]) -> str:
    """A figure as the press states it: exact, about so much, or more than that."""
    lang, value = view.choice.lang, float(row["value"])
    how = tabulated.thaiqm_notes()[row["as_of"], row["id"]]["stated"]
    if row["unit"] == "percent":
        shown = f"{number(value, lang, decimals=2)}%"
    else:
        shown = view.text(f"progress-unit-{row['unit']}", count=number(value, lang))
    return view.text("progress-stated", how=how, value=shown)
