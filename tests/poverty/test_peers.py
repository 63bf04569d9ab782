"""Peers: distances by hand, and the laws of a distance."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poverty import peers

NAN = float("nan")
COUNTS = pd.DataFrame(
    {"10000": [80.0, 8.0, 0.0, 0.0], "01000": [20.0, 2.0, 10.0, 0.0]}, index=["a", "b", "c", "d"]
)
rows = st.lists(st.lists(st.integers(0, 500), min_size=4, max_size=4), min_size=3, max_size=8)


def profiles(values: list[list[int]]) -> pd.DataFrame:
    return peers.profiles(pd.DataFrame(values, dtype=float))


def test_a_profile_is_the_shares_whatever_the_number() -> None:
    found = peers.profiles(COUNTS)
    assert found.loc["a"].tolist() == found.loc["b"].tolist() == [0.8, 0.2]


def test_an_area_without_poor_has_no_profile() -> None:
    assert peers.profiles(COUNTS).loc["d"].isna().all()


def test_a_protected_set_counts_as_empty() -> None:
    found = peers.profiles(pd.DataFrame({"x": [NAN], "y": [7.0]}))
    assert found.iloc[0].tolist() == [0, 1]


def test_the_distance_is_the_share_that_stands_elsewhere() -> None:
    found = peers.distances(peers.profiles(COUNTS), "a")
    assert found.index.tolist() == ["b", "c"]
    assert found.tolist() == pytest.approx([0, 0.8])


@given(rows)
def test_distances_are_symmetric_and_between_nought_and_one(values: list[list[int]]) -> None:
    shares = profiles(values)
    known = shares.dropna().index
    for one in known[:1]:
        for code, distance in peers.distances(shares, one).items():
            assert -1e-12 <= distance <= 1 + 1e-12
            assert peers.distances(shares, code)[one] == pytest.approx(distance)


@given(rows)
def test_a_detour_is_never_shorter(values: list[list[int]]) -> None:
    shares = profiles(values).dropna()
    if len(shares) >= 3:
        a, b, c = shares.index[:3]
        direct = peers.distances(shares, a)[c]
        assert direct <= peers.distances(shares, a)[b] + peers.distances(shares, b)[c] + 1e-9


def test_the_nearest_come_first_and_only_so_many() -> None:
    shares = peers.profiles(COUNTS)
    assert peers.nearest(shares, "c", number=1).index.tolist() == ["a"]


def test_an_area_without_a_profile_has_no_peers() -> None:
    assert peers.nearest(peers.profiles(COUNTS), "d").empty


def test_the_best_has_the_lowest_rate_of_each_dimension() -> None:
    rates = pd.DataFrame(
        {"health": [0.2, 0.1], "income": [0.0, NAN], "none": [NAN, NAN]}, index=["a", "b"]
    )
    assert peers.best(rates).to_dict() == {"health": "b", "income": "a"}


def test_a_missing_set_counts_as_empty_and_one_person_is_a_profile() -> None:
    found = peers.profiles(pd.DataFrame({"x": [1.0, NAN], "y": [0.0, NAN]}))
    assert found.iloc[0].tolist() == [1, 0]
    assert found.iloc[1].isna().all()


def test_five_peers_are_named_unless_told_and_those_that_tie_keep_their_order() -> None:
    shares = profiles([[9, 1, 0, 0], *([10, place % 3, 0, 0] for place in range(60))])
    found = peers.distances(shares, 0)
    by_hand = {place: abs(0.9 - 10 / (10 + (place - 1) % 3)) for place in range(1, 61)}
    expected = sorted(by_hand, key=lambda place: round(by_hand[place], 9))
    assert list(found.index) == expected
    assert found.name == "distance"
    assert list(peers.nearest(shares, 0).index) == expected[:5]


def test_an_area_without_peers_has_an_empty_line_of_distances() -> None:
    none = peers.nearest(peers.profiles(COUNTS), "d")
    assert (none.name, none.dtype) == ("distance", float)
    partly = pd.DataFrame({"x": [0.5, 0.5], "y": [NAN, 0.5]}, index=["a", "b"])
    assert peers.nearest(partly, "a").empty
    assert peers.nearest(partly, "b").empty


def test_of_areas_as_low_the_first_is_the_best() -> None:
    rates = pd.DataFrame({"x": [0.2, 0.1, 0.1]}, index=["a", "b", "c"])
    assert peers.best(rates).to_dict() == {"x": "b"}
    assert peers.best(rates).name == "best"
