"""How many were surveyed in a village cannot be worked out: every table is tried that may be."""

from __future__ import annotations

from collections import defaultdict
from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poverty.protection.villages import surveyed

Seen = tuple[int | None, ...]
"""What is shown of each village."""


def seen(counts: tuple[int, ...], threshold: int) -> Seen:
    """What a page shows of villages; their sum is shown as well."""
    words = surveyed(pd.Series(counts), threshold)
    return tuple(
        count if word == "published" else None for count, word in zip(counts, words, strict=True)
    )


@pytest.mark.parametrize(("many", "top", "threshold"), [(2, 40, 5), (3, 16, 3), (3, 18, 5)])
def test_no_small_count_is_told_by_all_that_is_shown(many: int, top: int, threshold: int) -> None:
    """Whoever knows the rule tries all tables with the same sum that would be shown alike."""
    tables: dict[tuple[int, Seen], list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(range(top), repeat=many):
        tables[sum(counts), seen(counts, threshold)].append(counts)
    for (whole, shown), alike in tables.items():
        for place in [place for place, count in enumerate(shown) if count is None]:
            values = {counts[place] for counts in alike}
            assert len(values) > 1 or not whole, (whole, shown, alike)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 30), min_size=2, max_size=5), st.sampled_from([3, 5, 10]), st.data())
def test_each_small_count_may_be_anything_below_the_threshold(
    counts: list[int], threshold: int, data: st.DataObject
) -> None:
    """By what is shown and what else is known of each: between two ends."""
    least = np.array([data.draw(st.integers(0, count)) for count in counts])
    most = np.array([data.draw(st.integers(count, 60)) for count in counts])
    words = surveyed(pd.Series(counts), threshold, least=least, most=most)
    hidden = [place for place, word in enumerate(words) if word == "withheld"]
    small = [place for place, count in enumerate(counts) if count < threshold]
    assert set(small) <= set(hidden)
    if len(hidden) == len(counts):  # nothing is shown but the sum
        return
    left = sum(counts[place] for place in hidden)
    for place in small:
        others = [one for one in hidden if one != place]
        assert left - least[others].sum() >= min(threshold - 1, most[place])
        assert left - most[others].sum() <= least[place]


def test_what_is_withheld_in_any_case_is() -> None:
    words = surveyed(pd.Series([30, 20, 10]), 5, also=np.array([True, False, False]))
    assert words.tolist() == ["withheld", "published", "published"]


def test_two_small_villages_do_not_hide_each_other_alone() -> None:
    """Four and four beside 200 of 208: both are withheld, and neither is said to be small."""
    assert seen((4, 4, 200), 5) == (None, None, 200)
    assert {seen((eight, 8 - eight, 200), 5) for eight in range(9)} == {(None, None, 200)}
    assert seen((0, 0, 200), 5) == (None, None, None)
