"""Templates to fill in: workbooks with the areas' codes as text and the columns that are read."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import openpyxl
import pandas as pd
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from data.imports import bmn, indicator, thaiqm
from data.imports.columns import described
from wording.saying import Saying

_DATA, _ABOUT = "ข้อมูล", "ตัวชี้วัด"
_AREA = ("รหัส", "จังหวัด", "ปี")
_BOLD = Font(bold=True)
_WRAP = Alignment(wrap_text=True, vertical="top")


@dataclass(frozen=True)
class BlankForm:
    """A template; `fill` writes its sheets below the columns of areas."""

    id: str
    importer: str
    fill: Callable[[openpyxl.Workbook, Worksheet], None]

    @property
    def named(self) -> Saying:
        """What it is called."""
        return Saying(f"form-{self.id}")


def _columns(names: list[str]) -> Callable[[openpyxl.Workbook, Worksheet], None]:
    def fill(book: openpyxl.Workbook, sheet: Worksheet) -> None:
        del book
        for place, name in enumerate(names, start=len(_AREA) + 1):
            _head(sheet, 1, place, name)

    return fill


def _described(
    columns: list[tuple[str, str, str, str, str, str]],
) -> Callable[[openpyxl.Workbook, Worksheet], None]:
    """Columns of a table of indicators, described in a second sheet."""

    def fill(book: openpyxl.Workbook, sheet: Worksheet) -> None:
        about = book.create_sheet(_ABOUT)
        for place, (name, _) in enumerate(described.HEADERS.values(), start=1):
            _head(about, 1, place, name)
        for row, column in enumerate(columns, start=2):
            _head(sheet, 1, len(_AREA) + row - 1, column[0])
            for place, text in enumerate(column, start=1):
                about.cell(row, place, text)

    return fill


def _indicators(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    about = book.create_sheet("ชื่อตัวชี้วัด")
    for number, name in enumerate(bmn.indicators(), start=1):
        first = len(_AREA) + 2 * number - 1
        _head(sheet, 1, first, f"ตัวชี้วัดที่ {number} สำรวจ")
        _head(sheet, 1, first + 1, f"ตัวชี้วัดที่ {number} ไม่ผ่าน")
        about.append([number, name])


def _head(sheet: Worksheet, row: int, column: int, text: str) -> None:
    cell = sheet.cell(row, column, text)
    cell.font, cell.alignment = _BOLD, _WRAP


TEMPLATES: dict[str, BlankForm] = {
    one.id: one
    for one in (
        BlankForm("thaiqm", thaiqm.SOURCE, _columns([field.name_th for field in thaiqm.FIELDS.values()])),
        BlankForm("bmn", bmn.SOURCE, _indicators),
        BlankForm(
            "complaints", indicator.SOURCE,
            _described([
                ("เรื่องร้องเรียน (เรื่อง)", "เรื่องร้องเรียนศูนย์ดำรงธรรม", "Damrongtham complaints", "count", "higher_is_worse", "people"),
                ("ร้อยละที่ยุติแล้ว", "ร้อยละของเรื่องที่ยุติแล้ว", "Complaints closed", "percent", "higher_is_better", ""),
            ]),
        ),
        BlankForm(
            "cards", indicator.SOURCE,
            _described([
                ("ผู้ถือบัตร (คน)", "ผู้ถือบัตรสวัสดิการแห่งรัฐ", "Holders of the welfare card", "count", "higher_is_worse", "people"),
            ]),
        ),
    )
}  # fmt: skip
"""Templates that can be downloaded, by id."""


def workbook(template: BlankForm, areas: pd.DataFrame) -> bytes:
    """A template as XLSX, a row for every province in Thai order, its code as text."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = _DATA
    for place, name in enumerate(_AREA, start=1):
        _head(sheet, 1, place, name)
    template.fill(book, sheet)
    provinces = areas[areas["level"] == "province"].sort_values("sort_th")
    for row, (code, name) in enumerate(provinces["name_th"].items(), start=2):
        sheet.cell(row, 1, str(code)).number_format = "@"
        sheet.cell(row, 2, str(name))
    sheet.freeze_panes = "D2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
