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
