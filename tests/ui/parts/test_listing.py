"""Files for people: what a spreadsheet receives."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from figures.files import FileColumn, FileTable, safe, xlsx
from figures.files import csv as as_csv
from geo import printed
from poverty.protection.disclosure import Status
from ui.parts.listing import as_texts, in_order
from wording.numbers import figure

NAN = float("nan")
ROWS = pd.DataFrame(
    {
        "code": ["0501", "500107", "5002"],
        "name": ["=1+1", "ตำบลก", "＋ข"],
        "rate": [0.125, NAN, -0.5],
        "people": [12.0, NAN, NAN],
        "small": [False, False, True],
    }
)
TABLE = FileTable(
    "made-up",
    "ตาราง",
    ROWS,
    (
        FileColumn("code", "รหัส", "code"),
        FileColumn("name", "พื้นที่", "name"),
        FileColumn("rate", "ร้อยละ", "percent"),
        FileColumn("people", "คน", "count", protected="small"),
    ),
    2561,
    "TPMAP",
    (("ที่มา", "TPMAP"), ("@note", "=HYPERLINK()")),
    status="{} (สถานะ)",
    mark="",
)


def rows() -> list[dict[str, str]]:
    written = as_csv(TABLE)
    assert written.startswith(b"\xef\xbb\xbf"), "Excel shows Thai only behind a BOM"
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def book() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx(TABLE, data="ข้อมูล", source="ที่มา")))


def test_a_file_keeps_codes_and_carries_both_years_and_the_source() -> None:
    first = rows()[0]
    assert first["code"] == "0501"
    assert (first["year_be"], first["year_ce"], first["source"]) == ("2561", "2018", "TPMAP")


def test_a_file_tells_protected_from_missing() -> None:
    assert [row["people"] for row in rows()] == ["12", "", "<5"]
    assert [row["people_status"] for row in rows()] == ["derived", "missing", "below"]
    assert [row["rate_status"] for row in rows()] == ["published", "missing", "published"]


def test_a_rate_in_a_file_is_a_fraction_and_may_be_negative() -> None:
    assert [row["rate"] for row in rows()] == ["0.125", "", "-0.5"]


def test_a_workbook_has_the_rows_and_a_sheet_about_them() -> None:
    assert book().sheetnames == ["ข้อมูล", "ที่มา"]


def test_a_workbook_keeps_codes_as_text_and_numbers_as_numbers() -> None:
    sheet = book()["ข้อมูล"]
    assert [cell.value for cell in sheet[1]] == [
        "รหัส", "พื้นที่", "ร้อยละ", "ร้อยละ (สถานะ)", "คน", "คน (สถานะ)",
    ]  # fmt: skip
    assert [(cell.value, cell.data_type) for cell in sheet[2]] == [
        ("0501", "s"), ("'=1+1", "s"), (0.125, "n"), ("published", "s"),
        (12, "n"), ("derived", "s"),
    ]  # fmt: skip
    assert [cell.value for cell in sheet["C"][1:]] == [0.125, None, -0.5]
    assert [cell.value for cell in sheet["E"][1:]] == [12, None, "<5"]
    assert [cell.value for cell in sheet["F"][1:]] == ["derived", "missing", "below"]


def test_five_things_are_five_things_in_a_file() -> None:
    """Below the threshold, withheld, missing, none and zero: each cell with its word."""
    told = ["below", "withheld", "missing", "none", "published"]
    figures = pd.DataFrame({"share": [NAN, NAN, NAN, NAN, 0.0], "told": told})
    table = replace(
        TABLE, rows=figures, columns=(FileColumn("share", "ส่วน", "percent", status="told"),),
        marks={Status.BELOW: "<5", Status.WITHHELD: "ปกปิด", Status.NONE: "–"},
    )  # fmt: skip
    written = list(csv.DictReader(io.StringIO(as_csv(table).decode("utf-8-sig"), newline="")))
    pairs = [(row["share"], row["share_status"]) for row in written]
    assert pairs == list(zip(["<5", "ปกปิด", "", "–", "0.0"], told, strict=True))
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx(table, data="a", source="b")))["a"]
    assert [cell.value for cell in sheet["A"][1:]] == ["<5", "ปกปิด", None, "–", 0]
    assert [cell.value for cell in sheet["B"][1:]] == told


def test_a_rate_in_a_workbook_is_shown_in_percent() -> None:
    assert book()["ข้อมูล"]["C2"].number_format == "0.00%"


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    cells = [cell for sheet in book() for line in sheet.iter_rows() for cell in line]
    assert all(cell.data_type != "f" for cell in cells)
    assert [cell.value for cell in book()["ที่มา"][2]] == ["'@note", "'=HYPERLINK()"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_text_can_be_taken_for_a_formula(start: str) -> None:
    assert safe(f"{start}1+1") == f"'{start}1+1"


@given(st.lists(st.integers(0, 99_999_999), min_size=2), st.sampled_from(["count", "percent"]))
def test_figures_beside_marks_are_sorted_as_numbers(numbers: list[int], kind: str) -> None:
    scale = 1 if kind == "count" else 99_999_999
    values = sorted(number / scale for number in numbers)
    texts = [
        in_order(figure(value, kind, "th")) for value in values if not printed.is_tiny(value, kind)
    ]
    assert [text.strip() for text in sorted(texts)] == [text.strip() for text in texts]
    assert all(in_order(mark) < text for mark in ("<5", "ปกปิด", "–", "..") for text in texts)


def test_a_short_table_prints_every_cell_as_it_is_said() -> None:
    rows = pd.DataFrame(
        {
            "way": ["*a*", "b"], "units": [1234.0, NAN], "baht": [4_982_000.0, 0.5],
            "freed": [NAN, 1466.0], "freed_status": [Status.BELOW, Status.DERIVED],
        }
    )  # fmt: skip
    columns = (
        FileColumn("way", "Way", "text"),
        FileColumn("units", "Units", "base"),
        FileColumn("baht", "Baht", "baht"),
        FileColumn("freed", "Out", "count", status="freed_status"),
    )
    made = replace(TABLE, rows=rows, columns=columns, marks={Status.BELOW: "<5"})
    assert as_texts(made).to_dict("list") == {
        "Way": [r"\*a\*", "b"],
        "Units": ["1,234", ".."],
        "Baht": ["4,982,000", "0.50"],
        "Out": ["<5", "1,466"],
    }
