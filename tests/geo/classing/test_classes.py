"""Classes of a choropleth: ties, single values, nothing at all, few areas, zeros, breaks."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.stored.release import Release
from geo.classing import classes
from geo.classing.breaks import DIGITS, quantile_breaks
from geo.classing.classes import POLICY, QUANTILE, Classes, classify
from geo.classing.marks import marks

values = st.lists(
    st.one_of(st.just(float("nan")), st.just(0.0), st.floats(0, 1, width=32)), max_size=60
)


def series(*numbers: float) -> pd.Series:
    return pd.Series(numbers, index=[f"{place:02d}" for place in range(len(numbers))], dtype=float)


def bounds(result: Classes) -> list[tuple[float | None, float | None]]:
    return [(part.lower, part.upper) for part in result.classes]


@given(values)
@pytest.mark.parametrize("scheme", classes.SCHEMES)
def test_every_value_lies_in_its_class(scheme: str, numbers: list[float]) -> None:
    given_values = series(*numbers)
    result = classify(given_values, scheme)
    for code, value in given_values.items():
        place = result.places[code]
        if np.isnan(value):
            assert place == -1
            continue
        part = result.classes[place]
        if part.single:
            assert value == part.lower
        else:
            assert part.lower is None or value >= part.lower
            assert part.upper is None or value < part.upper


@given(values)
@pytest.mark.parametrize("scheme", classes.SCHEMES)
def test_class_counts_add_up_to_the_areas_with_a_value(scheme: str, numbers: list[float]) -> None:
    given_values = series(*numbers)
    result = classify(given_values, scheme)
    assert sum(part.count for part in result.classes) == given_values.notna().sum()


@given(values)
def test_quantile_classes_are_never_empty(numbers: list[float]) -> None:
    assert all(part.count for part in classify(series(*numbers)).classes)


@given(values)
def test_equal_values_share_a_class(numbers: list[float]) -> None:
    given_values = series(*numbers)
    result = classify(given_values)
    shared = result.places[given_values.notna()].groupby(given_values.dropna()).nunique()
    assert (shared == 1).all()


def test_quantiles_of_a_hundred_different_values_are_five_classes_of_twenty() -> None:
    result = classify(series(*np.arange(1, 101) / 100))
    assert [part.count for part in result.classes] == [20] * 5


def test_breaks_are_rounded_to_readable_figures() -> None:
    spread = series(*(0.0113 + place * 0.0012 for place in range(100)))
    edges = [part.upper for part in classify(spread).classes[:-1]]
    assert edges == [0.035, 0.059, 0.083, 0.107]  # the 21st, 41st, 61st, 81st, rounded


def test_few_areas_have_readable_breaks_too(release: Release) -> None:
    """Chiang Mai's 25 districts, and those of every other province, compared within."""
    figures = release.figures("district", 2561)
    rates = (figures["target_poor"] / figures["people"]).dropna()
    for province, within in rates.groupby(rates.index.str[:2]):
        for edge in quantile_breaks(within):
            assert edge == round(edge, 5), province


def test_rounding_gives_way_where_it_would_empty_a_class() -> None:
    near = series(*(0.0100001 + place * 1e-7 for place in range(10)))
    assert [part.count for part in classify(near).classes] == [2] * 5


def test_a_single_distinct_value_is_one_class_of_that_value() -> None:
    assert bounds(classify(series(0.3, 0.3, 0.3))) == [(0.3, 0.3)]


def test_nothing_but_missing_values_makes_no_class() -> None:
    result = classify(series(float("nan"), float("nan")))
    assert result.classes == ()
    assert result.missing == 2


def test_no_area_at_all_makes_no_class() -> None:
    assert classify(series()).classes == ()


def test_fewer_areas_than_classes_make_a_class_for_each() -> None:
    assert [part.count for part in classify(series(0.1, 0.2, 0.3)).classes] == [1, 1, 1]


def test_ties_leave_fewer_classes_rather_than_splitting_equals() -> None:
    result = classify(series(*[0.1] * 8, 0.2, 0.3))
    assert [part.count for part in result.classes] == [8, 2]


def test_common_zeros_are_a_class_of_their_own() -> None:
    result = classify(series(*[0.0] * 5, *np.arange(1, 21) / 100))
    assert result.zero
    assert bounds(result)[0] == (0.0, 0.0)
    assert result.classes[0].count == 5


def test_rare_zeros_belong_to_the_lowest_class() -> None:
    result = classify(series(0.0, *np.arange(1, 21) / 100))
    assert not result.zero


def test_zeros_alone_are_one_class() -> None:
    assert bounds(classify(series(0.0, 0.0))) == [(0.0, 0.0)]


def test_policy_breaks_are_those_of_the_conventions() -> None:
    result = classify(series(0.0, 0.004, 0.01, 0.0249, 0.025, 0.05, 0.0999, 0.1, 0.9), POLICY)
    assert result.places.tolist() == [0, 1, 2, 2, 3, 4, 4, 5, 5]


def test_an_unknown_scheme_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="jenks"):
        classify(series(0.1), "jenks")


def test_classes_of_an_argument_leave_it_unchanged() -> None:
    given_values = series(0.3, float("nan"), 0.1)
    before = given_values.copy()
    classify(given_values, QUANTILE)
    pd.testing.assert_series_equal(given_values, before)


def test_marks_tell_class_weak_protected_and_missing_apart() -> None:
    result = classify(series(0.1, 0.2, 0.3, float("nan"), float("nan")))
    text = marks(
        result,
        ["02", "01", "03", "04", "00", "99"],
        weak=pd.Series({"01": True}),
        protected=pd.Series({"03": True}),
    )
    assert text == "2b*-0-"


@pytest.mark.parametrize("scheme", classes.SCHEMES)
@given(values)
def test_a_value_has_the_class_of_the_area_it_came_from(scheme: str, numbers: list[float]) -> None:
    result = classify(series(*numbers), scheme)
    assert result.of(series(*numbers)) == result.places.tolist()


@pytest.mark.parametrize("level", ["district", "tambon"])
def test_values_of_the_release_have_the_classes_of_their_areas(
    release: Release, level: str
) -> None:
    figures = release.figures(level, 2561)
    rates = figures["target_poor"] / figures["people"]
    result = classify(rates)
    assert result.of(rates) == result.places.tolist()


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
    assert max(map(digits, found)) <= DIGITS


@pytest.mark.parametrize("size", [1e-6, 1e-3, 1.0, 1e3, 1e6])
def test_breaks_are_readable_at_any_size(size: float) -> None:
    numbers = np.random.default_rng(7).lognormal(0, 1, 300) * size
    found = quantile_breaks(series(*numbers))
    assert len(found) == 4
    assert all(len(f"{edge:.3g}") <= 8 and float(f"{edge:.3g}") == edge for edge in found)
