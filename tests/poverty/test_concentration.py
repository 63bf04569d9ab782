"""Concentration: by hand, and what must hold for any spread of people."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poverty import concentration

NAN = float("nan")
people = st.lists(st.integers(0, 5_000), min_size=1, max_size=40)


def series(values: list[int]) -> pd.Series:
    return pd.Series(values, [f"a{place}" for place in range(len(values))], dtype=float)


POOR = pd.Series({"a": 10.0, "b": 60.0, "c": NAN, "d": 30.0})


def test_shares_stand_by_number_and_run_up_to_one() -> None:
    table = concentration.shares(POOR)
    assert table.index.tolist() == ["b", "d", "a"]
    assert table["share"].tolist() == [0.6, 0.3, 0.1]
    assert table["running"].tolist() == [0.6, 0.9, 1.0]


def test_where_nobody_is_poor_there_are_no_shares() -> None:
    table = concentration.shares(pd.Series({"a": 0.0, "b": 0.0}))
    assert table[["share", "running"]].isna().all(axis=None)


@given(people)
def test_shares_add_up_and_never_run_back(values: list[int]) -> None:
    table = concentration.shares(series(values))
    if sum(values):
        assert table["share"].sum() == pytest.approx(1)
        assert table["running"].is_monotonic_increasing
        assert table["share"].is_monotonic_decreasing


@pytest.mark.parametrize(("part", "areas"), [(0.5, 1), (0.6, 1), (0.61, 2), (0.9, 2), (1.0, 3)])
def test_the_fewest_areas_that_hold_a_part(part: float, areas: int) -> None:
    assert concentration.holding(POOR, part=part) == areas


def test_no_area_holds_half_of_nobody() -> None:
    assert concentration.holding(pd.Series({"a": 0.0, "b": NAN})) == 0


@given(people)
def test_one_area_fewer_would_not_hold_half(values: list[int]) -> None:
    number = concentration.holding(series(values))
    most_first = sorted(values, reverse=True)
    if sum(values):
        assert 2 * sum(most_first[:number]) >= sum(values)
        assert 2 * sum(most_first[: number - 1]) < sum(values)


def test_the_curve_goes_from_the_highest_rate_to_the_lowest() -> None:
    found = concentration.curve(
        pd.Series({"a": 10.0, "b": 30.0, "c": 5.0, "d": 0.0}),
        pd.Series({"a": 100.0, "b": 100.0, "c": NAN, "d": 0.0}),
    )
    assert found.index.tolist() == ["", "b", "a"]
    assert found["people"].tolist() == [0, 0.5, 1]
    assert found["poor"].tolist() == [0, 0.75, 1]


@given(people, st.data())
def test_the_curve_lies_on_or_above_the_diagonal(values: list[int], data: st.DataObject) -> None:
    size = len(values)
    bases = data.draw(st.lists(st.integers(1, 9_000), min_size=size, max_size=size))
    found = concentration.curve(series(values), series(bases))
    if sum(values):
        assert (found["poor"] >= found["people"] - 1e-9).all()
        assert found.iloc[-1].tolist() == pytest.approx([1, 1])


def test_the_curve_of_nobody_has_no_poor() -> None:
    found = concentration.curve(series([0, 0]), series([5, 5]))
    assert found["poor"].iloc[1:].isna().all()


def test_pockets_are_the_worst_tenth_of_those_with_a_rate() -> None:
    rates = pd.Series([*np.arange(1, 21) / 100, NAN, NAN])
    assert concentration.pockets(rates).pipe(lambda found: list(found[found].index)) == [18, 19]


def test_those_as_high_as_the_last_pocket_are_pockets() -> None:
    rates = pd.Series([0.5, 0.4, 0.4, *[0.1] * 17])
    assert concentration.pockets(rates).sum() == 3


def test_nobody_poor_is_no_pocket() -> None:
    assert not concentration.pockets(pd.Series([0.0] * 20)).any()


@given(people)
def test_no_area_outside_the_pockets_is_worse_than_one_inside(values: list[int]) -> None:
    rates = series(values)
    inside = concentration.pockets(rates)
    if inside.any() and not inside.all():
        assert rates[~inside].max() < rates[inside].min()


def test_the_arguments_are_left_as_they_were() -> None:
    before = POOR.copy()
    concentration.shares(POOR)
    concentration.curve(POOR, POOR)
    pd.testing.assert_series_equal(POOR, before)


TIES = series([place % 3 for place in range(90)])
"""More areas than are sorted one by one."""


def test_areas_with_as_many_keep_their_order() -> None:
    by_order = [code for end in (2, 1, 0) for code in TIES.index if TIES[code] == end]
    assert list(concentration.shares(TIES).index) == by_order
    assert list(concentration.curve(TIES, TIES + 1).index) == ["", *by_order]


def test_tables_and_series_say_what_they_are() -> None:
    table = concentration.shares(POOR)
    assert list(table.columns) == ["poor", "share", "running"]
    assert table["poor"].tolist() == [60, 30, 10]
    assert concentration.pockets(POOR / 100).name == "pocket"
    assert list(concentration.curve(POOR, POOR).columns) == ["people", "poor"]


def test_one_person_is_somebody() -> None:
    alone = series([1, 0])
    assert concentration.holding(alone) == 1
    assert concentration.shares(alone)["running"].tolist() == [1, 1]
    assert concentration.curve(alone, series([1, 1]))["poor"].tolist() == [0, 1, 1]


def test_the_curve_leaves_out_whoever_was_not_surveyed() -> None:
    found = concentration.curve(series([1, 1, 0]), series([1, 4, 0]))
    assert found["people"].tolist() == [0, 0.2, 1]
    assert list(found.index) == ["", "a0", "a1"]


@pytest.mark.parametrize(("part", "inside"), [(0.5, 2), (0.74, 2), (0.75, 3), (1.0, 3)])
def test_pockets_are_counted_over_all_with_a_rate(part: float, inside: int) -> None:
    rates = pd.Series([0.3, 0.2, 0.1, 0.0, NAN])
    assert concentration.pockets(rates, part=part).tolist() == [
        place < inside for place in range(5)
    ]
