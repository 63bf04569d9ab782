"""Workbooks (XLSX): the cells of sheets that were measured, read by calamine."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from data.intake import limits, sheets
from data.intake.archive import names
from data.intake.grid import Sheet, even
from data.intake.measured import Measured
from data.intake.workbook_parts import damaged, measured_sheets
from data.refusal import Fault, Refused
from wording.saying import Saying

_ALLOWANCE = limits.Allowance(members=1_000, ratio=200)
"""Sheets of numbers pack tightly."""
_PANIC = "PanicException"
"""What calamine raises where it gives up; the class has no module to be imported from."""


def read_sheets(path: Path) -> list[Sheet]:
    """The sheets of a workbook that hold something, in its order.

    Raises `Refused` where it is damaged, or larger than we read.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    names(path, _ALLOWANCE)
    known = measured_sheets(path)
    try:
        workbook = CalamineWorkbook.from_path(path)
        found = [
            _sheet(workbook.get_sheet_by_name(name), name, known[name])
            for name in workbook.sheet_names
            if name in known and known[name].rows
        ]
    except (CalamineError, OSError, ValueError) as error:
        raise damaged(path, error) from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise damaged(path, RuntimeError("content that no reader understands")) from error
    if not found:
        message = Saying("intake-workbook-holds-nothing")
        raise Refused(
            [
                Fault(
                    path.name,
                    "",
                    Saying("intake-rows", n=0),
                    Saying("intake-header-and-rows"),
                    message,
                )
            ]
        )
    return found


def _sheet(sheet: object, name: str, known: Measured) -> Sheet:
    values = sheet.to_python(skip_empty_area=False)  # type: ignore[attr-defined]
    rows = [sheets.cells(row) for row in values]
    shown = [(row, column) for row, column in known.percents if _numeric(values, row, column)]
    for row, column in shown:
        rows[row][column] = percent(values[row][column])
    for (row, column), error in known.errors.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = sheets.plain(error)
    merged = [(*start, *end) for start, end in sheet.merged_cell_ranges or []]  # type: ignore[attr-defined]
    return Sheet(
        sheets.plain(name), even(rows), known.hollow, merged, percents=shown, hidden=known.hidden,
        unseen_rows=known.unseen_rows, unseen_columns=known.unseen_columns,
    )  # fmt: skip


def _numeric(values: Sequence[Sequence[object]], row: int, column: int) -> bool:
    """Whether a cell holds a number."""
    there = row < len(values) and column < len(values[row])
    value = values[row][column] if there else None
    return isinstance(value, int | float) and not isinstance(value, bool)


def percent(value: float) -> str:
    """A number as a percent, no digit of it lost or made up: 0.123 is "12.3%"."""
    hundredfold = Decimal(repr(float(value))) * 100
    return f"{hundredfold.normalize():f}%" if hundredfold.is_finite() else "NaN"
