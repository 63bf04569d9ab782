"""Breaks: readable at any size, between clusters, as many as asked for."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.classing import breaks
from geo.classing.breaks import DIGITS, quantile_breaks
from tests.geo.classing.made import series


def digits(edge: float) -> int:
    """Digits that a number needs, zeros before the first and after the last not counted."""
    return len(f"{edge:.12f}".rstrip("0").replace(".", "").strip("0"))


def clustered(centres: list[float], steps: list[int]) -> pd.Series:
    """Areas in thick clusters, a hundred-thousandth from each other."""
    return series(*(centre + step * 1e-5 for centre in centres for step in steps))


@given(
    st.lists(st.floats(1, 90, width=32), min_size=2, max_size=6, unique=True),
    st.lists(st.integers(0, 99), min_size=1, max_size=30),
)
def test_breaks_between_clusters_are_few_rather_than_unreadable(
    centres: list[float], steps: list[int]
) -> None:
    given_values = clustered(centres, steps)
    breaks = quantile_breaks(given_values)
    assert breaks == sorted(set(breaks))
    if len(breaks) > 1 and breaks[-1] - breaks[0] >= 0.1:
        assert max(map(digits, breaks)) <= DIGITS


def test_a_cluster_among_spread_values_has_a_readable_break() -> None:
    """Once "<29.9918" and "40.0116–<40.0120"."""
    found = quantile_breaks(
        series(*[29.99181, 29.9918, 29.99179] * 5, 35.1, 35.1, 77, 80.2, 90.1,
               *(40.0116 + step * 1e-5 for step in range(40)))
    )  # fmt: skip
    assert found == [35.1, 40.01]
    assert max(map(digits, found)) <= DIGITS


@pytest.mark.parametrize("size", [1e-6, 1e-3, 1.0, 1e3, 1e6])
def test_breaks_are_readable_at_any_size(size: float) -> None:
    numbers = np.random.default_rng(7).lognormal(0, 1, 300) * size
    found = quantile_breaks(series(*numbers))
    assert len(found) == 4
    assert all(len(f"{edge:.3g}") <= 8 and float(f"{edge:.3g}") == edge for edge in found)


@pytest.mark.parametrize(
    ("starts", "below", "decimals"),
    [
        ([3, 5, 7, 9], [2, 4, 6, 8], (1, 2)),
        ([0.035], [0.03], (2, 5)),
        ([20_007, 80_007], [19_007, 79_007], (-3, -2)),
        ([40.0116, 40.012], [40, 40.011], (2, 4)),
        ([100.5, 101.7], [100, 101], (1, 1)),
        ([-0.5, -0.2], [-0.6, -0.3], (2, 3)),
        ([0.02, 0.03], [0.01, 0.02], (2, 4)),
    ],
)
def test_breaks_have_so_many_decimals_as_their_size_and_their_spread_ask_for(
    starts: list[float], below: list[float], decimals: tuple[int, int]
) -> None:
    """Three digits of the spread, four of the largest; one digit of the spread in any case."""
    assert breaks._decimals(np.array(starts), np.array(below)) == decimals


@pytest.mark.parametrize(
    ("below", "start", "finest", "edge"),
    [
        (2.13, 2.8, 3, 2.8),
        (0.0113, 0.0125, 4, 0.012),
        (0.02, 0.0249, 3, 0.024),
        (0.01, 0.02, 3, 0.02),
        (20_007, 40_007, -3, 40_000),
        (1.23456, 1.23457, 3, 1.235),
        (1.23452, 1.23457, 2, 1.23),
        (0.0129, 0.0131, 3, 0.013),
        (0.569, 0.57, 4, 0.57),
        (1.129, 1.13, 5, 1.13),
    ],
)
def test_a_break_is_the_shortest_number_between_two_classes(
    below: float, start: float, finest: int, edge: float
) -> None:
    assert breaks._between(below, start, finest) == edge


def test_a_break_is_never_above_the_value_that_it_begins_with_by_its_writing_alone() -> None:
    starts = np.array([0.1 + 0.2, 0.3 - 1e-16, 0.26, 0.3 - 1e-9])
    assert breaks._rounded(starts, 1).tolist() == [0.3, 0.3 - 1e-16, 0.3, 0.3]
    assert breaks._rounded(np.array([0.0]), 2).tolist() == [0.0]


@pytest.mark.parametrize(
    ("many", "rounded", "even"),
    [
        (20, [5, 9, 13, 17], True),
        (20, [6, 9, 13, 17], True),
        (20, [7, 9, 13, 17], False),
        (20, [5, 9, 13, 21], False),
        (20, [1, 9, 13, 17], False),
        (200, [41, 81, 121, 161], True),
        (200, [47, 81, 121, 161], True),
        (200, [48, 81, 121, 161], False),
    ],
)
def test_a_rounded_class_may_stray_by_fifteen_in_a_hundred_or_by_one_area(
    many: int,
    rounded: list[int],
    even: bool,  # noqa: FBT001 (a table's column)
) -> None:
    """Twenty and two hundred areas, 1, 2, 3 …, in five classes of as many."""
    starts = np.array([many * part // 5 + 1 for part in range(1, 5)])
    values_ = pd.Series(range(1, many + 1))
    assert breaks._even(values_, np.array(rounded), starts) == even


def test_a_class_of_one_area_is_filled_and_one_of_none_is_not() -> None:
    starts = np.array([2, 3])
    assert breaks._even(pd.Series([1, 2, 3]), np.array([2, 3]), starts)
    assert not breaks._even(pd.Series([1, 2, 3]), np.array([1, 3]), starts)


@pytest.mark.parametrize("value", [107.7050956833312, 0.0975952865672312, 9.26646499994101])
def test_numbers_that_differ_in_the_last_bit_alone_are_parted_too(value: float) -> None:
    """No decimal number that a float can hold lies between: the higher one is the break itself."""
    after = float(np.nextafter(value, np.inf))
    assert quantile_breaks(series(*[value] * 4, *[after] * 4)) == [after]


def test_as_many_areas_stand_in_each_class_as_counting_says() -> None:
    assert breaks._sizes(pd.Series([1, 2, 2, 5, 9]), np.array([2, 6, 10])).tolist() == [1, 3, 1, 0]


@pytest.mark.parametrize(
    ("numbers", "edges"),
    [
        (range(1, 11), [3, 5, 7, 9]),
        ([7 + 1000 * place for place in range(100)], [20_000, 40_000, 60_000, 80_000]),
        ([0.5], []),
        ([0.5, 0.5], []),
        ([0.5, 0.7], [0.7]),
        ([0.1, 0.1, 0.1, 0.4], [0.4]),
        ([1, 1, 1, 2, 2, 2, 3, 3, 3], [2, 3]),
        ([*[0.01] * 9, 0.0204, 0.0207, 0.0301], [0.02]),
        ([12.4, 88.4], [88]),
        ([6.8, 8.83], [8.8]),
    ],
)
def test_breaks_stand_at_the_fifths(numbers: list[float], edges: list[float]) -> None:
    assert quantile_breaks(series(*numbers)) == edges


@pytest.mark.parametrize(("many", "edges"), [(2, [6]), (4, [4, 6, 8])])
def test_breaks_stand_between_as_many_classes_as_asked_for(many: int, edges: list[float]) -> None:
    assert quantile_breaks(series(*range(1, 11)), many) == edges


def test_a_break_that_parts_nobody_from_nobody_is_left_out() -> None:
    """At two decimals 1.001 and 1.002 are one number; 5.5 parts the others from them."""
    below, starts = np.array([1.0, 1.001, 1.002]), np.array([1.001, 1.002, 5.5])
    given_values = series(1.0, 1.001, 1.002, 5.5, 9)
    assert breaks._readable(given_values, below, starts, 2) == [5.5]
    assert breaks._readable(given_values, below, starts, 3) == [1.001, 1.002, 5.5]
    assert breaks._readable(series(2.0, 3.0), np.array([2.0]), np.array([3.0]), 0) == [3.0]
    assert breaks._readable(series(2.0, 2.1), np.array([2.0]), np.array([2.1]), 0) == []
