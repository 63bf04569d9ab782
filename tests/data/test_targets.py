"""Targets of earlier versions are read as far as they are targets."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import targets
from data.targets import WrongTarget

UNITS = {"rate": "percent", "hai": "index", "people": "count"}
NUMBERS = st.floats() | st.integers() | st.text(max_size=5) | st.booleans() | st.none()


@pytest.mark.parametrize(
    "target",
    [-5, -0.001, 100.1, 10**18, 10**400, math.inf, -math.inf, math.nan, "5", "text", True, [5]],
)  # fmt: skip
def test_value_that_is_no_percent_is_refused(target):
    with pytest.raises(WrongTarget) as wrong:
        targets.checked(target, 2570, "percent")
    assert wrong.value.part == "target"


@pytest.mark.parametrize(
    "year", [99, 0, -1, 2499, 2700, 10**18, 2570.5, math.inf, math.nan, "2570"]
)
def test_value_that_is_no_year_is_refused(year):
    with pytest.raises(WrongTarget) as wrong:
        targets.checked(5, year, "percent")
    assert wrong.value.part == "year"


@given(NUMBERS, NUMBERS, st.sampled_from(list(UNITS.values())))
def test_whatever_is_taken_is_finite_and_in_its_bounds(target, year, unit):
    try:
        made = targets.checked(target, year, unit)
    except WrongTarget:
        return
    assert 0 <= made.target <= targets.MOST.get(unit, 1e15)
    assert made.year is None or 2500 <= made.year < 2700


@pytest.mark.parametrize(
    "stated",
    [{"target": -5, "year": 99}, {"target": math.inf}, {"target": 10**18}, {"target": "5"}, {}],
)  # fmt: skip
def test_what_was_kept_before_and_is_no_target_counts_as_none(tmp_path, stated):
    (tmp_path / targets.TARGETS).write_text(json.dumps({"rate": stated}), encoding="utf-8")
    assert targets.stored(tmp_path, UNITS) == {}


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"hai": 5}', "\x00", "[" * 100_000, '{"a":' * 100_000]
)
def test_file_that_is_none_holds_no_targets(tmp_path, content):
    (tmp_path / targets.TARGETS).write_text(content, encoding="utf-8")
    assert targets.stored(tmp_path, UNITS) == {}
