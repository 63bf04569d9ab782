"""What a derived count may be shown as, and which thresholds there are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poverty.protection import disclosure
from poverty.protection.disclosure import Status, UnknownThreshold

COUNTS = st.lists(st.integers(0, 300), min_size=1, max_size=30)
THRESHOLDS = st.integers(disclosure.LOWEST, disclosure.HIGHEST)


@given(COUNTS, THRESHOLDS)
def test_no_count_below_the_threshold_is_shown_but_a_zero_without_room(counts, threshold):
    nobody = np.array(counts) == 0
    words = disclosure.statuses(counts, nobody, threshold=threshold)
    shown = disclosure.shown(counts, words)
    assert not ((shown > 0) & (shown < threshold)).any()
    assert (shown[nobody] == 0).all()


@given(COUNTS, THRESHOLDS)
def test_a_zero_that_the_totals_leave_open_is_hidden_like_any_small_count(counts, threshold):
    words = disclosure.statuses(counts, np.zeros(len(counts), dtype=bool), threshold=threshold)
    few = np.array(counts) < threshold
    assert (words[few] == Status.BELOW).all()
    assert (words[~few] == Status.DERIVED).all()


def test_missing_is_neither_protected_nor_zero() -> None:
    words = disclosure.statuses([float("nan")], np.array([False]), threshold=5)
    assert words.tolist() == [Status.MISSING]
    assert np.isnan(disclosure.shown([float("nan")], words)).all()


@pytest.mark.parametrize("stated", [3, 5, 100])
def test_a_threshold_between_the_bounds_is_itself(stated: int) -> None:
    assert disclosure.checked(stated) == stated


@pytest.mark.parametrize(("stated", "least"), [(2, 3), (101, 3), (4, 5)])
def test_another_threshold_is_refused_in_both_languages(stated: int, least: int) -> None:
    with pytest.raises(UnknownThreshold) as refused:
        disclosure.checked(stated, least=least)
    assert str(refused.value) == (
        f"เกณฑ์ปกปิดข้อมูลต้องเป็นจำนวนเต็มตั้งแต่ {least} ถึง 100 แต่พบ {stated} / "
        f"the threshold must be a whole number from {least} to 100, found {stated}"
    )
    assert str(UnknownThreshold("five")).endswith("from 3 to 100, found five")


def test_published_derived_and_exact_counts_are_shown_and_no_others() -> None:
    words = np.array(list(Status), dtype=object)
    shown = disclosure.shown(list(range(len(words))), words)
    assert [str(word) for word in words[~np.isnan(shown)]] == ["published", "derived", "exact"]
    assert shown[~np.isnan(shown)].tolist() == [0, 1, 7]
