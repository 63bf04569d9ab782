"""Rows of a table from people: the area of each, its year, its numbers, every doubt and fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.intake import codes, header, limits, table
from data.intake.grid import Sheet, place
from data.intake.header import AREA_ROLES
from data.intake.numbers import (
    NotANumber,
    NotAYear,
    christian,
    number,
    strange,
    year_be,
    years_in,
)
from data.intake.places import Names, Places, inline
from data.intake.table import Line, Table
from data.intake.text import arabic
from data.refusal import Fault
from data.sources.draft import Aside, Doubt, Findings, Note, Options

SHOWN_PLACES = 3
SHOWN_TOTALS = 10
COMPARED_TOTALS = 300


@dataclass(frozen=True)
class Located:
    """The rows whose area and year are sure, in the table's order."""

    table: Table
    lines: list[Line]
    codes: list[str]
    years: list[int]


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


def located(one: Table, places: Places, options: Options, findings: Findings) -> Located:
    """The rows of a table with their areas and years; the others are told of in `findings`."""
    findings.faults += table.general_faults(one)
    findings.rows += len(one.lines) + len(one.asides)
    findings.asides += [Aside(one.place(row), *reason) for row, reason in one.asides]
    finder = _Finder(one, places, options, findings)
    found = [(line, code) for line in finder.looked_at() if (code := finder.code(line))]
    finder.tell()
    dated = _Dater(one, options, findings)
    with_year = [(line, code, year) for line, code in found if (year := dated.year(line))]
    dated.tell()
    kept = _once(one, with_year, findings)
    return Located(
        one, *([list(part) for part in zip(*kept, strict=True)] if kept else [[], [], []])
    )


class _Finder:
    """The areas of a table's rows."""

    def __init__(self, one: Table, places: Places, options: Options, findings: Findings) -> None:
        self.table, self.places, self.options, self.findings = one, places, options, findings
        self.roles = one.header.roles
        self.doubts: dict[str, list[Line]] = {}
        self.sure: dict[Names, str] = {}

    def looked_at(self) -> Iterator[Line]:
        """The rows, until so much is wrong with them that nobody reads on."""
        for line in self.table.lines:
            yield line
            if len(self.findings.faults) > limits.FAULTS or len(self.doubts) > limits.UNKNOWN:
                return

    def code(self, line: Line) -> str:
        """The code of a row's area; "" where it is not sure or not there, which is then told."""
        text = self._text(line, "code")
        if text:
            return self._by_code(line, text)
        return self._by_name(line)

    def _text(self, line: Line, one: str) -> str:
        return self.table.cell(line, self.roles[one]) if one in self.roles else ""

    def _by_code(self, line: Line, text: str) -> str:
        column = self.roles["code"]
        try:
            code = codes.code(text)
        except codes.NotACode:
            expected = "2, 4 or 6 digits as text (มอก. 1099), none left off"
            self._fault(line, column, repr(text), expected, "รหัสพื้นที่ไม่ถูกต้อง", "this is no code")
            return ""
        if not self.places.known(code):
            expected = "the code of a province, district or tambon of the release"
            message = "ไม่มีรหัสพื้นที่นี้ในชุดข้อมูล", "the release has no such code"
            self._fault(line, column, repr(text), expected, *message)
            return ""
        own = {2: "province", 4: "district", 6: "tambon"}[len(code)]
        name = self._text(line, own) or (self._text(line, "name") if own not in self.roles else "")
        if name and not self.places.fits(code, name):
            known = self.places.suggestion(code)
            message = "ชื่อไม่ตรงกับรหัส", "the name does not fit the code"
            self._fault(line, column, f"{text} {name}", f"{code} {known.name_th}", *message)
            return ""
        return code

    def _by_name(self, line: Line) -> str:
        names = self._names(line)
        if names is None:
            message = "แถวนี้ไม่มีพื้นที่", "this row names no area"
            place_ = next((self.roles[one] for one in AREA_ROLES if one in self.roles), None)
            self._fault(line, place_, "–", "a code or a name", *message)
            return ""
        decided = self.options.decisions.get(str(names))
        if decided is not None:
            return self._decided(line, decided)
        code = self._sure(names)
        if not code:
            self.doubts.setdefault(str(names), []).append(line)
        return code

    def _sure(self, names: Names) -> str:
        """The code that names mean, looked up once; names past the limit are looked up no more."""
        found = self.sure.get(names)
        if found is None:
            found = self.places.sure(names) if len(self.sure) < limits.NAMES else ""
            self.sure[names] = found
        return found

    def _names(self, line: Line) -> Names | None:
        given = {one: self._text(line, one) for one in ("province", "district", "tambon")}
        if any(given.values()):
            return Names(**given)
        text = self._text(line, "name")
        if not text:
            return None
        return inline(text) or Names(province=text)

    def _decided(self, line: Line, code: str) -> str:
        if code and not self.places.known(code):
            expected = "a code of the release, or none to leave the row out"
            message = "ไม่มีรหัสพื้นที่นี้ในชุดข้อมูล", "the release has no such code"
            self._fault(line, None, repr(code), expected, *message)
            return ""
        if not code:
            reason = "ผู้ใช้เลือกไม่นำเข้า", "left out by choice"
            self.findings.asides.append(Aside(self.table.place(line), *reason))
        return code

    def _fault(
        self, line: Line, column: int | None, found: str, expected: str, *message: str
    ) -> None:
        where = self.table.place(line, column)
        self.findings.faults.append(Fault(self.table.file, where, found, expected, *message))

    def tell(self) -> None:
        """Every doubtful name once, with where it stands and what it may mean; many by number."""
        for text, lines in list(self.doubts.items())[: limits.DOUBTS]:
            names = self._names(lines[0])
            suggestions = self.places.find(names).suggestions if names else ()
            where = tuple(self.table.place(line) for line in lines[:SHOWN_PLACES])
            self.findings.doubts.append(Doubt(text, where, suggestions))
        if len(self.doubts) > limits.DOUBTS:
            found, most = f"{len(self.doubts):,} names", f"at most {limits.DOUBTS:,}"
            message = "มีชื่อที่ไม่ใช่พื้นที่ที่รู้จักมากเกินไป", "too many names are those of no area known"
            where_ = place(self.table.sheet.name)
            expected = f"ไม่เกิน {limits.DOUBTS:,} ชื่อ"
            fault = Fault(self.table.file, where_, found, most, *message, expected)
            self.findings.faults.append(fault)


