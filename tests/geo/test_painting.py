"""What the map's script is told: figures, colours, marks of the chosen area, names."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.stored.release import Release
from geo import painting
from geo.classing.classes import classify
from geo.ramp import RAMP


def read_numbers(text: str) -> list[int | None]:
    return [int(item, 36) if item else None for item in text.split(",")]


@given(st.lists(st.one_of(st.none(), st.integers(-1, 40_000_000)), min_size=2, max_size=30))
def test_counts_survive_their_way_as_text(counts: list[int | None]) -> None:
    codes = [str(place) for place in range(len(counts))]
    table = pd.DataFrame(
        {"value": float("nan"), "count": pd.Series(counts, dtype="float64"), "base": 1.0}
    ).set_axis(codes)
    text = painting.figures(codes, table, ratio=True)["count"]
    if all(count is None for count in counts):
        assert text == ""
    else:
        assert read_numbers(text) == counts


def test_figures_stand_in_the_order_of_the_asset_and_miss_what_is_missing() -> None:
    table = pd.DataFrame(
        {"value": [0.5, 0.25], "count": [2.0, 1.0], "base": [4.0, 4.0]}, ["a", "b"]
    )
    figures = painting.figures(["b", "x", "a"], table, ratio=False)
    assert read_numbers(figures["value"]) == [250_000, None, 500_000]


@pytest.mark.parametrize(("worse", "darkest"), [(True, -1), (False, 0)])
def test_dark_is_worse(worse: bool, darkest: int) -> None:  # noqa: FBT001 (a table's column)
    five = classify(pd.Series(range(1, 101)) / 100)
    assert painting.colours(five, higher_is_worse=worse)[darkest] == RAMP[-1]


@pytest.mark.parametrize("number", range(1, 6))
def test_every_class_has_a_colour_of_its_own(number: int) -> None:
    classes = classify(pd.Series(range(1, number + 1)) / 10)
    colours = painting.colours(classes)
    assert len(colours) == len(set(colours)) == number


def test_zeros_are_paler_than_any_class() -> None:
    classes = classify(pd.Series([0.0] * 5 + [0.1, 0.2, 0.3]))
    assert painting.colours(classes)[0] == painting.ZERO_COLOUR


@pytest.mark.parametrize(
    ("code", "level", "prefixes"),
    [
        (None, "tambon", []),
        ("TH", "province", []),
        ("50", "tambon", ["50"]),
        ("5001", "province", ["50"]),
        ("500107", "tambon", ["500107"]),
        ("bangkok", "district", ["10"]),
    ],
)
def test_an_area_is_marked_by_itself_or_what_lies_around_it(
    release: Release, code: str | None, level: str, prefixes: list[str]
) -> None:
    assert painting.focus(release.areas, code, level) == prefixes


def test_a_region_is_marked_by_its_provinces(release: Release) -> None:
    assert len(painting.focus(release.areas, "south", "province")) == 14


def test_a_municipal_unit_is_marked_by_its_district(release: Release) -> None:
    unit = release.codes("municipality")[0]
    assert painting.focus(release.areas, unit, "tambon") == [unit[:4]]
