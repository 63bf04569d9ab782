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


def test_the_highest_lead_and_nobody_is_elsewhere_unless_told() -> None:
    values = series([1, 3, 2])
    assert list(claims.leaders(values)) == ["01"]
    assert list(claims.reach(values, 2)) == ["01", "02"]
    assert list(claims.ordered(values)) == [3, 2, 1]
    assert claims.beyond(series([3, 3, 1]), 1) == 1
    assert claims.clear(series([3, 1, 1]), 2) == 1
    assert claims.half(series([1, 1])).share == 0.5


TIES = series([place % 3 for place in range(90)])
"""More areas than are sorted one by one."""


def test_areas_that_tie_keep_their_order() -> None:
    codes = [str(code) for code in TIES.index]
    by_order = {
        end: [code for end_ in end for code in codes if TIES[code] == end_]
        for end in ((2, 1, 0), (0, 1, 2))
    }
    assert list(claims.ordered(TIES).index) == by_order[2, 1, 0]
    assert list(claims.ordered(TIES, highest=False).index) == by_order[0, 1, 2]
    assert list(claims.half(TIES).areas) == by_order[2, 1, 0][:23]


@pytest.mark.parametrize(
    ("values", "many", "end", "clear"),
    [
        ([9, 8, 7, 7, 1], 3, "highest", 2),
        ([9, 8, 7, 7, 1], 4, "highest", 4),
        ([9, 8, 7, 7, 1], 9, "highest", 5),
        ([9, 9, 9], 2, "highest", 0),
        ([9, 9, 9], 3, "highest", 3),
        ([9, 9, 1, 2], 2, "lowest", 2),
        ([9, 9, 1, 2], 3, "lowest", 2),
        ([9, 8, 8], 2, "highest", 1),
        ([math.nan, 8], 2, "highest", 1),
        ([math.nan], 2, "highest", 0),
        ([], 2, "highest", 0),
    ],
)
def test_how_many_come_before_all_others(
    values: list[float], many: int, end: str, clear: int
) -> None:
    assert claims.clear(series(values), many, highest=end == "highest") == clear


@pytest.mark.parametrize(
    ("values", "beside", "areas", "share"),
    [
        ([5], 0, 1, 1.0),
        ([1], 0, 1, 1.0),
        ([0, 0], 0, 0, 0.0),
        ([], 0, 0, 0.0),
        ([1, 3, 2], 0, 1, 0.5),
        ([2, 2, 2], 0, 2, 2 / 3),
        ([2, 2, 2, 1], 0, 2, 4 / 7),
        ([1, 1, 1, 1], 2, 3, 0.5),
        ([1, 1], 2, 2, 0.5),
        ([1, 1], 3, 0, 0.0),
        ([1, math.nan], 1, 1, 0.5),
    ],
)
def test_who_holds_half_by_hand(values: list[float], beside: int, areas: int, share: float) -> None:
    half = claims.half(series(values), beside=beside)
    assert (len(half.areas), half.share) == (areas, pytest.approx(share))
    assert half.of == len([value for value in values if not math.isnan(value)])
    assert half.only == (areas == 1 and share == 1)


def test_places_by_hand() -> None:
    found = claims.places(series([3, 5, math.nan, 5, 1]))
    told = {code: (one.rank, one.shared_by, one.of) for code, one in found.items()}
    assert told == {"00": (3, 1, 4), "01": (1, 2, 4), "03": (1, 2, 4), "04": (4, 1, 4)}
    assert all(type(one.rank) is int for one in found.values())


def test_values_are_compared_to_twelve_decimals_as_floats() -> None:
    whole = claims.comparable(pd.Series([1, 2], dtype=object))
    assert whole.dtype == float
    assert claims.comparable(series([1 / 3])).tolist() == [0.333333333333]
