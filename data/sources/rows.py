"""Tables of a file from people, and the numbers of their columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd

from data.intake import header, table
from data.intake.grid import Sheet, place
from data.intake.numbers import NotANumber, number, strange
from data.intake.table import Line, Table
from data.refusal import Fault
from data.sources.draft import Findings, Options
from data.sources.locate import Located


def tables(
    file: str, sheets: list[Sheet], known: Callable[[str], bool], options: Options
) -> list[Table]:
    """The tables of a file that name areas, in the order of its sheets."""
    found = (table.of(file, sheet, known, options.columns) for sheet in sheets)
    return [one for one in found if one is not None]


def headers(sheets: list[Sheet], known: Callable[[str], bool], options: Options) -> list[list[str]]:
    """The names of the columns of every table of a file that names areas."""
    found = (header.find(sheet, known, options.columns) for sheet in sheets)
    return [one.names for one in found if one is not None]


def no_table(file: str, sheets: list[Sheet]) -> Fault:
    """The fault of a file in which no row names an area."""
    first = next((row for sheet in sheets for row in sheet.rows if any(row)), [])
    found = ", ".join(repr(cell) for cell in first[:5] if cell.strip()) or "–"
    expected = "a header with a code (รหัส, code) or names (จังหวัด, อำเภอ, ตำบล)"
    message = "ไม่พบหัวตารางที่มีคอลัมน์พื้นที่", "no header with a column of areas was found"
    return Fault(file, place(sheets[0].name), found, expected, *message)


def numbers(rows: Located, column: int, findings: Findings, *, whole: bool) -> pd.Series:
    """A column's numbers, none below zero; NaN where there is none. Faults are told.

    `whole`: a count, which has no fraction.
    """
    values = [_number(rows.table, line, column, findings, whole=whole) for line in rows.lines]
    return pd.Series(values, index=_index(rows), dtype="float64")


def _number(one: Table, line: Line, column: int, findings: Findings, *, whole: bool) -> float:
    text = one.cell(line, column)
    if strange(text):  # told already, as in every column
        return float("nan")
    expected = "a whole number ≥ 0" if whole else "a number ≥ 0"
    try:
        value = number(text)
    except NotANumber:
        wrong = "ข้อความอยู่ในช่องตัวเลข", "text in a column of numbers"
    else:
        if value is None:
            return float("nan")
        if value < 0:
            wrong = "ตัวเลขติดลบ", "a negative number"
        elif whole and value != int(value):
            wrong = "จำนวนต้องเป็นจำนวนเต็ม", "a count must be whole"
        else:
            return value
    findings.faults.append(Fault(one.file, one.place(line, column), repr(text), expected, *wrong))
    return float("nan")


def _index(rows: Located) -> pd.MultiIndex:
    return pd.MultiIndex.from_arrays([rows.years, rows.codes], names=["year_be", "code"])


LEVELS = ("country", "region", "province", "district", "tambon")


def levels(found: Iterable[str]) -> str:
    """Levels that counts of these areas are of: the deepest, and all above that they add up to."""
    deepest = max((len(code) for code in found), default=2) // 2
    return " ".join(LEVELS[: 2 + deepest])


def not_more(
    rows: Located, part: pd.Series, whole: pd.Series, columns: tuple[int, int], findings: Findings
) -> None:
    """A fault for every row whose part is more than its whole."""
    one = rows.table
    wrong = np.flatnonzero((part > whole).to_numpy())
    for row in wrong:
        found, most = part.iloc[row], whole.iloc[row]
        name = one.header.names[columns[1]]
        message = "มากกว่าจำนวนที่เป็นฐาน", "more than its base"
        where = one.place(rows.lines[row], columns[0])
        expected = f"≤ {most:,.0f} (“{name}”)"
        findings.faults.append(Fault(one.file, where, f"{found:,.0f}", expected, *message))
