"""How far areas are apart: who is at either end, what ties as printed, what is left out."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.compare.differences import all_apart, apart, widest
from geo import printed

RATES = st.one_of(st.just(math.nan), st.integers(0, 4000).map(lambda n: n / 40000))
TABLES = st.lists(st.lists(RATES, min_size=3, max_size=3), min_size=1, max_size=6)


def table(rows: list[list[float]]) -> pd.DataFrame:
    names = [f"measure {place}" for place in range(len(rows))]
    return pd.DataFrame(rows, index=names, columns=["55", "83", "8301"], dtype="float64")


@given(rows=TABLES)
def test_nothing_printed_lies_beyond_the_ends_or_is_further_apart(rows: list[list[float]]) -> None:
    values = table(rows)
    found = all_apart(values)
    leading = widest(found)
    for one in found:
        shown = printed.values(values.loc[one.measure].dropna(), printed.PERCENT)
        assert set(one.high) == set(shown.index[shown == shown.max()])
        assert set(one.low) == set(shown.index[shown == shown.min()])
        assert set(one.without) == set(values.columns[values.loc[one.measure].isna()])
        if one not in leading:
            assert one.alike or one.points < leading[0].points
    assert len(found) == (values.notna().sum(axis=1) >= 2).sum()


@pytest.mark.parametrize(
    ("values", "high", "low"),
    [
        ({"55": 0.0512, "57": 0.0514, "83": 0.002}, ("57", "55"), ("83",)),
        ({"55": 0.05, "57": math.nan, "83": 0.05}, ("55", "83"), ("55", "83")),
    ],
)
def test_areas_that_print_alike_share_an_end(
    values: dict[str, float], high: tuple[str, ...], low: tuple[str, ...]
) -> None:
    found = apart(pd.Series(values))
    assert found is not None
    assert (found.high, found.low) == (high, low)


def test_one_area_alone_is_not_compared() -> None:
    assert apart(pd.Series({"55": 0.05, "10": math.nan})) is None
    assert widest(all_apart(table([[0.05, 0.0501, math.nan]]))) == []
