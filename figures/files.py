"""Tables as files for people: CSV and XLSX, every figure with its year, source and note."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pandas as pd
import xlsxwriter

from data.spreadsheet import csv_file, safe
from figures import house
from poverty.protection.disclosure import Status
from poverty.protection.words import SUFFIX

FIGURES = {
    "percent": "0.00%",
    "count": "#,##0",
    "index": "0.0000",
    "baht": "#,##0",
    "number": "#,##0.00",
    "points": "0.00",
}
"""Spreadsheet formats of the kinds of column that hold figures."""
NUMBERS = FIGURES | {"base": "#,##0", "rank": "#,##0", "year": "0"}
"""The same with those that hold other numbers."""
WHOLE = frozenset({"count", "base", "rank", "year"})
AS_NUMBERS = frozenset({Status.PUBLISHED, Status.DERIVED, Status.EXACT})
"""Words of figures that are written as numbers."""
WIDTHS = {"code": 10, "name": 44, "text": 28, "status": 12}
WIDTH = 18


@dataclass(frozen=True)
class FileColumn:
    """A column: its name in a file and in the rows, its title on the screen, and its kind.

    Kinds: `code`, `name` and `text`; `percent` (fractions 0–1), `count`, `index` and `points`
    (percentage points); `base` (what a figure stands on), `rank` and `year`. `status` names the
    column of words that tell the figures (`disclosure.Status`). Where there is none, figures that
    are there are what `known` says, and the others are missing; `protected` may then name a column
    of booleans, true below the threshold, of a column whose other figures are derived.
    """

    id: str
    title: str
    kind: str
    protected: str = ""
    status: str = ""
    known: Status = Status.PUBLISHED

    @property
    def told(self) -> bool:
        """Whether it holds figures, each with a word of its own.

        A base is published or missing, as its cell shows; ranks and years are no figures.
        """
        return self.kind in FIGURES


@dataclass(frozen=True)
class FileTable:
    """Rows that can be read on the screen and saved; figures that are not shown are NaN.

    `mark` are the words of a release of training (`Release.mark`), which stand in the first column
    and above the source sheet; empty for real figures. `about` are the lines of that sheet (label,
    text), `marks` what stands for a figure that is not shown, by its word. `status` is the head of
    a column of words in a workbook, in which `{}` is the column's own. `seen` says what is left out
    for who sees a part of the release alone (`figures.seen`); empty for who sees all of it.
    """

    id: str
    title: str
    rows: pd.DataFrame
    columns: tuple[FileColumn, ...]
    period: int
    source: str
    mark: str = field(kw_only=True)
    seen: str = field(default="", kw_only=True)
    about: tuple[tuple[str, str], ...] = ()
    marks: Mapping[Status, str] = field(default_factory=lambda: {Status.BELOW: house.below()})
    status: str = "{}" + SUFFIX

    @property
    def cited(self) -> str:
        """The source, and what is left out, as they stand in each row of a file."""
        return " · ".join(filter(None, (self.source, self.seen)))


def words(table: FileTable, column: FileColumn) -> list[Status]:
    """The word that tells each figure of a column."""
    if column.status:
        return [Status(word) for word in table.rows[column.status].astype(object)]
    lacking = table.rows[column.id].isna()
    if not column.protected:
        return [Status.MISSING if gone else column.known for gone in lacking]
    return [
        Status.BELOW if small else Status.MISSING if gone else Status.DERIVED
        for gone, small in zip(lacking, table.rows[column.protected], strict=True)
    ]


def hides(table: FileTable, column: FileColumn) -> bool:
    """Whether a figure of a column is not shown for another reason than that it is missing."""
    if column.status:
        return bool(table.rows[column.status].isin(list(table.marks)).any())
    return bool(column.protected) and bool(table.rows[column.protected].any())


def cells(table: FileTable, column: FileColumn) -> list[str | float | None]:
    """A column as written: numbers as numbers, texts safe, a mark where not shown, None missing."""
    values = table.rows[column.id].astype(object).to_numpy()
    if column.kind not in NUMBERS:
        return [None if pd.isna(value) else safe(str(value)) for value in values]
    whole = column.kind in WHOLE
    found = [None if pd.isna(value) else int(value) if whole else float(value) for value in values]
    if not column.told:
        return [*found]
    return [
        value if word in AS_NUMBERS else table.marks.get(word)
        for value, word in zip(found, words(table, column), strict=True)
    ]


def csv(table: FileTable) -> bytes:
    """The table as CSV in UTF-8 with BOM: rates are fractions; both years and the source follow.

    Beside each column of figures stands one of words: `<column>_status`.
    """
    columns: dict[str, pd.Series] = {}
    for column in table.columns:
        columns[column.id] = pd.Series(cells(table, column), dtype=object)
        if column.told:
            columns[f"{column.id}{SUFFIX}"] = pd.Series(
                map(str, words(table, column)), dtype=object
            )
    written = pd.DataFrame(columns).assign(
        year_be=table.period, year_ce=table.period - 543, source=safe(table.cited)
    )
    return csv_file(written, table.mark)


def xlsx(table: FileTable, *, data: str, source: str) -> bytes:
    """The table as a workbook of two sheets, named `data` and `source`: the rows, and about them.

    Codes are text, rates fractions shown in percent. Beside each column of figures stands one of
    words.
    """
    return workbook({data: table}, source=source)


def workbook(tables: Mapping[str, FileTable], *, source: str) -> bytes:
    """Tables as a workbook, each on a sheet of its name; about the first on the sheet `source`."""
    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(stream, options) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        forms = {kind: book.add_format({"num_format": text}) for kind, text in NUMBERS.items()}
        plain = book.add_format({"num_format": "@"})
        for name, table in tables.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for place, (title, kind, column) in enumerate(_columns(table)):
                sheet.set_column(place, place, WIDTHS.get(kind, WIDTH), forms.get(kind, plain))
                sheet.write_string(0, place, safe(title), bold)
                _fill(sheet, place, column)
        first = next(iter(tables.values()))
        about = book.add_worksheet(source)
        about.set_column(0, 0, 24, bold)
        about.set_column(1, 1, 110, book.add_format({"text_wrap": True}))
        for row, line in enumerate([*_marked(first), *first.about]):
            about.write_row(row, 0, [safe(part) for part in line])
    return stream.getvalue()


def _columns(table: FileTable) -> Iterator[tuple[str, str, list[str | float | None]]]:
    """Head, kind and cells of each column of a workbook."""
    for (mark,) in _marked(table):
        yield mark, "text", [mark] * len(table.rows)
    for column in table.columns:
        yield column.title, column.kind, cells(table, column)
        if column.told:
            told: list[str | float | None] = [str(word) for word in words(table, column)]
            yield table.status.format(column.title), "status", told


def _marked(table: FileTable) -> list[tuple[str]]:
    """The line of a sheet that says that the figures are of training, where they are."""
    return [(table.mark,)] if table.mark else []


def _fill(
    sheet: xlsxwriter.worksheet.Worksheet, place: int, column: list[str | float | None]
) -> None:
    for row, cell in enumerate(column, start=1):
        if isinstance(cell, str):
            sheet.write_string(row, place, cell)
        elif cell is not None:
            sheet.write_number(row, place, cell)
