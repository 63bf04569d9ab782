"""The shape of a table: rows with more or fewer cells than its header, columns without a name."""

from __future__ import annotations

from collections.abc import Iterator

from data.imports.draft import Note
from data.intake.grid import letter, place
from data.intake.numbers import NotANumber, number
from data.intake.table import AreaTable
from data.refusal import Fault

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
            message = "คอลัมน์ตัวเลขไม่มีชื่อ", "a column of numbers has no name"
            expected = "a name, or no such column", "ชื่อคอลัมน์ หรือลบคอลัมน์นี้"
            where = place(table.sheet.name, None, column)
            yield Fault(
                table.file, where, letter(column), expected[0], *message, expected[1]
            )  # fmt: skip


def _beyond(table: AreaTable, row: int, cells: int, headers: int) -> Fault:
    message = "แถวมีช่องมากกว่าหัวตาราง", "the row has more cells than the header"
    expected = (
        f"{headers} cells; a number with commas stands in quotes",
        f"{headers} ช่อง จุลภาคในตัวเลขต้องอยู่ในเครื่องหมายคำพูด",
    )
    found = f"{cells} cells", f"{cells} ช่อง"
    where = place(table.sheet.name, row)
    return Fault(table.file, where, found[0], expected[0], *message, expected[1], found[1])


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
        listed = ", ".join(str(row + 1) for row in short[:_SHOWN])
        more = len(short) - _SHOWN
        th, en = (f" และอีก {more:,} แถว", f" and {more:,} more") if more > 0 else ("", "")
        yield Note(
            f"{len(short):,} แถวมีช่องน้อยกว่าหัวตาราง (แถว {listed}{th}): ช่องที่ขาดถือว่าไม่มีข้อมูล",
            f"{len(short):,} rows have fewer cells than the header (rows {listed}{en}): "
            "what lacks is missing",
            place(table.sheet.name, short[0]),
        )
