"""Rows of totals against the rows that they may stand for."""

from __future__ import annotations

import pytest

from data.imports import totals
from data.imports.draft import Findings
from tests.data.imports.tabled import placed
from wording.saying import Saying

ROWS = ("เลย|2566|5", "ตาก|2566|6")


def notes(*lines: str, head: str = "จังหวัด|ปี|จำนวน") -> list[bool]:
    """Of each note whether it tells of a total that is not the sum."""
    findings = Findings()
    totals.compare(placed(head, *lines), [2], findings)
    return [
        isinstance(note.told, Saying) and note.told.key == "intake-total-not-sum"
        for note in findings.notes
    ]


def test_a_total_of_all_rows_fits() -> None:
    assert notes(*ROWS, "รวม|2566|11") == [False]


@pytest.mark.parametrize("total", ["12", "10"])
def test_a_total_of_no_rows_is_told(total) -> None:
    assert notes(*ROWS, f"รวม|2566|{total}") == [True]


def test_a_total_may_be_that_of_the_rows_since_the_one_before() -> None:
    assert notes(*ROWS, "รวม|2566|11", "น่าน|2566|7", "รวม|2566|7") == [False]


def test_a_total_of_a_year_is_that_years() -> None:
    rows = (*ROWS, "เลย|2565|3")
    assert notes(*rows, "รวม|2566|11", "รวม|2565|3") == [False]
    assert notes(*rows, "รวม|2566|11", "รวม|2565|4") == [True]


def test_a_total_may_be_that_of_one_level() -> None:
    lines = ("42|2566|5", "4201|2566|3", "4202|2566|2", "รวม|2566|5")
    assert notes(*lines, head="รหัส|ปี|จำนวน") == [False]


@pytest.mark.parametrize("row", ["เฉลี่ย|2566|99", "รวม|2566|-", "รวม|2566|มาก"])
def test_averages_and_what_is_no_number_are_not_compared(row) -> None:
    assert notes(*ROWS, row) == []


def test_only_the_first_are_told_and_how_many_more(monkeypatch) -> None:
    monkeypatch.setattr(totals, "SHOWN_TOTALS", 1)
    assert notes(*ROWS, "รวม|2566|1", "ตราด|2566|7", "รวม|2566|2") == [True, False]


def test_so_many_totals_are_compared_and_not_all(monkeypatch) -> None:
    monkeypatch.setattr(totals, "COMPARED_TOTALS", 1)
    assert notes(*ROWS, "รวม|2566|11", "ตราด|2566|7", "รวม|2566|99") == [False, False]
