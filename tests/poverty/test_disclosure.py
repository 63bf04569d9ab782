"""Disclosure: nobody can tell one to four people from what is shown."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.release import Release
from poverty import disclosure, measures

counts = st.lists(st.integers(0, 300), min_size=1, max_size=30)


@given(counts)
@pytest.mark.parametrize("level", ["country", "province", "district", "tambon", "municipality"])
def test_no_count_of_one_to_four_is_shown(level: str, people: list[int]) -> None:
    shown = disclosure.shown(pd.Series(people, dtype=float), level=level)
    assert not shown.between(1, 4).any()


@given(counts)
def test_zero_stays_zero_and_hidden_stays_missing(people: list[int]) -> None:
    series = pd.Series(people, dtype=float)
    shown = disclosure.shown(series, level="tambon")
    assert (shown[series == 0] == 0).all()
    assert shown[series.between(1, 4)].isna().all()


@given(counts)
@pytest.mark.parametrize("level", sorted(disclosure.ROUNDED_LEVELS))
def test_below_the_province_counts_are_multiples_of_five(level: str, people: list[int]) -> None:
    series = pd.Series(people, dtype=float)
    shown = disclosure.shown(series, level=level)
    assert (shown.dropna() % 5 == 0).all()
    assert ((shown - series).abs().dropna() <= 2.5).all()


def test_provinces_keep_their_exact_counts() -> None:
    assert disclosure.shown(pd.Series([7.0]), level="province").tolist() == [7.0]


def test_no_province_minus_its_other_districts_tells_a_hidden_district(release: Release) -> None:
    """With rounding, what is left for a hidden district could be anyone from nought upwards."""
    people = measures.several(release.figures("province", 2561), level="province")
    districts = measures.several(release.figures("district", 2561), level="district")
    raw = release.figures("district", 2561)["people"]
    for code in districts.index[districts.isna() & raw.notna()]:
        others = districts[districts.index.str.startswith(code[:2])].drop(code)
        known = others.dropna()
        slack = 2.5 * len(known) + 4 * (len(others) - len(known))
        left = people[code[:2]] - known.sum()
        lowest, highest = max(1, np.ceil(left - slack)), min(4, np.floor(left + slack))
        assert highest - lowest >= 3, code
