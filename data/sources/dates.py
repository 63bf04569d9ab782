"""The year of each row of a table: its own, or the only one that is stated elsewhere."""

from __future__ import annotations

from data.intake.grid import place
from data.intake.numbers import NotAYear, christian, year_be, years_in
from data.intake.table import Line, Table
from data.refusal import Fault
from data.sources.draft import Findings, Note, Options


class Dater:
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
