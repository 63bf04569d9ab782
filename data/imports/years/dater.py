"""The year of each row of a table: its own, or the only one that is stated elsewhere."""

from __future__ import annotations

from data.imports.draft import Findings, Note, Options
from data.imports.evidence import Ask, Reply, answer
from data.imports.years import periods
from data.imports.years.beside import FISCAL
from data.imports.years.columns import YearColumns
from data.imports.years.stated import COLUMN, HEADER, Stated
from data.intake.grid import place
from data.intake.numbers import NotAYear, christian, latest, year_be
from data.intake.table import AreaTable, Line
from data.refusal import Fault


class Dater:
    """The years of a table's rows."""

    def __init__(self, one: AreaTable, options: Options, findings: Findings) -> None:
        self.table, self.options, self.findings = one, options, findings
        self.headed = {at: one for at, one in periods.of(one).items() if one.year is not None}
        self.columns = YearColumns(one, options, findings)
        self.column = self.columns.one()
        self.by_header = bool(self.headed) and self._by_header()
        fiscal = self.column is not None and FISCAL in one.header.names[self.column]
        self.latest = latest(fiscal=fiscal)
        self.period = options.period or self._elsewhere()
        self.eras = {"be": 0, "ce": 0}
        self.missing = 0

    def _by_header(self) -> bool:
        """Whether the years in the headers hold: with another in the column, that is asked."""
        if self.column is None:
            return True
        stated = {one.years[0] for one in self.headed.values()}
        own = self.columns.stated(self.column)
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
        return self.columns.agree(columns)

    def _elsewhere(self) -> int | None:
        around = Stated(self.table, self.options, self.findings, self.column, self.headed)
        period = around.year()
        self.column = around.column
        return period

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
