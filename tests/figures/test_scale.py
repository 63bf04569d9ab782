"""What is told of classes: how they were made, where a value lies on them, how long a bar is."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures import classed, scale
from geo.classing.classes import HIGH_END, POLICY, SCHEMES, classify

RATES = st.lists(st.integers(0, 1000).map(lambda n: n / 1000), min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (list(range(1, 101)), {"kind": "even", "groups": 5, "zero": "no", "parts": 1}),
        ([1, 1, 1, 1, 1, 1, 1, 2, 3], {"kind": "uneven", "groups": 2, "zero": "no", "parts": 1}),
        ([7, 7, 7], {"kind": "one", "groups": 1, "zero": "no", "parts": 1}),
        ([0, 0, 7, 7], {"kind": "one", "groups": 1, "zero": "yes", "parts": 1}),
        ([0, 0], {"kind": "zeros", "groups": 0, "zero": "no", "parts": 1}),
        ([], {"kind": "empty", "groups": 0, "zero": "no", "parts": 1}),
    ],
)
def test_how_classes_were_made(values: list[float], told: dict[str, object]) -> None:
    assert scale.made(classify(pd.Series(values, dtype=float))) == told


def test_the_parts_of_the_highest_group_are_one_group() -> None:
    found = classify(pd.Series(range(1, 101), dtype=float), HIGH_END)
    told = scale.made(found)
    assert (told["groups"], told["parts"], len(found.classes)) == (5, 3, 7)


@given(RATES, st.floats(0, 1.5), st.sampled_from(SCHEMES))
def test_a_value_lies_in_its_class_and_higher_ones_no_lower(
    rates: list[float], value: float, scheme: str
) -> None:
    found = classify(pd.Series(rates), scheme, unit="percent")
    where = [scale.spot(found, one) for one in sorted([value, *rates])]
    spots = [(spot.place, spot.share) for spot in where if spot]
    assert spots == sorted(spots)
    alone = any(part.single and part.lower for part in found.classes) or not any(rates)
    assert len(where) - len(spots) <= alone
    assert all(0 <= share <= 1 for _, share in spots)
    places = dict(zip(rates, found.places, strict=True))
    for rate, place in places.items():
        spot = scale.spot(found, rate)
        assert spot is not None
        assert spot.place == place


def test_beyond_the_ends_is_the_end() -> None:
    found = classify(pd.Series([0.1, 0.2, 0.3, 0.4, 0.5]))
    assert scale.spot(found, 0.9) == (4, 1.0) or scale.spot(found, 0.9) == (4, 0.5)
    assert scale.spot(found, 0.0) == (0, 0.0)
    assert scale.spot(found, float("nan")) is None
    assert scale.spot(classify(pd.Series(dtype=float)), 0.1) is None


def test_bars_are_parts_of_the_longest_and_one_area_is_seen() -> None:
    assert [scale.bar_length(areas, 400) for areas in (0, 1, 100, 400)] == [0, 2, 25, 100]
    assert scale.bar_length(0, 0) == 0


def test_a_part_is_crowded_from_six_of_ten_areas_in_one_class_on() -> None:
    """Areas without a figure are in no class, and not counted."""
    rates = {f"50{n:02}": 0.9 for n in range(6)} | {f"51{n:02}": 0.05 for n in range(30)}
    rates |= {"5006": 0.01, "5007": 0.02, "5008": 0.03, "5009": float("nan")}
    found = classify(pd.Series(rates), POLICY)
    assert classed.crowded(found, "50")
    more = pd.Series(rates | {"5010": 0.06, "5011": 0.06})
    assert not classed.crowded(classify(more, POLICY), "50")
    assert not classed.crowded(found, "99")
