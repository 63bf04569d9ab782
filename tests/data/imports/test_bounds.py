"""Figures of a file against what is known of its areas, and against each other."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from data.imports import bounds
from data.imports.draft import Findings
from data.official.registered import registered
from tests.data.imports.tabled import placed
from tests.known_areas import AREAS

PEOPLE = registered()["42"].people
HOUSES = registered()["42"].houses


def series(figures: dict[tuple[int, str], float]) -> pd.Series:
    """Figures by year and area."""
    return pd.Series(figures, dtype="float64").rename_axis(["year_be", "code"])


@pytest.mark.parametrize(
    ("more", "households", "faults"), [(0, False, 0), (1, False, 1), (1, True, 1), (0, True, 0)]
)
def test_no_area_has_more_than_are_registered_there(more, households, faults) -> None:
    rows = placed("จังหวัด|ปี|จำนวนคนจน", "เลย|2566|1")
    most = HOUSES if households else PEOPLE
    found = list(bounds.faults(rows, 2, series({(2566, "42"): most + more}), households=households))
    assert len(found) == faults


def test_the_most_is_the_larger_of_surveyed_and_registered_and_else_endless() -> None:
    areas = pd.DataFrame({"people": [PEOPLE + 5.0, 7.0]}, index=["42", "999999"])
    most = bounds.most(areas)
    assert most["people"].tolist() == [PEOPLE + 5, 7]
    assert most["households"].tolist() == [HOUSES, np.inf]
    assert bounds.most(areas) is most
    assert bounds.most(areas.assign(people=[1.0, np.nan]))["people"].tolist() == [PEOPLE, np.inf]


@pytest.mark.parametrize(
    ("header", "poor"),
    [("จำนวนคนจน", True), ("Poor people", True), ("เส้นความยากจน (บาท)", False), ("ประชากร", False)],
)
def test_a_header_says_that_a_count_is_of_the_poor(header, poor) -> None:
    assert bounds.of_poor(header) is poor


@pytest.mark.parametrize(("header", "said"), [("จำนวนครัวเรือน", True), ("จำนวนคน", False)])
def test_a_header_says_that_a_count_is_of_households(header, said) -> None:
    assert bounds.of_households(header) is said


def told(figures: dict[tuple[int, str], float], *, adds_up: bool = True) -> int:
    """How many differences are told."""
    findings = Findings()
    bounds.tell({"ก": series(figures)}, ["ก"] if adds_up else [], AREAS, findings)
    return len(findings.differences)


def test_a_parent_below_its_childrens_sum_is_told() -> None:
    assert told({(2566, "42"): 9, (2566, "4201"): 5, (2566, "4202"): 5}) == 1
    assert told({(2566, "42"): 10, (2566, "4201"): 5, (2566, "4202"): 5}) == 0
    assert told({(2566, "42"): 9, (2566, "4201"): 5, (2566, "4202"): 5}, adds_up=False) == 0


def test_a_parent_above_the_sum_is_told_only_where_all_its_districts_are_there() -> None:
    districts = [code for code in registered() if code.startswith("42") and len(code) == 4]
    whole = {(2566, code): 1.0 for code in districts}
    assert told({(2566, "42"): len(districts) + 1, **whole}) == 1
    whole.popitem()
    assert told({(2566, "42"): len(districts) + 1, **whole}) == 0


@pytest.mark.parametrize(("first", "notes"), [(1000, 1), (999, 0)])
def test_a_figure_a_hundred_times_its_neighbours_is_told(first, notes) -> None:
    figures = {(2566, code): 10.0 for code in ("4201", "4202", "4203", "4204")}
    assert told(figures | {(2566, "4201"): first}, adds_up=False) == notes


def test_three_areas_are_too_few_to_be_neighbours() -> None:
    assert told({(2566, "4201"): 1000, (2566, "4202"): 1, (2566, "4203"): 1}, adds_up=False) == 0


@pytest.mark.parametrize(("now", "notes"), [(100, 1), (99, 0), (0.01, 1), (0, 0)])
def test_a_figure_a_hundred_times_the_year_before_is_told(now, notes) -> None:
    assert told({(2565, "42"): 1, (2566, "42"): now}, adds_up=False) == notes


def test_years_are_told_in_the_era_of_the_language() -> None:
    note = bounds.told_jumps("ก", [("42", 2566, 1.0, 100.0)], AREAS)
    assert "2566" in note.text("th")
    assert "2023" in note.text("en")


def test_figures_are_held_against_the_last_year_before_in_a_release() -> None:
    table = pd.DataFrame({"x": series({(2560, "42"): 100, (2565, "42"): 1})})
    far = pd.DataFrame({"x": series({(2566, "42"): 100})})
    assert len(list(bounds.since(table, far, {"x": "ก"}, AREAS))) == 1
    assert not list(bounds.since(table, far / 2, {}, AREAS))
    first = pd.DataFrame({"x": series({(2560, "42"): 100})})
    assert not list(bounds.since(table, first, {}, AREAS))
    assert not list(bounds.since(table, far.rename(columns={"x": "y"}), {}, AREAS))
