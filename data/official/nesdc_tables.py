"""Tables of NESDC's workbook, known by their titles and laid out as cells of areas by years.

The workbook holds one table a sheet. Tables of areas have a column of regions, beside it the names
of provinces (or of municipal and other areas), and a column a year; tables of inequality have a row
a year and a column a region. Which tables are read, and their words, is declared in nesdc.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.intake.grid import Sheet

WORDS = tomllib.loads(Path(__file__).with_name("nesdc.toml").read_text(encoding="utf-8"))
BY_YEARS = "years"
"""Tables of a row a year and a column a region."""
_YEAR = re.compile(WORDS["stated_year"])
_NUMBERED = re.compile(WORDS["numbered"])
_HEADER = 2
"""Least years that a row of headers states."""


@dataclass(frozen=True)
class Wanted:
    """A table that is read: where its figures go, and the words that its title is known by."""

    column: str
    begins: str
    has: tuple[str, ...]
    unit: str
    levels: str
    places: int
    per: float = 1
    limit: float = float("inf")

    def titled(self, title: str) -> bool:
        """Whether a title without spaces and number is this table's."""
        return title.startswith(self.begins) and all(word in title for word in self.has)

    def said(self) -> str:
        """The words of the title, as a person looks for them."""
        return f"“{' … '.join((self.begins, *self.has))}”"


@cache
def wanted() -> tuple[Wanted, ...]:
    """The tables that are read, as declared."""
    return tuple(Wanted(**{**table, "has": tuple(table["has"])}) for table in WORDS["table"])


@dataclass(frozen=True)
class Cell:
    """One figure as written: its region and its area in words, its year, where it stands."""

    region: str
    name: str
    year: int
    text: str
    row: int
    column: int


@dataclass(frozen=True)
class Laid:
    """A table on its sheet: what is above its header, its years by column, and what is below."""

    sheet: Sheet
    header: int

    @property
    def title(self) -> str:
        """The title without spaces and number; it may go on in the row below."""
        above = (row[0] for row in self.sheet.rows[: self.header] if row)
        return _NUMBERED.sub("", "".join("".join(cell.split()) for cell in above))

    @property
    def unit(self) -> str:
        """What the table says that its figures are in, "" where it says nothing."""
        above = (cell for row in self.sheet.rows[: self.header] for cell in row)
        stated = next((cell for cell in above if WORDS["unit"] in cell), "")
        return "".join(stated.split()).strip("()").partition(":")[2]

    @property
    def says_small(self) -> bool:
        """Whether a note tells that a dash stands for too small a sample."""
        return any(
            WORDS["small_sample_note"] in cell for row in self.sheet.rows for cell in row[:1]
        )

    @property
    def years(self) -> list[tuple[int, int]]:
        """Each year of the header with its column."""
        row = self.sheet.rows[self.header]
        return [(year, column) for column, cell in enumerate(row) if (year := year_of(cell))]

    def cells(self, *, by_years: bool) -> Iterator[Cell]:
        """The figures as written; rows end at the first that holds none."""
        return self._of_years() if by_years else self._of_areas()

    def _of_areas(self) -> Iterator[Cell]:
        first = min(column for _, column in self.years)
        for block in self._blocks(first):
            rows = [self.sheet.rows[at] for at in block]
            region = "".join("".join(row[0].split()) for row in rows)
            for at, row in zip(block, rows, strict=True):
                name = " ".join(row[first - 1].split()) if first > 1 else ""
                for year, column in self.years:
                    yield Cell(region, name, year, row[column].strip(), at, column)

    def _blocks(self, first: int) -> Iterator[list[int]]:
        """Rows of each region: up to its total, or to the row before the next region's name.

        A region's name may be broken over several rows, as a cell too narrow for it.
        """
        block: list[int] = []
        for at in range(self.header + 1, len(self.sheet.rows)):
            row = self.sheet.rows[at]
            if not any(row[column].strip() for _, column in self.years) and not (
                first > 1 and row[first - 1].strip()
            ):
                break
            block.append(at)
            if first < 2 or "".join(row[first - 1].split()) in WORDS["total"]:
                yield block
                block = []
        if block:
            yield block

    def _of_years(self) -> Iterator[Cell]:
        names = self.sheet.rows[self.header]
        for at in range(self.header + 1, len(self.sheet.rows)):
            row = self.sheet.rows[at]
            year = year_of(row[0])
            if not year:
                return
            for column, name in enumerate(names[1:], start=1):
                if name.strip():
                    yield Cell(
                        name.strip(), WORDS["total"][0], year, row[column].strip(), at, column
                    )


def year_of(cell: str) -> int:
    """The year (พ.ศ.) that a cell states and nothing else, 0 for none."""
    found = _YEAR.fullmatch("".join(cell.split()))
    return int(found[1]) if found else 0


def laid(sheet: Sheet) -> Laid | None:
    """The table on a sheet; None where no row states years and none begins a column of them."""
    if not sheet.rows or not "".join(sheet.rows[0][0].split()).startswith(WORDS["title"]):
        return None
    for at, row in enumerate(sheet.rows):
        if sum(bool(year_of(cell)) for cell in row) >= _HEADER:
            return Laid(sheet, at)
        if row and "".join(row[0].split()) == WORDS["year"]:
            return Laid(sheet, at)
    return None


def found(sheets: Sequence[Sheet]) -> dict[Wanted, list[Laid]]:
    """The tables that are read, each with the sheets that have its title: one, if all is well."""
    there = [one for sheet in sheets if (one := laid(sheet))]
    return {table: [one for one in there if table.titled(one.title)] for table in wanted()}
