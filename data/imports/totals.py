"""Rows of totals, compared with the rows that they may stand for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from data.imports.draft import Findings, Note
from data.imports.locate import Located
from data.intake import asides, no_data
from data.intake.numbers import NotANumber, number
from data.intake.text import arabic
from wording.saying import Saying

SHOWN_TOTALS = 10
COMPARED_TOTALS = 300


def compare(rows: Located, columns: Sequence[int], findings: Findings) -> None:
    """Tell of rows of totals that are not the sum of the rows they may stand for.

    A total may be that of all rows, of one level of them, or of those from the total before it or
    up to the next one; where it states a year, of that year's. `columns` are those of counts.
    """
    every = [
        row
        for row, reason in rows.table.asides
        if reason == asides.TOTAL and not any(map(no_data.average, rows.table.sheet.rows[row]))
    ]
    stated = every[:COMPARED_TOTALS]
    if not stated:
        return
    if len(every) > len(stated):
        told = Saying("imports-first-totals-compared", n=len(stated), of=len(every))
        findings.notes.append(Note(told))
    parts = _Parts(rows, stated)
    held = [
        (row, column, total, sums)
        for row in stated
        for column in columns
        if (total := parts.number(rows.table.sheet.rows[row], column)) is not None
        and (sums := parts.sums(row, column))
    ]
    wrong = [
        one
        for one in held
        if not any(np.isclose(one[2], sum_, rtol=0, atol=0.5) for sum_ in one[3])
    ]
    if held and not wrong:
        n = len({row for row, *_ in held})
        findings.notes.append(Note(Saying("imports-totals-fit", n=n)))
    for row, column, total, sums in wrong[:SHOWN_TOTALS]:
        where, claimed, summed = (
            rows.table.place(row, column), f"{total:,.10g}", f"{sums[0]:,.10g}"
        )  # fmt: skip
        findings.notes.append(
            Note(Saying("intake-total-not-sum", where=where, claimed=claimed, summed=summed))
        )
    if len(wrong) > SHOWN_TOTALS:
        more = len(wrong) - SHOWN_TOTALS
        findings.notes.append(Note(Saying("imports-more-totals-do-not-fit", n=more)))


class _Parts:
    """Sums of the rows that a total may stand for."""

    def __init__(self, rows: Located, stated: list[int]) -> None:
        self.table = rows.table
        self.totals = [-1, *stated, len(rows.table.sheet.rows)]
        codes_ = dict(zip((line.number for line in rows.lines), rows.codes, strict=True))
        lines = rows.table.lines
        self.places = np.array([line.number for line in lines], dtype="int64")
        self.digits = np.array([len(codes_.get(line.number, "")) for line in lines], dtype="int64")
        year = rows.table.header.roles.get("year")
        self.year = year
        self.years = np.array(
            [line.cells[year].strip() if year is not None else "" for line in lines]
        )
        self.values: dict[int, npt.NDArray[np.float64]] = {}

    def number(self, cells: Sequence[str], column: int) -> float | None:
        """A cell as a number; None where it is none."""
        try:
            return number(arabic(cells[column]))
        except NotANumber:
            return None

    def _column(self, column: int) -> npt.NDArray[np.float64]:
        """A column's numbers, NaN where a cell is none."""
        if column not in self.values:
            found = [self.number(line.cells, column) for line in self.table.lines]
            self.values[column] = np.array(
                [np.nan if value is None else value for value in found], dtype="float64"
            )
        return self.values[column]

    def sums(self, row: int, column: int) -> list[float]:
        """What a total in a row may be, the likeliest first; nothing where a cell is no number."""
        at = self.totals.index(row)
        values = self._column(column)
        when = self.table.sheet.rows[row][self.year].strip() if self.year is not None else ""
        known = ~np.isnan(values) & ((self.years == when) if when else True)
        groups = [known, *(known & (self.digits == digits) for digits in (2, 4, 6))]
        groups += [
            known & (self.places > first) & (self.places < last)
            for first, last in ((self.totals[at - 1], row), (row, self.totals[at + 1]))
        ]
        return [float(values[group].sum()) for group in groups if group.any()]
