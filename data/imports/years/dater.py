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
from wording.saying import Said, Saying


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
                    Saying("imports-headers-and-column-differ", headers=listed[0], years=listed[1]),
                    choices=(
                        Reply(HEADER, Saying("imports-years-in-the-headers")),
                        Reply(COLUMN, Saying("imports-year-in-its-column")),
                    ),
                    places=tuple(self.table.head(column) for column in self.headed),
                    rows=len(self.table.lines),
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
        where = self.table.place(line, self.column)
        try:
            year = year_be(text)
        except NotAYear:
            self._fault(where, repr(text), "imports-no-year", Saying("imports-a-year"))
            return None
        if year > self.latest:
            self._fault(where, repr(text), *self._to_come())
            return None
        self.eras["ce" if christian(text) else "be"] += 1
        return year

    def _to_come(self) -> tuple[str, Saying]:
        """What is wrong with a year that is not here yet, and what was expected."""
        return "imports-year-to-come", Saying("imports-at-most-year", year=str(self.latest))

    def _fault(self, where: Said, found: str, message: str, expected: Saying) -> None:
        self.findings.faults.append(Fault(self.table.file, where, found, expected, Saying(message)))

    def tell(self) -> None:
        """Years that are missing altogether, are still to come, and eras that are mixed."""
        where = place(self.table.sheet.name)
        if self.missing:
            expected = Saying("imports-a-year-somewhere")
            self._fault(where, "–", "imports-year-is-not-stated", expected)
        stated = {one.years[0] for one in self.headed.values()} | ({self.period} - {None})
        for year in sorted(year for year in stated if year and year > latest(fiscal=True)):
            self._fault(where, str(year), *self._to_come())
        if all(self.eras.values()):
            told = Saying("imports-two-eras", **self.eras)
            self.findings.notes.append(Note(told, place=where))
