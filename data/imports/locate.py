"""The area and the year of each row of a table; every doubt and fault on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.imports.dates import Dater
from data.imports.draft import Aside, Doubt, Findings, Options
from data.intake import codes, limits, table
from data.intake.grid import place
from data.intake.header import AREA_ROLES
from data.intake.places import Names, Places, inline
from data.intake.table import Line, Table
from data.refusal import Fault

SHOWN_PLACES = 3


@dataclass(frozen=True)
class Located:
    """The rows whose area and year are sure, in the table's order."""

    table: Table
    lines: list[Line]
    codes: list[str]
    years: list[int]


def located(one: Table, places: Places, options: Options, findings: Findings) -> Located:
    """The rows of a table with their areas and years; the others are told of in `findings`."""
    findings.faults += table.general_faults(one)
    findings.rows += len(one.lines) + len(one.asides)
    findings.asides += [Aside(one.place(row), *reason) for row, reason in one.asides]
    finder = _Finder(one, places, options, findings)
    found = [(line, code) for line in finder.looked_at() if (code := finder.code(line))]
    finder.tell()
    dated = Dater(one, options, findings)
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
