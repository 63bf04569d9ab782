"""The tables of a report: one row an area and year, or a fault."""

from __future__ import annotations

from data.imports.draft import Findings, Options
from data.imports.readers.report_tables import report_tables
from data.intake.table import AreaTable
from tests.data.imports.tabled import MATCHER, sheet_of


def read(*lines: str, **said) -> tuple[list[AreaTable], Findings]:
    """The tables of lines, and what was found."""
    findings, options = Findings(), Options(**said)
    found = report_tables(
        "a.csv", [sheet_of(*lines)], bool, lambda one: len(one.lines), MATCHER, options, findings
    )
    return found, findings


def test_a_table_is_read_as_it_stands() -> None:
    (one,), findings = read("จังหวัด|ปี|ปัญหา", "เลย|2566|5", "ตาก|2566|6")
    assert ([line.cells[0] for line in one.lines], findings.clean) == (["เลย", "ตาก"], True)


def test_no_single_group_of_an_area_will_do() -> None:
    lines = ("จังหวัด|ปี|เพศ|จำนวนปัญหา", "เลย|2566|ชาย|5", "เลย|2566|หญิง|6")
    _, findings = read(*lines)
    (ask,) = findings.asks
    assert {"ชาย", "หญิง"}.isdisjoint(choice.value for choice in ask.choices)
    (one,), findings = read(*lines, answers={ask.key: "+"})
    assert [line.cells[-1] for line in one.lines] == ["11"]


def test_where_no_row_names_an_area_there_is_none_and_a_fault() -> None:
    found, findings = read("ก|ข", "1|2")
    assert (found, len(findings.faults)) == ([], 1)
