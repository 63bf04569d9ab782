"""The part of each column of a table: figure, year, help, left out."""

from __future__ import annotations

from data.imports.columns.columns import Columns
from data.imports.draft import Findings, Meaning, Options
from tests.data.imports.tabled import table


def parted(*lines: str, described: dict[str, Meaning] | None = None, **said):
    """The figures of a table, the role of each column, and all that was found."""
    findings = Findings()
    found = Columns(described or {}, Options(**said), findings).meant(table(*lines))
    return (
        [one.header for one in found],
        {one.header: one.role for one in findings.columns},
        findings,
    )


def test_each_column_has_its_part() -> None:
    figures, roles, findings = parted(
        "ลำดับ|จังหวัด|ปี|จำนวนคนจน|หมายเหตุ", "1|เลย|2566|5|ก", "2|ตาก|2566|6|ข"
    )
    assert figures == ["จำนวนคนจน"]
    assert roles == {
        "ลำดับ": "left_out", "จังหวัด": "area", "ปี": "year", "จำนวนคนจน": "measure",
        "หมายเหตุ": "left_out",
    }  # fmt: skip
    assert not findings.faults


def test_words_are_no_figures_and_without_any_it_is_a_fault() -> None:
    figures, roles, findings = parted("จังหวัด|ปี|สถานะ", "เลย|2566|ดี", "ตาก|2566|พอใช้")
    assert (figures, roles["สถานะ"], len(findings.faults)) == ([], "left_out", 1)


def test_a_column_left_out_by_choice_is_none_though_it_holds_figures() -> None:
    lines = ("จังหวัด|ปี|จำนวนคนจน|จำนวนบ้าน", "เลย|2566|5|6")
    assert parted(*lines, columns={"จำนวนบ้าน": ""})[0] == ["จำนวนคนจน"]
    assert parted(*lines)[0] == ["จำนวนคนจน", "จำนวนบ้าน"]


def test_a_figure_that_somebody_described_is_one_under_any_header() -> None:
    lines = ("จังหวัด|ปี|อันดับ|จำนวนคนจน", "เลย|2566|1|5")
    assert parted(*lines)[0] == ["จำนวนคนจน"]
    assert parted(*lines, described={"อันดับ": Meaning(unit="number")})[0] == ["อันดับ", "จำนวนคนจน"]
    assert parted(*lines, declared={"อันดับ": Meaning(unit="number")})[0] == ["อันดับ", "จำนวนคนจน"]


def test_the_same_year_in_another_era_checks_the_first_and_another_is_left_out() -> None:
    head = "จังหวัด|ปี พ.ศ.|ปี ค.ศ.|จำนวนคนจน"
    assert parted(head, "เลย|2566|2023|5")[1]["ปี ค.ศ."] == "check"
    assert parted(head, "เลย|2566|2022|5")[1]["ปี ค.ศ."] == "left_out"


def test_rows_of_several_units_are_a_fault() -> None:
    head = "จังหวัด|ปี|หน่วย|จำนวน"
    assert not parted(head, "เลย|2566|คน|5", "ตาก|2566|คน|6")[2].faults
    _, roles, findings = parted(head, "เลย|2566|คน|5", "ตาก|2566|พันคน|6")
    assert (roles["หน่วย"], len(findings.faults)) == ("unit", 1)


def test_one_figure_twice_is_a_fault_and_taken_once() -> None:
    figures, _, findings = parted("จังหวัด|ปี|คนจน (คน)|จำนวนคนจน (คน)", "เลย|2566|5|5")
    assert (figures, len(findings.faults)) == (["คนจน (คน)"], 1)


def test_running_numbers_under_any_header_are_no_figures() -> None:
    names = ["เลย", "ตาก", "น่าน", "แพร่", "พิจิตร", "ลำพูน", "ลำปาง", "พะเยา", "ตราด", "ระยอง"]
    rows = [f"{name}|2566|{at}|{at * at}" for at, name in enumerate(names, start=1)]
    figures, roles, _ = parted("จังหวัด|ปี|ตัวที่|ค่า", *rows)
    assert (figures, roles["ตัวที่"]) == (["ค่า"], "left_out")
