"""What a map of the embedded release is drawn from."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from data.catalog import catalog
from data.stored.release import Release
from figures import drawn

TABLE = pd.DataFrame(
    {"value": [0.25, np.nan], "count": [30.0, np.nan], "base": [120.0, 0.0]}, index=["a", "b"]
)


@pytest.mark.parametrize("level", ["province", "district"])
def test_the_order_names_every_area_of_the_level_once(release: Release, level: str) -> None:
    order = drawn.order(release, level, level)
    assert sorted(order) == sorted(release.areas.index[release.areas["level"] == level])


def test_figures_stand_in_the_order_of_the_shapes() -> None:
    """30 is "u" in base 36, 120 is "3c"."""
    told = drawn.told(["b", "a", "c"], TABLE, catalog().measures["target_poor_rate"])
    assert [part.split(",") for part in (told["count"], told["base"])] == [
        ["", "u", ""],
        ["0", "3c", ""],
    ]


@pytest.mark.parametrize(
    ("measure", "over_people"),
    [("target_poor_rate", True), ("income_rate", True), ("multi_rate", True), ("mpi_m0", False)],
)
def test_a_rate_is_told_by_its_two_numbers_alone(measure: str, *, over_people: bool) -> None:
    told = drawn.told(["a"], TABLE, catalog().measures[measure])
    assert (told["value"] == "") is over_people


def test_an_island_has_no_neighbour_and_two_provinces_border_on_each_other(
    release: Release,
) -> None:
    found = drawn.neighbours(release)
    assert found["83"] == []
    assert "55" in found["54"]
    assert "54" in found["55"]


def test_a_value_travels_as_it_prints_in_its_measure_s_unit() -> None:
    """An index prints four decimals: 0.12345 is 0.1235; SCALE steps of it in base 36."""
    table = pd.DataFrame({"value": [0.12345], "count": [1.0], "base": [9.0]}, index=["a"])
    measure = catalog().measures["mpi_m0"]
    assert measure.unit == "index"
    told = drawn.told(["a"], table, measure)
    assert int(told["value"], 36) == round(0.1235 * told["scale"])
