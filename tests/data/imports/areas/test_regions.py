"""A column of regions is held against the areas of its rows."""

from __future__ import annotations

import pytest

from data.imports.areas import regions
from geo.areas import REGIONS, region_of
from tests.data.intake.read import read, sheet, stored

SURE = ("north", "northeast", "south")
"""Regions that every usual division has."""


def rows(embedded, said: str) -> list[list[object]]:
    """All provinces, each beside the same region."""
    names = embedded.areas["name_th"]
    return [[said, names[code], 2566, 1] for code in sorted(embedded.codes("province"))]


@pytest.mark.parametrize("header", ["ภาค", "Region", "ภูมิภาค", "region_name"])
@pytest.mark.parametrize("region", SURE)
def test_a_region_beside_provinces_that_never_lie_in_it_is_asked_about(
    embedded, region, header
) -> None:
    thai, english = REGIONS[region]
    for said in (thai, thai.removeprefix("ภาค"), english):
        cells = [[header, "จังหวัด", "ปี", "จำนวนคนจน"], *rows(embedded, said)]
        (ask,) = read(embedded, sheet(cells))[0].asks
        assert ask.key == f"region:{header}"
        inside = sum(region_of(code) == region for code in embedded.codes("province"))
        assert 77 - inside - 26 <= ask.rows <= 77 - inside
        report, draft = read(embedded, sheet(cells), answers={ask.key: regions.ROWS})
        assert report.clean
        assert len(stored(draft)) == 77


def test_the_regions_of_the_release_and_those_that_nobody_knows_ask_nothing(embedded) -> None:
    names = embedded.areas["name_th"]
    for language in (0, 1):
        cells = [["ภาค", "จังหวัด", "ปี", "จำนวนคนจน"]]
        cells += [
            [REGIONS[region_of(code)][language], names[code], 2566, 1]
            for code in sorted(embedded.codes("province"))
        ]
        assert read(embedded, sheet(cells))[0].clean
    for said in ("", "ตะวันตก", "ภาค 5", "กลาง", "ปริมณฑล"):
        cells = [["ภาค", "จังหวัด", "ปี", "จำนวนคนจน"], *rows(embedded, said)]
        assert not read(embedded, sheet(cells))[0].asks, said
