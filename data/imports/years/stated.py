"""The year that titles, sheet and file name state together; a contradiction is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data.imports.draft import Findings, Note, Options
from data.imports.evidence import Ask, Reply, answer
from data.imports.years.columns import YearColumns
from data.imports.years.periods import Headed
from data.intake.grid import place
from data.intake.numbers import years_in
from data.intake.table import AreaTable
from wording.saying import Saying, Year

COLUMN, HEADER = "column", "header"
"""Answers: the year stands in its column, or in the headers, whatever else is stated."""


@dataclass
class Stated:
    """What stands around a table about its year; `column` is none where a person says so."""

    table: AreaTable
    options: Options
    findings: Findings
    column: int | None
    headed: Mapping[int, Headed]

    def year(self) -> int | None:
        """The year that titles, sheet and file name state together; a contradiction is asked."""
        titles, sheet, file = (
            set().union(*map(years_in, texts)) if texts else set()
            for texts in (self.table.header.titles, [self.table.sheet.name], [self.table.file])
        )
        if self.column is not None:
            return self._beside_column(titles, sheet, file)
        if self.headed:
            return self._beside_headers(titles or sheet)
        stated = [years for years in (titles, sheet, file) if years]
        common = set.intersection(*stated) if stated else set()
        if len(common) == 1:
            return int(common.pop())
        if len(sheet) == 1 and (not titles or titles & sheet):
            return int(min(sheet))  # a sheet a year, in a file of several or another
        every = sorted(set().union(*stated)) if stated else []
        return self._which(every) if every else None

    def _beside_headers(self, around: set[int]) -> int:
        """The first year of the headers; another one in title or sheet is asked about."""
        own = {one.years[0] for one in self.headed.values()}
        agreed = answer(self.options.answers, self._key, (HEADER,))
        if around and not own & around and agreed is None:
            listed = [", ".join(map(str, sorted(years))) for years in (own, around)]
            self.findings.asks.append(
                Ask(
                    self._key,
                    Saying("imports-headers-and-title-differ", headers=listed[0], around=listed[1]),
                    choices=(Reply(HEADER, Saying("imports-use-years-in-the-headers")),),
                    places=tuple(self.table.head(column) for column in self.headed),
                    rows=len(self.table.lines),
                )
            )
        return min(own)

    def _beside_column(self, titles: set[int], sheet: set[int], file: set[int]) -> int | None:
        """The year of rows without one in the column, which the other evidence must not deny."""
        own = YearColumns(self.table, self.options, self.findings).stated(self.column or 0)
        for years in (titles, sheet):
            if own and years and not own & years:
                chosen = self._which(sorted(years), own)
                if self.column is None or chosen is not None:
                    return chosen if self.column is None else None
        if own and file and not own & file:
            self._note_file(own, file)
        agreed = next((one for one in (titles, sheet) if one and (not own or own & one)), set())
        return next(iter(agreed)) if len(agreed) == 1 else None

    @property
    def _key(self) -> str:
        return f"year:{self.table.sheet.name}"

    def _which(self, years: Iterable[int], own: Iterable[int] = ()) -> int | None:
        """The year that a person chose, else a question."""
        values = [str(year) for year in years]
        said = answer(self.options.answers, self._key, [*values, *([COLUMN] if own else [])])
        if said == COLUMN:
            return None
        if said is not None:
            self.column = None
            return int(said)
        stated = " / ".join(values)
        own_ = ", ".join(str(year) for year in sorted(own))
        choices = [Reply(one, Saying("year", year=Year(int(one)))) for one in values]
        question = Saying("imports-several-years-are-stated", around=stated)
        if own:
            choices.insert(0, Reply(COLUMN, Saying("imports-the-year-in-the-column", years=own_)))
            question = Saying("imports-column-and-title-differ", years=own_, around=stated)
        where = (place(self.table.sheet.name),) if self.table.sheet.name else ()
        self.findings.asks.append(
            Ask(
                self._key, question, choices=tuple(choices), places=where,
                rows=len(self.table.lines),
            )
        )  # fmt: skip
        return int(values[0])

    def _note_file(self, own: set[int], file: set[int]) -> None:
        listed = [", ".join(map(str, sorted(years))) for years in (own, file)]
        self.findings.differences.append(
            Note(
                Saying("imports-file-name-says-another-year", file=listed[1], years=listed[0]),
                place=place(self.table.sheet.name),
            )
        )
