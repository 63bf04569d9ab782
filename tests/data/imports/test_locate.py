"""The area and year of each row, every area once a year."""

from __future__ import annotations

import pytest

from data.imports.draft import Findings, Options
from data.imports.locate import Located, located
from tests.data.imports.tabled import MATCHER, placed, table


def read(*lines: str, **said) -> tuple[Located, Findings]:
    """The rows of a table, and what was found of them."""
    findings = Findings()
    return located(table(*lines), MATCHER, Options(**said), findings), findings


def test_rows_keep_the_tables_order_with_area_and_year() -> None:
    rows = placed("จังหวัด|ปี|คนจน", "ตาก|2566|1", "เลย|2565|2")
    assert (rows.codes, rows.years) == (["63", "42"], [2566, 2565])
    assert [line.number for line in rows.lines] == [1, 2]


def test_an_area_again_in_the_same_year_is_a_fault_and_in_another_is_not() -> None:
    rows, findings = read("จังหวัด|ปี|คนจน", "เลย|2566|1", "เลย|2565|2", "จ.เลย|2566|3")
    assert (rows.codes, rows.years) == (["42", "42"], [2566, 2565])
    assert [fault.place for fault in findings.faults] == [rows.table.place(3)]


def test_totals_are_set_aside_and_counted_as_rows() -> None:
    rows, findings = read("จังหวัด|ปี|คนจน", "เลย|2566|1", "รวม|2566|1")
    assert (rows.codes, findings.rows, len(findings.asides)) == (["42"], 2, 1)


def test_numbers_that_count_rows_beside_names_are_no_codes() -> None:
    rows, findings = read("รหัส|จังหวัด|ปี|คนจน", "1|เลย|2566|1", "2|ตาก|2566|2")
    assert (rows.codes, findings.clean, len(findings.notes)) == (["42", "63"], True, 1)


@pytest.mark.parametrize(
    ("said", "codes"), [("codes", [f"1{n}" for n in range(5)]), ("numbers", [])]
)
def test_numbers_without_names_are_asked(said, codes) -> None:
    lines = ("รหัส|ปี|คนจน", *(f"1{n}|2566|1" for n in range(5)))
    (ask,) = read(*lines)[1].asks
    assert ask.key == "codes:รหัส"
    rows, findings = read(*lines, answers={ask.key: said})
    assert (rows.codes, findings.asks) == (codes, [])


def test_a_row_without_a_year_is_left_and_told() -> None:
    rows, findings = read("จังหวัด|คนจน", "เลย|1")
    assert (rows.codes, len(findings.faults)) == ([], 1)
    rows, findings = read("จังหวัด|คนจน", "เลย|1", period=2566)
    assert (rows.years, findings.faults) == ([2566], [])
