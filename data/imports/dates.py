"""The year of each row of a table: its own, or the only one that is stated elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from data.imports import helpers, periods, units
from data.imports.draft import Findings, Note, Options
from data.imports.evidence import Ask, Reply, answer
from data.intake.grid import place
from data.intake.header import AREA_ROLES, role
from data.intake.numbers import NotAYear, christian, is_year, latest, year_be, years_in
from data.intake.table import Line, Table
from data.refusal import Fault

COLUMN, HEADER = "column", "header"
"""Answers: the year stands in its column, or in the headers, whatever else is stated."""


class Dater:
    """The years of a table's rows."""

    def __init__(self, one: Table, options: Options, findings: Findings) -> None:
        self.table, self.options, self.findings = one, options, findings
        self.key = f"year:{one.sheet.name}"
        self.headed = {at: one for at, one in periods.of(one).items() if one.year is not None}
        self.column = self._column()
        self.by_header = bool(self.headed) and self._by_header()
        fiscal = self.column is not None and "งบ" in one.header.names[self.column]
        self.latest = latest(fiscal=fiscal)
        self.period = options.period or self._elsewhere()
        self.eras = {"be": 0, "ce": 0}
        self.missing = 0

    def _column(self) -> int | None:
        """The column of years; where several may be, that is asked."""
        names = self.table.header.names
        left = {at for at, name in enumerate(names) if self.options.columns.get(name) == ""}
        if "year" in self.options.columns.values():
            return self.table.header.roles.get("year")
        stated = [at for at, name in enumerate(names) if role(name) == "year" and at not in left]
        alike = [at for at in _of_years(self.table, self.options) if at not in (*left, *stated)]
        if len(stated) > 1 and not self.agree(stated):
            return self._asked(stated)
        if not alike or (stated and self.agree([stated[0], *alike])):
            return stated[0] if stated else None
        return self._asked([*stated[:1], *alike])

    def _by_header(self) -> bool:
        """Whether the years in the headers hold: with another in the column, that is asked."""
        if self.column is None:
            return True
        stated = {one.years[0] for one in self.headed.values()}
        own = {year for line in self.table.lines if (year := self._year(line, self.column))}
        if stated == own or not own:
            return False
        key = f"year-header:{self.table.sheet.name}"
        said = answer(self.options.answers, key, (HEADER, COLUMN))
        if said is None:
            listed = [", ".join(map(str, sorted(years))) for years in (stated, own)]
            self.findings.asks.append(
                Ask(
                    key,
                    f"หัวคอลัมน์บอกปี {listed[0]} แต่คอลัมน์ปีบอก {listed[1]}: ข้อมูลเป็นของปีใด",
                    f"Headers state {listed[0]}, the year column {listed[1]}: which holds?",
                    (
                        Reply(HEADER, "ปีในหัวคอลัมน์", "the years in the headers"),
                        Reply(COLUMN, "ปีในคอลัมน์ปี", "the year in its column"),
                    ),
                    tuple(self.table.head(column) for column in self.headed),
                    len(self.table.lines),
                )
            )
        if said == HEADER:
            self.column = None
        return said == HEADER

    def agree(self, columns: list[int]) -> bool:
        """Whether columns state the same year in every row."""
        return all(
            len({text for column in columns if (text := self._year(line, column))}) < 2
            for line in self.table.lines
        )

    def _year(self, line: Line, column: int) -> int | None:
        try:
            return year_be(self.table.cell(line, column))
        except NotAYear:
            return None

    def _asked(self, columns: list[int]) -> int | None:
        """The column that a person named the year, else nothing and a question."""
        names = [self.table.header.names[column] for column in columns]
        key = f"year-column:{self.table.sheet.name}"
        said = answer(self.options.answers, key, [*names, ""])
        if said is not None:
            return columns[names.index(said)] if said else None
        listed = ", ".join(f"“{name}”" for name in names)
        self.findings.asks.append(
            Ask(
                key,
                f"คอลัมน์ใดเป็นปีของข้อมูล: {listed}",
                f"Which column is the year of the figures: {listed}",
                (
                    *(Reply(name, f"“{name}”", f"“{name}”") for name in names),
                    Reply("", "ไม่ใช่ปีของข้อมูล", "none of them"),
                ),
                tuple(self.table.head(column) for column in columns),
                len(self.table.lines),
            )
        )
        return columns[0]

    def _elsewhere(self) -> int | None:
        """The year that titles, sheet and file name state together; a contradiction is asked."""
        titles, sheet, file = (
            set().union(*map(years_in, texts)) if texts else set()
            for texts in (self.table.header.titles, [self.table.sheet.name], [self.table.file])
        )
        if self.column is not None:
            return self._beside_column(titles, sheet, file)
        if self.headed:
            return min(one.years[0] for one in self.headed.values())
        stated = [years for years in (titles, sheet, file) if years]
        common = set.intersection(*stated) if stated else set()
        if len(common) == 1:
            return int(common.pop())
        if len(sheet) == 1 and (not titles or titles & sheet):
            return int(min(sheet))  # a sheet a year, in a file of several or another
        every = sorted(set().union(*stated)) if stated else []
        return self._which(every) if every else None

    def _beside_column(self, titles: set[int], sheet: set[int], file: set[int]) -> int | None:
        """The year of rows without one in the column, which the other evidence must not deny."""
        own = {year for line in self.table.lines if (year := self._year(line, self.column or 0))}
        for years in (titles, sheet):
            if own and years and not own & years:
                chosen = self._which(sorted(years), own)
                if self.column is None or chosen is not None:
                    return chosen if self.column is None else None
        if own and file and not own & file:
            self._note_file(own, file)
        common = titles or sheet
        return next(iter(common)) if len(common) == 1 else None

    def _which(self, years: Iterable[int], own: Iterable[int] = ()) -> int | None:
        """The year that a person chose, else a question."""
        values = [str(year) for year in years]
        said = answer(self.options.answers, self.key, [*values, *([COLUMN] if own else [])])
        if said == COLUMN:
            return None
        if said is not None:
            self.column = None
            return int(said)
        stated = " / ".join(values)
        own_ = ", ".join(str(year) for year in sorted(own))
        choices = [Reply(one, f"พ.ศ. {one}", str(int(one) - 543)) for one in values]
        if own:
            th, en = f"ปีในคอลัมน์ ({own_})", f"the year in the column ({own_} B.E.)"
            choices.insert(0, Reply(COLUMN, th, en))
            th = f"คอลัมน์ปีบอก {own_} แต่ชื่อตารางหรือแผ่นงานบอก {stated}: ข้อมูลเป็นของปีใด"
            en = (
                f"The year column says {own_}, title or sheet say {stated}: of which year are they?"
            )
        else:
            th = f"ชื่อตาราง แผ่นงาน หรือแฟ้มบอกปี {stated}: ข้อมูลเป็นของปีใด"
            en = f"Title, sheet or file name state {stated} (B.E.): of which year are the figures?"
        where = (place(self.table.sheet.name),) if self.table.sheet.name else ()
        self.findings.asks.append(
            Ask(self.key, th, en, tuple(choices), where, len(self.table.lines))
        )
        return int(values[0])

    def _note_file(self, own: set[int], file: set[int]) -> None:
        listed = [", ".join(map(str, sorted(years))) for years in (own, file)]
        self.findings.differences.append(
            Note(
                f"ชื่อแฟ้มบอกปี {listed[1]} แต่คอลัมน์ปีบอก {listed[0]}: ใช้ปีในคอลัมน์",
                f"The file name says {listed[1]}, the year column {listed[0]}: the column is used",
                place(self.table.sheet.name),
            )
        )

    def year(self, line: Line) -> int | None:
        """The year (พ.ศ.) of a row; None where it has none, which is then told."""
        text = self.table.cell(line, self.column) if self.column is not None else ""
        if not text:
            self.missing += self.period is None
            return self.period
        message = "ปีไม่ถูกต้อง", "this is no year"
        expected = "a year, B.E. (2561) or C.E. (2018)", "ปี พ.ศ. (2561) หรือ ค.ศ. (2018)"
        try:
            year = year_be(text)
        except NotAYear:
            self._fault(line, text, message, expected)
            return None
        if year > self.latest:
            message = "ปีนี้ยังมาไม่ถึง", "this year is still to come"
            expected = f"at most {self.latest} B.E.", f"ไม่เกิน พ.ศ. {self.latest}"
            self._fault(line, text, message, expected)
            return None
        self.eras["ce" if christian(text) else "be"] += 1
        return year

    def _fault(
        self, line: Line, text: str, message: tuple[str, str], expected: tuple[str, str]
    ) -> None:
        where = self.table.place(line, self.column)
        self.findings.faults.append(
            Fault(self.table.file, where, repr(text), expected[0], *message, expected[1])
        )

    def tell(self) -> None:
        """Years that are missing altogether, are still to come, and eras that are mixed."""
        where = place(self.table.sheet.name)
        if self.missing:
            expected = (
                "a column “ปี (พ.ศ.)”, a year in the title, or the year given on import",
                "คอลัมน์ “ปี (พ.ศ.)” หรือปีในชื่อตาราง หรือระบุปีตอนนำเข้า",
            )
            message = "ไม่พบปีของข้อมูล", "the year of the figures is not stated"
            self.findings.faults.append(
                Fault(self.table.file, where, "–", expected[0], *message, expected[1])
            )
        stated = {one.years[0] for one in self.headed.values()} | ({self.period} - {None})
        for year in sorted(year for year in stated if year and year > latest(fiscal=True)):
            message = "ปีนี้ยังมาไม่ถึง", "this year is still to come"
            expected = f"at most {self.latest} B.E.", f"ไม่เกิน พ.ศ. {self.latest}"
            self.findings.faults.append(
                Fault(self.table.file, where, str(year), expected[0], *message, expected[1])
            )
        if all(self.eras.values()):
            be, ce = self.eras["be"], self.eras["ce"]
            self.findings.notes.append(
                Note(
                    f"คอลัมน์ปีมีทั้ง พ.ศ. ({be} แถว) และ ค.ศ. ({ce} แถว) แปลงเป็น พ.ศ. แล้ว",
                    f"The year column mixes B.E. ({be} rows) and C.E. ({ce}); all are now B.E.",
                    where,
                )
            )


def _of_years(one: Table, options: Options) -> list[int]:
    """Columns of nothing but years under a header that says nothing else of them."""
    taken = {column for name, column in one.header.roles.items() if name in AREA_ROLES}
    return [
        column
        for column, name in enumerate(one.header.names)
        if column not in taken
        and name not in options.declared
        and not options.columns.get(name)
        and not units.of_header(name)
        and not helpers.why(name)
        and (texts := [text for text in one.values(column) if text.strip()])
        and all(map(is_year, texts))
    ]
