"""How figures print: half up, never onto a bound, alike by number and by series, and in script."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import printed
from geo.classing import classes

parts = st.tuples(st.integers(0, 4000), st.integers(1, 4000)).map(lambda pair: sorted(pair))


@given(parts)
def test_a_rate_is_rounded_half_up_from_its_exact_value(pair: list[int]) -> None:
    count, base = pair
    exact = Fraction(100 * count, base or 1)
    points = printed.percent_points(count / (base or 1))
    half = Fraction(1, 2) / 10 ** -int(points.as_tuple().exponent)
    assert -half < Fraction(points) - exact <= half or not exact


@given(parts)
def test_no_rate_is_rounded_onto_a_bound_that_it_does_not_reach(pair: list[int]) -> None:
    count, base = pair
    exact = Fraction(100 * count, base or 1)
    points = Fraction(printed.percent_points(count / (base or 1)))
    for bound in printed.BOUNDS:
        assert (points < Fraction(bound)) == (exact < Fraction(bound))


@given(st.lists(parts, max_size=30))
def test_a_series_prints_as_its_numbers_do(pairs: list[list[int]]) -> None:
    exact = pd.Series([count / (base or 1) for count, base in pairs], dtype=float)
    shown = printed.values(exact, printed.PERCENT)
    for value, rounded in zip(exact, shown, strict=True):
        if printed.is_tiny(value, printed.PERCENT):
            assert rounded == value
        else:
            assert 100 * rounded == pytest.approx(float(printed.percent_points(value)), abs=1e-9)


@given(st.lists(st.floats(0, 50), max_size=20))
def test_an_index_has_four_decimals_and_is_never_nothing(numbers: list[float]) -> None:
    shown = printed.values(pd.Series(numbers, dtype=float), printed.INDEX)
    for value, rounded in zip(numbers, shown, strict=True):
        tenth = Decimal(repr(round(value, 12))).quantize(Decimal("0.0001"), ROUND_HALF_UP)
        assert rounded == pytest.approx(float(tenth), abs=1e-9) or (tenth == 0 and rounded == value)


def test_missing_stays_missing() -> None:
    assert printed.values(pd.Series([np.nan, 0.1]), printed.PERCENT).isna().tolist() == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("one", "other", "side"),
    [
        (0.5, 0.5, "same"),
        (0.02841, 0.02819, "near"),
        (0.02851, 0.02849, "near"),
        (0.0286, 0.0281, "above"),
        (0.0042, 0.028, "below"),
    ],
)
def test_near_is_what_prints_alike(one: float, other: float, side: str) -> None:
    assert printed.side(one, other) == side


@given(st.lists(parts, min_size=1, max_size=60))
@pytest.mark.parametrize("scheme", classes.SCHEMES)
def test_what_prints_alike_is_classed_alike(scheme: str, pairs: list[list[int]]) -> None:
    exact = pd.Series([count / (100 * base or 1) for count, base in pairs], dtype=float)
    found = classes.classify(exact, scheme, unit=printed.PERCENT)
    tiny = [printed.is_tiny(value, printed.PERCENT) for value in exact]
    assert len(set(found.places[tiny])) <= 1
    for part in found.classes:
        assert part.single or (part.lower or 1) >= 0.0001


@given(st.lists(parts, min_size=1, max_size=60))
@pytest.mark.parametrize("scheme", classes.SCHEMES)
def test_what_prints_of_a_value_lies_in_its_class(scheme: str, pairs: list[list[int]]) -> None:
    """The bounds of classes print in full: they have no more decimals than the values."""
    exact = pd.Series([count / (base or 1) for count, base in pairs], dtype=float)
    found = classes.classify(exact, scheme, unit=printed.PERCENT)
    shown = classes.as_printed(exact, printed.PERCENT)
    for value, place in zip(shown, found.places, strict=True):
        part = found.classes[place]
        assert part.single or part.lower is None or value >= part.lower
        assert part.single or part.upper is None or value < part.upper
        assert not part.single or value == part.lower
