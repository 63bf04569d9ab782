"""Sheets of the same table are read together, the others are named."""

from __future__ import annotations

import pytest

from data.imports import tables, together
from data.imports.draft import Findings, Options
from data.intake.grid import Sheet
from tests.data.imports.tabled import MATCHER, sheet_of


def read(*sheets: Sheet, **answers: str) -> tuple[list[str], Findings]:
    """The sheets that are read, and what was found."""
    options, findings = Options(answers=answers), Findings()
    found = tables.of("a.xlsx", list(sheets), bool, options, MATCHER)
    weight = lambda one: len(one.header.names)  # noqa: E731
    read_ = together.read(list(sheets), found, weight, options, findings)
    return [one.sheet.name for one in read_], findings


def sheet(name: str, header: str = "คนจน", **more: object) -> Sheet:
    """A sheet of one figure."""
    return sheet_of(f"จังหวัด|ปี|{header}", "เลย|2566|5", name=name, **more)


def test_sheets_of_the_same_columns_are_read_whatever_their_year() -> None:
    names, findings = read(sheet("2565", "คนจน 2565"), sheet("2566", "คนจน 2566"))
    assert names == ["2565", "2566"]
    assert [role.role for role in findings.columns] == ["area", "area"]
    assert not findings.notes


def test_another_table_is_left_out_and_told() -> None:
    wide = sheet_of("จังหวัด|ปี|คนจน|บ้าน", "เลย|2566|5|6", name="ก")
    names, findings = read(sheet("ข"), wide)
    assert names == ["ก"]
    assert [role.role for role in findings.columns] == ["left_out", "area"]
    assert len(findings.notes) == 1


def test_a_sheet_that_describes_columns_is_neither_read_nor_left_out() -> None:
    about = sheet_of("คอลัมน์|หน่วย", "คนจน|count", name="คำอธิบาย")
    names, findings = read(sheet("ก"), about)
    assert (names, findings.notes) == (["ก"], [])
    assert [role.role for role in findings.columns] == ["area", "unit"]


@pytest.mark.parametrize(("said", "names"), [(together.READ, ["ก", "ข"]), (together.LEAVE, ["ก"])])
def test_a_hidden_sheet_is_read_only_where_a_person_says_so(said, names) -> None:
    assert read(sheet("ก"), sheet("ข", hidden=True), **{"sheet:ข": said})[0] == names


def test_where_all_tables_are_hidden_that_is_asked() -> None:
    names, findings = read(sheet("ก", hidden=True))
    (ask,) = findings.asks
    assert (names, ask.key) == (["ก"], "sheet:ก")
    assert {choice.value for choice in ask.choices} == {together.READ, together.LEAVE}


def test_one_sheet_alone_is_not_told_of() -> None:
    assert read(sheet("ก"))[1].columns == []
