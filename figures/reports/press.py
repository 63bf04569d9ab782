"""ThaiQM's national figures from the press, by day and unit, as the press states them."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pandas as pd

from data.official import tabulated
from data.stored.release import Release
from wording.languages import named
from wording.saying import Name
from wording.speech import Speech

PUBLISHERS = {"thethaiger.com": "The Thaiger", "www.bangkokpost.com": "Bangkok Post"}
"""Names of those who published the figures, by the host of their address."""
SHARE = "_share"
"""Ends the id of a share of the figure that the rest of it names."""
PARTS = {"problems": "surveyed", "helped": "problems", "eased": "problems"}
"""Households of which figure each is of, as the notes on the figures say."""
UNITS = ("households", "problems")
"""Units of which each has a picture of its own."""


class Picture(NamedTuple):
    """The figures of a day in one unit, with the address they come from.

    `rows` by id: `name`, `text`, `value`, and whether it is a `part` of the figure above it.
    """

    day: str
    unit: str
    rows: pd.DataFrame
    source: str


def figures(release: Release) -> list[dict[str, str]]:
    """The figures of a release's manifest."""
    known: list[dict[str, str]] = release.manifest.get("thaiqm_national", [])
    return known


def pictures(release: Release, text: Speech) -> list[Picture]:
    """A picture for every day and unit, the newest day first; a share stands with its figure."""
    known = figures(release)
    days = sorted({row["as_of"] for row in known}, reverse=True)
    found = []
    for when in days:
        for unit in UNITS:
            rows = [row for row in known if (row["as_of"], row["unit"]) == (when, unit)]
            if rows:
                found.append(Picture(when, unit, _rows(text, rows, known), rows[0]["source"]))
    return found


def _rows(text: Speech, rows: list[dict[str, str]], known: list[dict[str, str]]) -> pd.DataFrame:
    """Rows of a picture: a figure as the press states it, with the share that it states of it."""
    before = [None, *(row["id"] for row in rows)]
    shares = {
        row["id"].removesuffix(SHARE): stated(text, row)
        for row in known
        if row["as_of"] == rows[0]["as_of"] and row["id"].endswith(SHARE)
    }
    return pd.DataFrame(
        {
            "name": [own(row, text.lang) for row in rows],
            "text": [
                " · ".join(filter(None, (stated(text, row), shares.get(row["id"])))) for row in rows
            ],
            "value": [float(row["value"]) for row in rows],
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


def warnings(release: Release, text: Speech, days: Container[str] | None = None) -> list[str]:
    """What one must not do with the figures (of some days): shares whose totals differ in base."""
    notes = tabulated.thaiqm_notes()
    return [
        text("progress-warning", what=own(row, text.lang), value=stated(text, row),
             note=own(notes[row["as_of"], row["id"]], text.lang, "note"))
        for row in figures(release)
        if row["unit"] == "percent" and (days is None or row["as_of"] in days)
    ]  # fmt: skip


def own(row: Mapping[str, str], lang: str, part: str = "name") -> str:
    """What a row says in a language: its own by the row's id where the language has one."""
    of = f"thaiqm-{row['as_of']}-{row['id']}-{part}"
    return named(Name(row[f"{part}_th"], row[f"{part}_en"], of), lang)


def stated(text: Speech, row: Mapping[str, Any]) -> str:
    """A figure as the press states it: exact, about so much, or more than that."""
    value = float(row["value"])
    how = tabulated.thaiqm_notes()[row["as_of"], row["id"]]["stated"]
    if row["unit"] == "percent":
        shown = f"{text.number(value, decimals=2)}%"
    else:
        shown = text(f"progress-unit-{row['unit']}", count=text.number(value))
    return text("progress-stated", how=how, value=shown)
