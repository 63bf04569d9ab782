"""Columns held against each other: parts and wholes, percents and counts."""

from __future__ import annotations

import pandas as pd
import pytest

from data.imports.columns import checked
from data.imports.columns.meant import Meant
from data.imports.draft import Findings, Meaning
from tests.data.imports.tabled import placed


def count(column: int, header: str, year: int | None = None) -> Meant:
    return Meant(column, header, header, Meaning(unit="count"), year=year, base="people")


def percent(column: int, header: str, year: int | None = None) -> Meant:
    return Meant(column, header, header, Meaning(unit="percent"), year=year)


HEAD = "จังหวัด|ปี|จำนวนคนจน|ประชากรทั้งหมด|ร้อยละคนจน"


@pytest.mark.parametrize(("said", "faults"), [("5.0", 0), ("5.04", 1), ("5", 0), ("5.1%", 1)])
def test_a_percent_fits_its_count_as_far_as_it_is_rounded(said, faults) -> None:
    rows = placed(HEAD, f"เลย|2566|50|1000|{said}")
    found = Findings()
    part, whole = pd.Series([50.0]), pd.Series([1000.0])
    checked.percents_fit(rows, 4, part, whole, found)
    assert len(found.faults) == faults


@pytest.mark.parametrize(
    ("part", "whole"), [(float("nan"), 100.0), (5.0, 0.0), (5.0, float("nan"))]
)
def test_a_percent_of_what_is_missing_is_not_held_against_it(part, whole) -> None:
    found = Findings()
    rows = placed(HEAD, "เลย|2566|50|1000|99")
    checked.percents_fit(rows, 4, pd.Series([part]), pd.Series([whole]), found)
    assert not found.faults


def percents(*said: str) -> int:
    """Faults of percents beside counts of 50, 60 and 70 of 1,000."""
    places = zip(("เลย", "ตาก", "น่าน"), (50, 60, 70), said, strict=True)
    rows = placed(HEAD, *(f"{name}|2566|{poor}|1000|{one}" for name, poor, one in places))
    meant = [count(2, "จำนวนคนจน"), count(3, "ประชากรทั้งหมด"), percent(4, "ร้อยละคนจน")]
    found = Findings()
    checked.percents(rows, meant, found)
    return len(found.faults)


def test_a_whole_is_one_where_most_percents_fit_and_the_others_are_faults() -> None:
    assert percents("5", "6", "7") == 0
    assert percents("5", "6", "9") == 1
    assert percents("1", "2", "9") == 0  # then it is no whole of theirs


def test_a_percent_of_another_year_or_thing_is_held_against_nothing() -> None:
    rows = placed(HEAD, "เลย|2566|50|1000|9", "ตาก|2566|50|1000|5", "น่าน|2566|50|1000|5")
    base = count(3, "ประชากรทั้งหมด")
    for part, of in (
        (count(2, "จำนวนคนจน", 2565), percent(4, "ร้อยละคนจน")),
        (count(2, "จำนวนคนพิการ"), percent(4, "ร้อยละคนจน")),
    ):
        found = Findings()
        checked.percents(rows, [part, base, of], found)
        assert not found.faults


def test_a_part_above_its_whole_is_a_fault_of_its_row() -> None:
    rows = placed("จังหวัด|ปี|ก|ข", "เลย|2566|5|4", "ตาก|2566|4|4", "น่าน|2566|3|")
    found = Findings()
    part, whole = pd.Series([5.0, 4.0, 3.0]), pd.Series([4.0, 4.0, float("nan")])
    checked.not_more(rows, part, whole, (2, 3), found)
    (fault,) = found.faults
    assert fault.place == rows.table.place(rows.lines[0], 2)


@pytest.mark.parametrize(
    ("header", "faults"), [("จำนวนคนจน", 1), ("จำนวนครัวเรือนยากจน", 0), ("จำนวนบ้าน", 0)]
)
def test_only_counts_of_poor_people_are_held_against_the_people(header, faults) -> None:
    rows = placed(f"จังหวัด|ปี|{header}|จำนวนประชากร", "เลย|2566|1001|1000")
    found = Findings()
    checked.poor(rows, [count(2, header), count(3, "จำนวนประชากร")], found)
    assert len(found.faults) == faults


def test_two_columns_of_one_figure_are_a_fault_of_the_second() -> None:
    one = placed("จังหวัด|ปี|คนจน|จำนวนคนจน", "เลย|2566|1|1").table
    assert checked.twice(one, 3, 2).place == one.head(3)
