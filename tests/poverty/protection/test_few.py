"""What stands on few is left out with as much as would tell it: attacked over all sets of areas."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poverty.protection.few import withheld

NAN = float("nan")
TREE = {"TH": "", "a": "TH", "b": "TH", "a1": "a", "a2": "a", "a3": "a", "b1": "b", "b2": "b"}
LEAVES = ["a1", "a2", "a3", "b1", "b2"]


def whole(leaves: dict[str, float]) -> pd.Series:
    """The numbers of all areas of the tree: those around are sums."""
    known = pd.Series(leaves, dtype="float64")
    sums = {name: known[[one for one in known.index if one[0] == name]].sum() for name in "ab"}
    return pd.concat([known, pd.Series({**sums, "TH": known.sum()})])


def left_out(numbers: pd.Series, threshold: int = 5) -> set[str]:
    """Codes that are left out."""
    around = pd.Series({code: TREE.get(code, "") for code in numbers.index})
    found = withheld(numbers, around, threshold=threshold)
    assert found.dtype == bool
    assert found.index.equals(numbers.index)
    return set(found.index[found])


def told_of_few(numbers: pd.Series, shown: list[str], threshold: int) -> list[tuple[str, ...]]:
    """Sets of fewer than the threshold whose sum follows from what is shown."""
    leaves = [code for code in LEAVES if numbers[code] > 0]
    rows = [[float(leaf == code or TREE[leaf] == code or code == "TH") for leaf in leaves]
            for code in shown]  # fmt: skip
    rank = np.linalg.matrix_rank(rows) if rows else 0
    each = numbers[leaves].to_dict()
    every = (part for size in range(1, len(leaves) + 1) for part in combinations(leaves, size))
    asked = [part for part in every if sum(each[leaf] for leaf in part) < threshold]
    beside = [[*rows, [float(leaf in part) for leaf in leaves]] for part in asked]
    ranks = np.linalg.matrix_rank(beside) if asked else []
    return [part for part, found in zip(asked, ranks, strict=True) if found == rank]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.integers(0, 12), min_size=len(LEAVES), max_size=len(LEAVES)),
    st.sampled_from([3, 5, 10]),
)
def test_no_difference_of_what_is_shown_tells_of_fewer(each: list[int], threshold: int) -> None:
    numbers = whole(dict(zip(LEAVES, each, strict=True)))
    hidden = left_out(numbers, threshold)
    assert {code for code, many in numbers.items() if 0 < many < threshold} <= hidden
    assert not {code for code, many in numbers.items() if many == 0} & hidden
    shown = [code for code in numbers.index if code not in hidden]
    assert told_of_few(numbers, shown, threshold) == []


def test_the_attack_finds_what_is_hidden_alone() -> None:
    numbers = whole({"a1": 9, "a2": 3, "a3": 8, "b1": 9, "b2": 9})
    assert ("a2",) in told_of_few(numbers, [code for code in numbers.index if code != "a2"], 5)


def test_nothing_is_left_out_where_none_is_few() -> None:
    assert left_out(whole(dict.fromkeys(LEAVES, 5.0))) == set()


def test_the_smallest_beside_goes_as_well_and_no_more() -> None:
    assert left_out(whole({"a1": 9, "a2": 3, "a3": 8, "b1": 9, "b2": 9})) == {"a2", "a3"}


def test_two_that_are_enough_together_need_no_third() -> None:
    assert left_out(whole({"a1": 9, "a2": 3, "a3": 2, "b1": 9, "b2": 9})) == {"a2", "a3"}


def test_inside_an_area_left_out_so_much_is_that_it_cannot_be_added_up() -> None:
    found = left_out(whole({"a1": 3, "b1": 6, "b2": 9}))
    assert {"a", "a1", "b"} <= found
    assert found & {"b1", "b2"}


@pytest.mark.parametrize("around", ["", "TH"])
def test_alone_or_below_an_unknown_area_nothing_beside_goes(around: str) -> None:
    numbers = pd.Series({"a": 3.0, "b": 9.0, "TH": NAN})
    found = withheld(numbers, pd.Series({"a": around, "b": around, "TH": ""}), threshold=5)
    assert found.to_dict() == {"a": True, "b": False, "TH": False}


def test_an_area_that_is_not_known_is_passed_to_the_next_around() -> None:
    numbers = pd.Series({"TH": 30.0, "a": NAN, "a1": 3.0, "a2": 9.0, "b": 18.0})
    assert left_out(numbers) == {"a1", "a2"}
