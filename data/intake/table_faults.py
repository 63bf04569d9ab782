"""What is wrong with a table whatever it is of: personal data, hollow formulas and the like."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from data.intake import personal
from data.intake.grid import Sheet, place
from data.intake.header import AREA_ROLES, find_header, header_key
from data.intake.numbers import LARGEST, strange
from data.intake.table import AreaTable
from data.refusal import Fault

_KINDS = {
    "citizen": ("เลขประจำตัวประชาชน", "citizen numbers"),
    "name": ("ชื่อบุคคล", "people's names"),
    "telephone": ("หมายเลขโทรศัพท์", "telephone numbers"),
}


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
            f"a column of {_KINDS[found.kind][1]}",
            "the file without this column",
            f"มีคอลัมน์ข้อมูลส่วนบุคคล ({_KINDS[found.kind][0]}) ต้องลบคอลัมน์นี้ก่อน",
            "the file holds personal data; remove this column",
            "แฟ้มที่ไม่มีคอลัมน์นี้",
        )
        for found in personal.personal_columns(names, [*zip(*below, strict=True)] or [()] * width)
    ]


def _repeated(table: AreaTable) -> list[Fault]:
    names = [header_key(name) for name in table.header.names]
    message = "ชื่อคอลัมน์ซ้ำ", "two columns have the same name"
    return [
        Fault(
            table.file,
            table.head(column),
            repr(table.header.names[column]),
            "every name once",
            *message,
        )
        for column, name in enumerate(names)
        if name and names.index(name) != column
    ]


def _hollow(table: AreaTable) -> list[Fault]:
    rows = {line.number for line in table.lines}
    message = "สูตรไม่มีค่าที่คำนวณไว้", "a formula has no stored value"
    expected = "values; open the file in Excel and save it, or paste as values"
    return [
        Fault(table.file, table.place(row, column), "a formula", expected, *message)
        for row, column in table.sheet.hollow
        if row in rows and column < len(table.header.names)
    ]


def _strange(table: AreaTable) -> Iterator[Fault]:
    """Cells that are written as numbers and can be no figure, in whatever column but of areas."""
    areas = {column for one, column in table.header.roles.items() if one in (*AREA_ROLES, "year")}
    message = "ตัวเลขนี้เป็นค่าจริงไม่ได้", "no figure can be this number"
    expected = f"a number up to {LARGEST:,.0f}, or nothing", f"ตัวเลขไม่เกิน {LARGEST:,.0f} หรือเว้นว่าง"
    for column in range(len(table.header.names)):
        if column in areas:
            continue
        for line in table.lines:
            if strange(line.cells[column]):
                found, where = repr(line.cells[column][:40]), table.place(line, column)
                yield Fault(table.file, where, found, expected[0], *message, expected[1])


def _empty(table: AreaTable) -> list[Fault]:
    if table.lines:
        return []
    message = "ไม่มีแถวข้อมูลใต้หัวตาราง", "there are no rows below the header"
    return [Fault(table.file, place(table.sheet.name), "0 rows", "at least one row", *message)]
