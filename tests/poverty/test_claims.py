"""Who leads, who ties, who holds half: against plain counting over lists."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poverty import claims

ends = st.sampled_from(["highest", "lowest"])
numbers = st.lists(st.one_of(st.just(math.nan), st.integers(0, 6).map(float)), max_size=30)


def series(values: list[float]) -> pd.Series:
    return pd.Series(values, index=[f"{place:02d}" for place in range(len(values))], dtype=float)


def known(values: list[float], *, highest: bool) -> list[float]:
    return sorted((value for value in values if not math.isnan(value)), reverse=highest)


@given(numbers, ends)
def test_all_that_have_the_extreme_value_lead(values: list[float], end: str) -> None:
    highest = end == "highest"
    line = known(values, highest=highest)
    leaders = claims.leaders(series(values), highest=highest)
    assert len(leaders) == (line.count(line[0]) if line else 0)
    assert all(series(values)[code] == line[0] for code in leaders)


@given(numbers, st.integers(1, 12), ends)
def test_who_ties_with_the_last_belongs(values: list[float], many: int, end: str) -> None:
    highest = end == "highest"
    line = known(values, highest=highest)
    reached = claims.reach(series(values), many, highest=highest)
    first = line[: min(many, len(line))]
    after = line[len(first) :].count(first[-1]) if first else 0
    assert claims.beyond(series(values), many, highest=highest) == after
    assert sorted(series(values)[reached], reverse=highest) == line[: len(first) + after]


@given(numbers, st.integers(1, 12), ends)
def test_the_clear_ones_come_before_all_others(values: list[float], many: int, end: str) -> None:
    highest = end == "highest"
    line, clear = (
        known(values, highest=highest),
        claims.clear(series(values), many, highest=highest),
    )
    assert clear <= many
    assert not clear or clear == len(line) or line[clear - 1] != line[clear]
    assert all(line[one - 1] == line[one] for one in range(clear + 1, min(many, len(line) - 1) + 1))


def test_none_of_no_area_is_reached() -> None:
    assert claims.reach(series([0.1]), 0).empty
    assert claims.leaders(series([])).empty


def test_errors_of_binary_fractions_are_ties() -> None:
    assert len(claims.leaders(series([0.1 + 0.2, 0.3]))) == 2


@pytest.mark.parametrize(
    ("keys", "held"),
    [([], None), (["a"], ("a", 1)), (["a", "b"], None), (["a", "b", "a"], ("a", 2))],
)
def test_a_majority_is_more_than_half(keys: list[str], held: tuple[str, int] | None) -> None:
    assert claims.majority(keys) == held


@given(numbers)
def test_a_rank_comes_with_who_shares_it(values: list[float]) -> None:
    for code, value in series(values).items():
        place = claims.place(series(values), str(code))
        if math.isnan(value):
            assert place is None
            continue
        line = known(values, highest=True)
        assert place is not None
        assert (place.rank, place.shared_by, place.of) == (
            line.index(value) + 1, line.count(value), len(line)
        )  # fmt: skip


@given(numbers)
def test_all_places_at_once_are_those_one_by_one(values: list[float]) -> None:
    line = series(values)
    one_by_one = {str(code): claims.place(line, str(code)) for code in line.index}
    assert claims.places(line) == {code: own for code, own in one_by_one.items() if own}


@given(numbers, st.integers(0, 20))
def test_half_is_held_by_the_fewest(values: list[float], beside: int) -> None:
    half, line = claims.half(series(values), beside=beside), known(values, highest=True)
    number, total = len(half.areas), sum(line) + beside
    assert half.of == len(line)
    if not total or 2 * sum(line) < total:
        assert (number, half.share, half.only) == (0, 0, False)
        return
    assert 2 * sum(line[:number]) >= total > 2 * sum(line[: number - 1])
    assert half.share == pytest.approx(sum(line[:number]) / total)
    assert half.only == (line[0] == total)
