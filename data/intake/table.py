"""A table out of a sheet: its header, its rows of data, and the rows that are something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from data.intake import no_data, personal
from data.intake.codes import looks_like
from data.intake.grid import Sheet, place
from data.intake.header import AREA_ROLES, Header, find, key, role
from data.intake.numbers import LARGEST, NotANumber, number, strange
from data.intake.text import arabic
from data.refusal import Fault

_KINDS = {
    "citizen": ("เลขประจำตัวประชาชน", "citizen numbers"),
    "name": ("ชื่อบุคคล", "people's names"),
    "telephone": ("หมายเลขโทรศัพท์", "telephone numbers"),
}
TOTAL = ("แถวผลรวม", "a row of totals")
FOOTNOTE = ("เชิงอรรถ", "a footnote")
UNFILLED = ("ยังไม่กรอก", "not filled in")
HEADER = ("หัวตารางซ้ำ", "the header again")


@dataclass(frozen=True)
class Line:
    """One row of data, counted from 0 in its sheet."""

    number: int
    cells: list[str]


@dataclass(frozen=True)
class Table:
    """Rows of data below a header; `asides` are rows of the sheet that are no data, and why.

    `group`: the rows are of this group of people alone.
    """

    file: str
    sheet: Sheet
    header: Header
    lines: list[Line]
    asides: list[tuple[int, tuple[str, str]]]
    group: str = ""

    def place(self, line: Line | int, column: int | None = None) -> str:
        """A row or cell in words."""
        number = line if isinstance(line, int) else line.number
        name = "" if column is None else self.header.names[column]
        return place(self.sheet.name, number, column, name)

    def head(self, column: int) -> str:
        """A column's header in words."""
        return place(self.sheet.name, None, column, self.header.names[column])

    def cell(self, line: Line, column: int) -> str:
        """A cell's text, Thai digits made Arabic."""
        return arabic(line.cells[column])

    def values(self, column: int) -> list[str]:
        """A column's texts."""
        return [line.cells[column] for line in self.lines]


def of(
    file: str, sheet: Sheet, known: Callable[[str], bool], fields: Mapping[str, str]
) -> Table | None:
    """The table in a sheet; None where no row names an area.

    `known` tells of headers beside those of areas and years, `fields` what a person said of some.
    """
    header = find(sheet, known, fields)
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
    filler = _Filler(header, sheet)
    for at in range(header.first, len(sheet.rows)):
        row = sheet.rows[at]
        if not any(cell.strip() for cell in row):
            continue
        what = _aside(row, header)
        if what:
            asides.append((at, what))
        else:
            lines.append(Line(at, filler.filled(row)))
    empty = [line for line in lines if _unfilled(sheet.rows[line.number], header)]
    if empty and len(empty) < len(lines):
        asides += [(line.number, UNFILLED) for line in empty]
        unfilled = {line.number for line in empty}
        lines = [line for line in lines if line.number not in unfilled]
    return Table(file, sheet, header, lines, sorted(asides))


def _unfilled(row: list[str], header: Header) -> bool:
    """Whether nothing stands in a row but its area and year."""
    told = set(header.roles.values()) | {
        column for column, name in enumerate(header.names) if role(name)
    }
    return not any(cell.strip() for column, cell in enumerate(row) if column not in told)


class _Filler:
    """Names of provinces and districts that stand once above many rows, as merged cells do."""

    def __init__(self, header: Header, sheet: Sheet) -> None:
        self.columns = [
            header.roles[one] for one in ("province", "district", "tambon") if one in header.roles
        ]
        self.above: dict[int, str] = {}
        del sheet

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


def _aside(row: list[str], header: Header) -> tuple[str, str] | None:
    """What a row is if it is no data: a total, a footnote, the header again."""
    code = header.roles.get("code")
    if code is not None and looks_like(row[code]):
        return None
    texts = [cell.strip() for cell in row if cell.strip()]
    if row[0].split() == header.names[0].split() and _same(row, header):
        return HEADER
    area = [row[column].strip() for one, column in header.roles.items() if one in AREA_ROLES]
    coded = any(looks_like(text) for text in area)
    named = [text for text in area if text] or texts[:1]
    if not coded and any(map(no_data.total, named)):
        return TOTAL
    note = not coded and no_data.footnote(texts) and not any(map(_figure, texts))
    return FOOTNOTE if note else None


def _figure(text: str) -> bool:
    """Whether a text is a number."""
    try:
        return number(text) is not None
    except NotANumber:
        return False


def _same(row: list[str], header: Header) -> bool:
    return [" ".join(cell.split()) for cell in row] == header.names


def general_faults(table: Table) -> list[Fault]:
    """What is wrong with a table whatever it is of: personal data, hollow formulas and the like."""
    return [*_repeated(table), *_hollow(table), *_empty(table), *_strange(table)]


def personal_faults(file: str, sheet: Sheet, known: Callable[[str], bool]) -> list[Fault]:
    """Columns of a sheet that tell of single people, whether or not anything else is read of it."""
    header = find(sheet, known)
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
        for found in personal.find(names, [*zip(*below, strict=True)] or [()] * width)
    ]


def _repeated(table: Table) -> list[Fault]:
    names = [key(name) for name in table.header.names]
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


def _hollow(table: Table) -> list[Fault]:
    rows = {line.number for line in table.lines}
    message = "สูตรไม่มีค่าที่คำนวณไว้", "a formula has no stored value"
    expected = "values; open the file in Excel and save it, or paste as values"
    return [
        Fault(table.file, table.place(row, column), "a formula", expected, *message)
        for row, column in table.sheet.hollow
        if row in rows and column < len(table.header.names)
    ]


def _strange(table: Table) -> Iterator[Fault]:
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


def _empty(table: Table) -> list[Fault]:
    if table.lines:
        return []
    message = "ไม่มีแถวข้อมูลใต้หัวตาราง", "there are no rows below the header"
    return [Fault(table.file, place(table.sheet.name), "0 rows", "at least one row", *message)]
