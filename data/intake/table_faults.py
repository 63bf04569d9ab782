"""What is wrong with a table whatever it is of: personal data, hollow formulas and the like."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from data.intake import personal
from data.intake.grid import Sheet, place
from data.intake.header import AREA_ROLES, find_header, header_key
from data.intake.numbers import LARGEST, strange
from data.intake.table import AreaTable
from data.refusal import Fault
from wording.saying import Saying

KINDS = {
    "citizen": Saying("intake-citizen-numbers"),
    "name": Saying("intake-peoples-names"),
    "telephone": Saying("intake-telephone-numbers"),
}
"""What data of people is called, by its kind."""


def general_faults(table: AreaTable) -> list[Fault]:
    """What is wrong with a table whatever it is of: personal data, hollow formulas and the like."""
    return [*_repeated(table), *_hollow(table), *_empty(table), *_strange(table)]


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


def _hollow(table: AreaTable) -> list[Fault]:
    rows = {line.number for line in table.lines}
    message = Saying("intake-formula-has-no-stored-value")
    expected = Saying("intake-values-open-file-in-excel-and")
    return [
        Fault(table.file, table.place(row, column), Saying("intake-formula"), expected, message)
        for row, column in table.sheet.hollow
        if row in rows and column < len(table.header.names)
    ]


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
