"""Files cell by cell: what is written, how wide, in which form, and with which word."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import openpyxl
import pandas as pd
import pytest

from figures import files
from figures.files import FileColumn, FileTable
from poverty.protection.disclosure import Status

NAN = float("nan")
ROWS = pd.DataFrame(
    {
        "code": ["0501", "5002", None],
        "name": ["ก", "=1", "ค"],
        "note": ["x", None, "-y"],
        "rate": [0.125, NAN, NAN],
        "people": [12.0, NAN, 4.0],
        "small": [False, False, True],
        "index": [0.5, NAN, 0.25],
        "word": ["derived", "withheld", "none"],
        "change": [1.5, -2.25, NAN],
        "base": [100.0, NAN, 50.0],
        "rank": [1.0, 2.0, NAN],
        "year": [2561.0, NAN, 2564.0],
        "pay": [9.0, 1.0, NAN],
        "ratio": [1.25, NAN, 2.5],
    }
)
COLUMNS = (
    FileColumn("code", "รหัส", "code"),
    FileColumn("name", "พื้นที่", "name"),
    FileColumn("note", "หมายเหตุ", "text"),
    FileColumn("rate", "ร้อยละ", "percent", known=Status.DERIVED),
    FileColumn("people", "คน", "count", protected="small"),
    FileColumn("index", "ดัชนี", "index", status="word"),
    FileColumn("change", "จุด", "points"),
    FileColumn("base", "ฐาน", "base"),
    FileColumn("rank", "อันดับ", "rank"),
    FileColumn("year", "ปี", "year"),
    FileColumn("pay", "บาท", "baht"),
    FileColumn("ratio", "ต่อ", "number"),
)
MARKS = {Status.BELOW: "<5", Status.WITHHELD: "ปกปิด", Status.NONE: "–"}
ABOUT = (("ที่มา", "TPMAP"), ("+note", "ข"))
TABLE = FileTable(
    "made-up", "ตาราง", ROWS, COLUMNS, 2561, "=TPMAP", ABOUT, MARKS, "{} (สถานะ)", mark=""
)
WORDS = {
    "rate": ["derived", "missing", "missing"],
    "people": ["derived", "missing", "below"],
    "index": ["derived", "withheld", "none"],
    "change": ["published", "published", "missing"],
    "pay": ["published", "published", "missing"],
    "ratio": ["published", "missing", "published"],
}
CELLS = {
    "code": ["0501", "5002", None],
    "name": ["ก", "'=1", "ค"],
    "note": ["x", None, "'-y"],
    "rate": [0.125, None, None],
    "people": [12, None, "<5"],
    "index": [0.5, "ปกปิด", "–"],
    "change": [1.5, -2.25, None],
    "base": [100, None, 50],
    "rank": [1, 2, None],
    "year": [2561, None, 2564],
    "pay": [9.0, 1.0, None],
    "ratio": [1.25, None, 2.5],
}
FORMS = {
    "percent": "0.00%", "count": "#,##0", "index": "0.0000", "points": "0.00", "base": "#,##0",
    "rank": "#,##0", "year": "0", "baht": "#,##0", "number": "#,##0.00",
}  # fmt: skip
WIDTHS = {"code": 10, "name": 44, "text": 28}


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.id)
def test_a_column_is_written_cell_by_cell(column: FileColumn) -> None:
    found = files.cells(TABLE, column)
    assert found == CELLS[column.id]
    whole = column.kind in {"count", "base", "rank", "year"}
    numbers = [cell for cell in found if isinstance(cell, int | float)]
    assert all(type(cell) is (int if whole else float) for cell in numbers)


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.id)
def test_figures_alone_have_words(column: FileColumn) -> None:
    assert column.told == (column.id in WORDS)
    if column.told:
        assert files.words(TABLE, column) == [Status(word) for word in WORDS[column.id]]


@pytest.mark.parametrize(
    ("column", "hides"), [("rate", False), ("people", True), ("index", True), ("change", False)]
)
def test_a_column_hides_where_something_is_not_shown_for_another_reason(
    column: str,
    hides: bool,  # noqa: FBT001 (a table's column)
) -> None:
    chosen = next(one for one in COLUMNS if one.id == column)
    assert files.hides(TABLE, chosen) is hides
    told = replace(TABLE, rows=ROWS.assign(small=False, word="missing"))
    assert files.hides(told, chosen) is False


def test_a_text_file_has_words_years_and_the_source_beside_the_cells() -> None:
    content = files.csv(TABLE)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 4
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    heads = []
    for column in COLUMNS:
        heads += [column.id, f"{column.id}_status"] if column.told else [column.id]
    assert lines[0] == [*heads, "year_be", "year_ce", "source"]
    rows = [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]
    for name, cells in CELLS.items():
        assert [row[name] for row in rows] == ["" if one is None else str(one) for one in cells]
    for name, words in WORDS.items():
        assert [row[f"{name}_status"] for row in rows] == words
    ends = [(row["year_be"], row["year_ce"], row["source"]) for row in rows]
    assert ends == [("2561", "2018", "'=TPMAP")] * 3


def test_a_workbook_is_written_cell_by_cell() -> None:
    book = openpyxl.load_workbook(io.BytesIO(files.xlsx(TABLE, data="ข้อมูล", source="ที่มา")))
    assert book.sheetnames == ["ข้อมูล", "ที่มา"]
    sheet = book["ข้อมูล"]
    assert sheet.freeze_panes == "A2"
    columns = iter(sheet.iter_cols())
    for column in COLUMNS:
        head, *cells = next(columns)
        assert head.value == column.title
        assert (head.font.bold, head.alignment.wrap_text, head.alignment.vertical) == (
            True, True, "top",
        )  # fmt: skip
        assert [cell.value for cell in cells] == CELLS[column.id]
        size = sheet.column_dimensions[head.column_letter]
        assert size.width == pytest.approx(WIDTHS.get(column.kind, 18), abs=0.8)
        assert size.number_format == FORMS.get(column.kind, "@")
        if column.told:
            head, *cells = next(columns)
            assert head.value == f"{column.title} (สถานะ)"
            assert [cell.value for cell in cells] == WORDS[column.id]
            size = sheet.column_dimensions[head.column_letter]
            assert size.width == pytest.approx(12, abs=0.8)
            assert size.number_format == "@"
    assert next(columns, None) is None


def test_the_sheet_about_the_rows_is_plain_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(files.xlsx(TABLE, data="a", source="b")))
    sheet = book["b"]
    assert [[cell.value for cell in line] for line in sheet] == [["ที่มา", "TPMAP"], ["'+note", "ข"]]
    left, right = sheet.column_dimensions["A"], sheet.column_dimensions["B"]
    assert (left.width, right.width) == (pytest.approx(24, abs=0.8), pytest.approx(110, abs=0.8))
    assert left.font.bold
    assert left.alignment.vertical == "top"
    assert (left.min, left.max, right.min, right.max) == (1, 1, 2, 2)
    assert right.alignment.wrap_text
    assert not right.font.bold


def test_an_address_is_no_link_and_what_looks_like_a_formula_is_text() -> None:
    rows = pd.DataFrame({"name": ["https://example.org", "{=1}"]})
    about = (("{=1}", "https://example.org"),)
    table = FileTable(
        "t", "t", rows, (FileColumn("name", "=ชื่อ", "name"),), 2561, "s", about, mark=""
    )
    book = openpyxl.load_workbook(io.BytesIO(files.xlsx(table, data="a", source="b")))
    sheet = book["a"]
    told = [cell for line in book["b"] for cell in line]
    assert [(cell.value, cell.data_type, cell.hyperlink) for cell in told] == [
        ("{=1}", "s", None), ("https://example.org", "s", None),
    ]  # fmt: skip
    assert [cell.value for cell in sheet["A"]] == ["'=ชื่อ", "https://example.org", "{=1}"]
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in sheet["A"])


def test_a_table_says_its_threshold_and_its_words_unless_told() -> None:
    table = FileTable("t", "t", ROWS, COLUMNS, 2561, "s", mark="")
    assert table.marks == {Status.BELOW: "<5"}
    assert (table.status, table.about) == ("{}_status", ())
    sheet = openpyxl.load_workbook(io.BytesIO(files.xlsx(table, data="a", source="b")))["a"]
    assert sheet["E1"].value == "ร้อยละ_status"


def test_words_of_training_stand_first_on_every_sheet() -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(files.xlsx(replace(TABLE, mark="ฝึก"), data="a", source="b"))
    )
    assert [cell.value for cell in book["a"]["A"]] == ["ฝึก"] * (len(ROWS) + 1)
    assert book["b"]["A1"].value == "ฝึก"
