"""Codes, parents and regions of areas."""

import pandas as pd
import pytest

from geo import areas

# Provinces by region as NESDC tabulates them (../shared/facts/nesdc-hai-2558-2564.csv, rows of
# 2558); its Eastern provinces and the three southernmost are part of Central and South.
NESDC = {
    "bangkok": "10",
    "central": "11 12 13 73 74 14 15 16 17 18 19 70 71 72 75 76 77 20 21 22 23 24 25 26 27",
    "north": "50 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 67",
    "northeast": "30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49",
    "south": "80 81 82 83 84 85 86 90 91 92 93 94 95 96",
}
PROVINCES = [(code, region) for region, codes in NESDC.items() for code in codes.split()]

CODES = pd.Index(
    ["TH", "northeast", "40", "4001", "400101", "400199", "10", "1030", "103001"], dtype="str"
)


def test_nesdc_tabulates_77_provinces():
    assert len(PROVINCES) == 77


@pytest.mark.parametrize(("province", "region"), PROVINCES)
def test_province_lies_in_nesdcs_region(province, region):
    assert areas.region_of(province) == region


@pytest.mark.parametrize(
    ("code", "region"), [("500107", "north"), ("100101", "bangkok"), ("1101", "central")]
)
def test_region_of_an_area_is_its_provinces(code, region):
    assert areas.region_of(code) == region


@pytest.mark.parametrize(
    ("code", "parent"),
    [
        ("500107", "5001"),
        ("500151", "5001"),
        ("5001", "50"),
        ("50", "north"),
        ("10", "bangkok"),
        ("bangkok", "TH"),
        ("TH", None),
    ],
)
def test_parent_is_the_area_above(code, parent):
    assert areas.parent_of(code) == parent


@pytest.mark.parametrize(
    ("code", "above"),
    [
        ("500107", ["500107", "5001", "50"]),
        ("5001", ["5001", "50"]),
        ("50", ["50"]),
        ("TH", []),
        ("central", []),
    ],
)
def test_ancestors_end_at_the_province(code, above):
    assert areas.ancestors(code) == above


@pytest.mark.parametrize("level", areas.LEVELS.values(), ids=areas.LEVELS)
def test_every_level_but_the_country_has_a_level_above(level):
    assert level.parent in areas.LEVELS or level.id == "country"


@pytest.mark.parametrize(
    ("area", "inside"),
    [
        (None, list(CODES)),
        ("TH", list(CODES)),
        ("northeast", ["northeast", "40", "4001", "400101", "400199"]),
        ("bangkok", ["10", "1030", "103001"]),
        ("40", ["40", "4001", "400101", "400199"]),
        ("4001", ["4001", "400101", "400199"]),
        ("400101", ["400101"]),
        ("50", []),
    ],
)
def test_within_keeps_what_lies_in_an_area(area, inside):
    found = areas.within(CODES, area)
    assert found.index[found].tolist() == inside


def test_within_nothing_is_a_series_of_booleans():
    assert areas.within(pd.Index([], dtype="str"), "40").dtype == bool
