"""ThaiQM's national figures from the press: each with its date, its source and its warning."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from data.official import tabulated
from data.people import rights
from ui import cached, charts, navigation
from ui.parts import bars, grid
from ui.site import SOURCES
from ui.sources import training
from ui.view import View
from wording.languages import named
from wording.numbers import day, number
from wording.saying import Name

PUBLISHERS = {"thethaiger.com": "The Thaiger", "www.bangkokpost.com": "Bangkok Post"}
"""Names of those who published the figures, by the host of their address."""
SHARE = "_share"
"""Ends the id of a share of the figure that the rest of it names."""
PARTS = {"problems": "surveyed", "helped": "problems", "eased": "problems"}
"""Households of which figure each is of, as the notes on the figures say."""
UNITS = ("households", "problems")
"""Units of which each has a picture of its own."""


class Picture(NamedTuple):
    """The figures of a day in one unit, as rows of a chart, with the address they come from."""

    day: str
    unit: str
    rows: pd.DataFrame
    source: str


def published(view: View) -> None:
    """Without a report: the national figures from the press as pictures, the newest first."""
    st.caption(view.text("progress-press"))
    found = pictures(view)
    longest = {
        unit: max((one.rows["value"].max() for one in found if one.unit == unit), default=1)
        for unit in UNITS
    }
    with st.container(key="press-row"):
        cells = st.columns(max(len(found), 1), gap="medium")
    for cell, one in zip(cells, found, strict=False):
        with cell:
            _picture(view, one, float(longest[one.unit]))
    for line in warnings(view):
        st.caption(line)
    with st.container(horizontal=True, key="press-next"):
        navigation.page_link(view, SOURCES, view.text("progress-load"), section="import")
        if training.possible(rights.PUBLISH):
            navigation.page_link(view, SOURCES, view.text("progress-training"), section="import")


def _picture(view: View, shown: Picture, longest: float) -> None:
    when = day(shown.day, view.choice.lang)
    title = view.text(f"progress-picture-{shown.unit}", day=when)
    st.subheader(title, anchor=False)
    figure = cached.chart("flow", shown.rows, theme=view.theme, longest=longest)
    bars.chart(figure, f"press-{shown.day}-{shown.unit}", in_words(title, shown.rows))
    st.link_button(
        view.text("progress-source", name=publisher(shown.source)),
        shown.source,
        type="tertiary",
        icon=":material/open_in_new:",
        key=f"press-source-{shown.day}-{shown.unit}",
    )


def in_words(title: str, rows: pd.DataFrame) -> str:
    """A picture as a text."""
    return f"{title}: " + "; ".join(f"{row['name']} {row['text']}" for _, row in rows.iterrows())


def pictures(view: View) -> list[Picture]:
    """A picture for every day and unit, the newest day first; a share stands with its figure."""
    known: list[dict[str, str]] = view.release.manifest.get("thaiqm_national", [])
    days = sorted({row["as_of"] for row in known}, reverse=True)
    found = []
    for when in days:
        for unit in UNITS:
            rows = [row for row in known if (row["as_of"], row["unit"]) == (when, unit)]
            if rows:
                found.append(Picture(when, unit, _rows(view, rows, known), rows[0]["source"]))
    return found


def _rows(view: View, rows: list[dict[str, str]], known: list[dict[str, str]]) -> pd.DataFrame:
    """Rows of a picture: a figure as the press states it, with the share that it states of it."""
    palette, before = charts.PALETTES[view.theme], [None, *(row["id"] for row in rows)]
    shares = {
        row["id"].removesuffix(SHARE): stated(view, row)
        for row in known
        if row["as_of"] == rows[0]["as_of"] and row["id"].endswith(SHARE)
    }
    return pd.DataFrame(
        {
            "name": [own(row, view.choice.lang) for row in rows],
            "text": [
                " · ".join(filter(None, (stated(view, row), shares.get(row["id"])))) for row in rows
            ],
            "value": [float(row["value"]) for row in rows],
            "colour": [palette.chosen if row["id"] == "problems" else palette.bar for row in rows],
            "part": [
                PARTS.get(row["id"], "") == above for row, above in zip(rows, before, strict=False)
            ],
        },
        index=[row["id"] for row in rows],
    )


def publisher(address: str) -> str:
    """The short name of who published a figure: the host of the address where none is known."""
    host = urlsplit(address).hostname or address
    return PUBLISHERS.get(host, host.removeprefix("www."))


def all_figures(view: View) -> None:
    """The same figures as a table, with their notes, to be opened."""
    with st.expander(view.text("progress-figures"), icon=":material/table:"):
        grid.whole(view, table(view), "thaiqm-press", view.text("progress-press"))


def table(view: View) -> pd.DataFrame:
    """The figures of the release's manifest, a row each, with what is to be known of them."""
    text, lang, notes = view.text, view.choice.lang, tabulated.thaiqm_notes()
    rows = [
        {
            text("progress-as-of"): day(row["as_of"], lang),
            text("progress-what"): own(row, lang),
            text("progress-value"): stated(view, row),
            text("progress-note"): own(notes[row["as_of"], row["id"]], lang, "note"),
            text("column-source"): grid.Link(row["source"], publisher(row["source"])),
        }
        for row in view.release.manifest.get("thaiqm_national", [])
    ]
    return pd.DataFrame(rows, dtype=object)


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
