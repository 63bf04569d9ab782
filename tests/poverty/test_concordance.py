"""Two measures over the same areas: quadrants, and Spearman's correlation against its formula."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poverty import concordance
from poverty.concordance import Quadrant, Strength

CODES = ["30", "31", "32", "33", "34", "35"]


def by_code(values: list[float]) -> pd.Series:
    """Values by the first codes."""
    return pd.Series(dict(zip(CODES, values, strict=False)), dtype="float64")


@given(st.permutations(range(6)), st.permutations(range(6)))
def test_without_ties_it_is_one_less_the_squared_distances(first, second):
    """ρ = 1 − 6 Σd² ∕ n(n² − 1), Spearman's own formula."""
    squares = sum((a - b) ** 2 for a, b in zip(first, second, strict=True))
    expected = 1 - 6 * squares / (6 * 35)
    found = concordance.rank_correlation(by_code(first), by_code(second))
    assert found == pytest.approx(expected, abs=1e-12)


def test_ties_share_their_mean_rank():
    """Ranks 1.5 1.5 3 4 against 1 2 3 4: covariance 4.5 ∕ √(4.5 · 5)."""
    found = concordance.rank_correlation(by_code([1, 1, 2, 3]), by_code([1, 2, 3, 4]))
    assert found == pytest.approx(4.5 / math.sqrt(4.5 * 5), abs=1e-12)


@pytest.mark.parametrize(
    ("first", "second"),
    [([1, 2], [1, 2]), ([], []), ([3, 3, 3], [1, 2, 3]), ([1, 2, 3], [5, 5, 5])],
)
def test_where_there_is_no_order_there_is_no_correlation(first, second):
    assert math.isnan(concordance.rank_correlation(by_code(first), by_code(second)))


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=6),
       st.floats(0, 1), st.floats(0, 1))  # fmt: skip
def test_every_area_stands_in_the_one_quadrant_of_its_figures(pairs, whole, other):
    first, second = by_code([a for a, _ in pairs]), by_code([b for _, b in pairs])
    found = concordance.compared(first, second, (whole, other))
    poor = {code for code in first.index if first[code] > whole}
    also = {code for code in second.index if second[code] > other}
    assert set(found.codes(Quadrant.BOTH)) == poor & also
    assert set(found.codes(Quadrant.FIRST)) == poor - also
    assert set(found.codes(Quadrant.SECOND)) == also - poor
    assert set(found.codes(Quadrant.NEITHER)) == set(first.index) - poor - also


def test_areas_that_lack_a_figure_are_left_out():
    found = concordance.compared(by_code([1, 2, 3]), by_code([1, float("nan")]), (0, 0))
    assert found.areas.index.tolist() == ["30"]
    assert math.isnan(found.correlation)


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (0, Strength.NONE), (0.199, Strength.NONE), (0.2, Strength.WEAK), (-0.399, Strength.WEAK),
        (0.4, Strength.MODERATE), (-0.6, Strength.STRONG), (0.799, Strength.STRONG),
        (0.8, Strength.VERY_STRONG), (-1, Strength.VERY_STRONG),
    ],
)  # fmt: skip
def test_a_correlation_has_one_word_whichever_its_sign(value, word):
    assert concordance.strength(value) == word


def test_no_correlation_has_no_word():
    with pytest.raises(ValueError, match="nan"):
        concordance.strength(float("nan"))


def test_three_areas_and_two_ranks_have_an_order():
    assert concordance.rank_correlation(by_code([1, 2, 3]), by_code([7, 8, 9])) == 1
    assert concordance.rank_correlation(by_code([1, 1, 2]), by_code([5, 5, 9])) == 1
