"""Templates to fill in: workbooks with the areas' codes as text and the columns that are read."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import astuple, dataclass

import openpyxl
import pandas as pd
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from data.imports import bmn, complaints, indicator, logbook, thaiqm
from data.imports.columns import described
from data.imports.system import System
from geo.names.declared import whole
from wording.saying import Saying

_DECLARED = whole(__file__, "templates.toml")
_DATA, _ABOUT = map(_DECLARED.within("sheets").text, ("data", "about"))
_AREAS = _DECLARED.within("areas")
_AREA = _AREAS.texts("columns")
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


@dataclass(frozen=True)
class DescribedColumn:
    """A column of figures of a template, as its second sheet describes it (`described.HEADERS`)."""

    column: str
    name_th: str
    name_en: str
    unit: str
    direction: str
    denominator: str = ""


def _columns(when: str, names: list[str]) -> Callable[[openpyxl.Workbook, Worksheet], None]:
    """The figures of a report, the header of its days in place of that of years."""

    def fill(book: openpyxl.Workbook, sheet: Worksheet) -> None:
        del book
        _head(sheet, 1, len(_AREA), _AREAS.text(when))
        for place, name in enumerate(names, start=len(_AREA) + 1):
            _head(sheet, 1, place, name)

    return fill


def _names(system: System) -> list[str]:
    return [one.name_th for one in system.fields.values()]


def _described(id_: str) -> Callable[[openpyxl.Workbook, Worksheet], None]:
    """Columns of a table of indicators, described in a second sheet."""
    columns = _DECLARED.entries(id_, DescribedColumn)

    def fill(book: openpyxl.Workbook, sheet: Worksheet) -> None:
        about = book.create_sheet(_ABOUT)
        for place, (name, _) in enumerate(described.HEADERS.values(), start=1):
            _head(about, 1, place, name)
        for row, one in enumerate(columns, start=2):
            _head(sheet, 1, len(_AREA) + row - 1, one.column)
            for place, text in enumerate(astuple(one), start=1):
                about.cell(row, place, text)

    return fill


def _indicators(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    about = book.create_sheet(bmn.TEMPLATE.text("names"))
    surveyed, failed = map(bmn.TEMPLATE.text, ("surveyed", "failed"))
    for number, name in enumerate(bmn.indicators(), start=1):
        first = len(_AREA) + 2 * number - 1
        _head(sheet, 1, first, surveyed.format(number=number))
        _head(sheet, 1, first + 1, failed.format(number=number))
        about.append([number, name])


def _head(sheet: Worksheet, row: int, column: int, text: str) -> None:
    cell = sheet.cell(row, column, text)
    cell.font, cell.alignment = _BOLD, _WRAP


TEMPLATES: dict[str, BlankForm] = {
    one.id: one
    for one in (
        BlankForm("thaiqm", thaiqm.SOURCE, _columns("day", _names(thaiqm.SYSTEM))),
        BlankForm("logbook", logbook.SOURCE, _columns("day", _names(logbook.SYSTEM))),
        BlankForm(
            "complaints",
            complaints.SOURCE,
            _columns("month", [_AREAS.text("kind"), *_names(complaints.SYSTEM)]),
        ),
        BlankForm("bmn", bmn.SOURCE, _indicators),
        BlankForm("cards", indicator.SOURCE, _described("cards")),
    )
}
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
