"""Tables as files for people: CSV and XLSX, every figure with its year, source and note."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pandas as pd
import xlsxwriter

from figures import house

UNSAFE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters that a spreadsheet may take for a formula."""
NUMBERS = {"percent": "0.00%", "count": "#,##0", "index": "0.0000", "points": "0.00"}
"""Spreadsheet formats of the kinds of column that hold numbers."""
WIDTHS = {"code": 10, "name": 44, "text": 28}
WIDTH = 18


@dataclass(frozen=True)
class Column:
    """A column: its name in a file and in the rows, its title on the screen, and its kind.

    Kinds: `code`, `name` and `text`; `percent` (fractions 0–1), `count`, `index` and `points`
    (percentage points). `protected` names a column of booleans: where it is true, the figure stands
    on fewer people than the house's threshold.
    """

    id: str
    title: str
    kind: str
    protected: str = ""


@dataclass(frozen=True)
class Table:
    """Rows that can be read on the screen and saved; missing figures are NaN.

    `about` are the lines of the source sheet (label, text).
    """

    id: str
    title: str
    rows: pd.DataFrame
    columns: tuple[Column, ...]
    period: int
    source: str
    about: tuple[tuple[str, str], ...] = ()


def safe(cell: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(UNSAFE) else cell


def cells(table: Table, column: Column) -> list[str | float | None]:
    """A column as written: numbers as numbers, texts safe, `<5` protected, None missing."""
    values = table.rows[column.id]
    if column.kind not in NUMBERS:
        return [None if pd.isna(value) else safe(str(value)) for value in values]
    hidden = table.rows[column.protected] if column.protected else [False] * len(values)
    whole = column.kind == "count"
    return [
        house.below()
        if small
        else None
        if value != value
        else int(value)
        if whole
        else float(value)
        for value, small in zip(values, hidden, strict=True)
    ]


def csv(table: Table) -> bytes:
    """The table as CSV in UTF-8 with BOM: rates are fractions; both years and the source follow."""
    written = pd.DataFrame(
        {column.id: pd.Series(cells(table, column), dtype=object) for column in table.columns}
    ).assign(year_be=table.period, year_ce=table.period - 543, source=safe(table.source))
    stream = io.StringIO()
    written.to_csv(stream, index=False, lineterminator="\r\n")
    return stream.getvalue().encode("utf-8-sig")


def xlsx(table: Table, *, data: str, source: str) -> bytes:
    """The table as a workbook of two sheets, named `data` and `source`: the rows, and about them.

    Codes are text, rates fractions shown in percent.
    """
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(stream, options) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet(data)
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(table.columns):
            form = book.add_format({"num_format": NUMBERS.get(column.kind, "@")})
            sheet.set_column(place, place, WIDTHS.get(column.kind, WIDTH), form)
            sheet.write_string(0, place, safe(column.title), bold)
            _fill(sheet, place, cells(table, column))
        about = book.add_worksheet(source)
        about.set_column(0, 0, 24, bold)
        about.set_column(1, 1, 110, book.add_format({"text_wrap": True}))
        for row, line in enumerate(table.about):
            about.write_row(row, 0, [safe(part) for part in line])
    return stream.getvalue()


def _fill(
    sheet: xlsxwriter.worksheet.Worksheet, place: int, column: list[str | float | None]
) -> None:
    for row, cell in enumerate(column, start=1):
        if isinstance(cell, str):
            sheet.write_string(row, place, cell)
        elif cell is not None:
            sheet.write_number(row, place, cell)
