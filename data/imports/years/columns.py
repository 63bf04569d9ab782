"""Which column of a table is the year of its rows; where several may be, that is asked."""

from __future__ import annotations

from dataclasses import dataclass

from data.imports.columns import helpers
from data.imports.columns.unit_words import of_header
from data.imports.draft import Findings, Options
from data.imports.evidence import Ask, Reply, answer
from data.intake.header import AREA_ROLES, role
from data.intake.numbers import NotAYear, is_year, year_be
from data.intake.table import AreaTable, Line
from wording.saying import Saying


@dataclass(frozen=True)
class YearColumns:
    """The columns of a table that may be its years."""

    table: AreaTable
    options: Options
    findings: Findings

    def one(self) -> int | None:
        """The column of years; where several may be, that is asked."""
        names = self.table.header.names
        left = {at for at, name in enumerate(names) if self.options.fields.get(name) == ""}
        if "year" in self.options.fields.values():
            return self.table.header.roles.get("year")
        stated = [at for at, name in enumerate(names) if role(name) == "year" and at not in left]
        alike = [at for at in _of_years(self.table, self.options) if at not in (*left, *stated)]
        if len(stated) > 1 and not self.agree(stated):
            return self._asked(stated)
        if not alike or (stated and self.agree([stated[0], *alike])):
            return stated[0] if stated else None
        return self._asked([*stated[:1], *alike])

    def agree(self, columns: list[int]) -> bool:
        """Whether columns state the same year in every row."""
        return all(
            len({text for column in columns if (text := self.year(line, column))}) < 2
            for line in self.table.lines
        )

    def year(self, line: Line, column: int) -> int | None:
        """The year (พ.ศ.) of a row in a column; None where its cell is none."""
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
                Saying("imports-which-column-is-the-year", columns=listed),
                choices=(
                    *(Reply(name, f"“{name}”") for name in names),
                    Reply("", Saying("imports-no-year-of-figures")),
                ),
                places=tuple(self.table.head(column) for column in columns),
                rows=len(self.table.lines),
            )
        )
        return columns[0]

    def stated(self, column: int) -> set[int]:
        """All years of a column."""
        return {year for line in self.table.lines if (year := self.year(line, column))}


def _of_years(one: AreaTable, options: Options) -> list[int]:
    """Columns of nothing but years under a header that says nothing else of them."""
    taken = {column for name, column in one.header.roles.items() if name in AREA_ROLES}
    return [
        column
        for column, name in enumerate(one.header.names)
        if column not in taken
        and name not in options.declared
        and not options.fields.get(name)
        and not of_header(name)
        and not helpers.why(name)
        and (texts := [text for text in one.values(column) if text.strip()])
        and all(map(is_year, texts))
    ]
