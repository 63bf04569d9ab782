"""Classes of a choropleth: ties, single values, nothing at all, few areas, zeros, breaks."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.stored.release import Release
from geo.classing import classes
from geo.classing.breaks import quantile_breaks
from geo.classing.classes import POLICY, QUANTILE, classify
from geo.classing.marks import marks
from tests.geo.classing.made import bounds, series

values = st.lists(
    st.one_of(st.just(float("nan")), st.just(0.0), st.floats(0, 1, width=32)), max_size=60
)


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


def test_a_scheme_and_a_unit_are_told_with_the_classes() -> None:
    rates = series(0.0, 0.004, 0.2)
    for scheme in classes.SCHEMES:
        assert classify(rates, scheme, unit="percent").unit == "percent"
        assert classify(rates, scheme).unit == ""
        assert classify(rates, scheme).scheme == scheme
    assert classify(rates, POLICY).zero
    assert classify(rates).scheme == QUANTILE


def test_another_scheme_is_refused_with_those_that_there_are() -> None:
    told = r"^scheme 'jenks': expected one of quantile, high, policy$"
    with pytest.raises(ValueError, match=told):
        classify(series(0.1), "jenks")


@pytest.mark.parametrize(("zeros", "own"), [(1, False), (2, True), (3, True)])
def test_a_tenth_of_zeros_is_a_class(zeros: int, own: bool) -> None:  # noqa: FBT001
    result = classify(series(*[0.0] * zeros, *np.arange(1, 21 - zeros) / 10))
    assert result.zero == own
    assert (bounds(result)[0] == (0.0, 0.0)) == own
    assert all(part.count for part in result.classes)


def test_bounds_of_classes_by_policy_and_of_one_value_beside_zeros() -> None:
    policy = classify(series(0.0, 0.02), POLICY)
    assert bounds(policy) == [
        (0.0, 0.0), (0.0, 0.01), (0.01, 0.025), (0.025, 0.05), (0.05, 0.10), (0.10, None),
    ]  # fmt: skip
    assert [part.count for part in policy.classes] == [1, 0, 1, 0, 0, 0]
    two = classify(series(0.0, 0.0, 0.3))
    assert bounds(two) == [(0.0, 0.0), (0.3, 0.3)]
    assert [part.single for part in two.classes] == [True, True]
    assert two.places.tolist() == [0, 0, 1]
    plain = classify(series(0.2, 0.3))
    assert bounds(plain) == [(None, 0.3), (0.3, None)]
    assert [part.single for part in plain.classes] == [False, False]


def test_policy_without_any_value_has_classes_and_nobody_in_them() -> None:
    result = classify(series(float("nan")), POLICY)
    assert [part.count for part in result.classes] == [0] * 6
    assert (result.missing, result.of(series(0.02, float("nan")))) == (1, [2, -1])


def test_places_are_whole_numbers_by_area() -> None:
    result = classify(series(0.3, float("nan"), 0.1))
    assert (result.places.dtype, result.places.name) == (np.int64, "class")
    assert result.places.to_dict() == {"00": 1, "01": -1, "02": 0}
    assert result.missing == 1


def test_values_from_elsewhere_have_a_class() -> None:
    plain = classify(series(1.0, 2.0, 3.0, 4.0, 5.0))
    assert plain.of(pd.Series([0.0, 1.9, 2.0, 99.0, float("nan")])) == [0, 0, 1, 4, -1]
    zeros = classify(series(0.0, 0.0, 1.0, 2.0, 3.0))
    assert zeros.of(pd.Series([0.0, 0.5, 1.5, 2.0, 9.0])) == [0, 1, 1, 2, 3]
    one = classify(series(0.0, 0.0, 3.0))
    assert one.of(pd.Series([0.0, 3.0])) == [0, 1]
    assert classify(series()).of(pd.Series([0.4])) == [-1]


@pytest.mark.parametrize(
    ("unit", "given_values", "printed_"),
    [
        ("", [0.00001, 0.12345], [0.00001, 0.12345]),
        (
            "percent",
            [0.0, 0.00001, 0.00006, 0.0042, 0.12345],
            [0.0, 0.000025, 0.000025, 0.0042, 0.123],
        ),
        ("index", [0.00001, 0.0001, 0.61104], [0.000025, 0.0001, 0.6110]),
        ("count", [0.4, 0.5, 3.0], [0, 1, 3]),
        ("baht", [0.4, 12.5], [0.25, 13]),
    ],
)
def test_values_are_classed_as_they_print(
    unit: str, given_values: list[float], printed_: list[float]
) -> None:
    assert classes.as_printed(pd.Series(given_values), unit).tolist() == pytest.approx(printed_)
    result = classify(series(0.0421, 0.0422, 0.0519, 0.0612), unit="percent")
    assert result.places.tolist() == [0, 0, 1, 2]
    assert result.of(pd.Series([0.0424, 0.04996, 0.05996])) == [0, 1, 2]


def test_marks_of_weak_protected_and_missing_areas_in_any_class() -> None:
    result = classify(series(*(place / 10 for place in range(1, 6)), float("nan")))
    codes = [f"{place:02d}" for place in range(7)]
    nobody, everybody = pd.Series(dtype=bool), pd.Series(data=True, index=codes)
    assert marks(result, codes, weak=nobody, protected=nobody) == "01234--"
    assert marks(result, codes, weak=everybody, protected=nobody) == "abcde--"
    assert marks(result, iter(codes), weak=nobody, protected=everybody) == "01234**"


def test_rare_zeros_are_counted_among_the_lowest() -> None:
    """0 and 1 to 12: the fifths begin at 3, 5, 8 and 10; without the zero at 4, 6, 8 and 10."""
    edges = [part.lower for part in classify(series(*range(13))).classes]
    assert edges == [None, 3, 5, 8, 10]


def test_where_no_readable_number_parts_anybody_one_break_in_full_does() -> None:
    """Whole numbers would stand below all or above all: 12341 and 12343."""
    parts = ((12_341.3, 40), (12_341.4, 5), (12_342.5, 10), (12_342.6, 45))
    numbers = series(*(value for value, many in parts for _ in range(many)))
    assert quantile_breaks(numbers) == [12_341.4]