class _Dater:
    """The years of a table's rows."""

    def __init__(self, one: Table, options: Options, findings: Findings) -> None:
        self.table, self.findings = one, findings
        self.column = one.header.roles.get("year")
        self.period = options.period or self._stated()
        self.eras = {"be": 0, "ce": 0}
        self.missing = False

    def _stated(self) -> int | None:
        """The only year that the titles, or else the file's name, mention."""
        for texts in (self.table.header.titles, [self.table.sheet.name], [self.table.file]):
            years = set().union(*map(years_in, texts)) if texts else set()
            if len(years) == 1:
                return int(years.pop())
        return None

    def year(self, line: Line) -> int | None:
        """The year (พ.ศ.) of a row; None where it has none, which is then told."""
        text = self.table.cell(line, self.column) if self.column is not None else ""
        if not text:
            self.missing = self.missing or self.period is None
            return self.period
        try:
            year = year_be(text)
        except NotAYear:
            expected = "a year, พ.ศ. (2561) or ค.ศ. (2018)"
            place_ = self.table.place(line, self.column)
            message = "ปีไม่ถูกต้อง", "this is no year"
            self.findings.faults.append(
                Fault(self.table.file, place_, repr(text), expected, *message)
            )
            return None
        self.eras["ce" if christian(text) else "be"] += 1
        return year

    def tell(self) -> None:
        """Years that are missing altogether, and eras that are mixed."""
        if self.missing:
            expected = "a column ปี (พ.ศ.), a year in the title, or the year given on import"
            message = "ไม่พบปีของข้อมูล", "the year of the figures is not stated"
            where = place(self.table.sheet.name)
            self.findings.faults.append(Fault(self.table.file, where, "–", expected, *message))
        if all(self.eras.values()):
            be, ce = self.eras["be"], self.eras["ce"]
            self.findings.notes.append(
                Note(
                    f"คอลัมน์ปีมีทั้ง พ.ศ. ({be} แถว) และ ค.ศ. ({ce} แถว) แปลงเป็น พ.ศ. แล้ว",
                    f"The year column mixes B.E. ({be} rows) and C.E. ({ce}); all are now B.E.",
                )
            )


def _once(
    one: Table, rows: list[tuple[Line, str, int]], findings: Findings
) -> list[tuple[Line, str, int]]:
    """Rows of each area and year once; those that come again are faults."""
    seen: dict[tuple[str, int], Line] = {}
    kept = []
    for line, code, year in rows:
        first = seen.setdefault((code, year), line)
        if first is line:
            kept.append((line, code, year))
            continue
        found = f"{code} in {year}, as in row {first.number + 1}"
        message = "พื้นที่และปีซ้ำ", "the same area and year again"
        findings.faults.append(
            Fault(one.file, one.place(line), found, "every area once a year", *message)
        )
    return kept


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


def compare_totals(rows: Located, columns: Sequence[int], findings: Findings) -> None:
    """Tell of rows of totals that are not the sum of the rows they may stand for.

    A total may be that of all rows, of one level of them, or of those from the total before it or
    up to the next one; where it states a year, of that year's. `columns` are those of counts.
    """
    every = [row for row, reason in rows.table.asides if reason == table.TOTAL]
    stated = every[:COMPARED_TOTALS]
    if not stated:
        return
    if len(every) > len(stated):
        findings.notes.append(
            Note(
                f"ตรวจแถวผลรวม {len(stated):,} แถวแรก จาก {len(every):,} แถว",
                f"The first {len(stated):,} of {len(every):,} rows of totals were compared",
            )
        )
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
        findings.notes.append(
            Note(f"แถวผลรวม {n} แถว ตรงกับผลรวมของข้อมูล", f"{n} rows of totals fit the rows of data")
        )
    for row, column, total, sums in wrong[:SHOWN_TOTALS]:
        where = rows.table.place(row, column)
        findings.notes.append(
            Note(
                f"{where}: แถวผลรวมเขียน {total:,.10g} แต่ข้อมูลรวมกันได้ {sums[0]:,.10g}",
                f"{where}: the total says {total:,.10g}, the rows add up to {sums[0]:,.10g}",
            )
        )
    if len(wrong) > SHOWN_TOTALS:
        more = len(wrong) - SHOWN_TOTALS
        findings.notes.append(Note(f"ผลรวมไม่ตรงอีก {more} ช่อง", f"{more} more totals do not fit"))


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
