"""Days and spans beside the year of a row must be of that year."""

from __future__ import annotations

import pytest

from data.imports.draft import Findings, Options
from data.imports.years import beside
from tests.data.imports.tabled import table


def asked(header: str, *cells: str, year: int = 2566, **answers: str) -> list[tuple[str, int]]:
    """Key and number of rows of each question."""
    one, findings = table(f"จังหวัด|{header}|คนจน", *(f"เลย|{cell}|1" for cell in cells)), Findings()
    rows = [(line, year) for line in one.lines]
    beside.compare(one, rows, Options(answers=answers), findings)
    return [(ask.key, ask.rows) for ask in findings.asks]


@pytest.mark.parametrize(
    ("cell", "rows"),
    [
        ("31/12/2566", 0), ("31/12/2565", 1), ("2565-2566", 0), ("ธันวาคม 2565", 1), ("1/2/2023", 0),
        ("1/2/2022", 1),
    ],
)  # fmt: skip
def test_a_day_month_or_span_of_another_year_is_asked(cell, rows) -> None:
    assert asked("สำรวจเมื่อ", cell) == [("year-beside:สำรวจเมื่อ", 1)] * rows


def test_the_answer_ends_it() -> None:
    assert asked("สำรวจเมื่อ", "1/2/2565", **{"year-beside:สำรวจเมื่อ": beside.KEEP}) == []


def test_a_budget_begins_in_the_year_before() -> None:
    assert asked("วันของปีงบประมาณ", "1/11/2565") == []
    assert asked("วันของปีงบประมาณ", "1/11/2564") == [("year-beside:วันของปีงบประมาณ", 1)]


@pytest.mark.parametrize(
    ("header", "cell"), [("วันที่ปรับปรุง", "1/1/2569"), ("ที่", "2565"), ("ที่", "ห้อง 2565 ก"), ("ที่", "")]
)
def test_days_of_printing_bare_numbers_and_words_say_no_year(header, cell) -> None:
    assert asked(header, cell) == []


def test_only_the_rows_at_odds_are_counted() -> None:
    assert asked("เมื่อ", "1/2/2566", "1/2/2565", "1/2/2564") == [("year-beside:เมื่อ", 2)]
