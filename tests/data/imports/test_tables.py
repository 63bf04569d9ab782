"""The tables of a file that name areas; without any there is a fault."""

from __future__ import annotations

from data.imports import tables
from data.imports.draft import Options
from data.intake.grid import place
from tests.data.imports.tabled import MATCHER, sheet_of

NOTES = sheet_of("บันทึก", "ก|ข", name="หมายเหตุ")
FIGURES = sheet_of("จังหวัด|ปี|คนจน", "เลย|2566|5", name="ตาราง")


def test_every_sheet_with_a_header_of_areas_is_a_table() -> None:
    found = tables.of("a.xlsx", [NOTES, FIGURES], bool, Options(), MATCHER)
    assert [one.sheet.name for one in found] == ["ตาราง"]


def test_a_column_that_holds_areas_under_another_header_has_a_role() -> None:
    sheet = sheet_of("จังหวัด|เป้า|คนจน", "เชียงใหม่|แม่ริม|5", "เชียงใหม่|ฮอด|6")
    (one,) = tables.of("a.csv", [sheet], bool, Options(), MATCHER)
    assert one.header.roles["district"] == 1


def test_headers_are_those_of_every_table() -> None:
    assert tables.headers([NOTES, FIGURES], bool, Options()) == [["จังหวัด", "ปี", "คนจน"]]


def test_a_file_without_a_table_is_a_fault_of_its_first_sheet() -> None:
    fault = tables.none("a.xlsx", [NOTES])
    assert (fault.file, fault.place) == ("a.xlsx", place("หมายเหตุ"))
    assert "บันทึก" in str(fault.found)
    assert tables.none("a.csv", [sheet_of("")]).found
