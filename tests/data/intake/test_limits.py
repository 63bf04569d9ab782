"""Numbers, codes, encodings, workbooks and names at their limits: refused by cell, never mistaken."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.imports.draft import Findings, Options
from data.imports.importers import of_table
from data.intake import codes, limits, measured, numbers
from data.intake.archive import opened
from data.intake.grid import Sheet
from data.refusal import Refused
from releases import checking
from tests.known_areas import matcher
from tests.trust import hostile


def faults(
    tmp_path, embedded, content: bytes, name: str = "table.csv", **said: object
) -> list[str]:
    """What is wrong with a file, in both languages."""
    path = tmp_path / name
    path.write_bytes(content)
    report = checking.check(path, embedded, Options(**said)).report
    return [str(fault) for fault in report.faults]


SOURCES = Path(checking.__file__).parents[2] / "shared" / "sources"

# Numbers that no figure can be.

STRANGE = [
    "1e999", "-1e999", "9" * 400, "1e30", "1E+16", "NaN", "nan", "NAN", "Infinity", "inf", "-inf", "+Infinity",
    "∞", "1.#INF", "1.#IND", "9" * 16, "๙" * 16, "1e16%", "0." + "0" * 60 + "1",
]  # fmt: skip


@pytest.mark.parametrize("cell", STRANGE)
@pytest.mark.parametrize(
    "head",
    [
        "code,year,value",
        "code,year,จำนวน (คน)",
        "code,year,ร้อยละ",
        "code,year,value,หมายเหตุ",
        "รหัส,ปี,ครัวเรือนที่สำรวจ,ครัวเรือนที่มีปัญหา,ช่วยเหลือแล้ว,อื่น ๆ",
    ],
)
def test_number_that_no_figure_can_be_is_refused_by_cell(head, cell):
    columns = head.split(",")
    rows = [
        columns,
        ["50", "2566", *["1"] * (len(columns) - 2)],
        ["51", "2566", *["1"] * (len(columns) - 2)],
    ]
    rows[2][-1] = cell
    found = told(rows)
    assert ["row 3" in fault and "column" in fault for fault in found] == [True], found


def told(rows: list[list[str]]) -> list[str]:
    """What is wrong with rows, read without a process of its own."""
    sheets, findings = [Sheet("", rows)], Findings()
    importer = of_table("a.csv", sheets, Options())
    importer.read("a.csv", sheets, matcher(), Options(), findings)
    return [str(fault) for fault in findings.faults]


@pytest.mark.parametrize(
    "cell", ["999999999999999", "1e15", "1E3", "-", "..", "n/a", "", "0.001", "1,234.5"]
)
def test_usual_numbers_and_signs_for_none_are_no_fault(cell):
    assert told([["code", "year", "value"], ["50", "2566", cell], ["51", "2566", "1"]]) == []


def test_nan_is_a_province_in_a_column_of_names():
    assert told([["code", "province", "year", "value"], ["55", "Nan", "2566", "1"]]) == []
    assert not numbers.strange("Nan")


@pytest.mark.parametrize("cell", ["1e999", "9" * 400, "NaN"])
def test_number_that_is_not_finite_is_no_number(cell):
    with pytest.raises(numbers.NotANumber):
        numbers.number(cell)


# Codes.


@pytest.mark.parametrize(
    "code", ["-50", "−50", "+50", "50-", "--50", "5-0", "(50)", "50.5", "-50.0", "050", "٥٠", "5 0", "50e0"]
)  # fmt: skip
def test_text_that_only_contains_a_code_is_none(code):
    with pytest.raises(codes.NotACode):
        codes.code(code)


@pytest.mark.parametrize(
    ("written", "code"),
    [("50-01-07", "500107"), ("50 01", "5001"), ("TH-50", "50"), ("'50", "50"), ("500107.00", "500107")],
)  # fmt: skip
def test_code_in_pairs_of_digits_is_one(written, code):
    assert codes.code(written) == code


# Workbooks without places, archives that lie.


def test_cells_without_places_are_counted_one_beside_the_other():
    rows = (
        b"<row><c><v>1</v></c><c><v>2</v></c></row>" * 3 + b'<row r="9"><c/><c><v>1</v></c></row>'
    )
    found = measured.measured(b"<sheetData>" + rows + b"</sheetData>")
    assert (found.rows, found.columns) == (9, 2)


def test_workbook_without_places_is_read(tmp_path, embedded):
    def cell(value: str) -> str:
        return f'<c t="inlineStr"><is><t>{value}</t></is></c>'

    rows = [["code", "year", "value"], ["50", "2566", "7"]]
    made_ = hostile.sheet("".join(f"<row>{''.join(map(cell, row))}</row>" for row in rows))
    assert faults(tmp_path, embedded, made_, "a.xlsx") == []


def test_cells_with_prefixes_and_single_quotes_are_measured():
    found = measured.measured(
        b"<x:row r='2'><x:c r='C2' t='e'><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c></x:row>"
    )
    assert (found.rows, found.columns, found.errors) == (2, 3, {(1, 2): "#DIV/0!"})


@pytest.mark.parametrize("wide", [False, True])
def test_long_list_of_members_is_refused_before_it_is_read(tmp_path, wide):
    path = tmp_path / "a.zip"
    path.write_bytes(hostile.listed(200_000, wide=wide))
    with pytest.raises(Refused, match="list of at most"):
        opened(path)


# Names.


def test_many_unknown_names_are_told_by_number():
    rows = [
        ["ตำบล", "ปี", "จำนวน (คน)"],
        *[[f"ไม่มี{n}", "2566", "1"] for n in range(limits.DOUBTS + 50)],
    ]
    (fault,) = told(rows)
    assert ("มีชื่อที่ไม่ใช่พื้นที่ที่รู้จักมากเกินไป" in fault, f"{limits.DOUBTS + 50:,} names" in fault) == (
        True,
        True,
    )


WORKBOOK = SOURCES / "nesdc_poverty_distribution_20260205.xlsx"


@pytest.mark.sources
@pytest.mark.skipif(not WORKBOOK.exists(), reason="../shared/sources is not here")
def test_official_workbook_of_many_sheets_is_read_once_and_in_time(embedded, copied):
    report = checking.check(WORKBOOK, embedded).report
    assert all("takes too long" not in str(fault) for fault in report.faults)
    assert len(copied) == 1
