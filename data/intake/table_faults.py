"""What is wrong with a table whatever it is of: personal data, hollow formulas and the like."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from data.intake import personal
from data.intake.asides import ANOTHER
from data.intake.grid import Sheet, place
from data.intake.header import AREA_ROLES, find_header, header_key
from data.intake.numbers import LARGEST, strange
from data.intake.table import AreaTable
from data.refusal import Fault
from wording.saying import Saying

_SHOWN = 5
"""Headers of a further table that are named."""
KINDS = {
    "citizen": Saying("intake-citizen-numbers"),
    "name": Saying("intake-peoples-names"),
    "telephone": Saying("intake-telephone-numbers"),
}
"""What data of people is called, by its kind."""


def general_faults(table: AreaTable) -> Iterator[Fault]:
    """What is wrong with a table whatever it is of: personal data, hollow formulas and the like."""
    return chain(_repeated(table), _another(table), _hollow(table), _empty(table), _strange(table))


def personal_faults(file: str, sheet: Sheet, known: Callable[[str], bool]) -> list[Fault]:
    """Columns of a sheet that tell of single people, whether or not anything else is read of it."""
    header = find_header(sheet, known)
    width = max(map(len, sheet.rows), default=0)
    names = header.names if header else [""] * width
    below = sheet.rows[header.first if header else 0 :]
    return [
        Fault(
            file,
            place(sheet.name, None, found.column, names[found.column]),
            Saying("intake-a-column-of", kind=KINDS[found.kind]),
            Saying("intake-file-without-this-column"),
            Saying("intake-personal", kind=KINDS[found.kind]),
        )
        for found in personal.personal_columns(names, [*zip(*below, strict=True)] or [()] * width)
    ]


def _repeated(table: AreaTable) -> list[Fault]:
    names = [header_key(name) for name in table.header.names]
    message = Saying("intake-two-columns-have-same-name")
    return [
        Fault(
            table.file,
            table.head(column),
            repr(table.header.names[column]),
            Saying("intake-every-name-once"),
            message,
        )
        for column, name in enumerate(names)
        if name and names.index(name) != column
    ]


def _another(table: AreaTable) -> Iterator[Fault]:
    """Headers of further tables below the first one."""
    expected = Saying("intake-one-table-a-sheet")
    message = Saying("intake-another-table-begins")
    for row, reason in table.asides:
        if reason == ANOTHER:
            cells = [repr(cell.strip()) for cell in table.sheet.rows[row] if cell.strip()]
            found = ", ".join(cells[:_SHOWN])
            yield Fault(table.file, table.place(row), found, expected, message)


def _hollow(table: AreaTable) -> Iterator[Fault]:
    """Formulas without a value among the data and in the header, but in rows that are set aside."""
    names, first = table.header.names, table.header.first
    aside = {row for row, _ in table.asides}
    for row, column in table.sheet.hollow:
        named = column < len(names)
        if row in aside or row < first - 1:
            continue
        if named if row >= first else not (named and names[column]):
            yield hollow(table.file, table.sheet, row, column, names[column] if named else "")


def hollow(file: str, sheet: Sheet, row: int, column: int, name: str = "") -> Fault:
    """The fault of a cell with a formula without a stored value."""
    message = Saying("intake-formula-has-no-stored-value")
    expected = Saying("intake-values-open-file-in-excel-and")
    where = place(sheet.name, row, column, name)
    return Fault(file, where, Saying("intake-formula"), expected, message)


def _strange(table: AreaTable) -> Iterator[Fault]:
    """Cells that are written as numbers and can be no figure, in whatever column but of areas."""
    areas = {column for one, column in table.header.roles.items() if one in (*AREA_ROLES, "year")}
    message = Saying("intake-no-figure-can-be-this-number")
    expected = Saying("intake-number-up-to-or-nothing", largest=f"{LARGEST:,.0f}")
    for column in range(len(table.header.names)):
        if column in areas:
            continue
        for line in table.lines:
            if strange(line.cells[column]):
                found, where = repr(line.cells[column][:40]), table.place(line, column)
                yield Fault(table.file, where, found, expected, message)


def _empty(table: AreaTable) -> list[Fault]:
    if table.lines:
        return []
    message = Saying("intake-there-are-no-rows-below-header")
    return [
        Fault(
            table.file,
            place(table.sheet.name),
            Saying("intake-rows", n=0),
            Saying("intake-at-least-one-row"),
            message,
        )
    ]
