"""The shape of a table: rows with more or fewer cells than its header, columns without a name."""

from __future__ import annotations

from collections.abc import Iterator

from data.imports.draft import Note
from data.intake.grid import letter, place
from data.intake.numbers import NotANumber, number
from data.intake.table import AreaTable
from data.refusal import Fault
from wording.saying import Said, Saying

_SHOWN = 3


def faults(table: AreaTable) -> Iterator[Fault]:
    """Figures that stand under no header: a comma too many shifts all cells of its row."""
    last = max((at for at, name in enumerate(table.header.names) if name), default=-1)
    for line in table.lines:
        beyond = [at for at in range(last + 1, len(line.cells)) if line.cells[at].strip()]
        if beyond:
            yield _beyond(table, line.number, beyond[-1] + 1, last + 1)
    for column in range(last + 1):
        if not table.header.names[column] and any(map(_figure, table.values(column))):
            message = Saying("imports-column-has-no-name")
            expected = Saying("imports-a-name-or-no-column")
            where = place(table.sheet.name, None, column)
            yield Fault(table.file, where, letter(column), expected, message)


def _beyond(table: AreaTable, row: int, cells: int, headers: int) -> Fault:
    message = Saying("imports-more-cells-than-the-header")
    expected = Saying("imports-cells-of-the-header", n=headers)
    where, found = place(table.sheet.name, row), Saying("imports-cells", n=cells)
    return Fault(table.file, where, found, expected, message)


def _figure(text: str) -> bool:
    try:
        return number(text) is not None
    except NotANumber:
        return False


def notes(table: AreaTable) -> Iterator[Note]:
    """Rows of a text file that end before the header does; what lacks is taken as missing."""
    widths = table.sheet.widths
    last = max((at for at, name in enumerate(table.header.names) if name), default=-1)
    short = [line.number for line in table.lines if widths and widths[line.number] <= last]
    if short:
        rows: Said = ", ".join(str(row + 1) for row in short[:_SHOWN])
        if len(short) > _SHOWN:
            rows = Saying("imports-rows-and-more", listed=rows, more=len(short) - _SHOWN)
        told = Saying("imports-fewer-cells-than-the-header", n=len(short), rows=rows)
        yield Note(told, place=place(table.sheet.name, short[0]))
