"""NESDC's workbook as published, against values that were read from it independently."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from data.intake import workbook
from data.official import nesdc, nesdc_book, nesdc_checks
from data.stored.release import load_release
from geo.names.matcher import Matcher

SHARED = Path(__file__).parents[3].parent / "shared"
FACTS = SHARED / "facts"
PROVINCES = FACTS / "nesdc-poverty-province-2543-2567.csv"
REGIONS = FACTS / "nesdc-inequality-region-2531-2567.csv"
HEADCOUNTS = FACTS / "nesdc-poverty-headcount-region-2531-2567.csv"
MEASURES = {
    "near_poor_pct": ("near_poor_rate", 100),
    "severe_poor_pct": ("severe_poor_rate", 100),
    "gini_expenditure": ("gini", 1),
    "gini_income": ("gini_income", 1),
}
COLUMNS = {
    "headcount_pct": ("poverty_headcount", 100),
    "poor_thousand": ("poor_people", 0.001),
    "poverty_line_baht_month": ("poverty_line", 1),
}

pytestmark = [
    pytest.mark.sources,
    pytest.mark.skipif(not PROVINCES.exists(), reason="../shared is not here"),
]


@pytest.fixture(scope="module")
def book() -> nesdc_book.Workbook:
    """The workbook as published, read and held against itself."""
    [path] = (SHARED / "sources").glob(nesdc.PATTERN)
    read = nesdc.read_workbook(
        path.name, workbook.read_sheets(path), Matcher.of(load_release().areas)
    )
    nesdc_checks.check(read)
    return read


def test_nothing_is_wrong_with_it_but_two_names(book):
    assert book.faults == []
    assert book.spelt == {"กาฬสินธ์": "46", "สุราษฎ์ธานี": "84"}


@pytest.mark.parametrize("column", sorted(COLUMNS))
def test_every_province_and_year_is_as_read_independently(book, column):
    known = pd.read_csv(PROVINCES, dtype={"code": "str"}).set_index(["year_be", "code"])
    ours, per = COLUMNS[column]
    table = book.table()
    table = table[table.index.get_level_values("code").str.isdigit()].dropna(how="all")
    assert set(table.index) <= set(known.index)
    found = table[ours].reindex(known.index) * per
    step = 0.05 if column == "poverty_line_baht_month" else 0.0005
    assert np.allclose(found, known[column], rtol=0, atol=step + 1e-9, equal_nan=True)


def test_small_samples_are_those_marked(book):
    known = pd.read_csv(PROVINCES, dtype={"code": "str"})
    marked = known[known["status"] == "sample_too_small"]
    table = book.table()
    for column in ("poverty_headcount", "poor_people"):
        small = table.index[table[column + nesdc_book.SMALL] == 1]
        assert set(small) == set(zip(marked["year_be"], marked["code"], strict=True))
        assert len(small) == 14


@pytest.mark.parametrize("measure", sorted(MEASURES))
def test_every_region_and_year_is_as_read_independently(book, measure):
    known = pd.read_csv(REGIONS)
    known = known[(known["measure"] == measure) & (known["area"] == "total")]
    ours, per = MEASURES[measure]
    table = book.table()[ours].dropna()
    assert len(table) == len(known)
    found = table.loc[list(zip(known["year_be"], known["code"], strict=True))] * per
    assert np.allclose(found, known["value"], rtol=0, atol=0.0001)


def test_headcounts_of_regions_reach_back_to_2531(book):
    known = pd.read_csv(HEADCOUNTS)
    known = known[known["area_en"] == "total"]
    codes = known["region_en"].map(lambda name: "TH" if name.startswith("Whole") else name.lower())
    table = book.table()["poverty_headcount"]
    found = table.loc[list(zip(known["year_be"], codes, strict=True))] * 100
    assert np.allclose(found, known["poverty_headcount_pct"], rtol=0, atol=0.00501)


def test_the_poor_of_the_provinces_are_the_nations(book):
    poor = book.table()["poor_people"]
    assert poor.loc[2567, "TH"] == 3_432_839
    assert poor.loc[2561, "TH"] == 5_737_935
    of_provinces = poor[poor.index.get_level_values("code").str.isdigit()]
    assert of_provinces.loc[2567].sum() == pytest.approx(3_432_800, abs=100)
