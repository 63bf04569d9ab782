"""A sample of a cross product has every value, and short axes meet in every way."""

from __future__ import annotations

from itertools import product
from math import prod

import pytest

from tests import products


@pytest.fixture(autouse=True)
def _sampled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where `make whole` runs these tests."""
    monkeypatch.setattr(products, "WHOLE", False)


@pytest.mark.parametrize(
    "lengths", [(1,), (2, 2), (10, 2, 2), (4, 9, 2), (3, 61), (2, 13, 2), (6, 61, 2), (27, 2, 3)]
)
@pytest.mark.parametrize("small", [products.SMALL, 0])
def test_every_value_of_every_axis_is_met(lengths: tuple[int, ...], small: int) -> None:
    axes = [range(length) for length in lengths]
    found = products.covering(*axes, small=small)
    few = prod(lengths) <= small
    assert len(found) == (prod(lengths) if few else max(lengths))
    assert [set(values) for values in zip(*found, strict=True)] == [set(axis) for axis in axes]
    assert set(found) <= set(product(*axes))


def test_short_axes_meet_in_every_way() -> None:
    for axes in ((range(10), "ab", "xy"), ("ab", range(13), "xyz")):
        found = products.covering(*axes)
        short = [axis for axis in axes if len(axis) < len(found)]
        met = {tuple(one for one in row if one in {*short[0], *short[1]}) for row in found}
        assert met == set(product(*short))


def test_no_two_axes_go_in_step() -> None:
    """Whatever stands at every sixth place of the longest axis meets both of a pair."""
    for length in (24, 30, 36, 61):
        found = products.covering(range(length), "ab")
        for kind in range(6):
            assert {letter for at, letter in found if at % 6 == kind} == {"a", "b"}
    same = products.covering(range(7), range(7), "ab")
    assert sum(first == second for first, second, _ in same) < 4


def test_where_it_is_asked_for_every_combination_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(products, "WHOLE", True)
    assert products.covering("ab", "xy") == [*product("ab", "xy")]
