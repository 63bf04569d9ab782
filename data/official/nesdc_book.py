"""What NESDC's workbook holds: its figures by table, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from data.intake.grid import place
from data.official.nesdc_tables import Cell, Laid, Wanted
from data.refusal import Fault
from data.stored.merge import KEYS
from wording.saying import Said, Saying

SMALL = "_small_sample"
"""Ends the name of a column that is 1 where the sample was too small for a figure."""


@dataclass(frozen=True)
class Figure:
    """A figure on its area: as stored, NaN where the sample was too small, and where it stood."""

    code: str
    value: float
    cell: Cell


@dataclass
class Workbook:
    """What a workbook holds, by table; faults, and names that were taken for another spelling."""

    file: str
    figures: dict[Wanted, list[Figure]] = field(default_factory=dict)
    laid: dict[Wanted, Laid] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    spelt: dict[str, str] = field(default_factory=dict)

    def place(self, table: Wanted, cell: Cell | None = None) -> Said:
        """A table's sheet, or a cell of it, in words."""
        sheet = self.laid[table].sheet
        if cell is None:
            return place(sheet.name)
        return place(
            sheet.name, cell.row, cell.column, sheet.rows[self.laid[table].header][cell.column]
        )

    def fault(self, message: str, where: Said, found: Said, expected: Said) -> None:
        """Note a fault by the key of its message."""
        self.faults.append(Fault(self.file, where, found, expected, Saying(message)))

    def table(self) -> pd.DataFrame:
        """All figures by `year_be` and `code`, a column each, and those of `SMALL` samples."""
        parts: dict[str, dict[tuple[int, str], float]] = {}
        for table, figures in self.figures.items():
            column = parts.setdefault(table.column, {})
            small = parts.setdefault(table.column + SMALL, {})
            for figure in figures:
                key = figure.cell.year, figure.code
                if pd.notna(figure.value):
                    column[key] = figure.value
                else:
                    small[key] = 1.0
        whole = pd.DataFrame({name: pd.Series(part) for name, part in parts.items() if part})
        return whole.rename_axis(KEYS).sort_index()
