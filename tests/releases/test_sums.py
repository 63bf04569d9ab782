"""Sums of what a file has: of every area above, where all below is known."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.stored.merge import KEYS
from releases.sums import summed_up

AREAS = pd.DataFrame(
    {"level": ["country", "region", "province", "province", "district", "district"]},
    index=["TH", "central", "11", "10", "1101", "1102"],
)


def figures(**codes: float) -> pd.DataFrame:
    index = pd.MultiIndex.from_tuples([(2566, code[1:]) for code in codes], names=KEYS)
    return pd.DataFrame({"cases": list(codes.values())}, index=index, dtype="float64")


NOTHING = figures(_11=1.0).iloc[:0]


def test_districts_add_up_to_the_province_and_it_to_the_country_without_bangkok():
    found = summed_up(figures(_1101=2, _1102=3), ("cases",), AREAS, NOTHING)
    assert found.loc[2566]["cases"].to_dict() == {
        "1101": 2,
        "1102": 3,
        "11": 5,
        "TH": 5,
        "central": 5,
    }


def test_a_district_that_is_missing_leaves_no_sum():
    found = summed_up(figures(_1101=2), ("cases",), AREAS, NOTHING)
    assert list(found.loc[2566].index) == ["1101"]


def test_what_the_file_leaves_out_is_taken_from_what_is_in_force():
    found = summed_up(figures(_1101=2), ("cases",), AREAS, figures(_1102=4))
    assert found.loc[(2566, "11"), "cases"] == 6


def test_a_sum_that_was_given_otherwise_stays():
    before = figures(_11=100, _1101=1, _1102=4)
    found = summed_up(figures(_1101=2), ("cases",), AREAS, before)
    assert np.isnan(found["cases"].get((2566, "11"), np.nan))


def test_without_counts_nothing_is_added():
    given = figures(_1101=2, _1102=3)
    assert summed_up(given, (), AREAS, NOTHING) is given
