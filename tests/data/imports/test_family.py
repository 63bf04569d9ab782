"""Neighbours, parents and periods of figures, against a count one by one."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.imports.family import Family

CODES = ("50", "5001", "5002", "5003", "500101", "500102", "51", "5101")
FIGURES = st.one_of(st.integers(0, 300).map(float), st.just(float("nan")))
ROWS = st.dictionaries(
    st.tuples(st.sampled_from([2560, 2561, 2565]), st.sampled_from(CODES)), FIGURES, min_size=1
)


def family(rows: dict[tuple[int, str], float]) -> tuple[Family, np.ndarray]:
    """The rows as a family, and their figures."""
    index = pd.MultiIndex.from_tuples(list(rows), names=["year_be", "code"])
    return Family(index), np.array(list(rows.values()))


@given(ROWS)
def test_sums_are_those_of_the_areas_right_below(rows) -> None:
    one, values = family(rows)
    sums, there = one.sums(values)
    for (year, code), total, number in zip(rows, sums, there, strict=True):
        below = [
            value for (when, own), value in rows.items()
            if (when, own[:-2]) == (year, code) and value == value
        ]  # fmt: skip
        assert (total, number) == (sum(below), len(below))


@given(ROWS)
def test_the_two_largest_below_each_area(rows) -> None:
    one, values = family(rows)
    keys = [*rows]
    found = {
        (keys[row][0], keys[row][1][:-2]): (values[row], values[second])
        for row, second in one.largest(values, least=2)
    }
    groups: dict[tuple[int, str], list[float]] = {}
    for (year, code), value in rows.items():
        if value == value:
            groups.setdefault((year, code[:-2]), []).append(value)
    expected = {key: sorted(each)[-2:] for key, each in groups.items() if len(each) > 1}
    assert found == {key: (most, next_) for key, (next_, most) in expected.items()}


@given(ROWS)
def test_the_period_before_is_the_last_that_the_file_has(rows) -> None:
    one, values = family(rows)
    keys, years = [*rows], sorted({year for year, _ in rows})
    expected = {
        ((before, code), (year, code))
        for before, year in pairwise(years)
        for code in CODES
        if (low := min(rows.get((before, code), 0.0), rows.get((year, code), 0.0))) > 0
        and max(rows[before, code], rows[year, code]) >= 100 * low
    }
    assert {(keys[a], keys[b]) for a, b in one.before(values, 100)} == expected
