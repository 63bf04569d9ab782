"""A sheet as text: rows of cells, and how its places are named to people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wording.saying import Joined, Said, Saying


@dataclass(frozen=True)
class Sheet:
    """One table of a file, read as text; rows as wide as the widest, empty cells "".

    `name` is the sheet's (empty for a file that has none). `hollow` are cells (row, column from 0)
    that hold a formula without a stored value; `merged` are merged ranges (first row, first
    column, last row, last column). `percents` are cells that a workbook shows as percents: their
    text is what is shown. `widths` are the cells that each row of a text file was written with.
    `hidden` is a sheet that its program does not show; `unseen_rows` and `unseen_columns` are those
    that it hides of one that it shows.
    """

    name: str
    rows: list[list[str]]
    hollow: list[tuple[int, int]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    percents: list[tuple[int, int]] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)
    hidden: bool = False
    unseen_rows: list[int] = field(default_factory=list)
    unseen_columns: list[int] = field(default_factory=list)


def letter(column: int) -> str:
    """A spreadsheet's letter of a column counted from 0: A, B, … AA."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """A spreadsheet's name of a cell counted from 0: C2."""
    return f"{letter(column)}{row + 1}"


def place(sheet: str, row: int | None = None, column: int | None = None, name: str = "") -> Said:
    """A place, rows and columns counted from 0: sheet X, row 5, column C “ชื่อ”."""
    parts: list[Said] = [Saying("place-sheet", sheet=sheet)] if sheet else []
    if row is not None:
        parts.append(Saying("place-row", row=str(row + 1)))
    if column is not None and name:
        parts.append(Saying("place-column-named", column=letter(column), name=name))
    elif column is not None:
        parts.append(Saying("place-column", column=letter(column)))
    return Joined(tuple(parts)) if parts else ""


def even(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Rows filled up to the widest, without empty rows and columns at the end."""
    trimmed = [_trimmed(row) for row in rows]
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    width = max(map(len, trimmed), default=0)
    return [row + [""] * (width - len(row)) for row in trimmed]


def _trimmed(row: Sequence[str]) -> list[str]:
    cells = list(row)
    while cells and not cells[-1].strip():
        cells.pop()
    return cells
