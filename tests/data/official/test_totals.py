"""Totals of a year: by dimension, by number of dimensions, and against those published."""

from __future__ import annotations

import pandas as pd
import pytest

from data.catalog import catalog
from data.official import consistency, totals
from data.official.check import Check
from data.refusal import Refused

CELLS = pd.DataFrame(
    {"target_poor_00001": [1, 2], "target_poor_10001": [10, 0], "people": [99, 99]}
)


def test_people_count_in_each_of_their_dimensions_and_once_by_number():
    found = totals.dimension_totals(CELLS)
    bits = {dimension.bit: dimension.id for dimension in catalog().dimensions.values()}
    assert (found[bits[1]], found[bits[16]]) == (13, 10)
    assert [found[f"dimensions_{number}"] for number in range(1, 6)] == [3, 10, 0, 0, 0]


def test_all_totals_that_differ_are_refused_at_once():
    with pytest.raises(Refused) as refused:
        totals.known_totals("a.zip", {"people": 1, "poor": 2}, {"people": 3, "poor": 4})
    assert [fault.place for fault in refused.value.faults] == ["known_people", "known_poor"]


def test_a_total_that_agrees_is_a_check_that_passed():
    (check,) = totals.known_totals("a.zip", {"people": 3}, {"people": 3})
    assert check.passed


@pytest.mark.parametrize(
    ("found", "within", "passed"), [(5, 0, False), (5, 1, True), (6, 1, False)]
)
def test_a_rounded_total_may_be_as_far_off_as_told(found, within, passed):
    check = Check("a", "a", 4, found, within)
    assert check.passed is passed
    assert ("within" in check.as_dict()) is bool(within)


def test_every_area_but_the_country_is_asked_for_its_parent():
    areas = pd.DataFrame(
        {"level": ["country", "region", "province"], "parent": [None, "TH", "north"]},
        index=["TH", "north", "50"],
    )
    (check,) = consistency.parents_exist(None, areas)
    assert (check.expected, check.passed) == (2, True)
