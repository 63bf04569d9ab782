"""The contract of a draft's figures: keys, kinds and bounds."""

from __future__ import annotations

import pandas as pd
import pytest

from data.imports import schema
from tests.known_areas import AREAS


def faults(figures: dict[str, list[float]], *rows: tuple[int, str]) -> int:
    """Faults of figures of these years and areas."""
    index = pd.MultiIndex.from_tuples(rows or [(2566, "42")], names=["year_be", "code"])
    frame = pd.DataFrame(figures, index=index).astype("float64")
    return len(schema.faults("a.csv", frame, AREAS.index))


def test_figures_that_keep_it_have_none() -> None:
    assert faults({"a_failed": [1], "a_surveyed": [1], "b": [float("nan")]}) == 0
    assert schema.faults("a.csv", pd.DataFrame(), AREAS.index) == []


@pytest.mark.parametrize(
    ("figures", "row"),
    [
        ({"a": [-1]}, (2566, "42")),
        ({"a": [1e16]}, (2566, "42")),
        ({"a": [1]}, (2023, "42")),
        ({"a": [1]}, (2566, "999999")),
        ({"a_failed": [2], "a_surveyed": [1]}, (2566, "42")),
        ({"target_poor": [2], "bmn_poor": [1]}, (2566, "42")),
    ],
)
def test_what_breaks_it_is_a_fault(figures, row) -> None:
    assert faults(figures, row) > 0


def test_an_area_twice_in_a_year_is_a_fault() -> None:
    assert faults({"a": [1, 1]}, (2566, "42"), (2566, "42")) > 0
    assert faults({"a": [1, 1]}, (2566, "42"), (2565, "42")) == 0


def test_no_more_are_told_than_anybody_reads() -> None:
    codes = AREAS.index[AREAS["level"] == "province"][:30]
    assert faults({"a": [-1.0] * 30}, *((2566, code) for code in codes)) == schema.SHOWN
