"""The day or month that each row of a report is of: its own, or one stated elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from data.imports.draft import Findings, Options
from data.imports.evidence import Ask, Reply, answer
from data.imports.years.beside import FISCAL
from data.imports.years.dater import Dater
from data.imports.years.whereabouts import When, readable
from data.intake import days
from data.intake.days import Day, NotADay
from data.intake.grid import place
from data.intake.numbers import NotAYear, is_year, year_be
from data.intake.table import AreaTable, Line
from data.refusal import Fault
from wording.clock import today
from wording.saying import Dated, Joined, Said, Saying

KEY, COLUMN = "as_of:", "column"
"""Beginning of the key that asks which day is meant, and the answer that it is the column's."""
_OCTOBER = 10


@dataclass
class ReportDater:
    """The periods of a report's rows, as numbers (`data.intake.days`)."""

    table: AreaTable
    found: When
    options: Options
    findings: Findings
    missing: int = 0
    _plain: list[Dater] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.around = self._chosen()

    @property
    def plain(self) -> Dater:
        """The years of the rows, for columns of months and rows without a day."""
        if not self._plain:
            self._plain.append(Dater(self.table, self.options, self.findings))
        return self._plain[0]

    def _chosen(self) -> Day | None:
        """The day stated around the table; one of several, or against the column's, is asked."""
        stated = self.found.around
        own = self._own()
        if self.found.columns and (not own or not stated or own & {_month(one) for one in stated}):
            return stated[0] if len(stated) == 1 and not self.found.month else None
        if len(stated) < 2 and not self.found.columns:
            return stated[0] if stated else None
        return self._asked(stated)

    def _own(self) -> set[tuple[int, int]]:
        """The months that the column of days holds."""
        if self.found.day is None:
            return set()
        texts = {self.table.cell(line, self.found.day) for line in self.table.lines}
        return {_month(days.read(text)) for text in texts if readable(text)}

    def _asked(self, stated: tuple[Day, ...]) -> Day | None:
        key = f"{KEY}{self.table.sheet.name}"
        by_iso = {one.iso: one for one in sorted(stated, reverse=True)}
        offered = [*([COLUMN] if self.found.columns else []), *by_iso]
        said = answer(self.options.answers, key, offered)
        if said is None:
            told = Saying(
                f"imports-several-days{'-beside-column' if self.found.columns else ''}",
                days=_listed(stated),
            )
            choices = tuple(
                Reply(one, Saying("imports-day-in-the-column") if one == COLUMN else Dated(one))
                for one in offered
            )
            where = (place(self.table.sheet.name),) if self.table.sheet.name else ()
            ask = Ask(key, told, choices=choices, places=where, rows=len(self.table.lines))
            self.findings.asks.append(ask)
        if said in by_iso:
            self.found = replace(self.found, day=None, month=None)
            return by_iso[said]
        return None if self.found.columns else by_iso[offered[0]]

    def year(self, line: Line) -> int | None:
        """The period of a row: its day, its month or its year; None where it has none."""
        day = self._day(line)
        if day is None:
            return None
        if isinstance(day, int):
            return day
        if day.to_come:
            column = self.found.day if self.found.day is not None else self.found.month
            self._fault(
                self.table.place(line, column), Dated(day.iso), "imports-day-to-come",
                Saying("imports-at-most-day", day=Dated(today().isoformat())),
            )  # fmt: skip
            return None
        return day.key

    def _day(self, line: Line) -> Day | int | None:
        """The day of a row, its year where that is all that is known; None with a fault."""
        if self.found.day is not None:
            text = self.table.cell(line, self.found.day).strip()
            if text:
                return self._of_cell(line, text, self.found.day)
        if self.found.month is not None:
            return self._of_month(line, self.found.month)
        if self.around is not None:
            return self._of_year_beside(line, self.around)
        if self._years_known():
            return self.plain.year(line)
        self.missing += 1
        return None

    def _of_cell(self, line: Line, text: str, column: int) -> Day | int | None:
        try:
            return self._of_year_beside(line, days.read(text))
        except NotADay:
            if is_year(text):
                return year_be(text)
        where = self.table.place(line, column)
        self._fault(where, repr(text), "imports-no-day", Saying("imports-a-day"))
        return None

    def _of_month(self, line: Line, column: int) -> Day | int | None:
        year = self.plain.year(line)
        text = self.table.cell(line, column)
        month = days.month_of(text) if text.strip() else 0
        if year is None or not month:
            return year
        return Day(year - (self._fiscal and month >= _OCTOBER), month)

    @property
    def _fiscal(self) -> bool:
        """Whether the column of years is that of a budget, which begins in October."""
        column = self.table.header.roles.get("year")
        return column is not None and FISCAL in self.table.header.names[column]

    def _of_year_beside(self, line: Line, day: Day) -> Day | None:
        """A day that the row's own year does not deny."""
        column = self.table.header.roles.get("year")
        text = self.table.cell(line, column).strip() if column is not None else ""
        if column is None or not text:
            return day
        try:
            year = year_be(text)
        except NotAYear:
            return day
        if year in {day.year_be, day.year_be + (self._fiscal and day.month >= _OCTOBER)}:
            return day
        self._fault(
            self.table.place(line, column), repr(text), "imports-day-of-another-year",
            Saying("imports-year-of-the-day", day=Dated(day.iso)),
        )  # fmt: skip
        return None

    def _years_known(self) -> bool:
        return "year" in self.table.header.roles or self.options.period is not None

    def _fault(self, where: Said, found: Said, message: str, expected: Saying) -> None:
        self.findings.faults.append(Fault(self.table.file, where, found, expected, Saying(message)))

    def tell(self) -> None:
        """Days that are missing altogether, and what is to be told of the years."""
        if self.missing:
            where = place(self.table.sheet.name)
            self._fault(where, "–", "imports-day-is-not-stated", Saying("imports-a-day-somewhere"))
        for plain in self._plain:
            plain.tell()


def _month(day: Day) -> tuple[int, int]:
    return day.year_be, day.month


def _listed(stated: tuple[Day, ...]) -> Said:
    return Joined(tuple(Dated(one.iso) for one in stated))


def dater_of(found: When) -> Callable[[AreaTable, Options, Findings], ReportDater | Dater]:
    """What knows the periods of a report's rows: days where some are stated, else years."""

    def made(one: AreaTable, options: Options, findings: Findings) -> ReportDater | Dater:
        return (
            ReportDater(one, found, options, findings) if found else Dater(one, options, findings)
        )

    return made
