"""A table out of a sheet: its header, its rows of data, and the rows that are something else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from data.intake.asides import FOOTNOTE, HEADER, UNFILLED, aside, form, lacks_figures
from data.intake.grid import Sheet, place
from data.intake.header import AREA_ROLES, Header, find_header
from data.intake.text import arabic
from wording.saying import Said, Saying


@dataclass(frozen=True)
class Line:
    """One row of data, counted from 0 in its sheet."""

    number: int
    cells: list[str]


@dataclass(frozen=True)
class AreaTable:
    """Rows of data below a header; `asides` are rows of the sheet that are no data, and why.

    `group`: the rows are of this group of people alone.
    """

    file: str
    sheet: Sheet
    header: Header
    lines: list[Line]
    asides: list[tuple[int, Saying]]
    group: str = ""

    def place(self, line: Line | int, column: int | None = None) -> Said:
        """A row or cell in words."""
        number = line if isinstance(line, int) else line.number
        name = "" if column is None else self.header.names[column]
        return place(self.sheet.name, number, column, name)

    def head(self, column: int) -> Said:
        """A column's header in words."""
        return place(self.sheet.name, None, column, self.header.names[column])

    def cell(self, line: Line, column: int) -> str:
        """A cell's text, Thai digits made Arabic."""
        return arabic(line.cells[column])

    def values(self, column: int) -> list[str]:
        """A column's texts."""
        return [line.cells[column] for line in self.lines]


def table_of(
    file: str,
    sheet: Sheet,
    known: Callable[[str], bool],
    fields: Mapping[str, str],
    *,
    listed: bool = False,
) -> AreaTable | None:
    """The table in a sheet; None where no row names an area.

    `known` tells of headers beside those of areas and years, `fields` what a person said of some.
    In a list of areas (`listed`) a row needs nothing beside its area.
    """
    header = find_header(sheet, known, fields)
    if header is None:
        return None
    said = {
        one: column
        for column, name in enumerate(header.names)
        if (one := fields.get(name, "")) in (*AREA_ROLES, "year")
    }
    left = {column for column, name in enumerate(header.names) if fields.get(name) == ""}
    roles = {one: column for one, column in header.roles.items() if column not in left} | said
    header = Header(header.names, header.first, roles, header.titles)
    lines, asides = [], []
    filler = _Filler(header)
    hollow = {row for row, column in sheet.hollow if column < len(header.names)}
    tops = {_forms(row) for row in sheet.rows[: header.first]}
    begins = {top[0] for top in tops if top}
    for at in range(header.first, len(sheet.rows)):
        row = sheet.rows[at]
        texts = _texts(row)
        if not any(texts):
            continue
        many = sum(map(bool, texts)) > 1
        again = many and form(row[0]) in begins and _forms(row) in tops
        what = HEADER if again else aside(row, header)
        if what and not (what == FOOTNOTE and at in hollow):
            asides.append((at, what))
        else:
            lines.append(Line(at, filler.filled(row)))
    empty = [
        line
        for line in lines
        if line.number not in hollow and lacks_figures(sheet.rows[line.number], header)
    ]
    if empty and not listed and len(empty) < len(lines):
        asides += [(line.number, UNFILLED) for line in empty]
        unfilled = {line.number for line in empty}
        lines = [line for line in lines if line.number not in unfilled]
    return AreaTable(file, sheet, header, lines, sorted(asides, key=lambda one: one[0]))


def _texts(row: list[str]) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in row)


def _forms(row: list[str]) -> tuple[str, ...]:
    return tuple(map(form, row))


class _Filler:
    """Names of provinces and districts that stand once above many rows, as merged cells do."""

    def __init__(self, header: Header) -> None:
        self.columns = [
            header.roles[one] for one in ("province", "district", "tambon") if one in header.roles
        ]
        self.above: dict[int, str] = {}

    def filled(self, row: list[str]) -> list[str]:
        """The row, its empty outer names those of the row above."""
        cells = list(row)
        for place_, column in enumerate(self.columns[:-1]):
            deeper = any(cells[lower].strip() for lower in self.columns[place_ + 1 :])
            if not cells[column].strip() and deeper:
                cells[column] = self.above.get(column, "")
            elif cells[column].strip() != self.above.get(column, ""):
                for lower in self.columns[place_ + 1 :]:
                    self.above.pop(lower, None)
            self.above[column] = cells[column].strip()
        return cells
