"""Classes of a change: symmetric around nothing, red where worse."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo import printed
from geo.classing.diverging import WORSE_TO_BETTER, readable, steps

CHANGES = st.lists(st.floats(-1, 1, allow_nan=False) | st.just(math.nan), max_size=40)


@given(CHANGES)
def test_edges_are_symmetric_and_rise(changes):
    edges = steps(pd.Series(changes, dtype="float64")).edges
    assert list(edges) == sorted(edges)
    assert [-edge for edge in edges[::-1]] == list(edges)


@given(CHANGES)
def test_a_change_and_its_opposite_have_opposite_classes(changes):
    series = pd.Series(changes, dtype="float64").dropna()
    edges = steps(series).edges
    apart = series[~series.isin(edges) & ~(-series).isin(edges)]
    found, mirrored = steps(series).places, steps(-series).places
    assert ((found + mirrored)[apart.index] == len(WORSE_TO_BETTER) - 1).all()


@given(st.floats(1e-9, 1e9))
def test_a_step_is_near_the_size_and_readable(size):
    step = readable(size)
    assert 0.6 <= step / size <= 1.7
    first = step / 10 ** math.floor(math.log10(step * 1.000001))
    assert min(abs(first - one) for one in (1, 2, 2.5, 5)) < 1e-6


def test_missing_change_has_no_class():
    assert steps(pd.Series([0.1, None])).places.tolist()[1] == -1


def test_no_change_at_all_is_about_the_same():
    assert steps(pd.Series([0.0, 0.0])).places.tolist() == [3, 3]


@pytest.mark.parametrize("change", [5e-324, -1e-13])
def test_a_change_of_rounding_is_about_the_same(change):
    assert steps(pd.Series([change])).places.tolist() == [3]


@pytest.mark.parametrize(("worse", "red"), [(True, 6), (False, 0)])
def test_red_is_worse(worse, red):
    order = steps(pd.Series([0.1])).order(higher_is_worse=worse)
    assert dict(zip(WORSE_TO_BETTER, order, strict=True)) == {
        colour: red - place if worse else place for place, colour in enumerate(WORSE_TO_BETTER)
    }


@given(CHANGES)
@pytest.mark.parametrize("unit", ["percent", "index", "count"])
def test_what_prints_of_a_change_lies_in_its_class(unit, changes):
    series = pd.Series(changes, dtype="float64").dropna().round(5)
    found, scale = steps(series, unit), 100 if unit == "percent" else 1
    edges = [printed.rounded(edge * scale, found.decimals) for edge in found.edges]
    for change, place in zip(series, found.places, strict=True):
        shown = printed.rounded(change * scale, found.decimals)
        assert place == sum(shown >= edge for edge in edges)


@pytest.mark.parametrize(
    ("size", "step"),
    [
        (1, 1),
        (1.4, 1),
        (1.6, 2),
        (2.2, 2),
        (2.3, 2.5),
        (3.7, 2.5),
        (3.8, 5),
        (7.4, 5),
        (7.6, 10),
        (0.034, 0.025),
        (830, 1000),
    ],
)
def test_the_nearest_readable_size(size, step):
    assert readable(size) == pytest.approx(step)


def test_steps_by_hand():
    """Four fifths of the changes are at most 4: the second step is 4, the first 2, then a half."""
    changes = pd.Series([0.0, 0.4, -0.5, 0.5, 1.9, -2.0, 2.0, 3.9, -4.0, 4.0, 4.0, -9.0])
    changes.index = list("abcdefghijkl")
    found = steps(changes)
    assert found.edges == (-4, -2, -0.5, 0.5, 2, 4)
    assert found.places.to_dict() == dict(
        zip("abcdefghijkl", [3, 3, 3, 4, 4, 2, 5, 5, 1, 6, 6, 0], strict=True)
    )
    assert found.places.dtype == "int64"
    assert found.decimals == 1


def test_no_change_known_has_edges_and_no_class():
    found = steps(pd.Series([math.nan, math.nan]))
    assert found.edges == (-2, -1, -0.25, 0.25, 1, 2)
    assert (found.places.tolist(), found.decimals) == ([-1, -1], 2)
    assert steps(pd.Series(dtype=float)).edges == found.edges


@pytest.mark.parametrize(
    ("unit", "size", "edges", "decimals"),
    [
        ("percent", 0.02, (-0.02, -0.01, -0.0025, 0.0025, 0.01, 0.02), 2),
        ("percent", 0.0002, (-0.0002, -0.0001, -0.000025, 0.000025, 0.0001, 0.0002), 4),
        ("index", 0.02, (-0.02, -0.01, -0.0025, 0.0025, 0.01, 0.02), 4),
        ("count", 40, (-40, -20, -5, 5, 20, 40), 0),
        ("percent", 0.005, (-0.005, -0.0025, -0.0005, 0.0005, 0.0025, 0.005), 2),
        ("percent", 0.01, (-0.01, -0.005, -0.001, 0.001, 0.005, 0.01), 2),
        ("percent", 0.002, (-0.002, -0.001, -0.0002, 0.0002, 0.001, 0.002), 2),
        ("percent", 0.0005, (-0.0004, -0.0002, -0.0001, 0.0001, 0.0002, 0.0004), 2),
        ("count", 10, (-10, -5, -1, 1, 5, 10), 0),
        ("count", 5, (-4, -2, -1, 1, 2, 4), 0),
        ("count", 2, (-2, -1, -0.25, 0.25, 1, 2), 2),
        ("number", 4, (-4, -2, -0.5, 0.5, 2, 4), 2),
        ("", 4, (-4, -2, -0.5, 0.5, 2, 4), 1),
        ("", 40, (-40, -20, -5, 5, 20, 40), 0),
    ],
)
def test_edges_print_with_the_decimals_that_they_take(unit, size, edges, decimals):
    found = steps(pd.Series([size, -size] * 5), unit)
    assert found.edges == pytest.approx(edges)
    assert found.decimals == decimals


def test_a_change_has_the_class_of_what_prints_of_it():
    """0.2496 points print as 0.25, where the class above nothing begins; 0.2449 as 0.24."""
    changes = pd.Series(
        [0.02, -0.02, 0.02, -0.02, 0.02, -0.02, 0.02, 0.002496, 0.002449, -0.002496]
    )
    assert steps(changes, "percent").places.tolist()[-3:] == [4, 3, 3]
    assert steps(changes).places.tolist()[-3:] == [3, 3, 3]


def test_changes_of_rounding_alone_have_the_plain_step():
    assert steps(pd.Series([1e-12] * 3)).edges == (-2, -1, -0.25, 0.25, 1, 2)
    above = [edge * 1e12 for edge in steps(pd.Series([4e-12] * 3)).edges]
    assert above == pytest.approx([-4, -2, -0.5, 0.5, 2, 4])
    assert steps(pd.Series([4.1e-12] * 4 + [3e-13, -3e-13])).places.tolist() == [6] * 4 + [3, 3]
