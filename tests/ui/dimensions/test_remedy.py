"""What if: whom a share of the poorest places would reach, in figures and in one sentence."""

from __future__ import annotations

import pytest

from data.stored.release import Release
from figures import options
from figures.files import csv
from tests.poverty import tables as protected_tables
from tests.ui.dimensions.conftest import Views
from ui import cached
from ui.dimensions import (
    places,
    remedy,
)


# Target poor deprived in education alone in all provinces together: the cell 00100.
def test_the_what_if_over_all_provinces_counts_the_base(method_of: Views) -> None:
    view = method_of(fix="education", places="100", k="20")
    found = remedy.outcome(view)
    country = protected_tables.released("country").cells.loc["TH"]
    assert found.change.before["people_in_any"] == pytest.approx(1_032_987)
    assert found.fewer == pytest.approx(country["00100"])
    assert found.fewer == pytest.approx(
        protected_tables.exact("country").at["TH", "00100"], rel=1e-3
    )
    assert len(found.areas) == 76


def test_the_what_if_in_one_sentence(method_of: Views) -> None:
    view = method_of(level="tambon")
    told = remedy.sentence(view, remedy.outcome(view))
    assert "หากแก้มิติการศึกษาใน 50 ตำบลนี้ คนจนเป้าหมายลดลง" in told


def test_half_the_share_moves_half_the_people(method_of: Views) -> None:
    whole, half = (
        remedy.outcome(method_of(share=share, level="district")).fewer for share in ("100", "50")
    )
    assert half == pytest.approx(whole / 2)


def test_the_lines_of_the_what_if_tell_before_and_after(method_of: Views) -> None:
    view = method_of(lang="en")
    told = remedy.lines(view, remedy.outcome(view))
    assert len(told) == 5
    assert "from 0.436% to" in told[0]


# Among all target poor of the units (tambons and municipal ones alike), counted with `csv` alone:
# the 1,042 tambons with the most hold half, 1,041 do not.
def test_half_of_all_is_of_all_units_those_without_a_polygon_too(
    method_of: Views, release: Release
) -> None:
    found = remedy.outcome(method_of(level="tambon"))
    poor = release.figures("tambon", 2561)["target_poor"].sort_values(ascending=False)
    half = 1_032_987 / 2
    assert poor.iloc[:1041].sum() >= half > poor.iloc[:1040].sum()
    assert found.half_of_poor == 1041


@pytest.mark.parametrize("district", ["1101", "8001"])
def test_where_the_tambons_hold_no_half_no_number_of_them_is_told(
    method_of: Views, release: Release, district: str
) -> None:
    """In these two the units without a polygon hold most of the target poor."""
    held = {
        level: figures[figures.index.str.startswith(district)].sum()
        for level in ("tambon", "municipality")
        for figures in [release.figures(level, 2561)["target_poor"]]
    }
    assert held["municipality"] > held["tambon"]
    view = method_of(level="tambon", area=district)
    found = remedy.outcome(view)
    assert found.half_of_poor == 0
    assert not [line for line in remedy.lines(view, found) if line.startswith("- 0 ")]


@pytest.mark.parametrize("level", ["province", "district", "tambon"])
@pytest.mark.parametrize("area", [None, "55", "5501"])
@pytest.mark.parametrize("places", [int(one) for one in options.PLACES])
def test_no_more_places_are_offered_than_there_are(
    method_of: Views, level: str, area: str | None, places: int
) -> None:
    query = {"level": level, "places": str(places)} | ({"area": area} if area else {})
    view = method_of(**query)
    everyone = remedy._deprived(view, remedy._cells(view, level))
    told = [remedy._places(view, n, len(everyone)) for n in remedy.offered(len(everyone), places)]
    numbers = [int("".join(filter(str.isdigit, one.replace(",", "")))) for one in told]
    assert max(numbers, default=0) <= len(everyone)
    assert numbers == sorted(set(numbers))
    assert places in remedy.offered(len(everyone), places)


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("level", ["province", "district", "tambon"])
def test_the_what_if_names_every_place_it_takes(
    method_of: Views, release: Release, level: str, lang: str
) -> None:
    view = method_of(level=level, lang=lang, places="50")
    found = remedy.outcome(view)
    made = places.table(view, found)
    counts = cached.dimensions(release.id, level, 2561)["education"]
    deprived = counts.nlargest(50)
    assert sorted(made.rows["deprived"], reverse=True) == deprived.tolist()
    assert set(made.rows.index) == set(found.areas)
    drawn = places.map_of(view, found)
    order = cached.order(release.id, level, level)
    assert {code for code, mark in zip(order, drawn.marks, strict=True) if mark == "0"} == set(
        found.areas
    )
    assert len(csv(made).splitlines()) == 51
