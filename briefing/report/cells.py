"""The statements of a report as cells, a row each."""

from __future__ import annotations

import pandas as pd

from briefing.report.told import SURE, Told
from figures.edition.differences import GONE, LEVELS, NEW, RESTATED
from figures.edition.tenths import IN
from wording import numbers
from wording.numbers import NONE

Cells = tuple[str, ...]


def own(told: Told, row: pd.Series) -> Cells:
    """A measure, its last figure and its new one with their years, and the change."""
    first, last = told.beside(row)
    earlier = told.text("editions-of-year", value=first, year=told.year(row["since_be"]))
    return (
        told.measure_name(str(row["measure"])),
        NONE if numbers.missing(row["since_be"]) else earlier,
        told.text("editions-of-year", value=last, year=told.year(row["year_be"])),
        told.change(row) or NONE,
    )


def restated(told: Told, row: pd.Series) -> Cells:
    """An area, a measure, its year, what it was, what it is, and how far that is apart."""
    first, last = told.beside(row)
    named = told.place_of(str(row["code"])), told.measure_name(str(row["measure"]))
    return (*named, told.year(row["year_be"]), first, last, told.change(row))


def moved(told: Told, row: pd.Series) -> Cells:
    """An area, a measure, both figures, in or out, and whether that may be noise."""
    first, last = told.beside(row)
    return (
        told.place_of(str(row["code"])),
        told.measure_name(str(row["measure"])),
        first,
        last,
        told.text("editions-in" if row["state"] == IN else "editions-out"),
        told.text("editions-sure" if row["sure"] == SURE else "editions-noise"),
    )


def target(told: Told, row: pd.Series) -> Cells:
    """A plan, a measure, its latest figure with the year, and how the target stands."""
    last = told.text.figure(row["after"], told.measure(str(row["measure"])).unit)
    year = told.year(row["year_be"])
    return (
        str(row["what"]),
        told.measure_name(str(row["measure"])),
        told.text("editions-of-year", value=last, year=year) if year else NONE,
        told.text(f"following-{row['state']}"),
    )


def overdue(told: Told, row: pd.Series) -> Cells:
    """When a task was due, what it is, where, and how far it is."""
    return (
        told.text.day(str(row["due"])),
        str(row["what"]),
        told.place_of(str(row["code"])),
        told.text(f"plans-state-{row['state']}"),
    )


def numbered(told: Told, row: pd.Series) -> Cells:
    """A level, and how many of its figures are new, restated and gone."""
    counts = [told.text.number(int(row[part])) for part in (NEW, RESTATED, GONE)]
    return told.text(f"level-{row['level']}"), *counts


def by_level(told: Told) -> pd.DataFrame:
    """How many figures of each level are new, restated and gone; levels with any of them."""
    rows = told.rows
    found = []
    for level in LEVELS:
        part = rows[rows["level"] == level]
        counts = {
            one: int(part.loc[part["part"] == one, "number"].sum()) for one in (NEW, GONE)
        } | {RESTATED: int((part["part"] == RESTATED).sum())}
        if any(counts.values()):
            found.append({"level": level, **counts})
    return pd.DataFrame(found, columns=["level", NEW, RESTATED, GONE])
