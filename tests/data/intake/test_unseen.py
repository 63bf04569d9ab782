"""Rows and columns that a workbook hides are known, and told where they are read."""

from __future__ import annotations

import openpyxl

from data.intake import unseen
from data.intake.workbook import read_sheets
from tests.data.intake.made import xlsx
from tests.data.intake.read import read
from wording.saying import said

ROWS = [
    ["จังหวัด", "ปี", "คนจน", "คนพิการ"],
    ["เลย", 2566, 5, 1],
    ["แพร่", 2566, 6, 2],
    ["น่าน", 2566, 7, 3],
]


def hidden(tmp_path, rows=(), columns=()):
    """The sheet of a workbook that hides some rows and columns."""

    def change(book: openpyxl.Workbook) -> None:
        for row in rows:
            book.active.row_dimensions[row].hidden = True
        for column in columns:
            book.active.column_dimensions[column].hidden = True

    path = tmp_path / "a.xlsx"
    path.write_bytes(xlsx(ROWS, change))
    (sheet,) = read_sheets(path)
    return sheet


def test_what_a_sheet_hides_is_found(tmp_path) -> None:
    found = hidden(tmp_path, (2, 4), "BD")
    assert (found.unseen_rows, found.unseen_columns) == ([1, 3], [1, 3])
    found = hidden(tmp_path)
    assert (found.unseen_rows, found.unseen_columns) == ([], [])


def test_spans_of_columns_and_other_attributes_are_read_as_they_are_written() -> None:
    assert unseen.columns(b'<cols><col min="2" max="4" width="9" hidden="true"/></cols>') == [
        1,
        2,
        3,
    ]
    assert len(unseen.columns(b'<x:col hidden="1" min="3" max="16384"/>')) < 16_384
    assert unseen.rows(b"<row spans='1:2' hidden='1' r='7'/><row r='8' hidden='0'/>") == [6]
    assert unseen.rows(b'<col hidden="1"/><row hidden="1">') == []
    assert unseen.columns(b'<col hidden="1"/>') == []


def test_hidden_rows_and_columns_that_are_read_are_told(embedded, tmp_path) -> None:
    for rows, columns, told in (
        ((), "", []),
        ((1,), "", []),
        ((3,), "", ["(row 3)"]),
        ((3, 4), "D", ["(from row 3 on)", "“คนพิการ”"]),
        ((), "B", ["“ปี”"]),
    ):
        report, _ = read(embedded, hidden(tmp_path, rows, columns))
        assert report.clean
        notes = [said(one.told, "en") for one in report.notes if "hides" in said(one.told, "en")]
        assert len(notes) == len(told)
        assert all(part in note for part, note in zip(told, notes, strict=True))
