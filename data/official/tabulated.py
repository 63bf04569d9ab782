"""Facts tabulated from publications (data/facts): HAI, monetary poverty, TPMAP's national years."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

from data.stored.merge import KEYS, combined
from geo.areas import COUNTRY

FOLDER = Path(__file__).parents[1] / "facts"
NATIONAL, THAIQM = FOLDER / "tpmap_national.csv", FOLDER / "thaiqm_national.csv"
THAIQM_NOTES = FOLDER / "thaiqm_notes.csv"


@dataclass(frozen=True)
class Fact:
    """A table of areas by years (พ.ศ.) that becomes one column of figures.

    `source` is its entry of the catalogue; figures are divided by `per`: 100 where the table has
    percents.
    """

    column: str
    path: Path
    source: str
    per: int = 1


FACTS = (
    Fact("hai", FOLDER / "hai.csv", "nesdc_hai"),
    Fact("registered_people", FOLDER / "registered_people.csv", "dopa"),
)
SOURCES = {fact.source: fact.path for fact in FACTS} | {
    "tpmap_press": NATIONAL,
    "thaiqm_press": THAIQM,
}
"""File of each source's facts."""
_NOTES = ("note_th", "note_en", "source")


def figures() -> pd.DataFrame:
    """All facts that have an area and a year, indexed by `year_be` and `code`.

    `hai` (an index 0–1: provinces and the country), `registered_people` (the end of the year: the
    country to districts), and of the country alone `people`, `bmn_poor`, `target_poor` and
    `target_poor_in_…` of the years that TPMAP's files do not cover.
    """
    whole = _national()
    for fact in reversed(FACTS):
        whole = combined(_by_year(fact.path, fact.column) / fact.per, whole)
    return whole.drop(columns="year_ce").astype("float64")


def _by_year(path: Path, name: str) -> pd.DataFrame:
    """A table of areas by years as one column; cells without a figure have no row."""
    table = pd.read_csv(path, dtype={"code": "str"})
    long = table.melt(id_vars="code", var_name="year_be", value_name=name).dropna()
    return long.astype({"year_be": "int64"}).set_index(KEYS).sort_index()


def _national() -> pd.DataFrame:
    table = pd.read_csv(NATIONAL).drop(columns=list(_NOTES)).assign(code=COUNTRY)
    return table.set_index(KEYS).astype("float64")


def national_years() -> list[dict[str, str]]:
    """What is to be known of each national year that TPMAP's files do not cover."""
    return [
        {"year_be": row["year_be"]} | {name: row[name] for name in _NOTES}
        for row in _rows(NATIONAL)
    ]


def thaiqm_national() -> list[dict[str, str]]:
    """ThaiQM's national figures from the press, each with its date and source."""
    return _rows(THAIQM)


@cache
def thaiqm_notes() -> dict[tuple[str, str], dict[str, str]]:
    """What is to be known of each of these figures, by its date and id.

    `stated` tells how the press states it: `exact`, `about` or `more` (than that); `note_th` and
    `note_en` say what it is a share of, how it was rounded, what it cannot be held against.
    """
    return {(row["as_of"], row["id"]): row for row in _rows(THAIQM_NOTES)}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return [dict(row) for row in csv.DictReader(stream)]
