"""A file of costs: which column holds what is read from its headers, whatever their order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data.catalog import catalog
from data.intake.grid import Sheet
from data.intake.header import SEARCHED
from data.intake.numbers import NotANumber, number
from geo.names.declared import words
from wording.bundle import texts
from wording.languages import languages

UNIT, PERSON, DIMENSION = "unit", "person", "dimension"
ROLES = (DIMENSION, UNIT, PERSON)
_WORDS = {one: words(__file__, "sent").known_by(one) for one in ROLES}
_LEFT_OUT = re.compile(r"[\s()\[\]\u200b:*.]+")
Place = tuple[str, int, int]
"""The name of a sheet, a row and a column."""


@dataclass(frozen=True)
class Sent:
    """What a file says: the texts of baht a unit and baht a person of each dimension in it.

    `twice`: dimensions that further rows name, of which the first is taken. `unknown`: names before
    a number in rows that name no dimension. `headers`: names of columns that are no columns of
    costs. `lacking`: which columns of costs a sheet with dimensions has not, or has twice: nothing
    of it is taken. `hollow`: formulas without a stored value, whose rows are not taken. `hidden`:
    sheets that are not read.
    """

    cells: Mapping[str, tuple[str, str]]
    twice: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    hollow: tuple[Place, ...] = ()
    hidden: tuple[str, ...] = ()


def read(sheets: Sequence[Sheet]) -> Sent:
    """What a file has for each dimension. Those not in the file are left out.

    A dimension is known by its id or its name in any language.
    """
    reader, shown = _Reader(_names(), _heads()), [one for one in sheets if not one.hidden]
    for sheet in shown:
        reader.take(sheet)
    return Sent(
        reader.found,
        _once(reader.twice),
        _once(reader.unknown),
        _once(reader.headers),
        _once(reader.lacking),
        tuple(reader.hollow),
        tuple(one.name for one in sheets if one.hidden),
    )


def _once(texts_: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts_))


@dataclass
class _Reader:
    """What the sheets of a file add up to."""

    names: Mapping[str, str]
    heads: Mapping[str, str]
    found: dict[str, tuple[str, str]] = field(default_factory=dict)
    twice: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)
    hollow: list[Place] = field(default_factory=list)

    def take(self, sheet: Sheet) -> None:
        """Add the rows of a sheet."""
        rows, named = sheet.rows, self._named(sheet.rows)
        at = self._header(rows, named)
        if at is None:
            self.hollow += [(sheet.name, *cell) for cell in sheet.hollow if cell[0] < SEARCHED]
            return
        roles = [self._role(cell) for cell in rows[at]]
        costs = {one: column for column, one in enumerate(roles) if one in (UNIT, PERSON)}
        about = {place for place, _ in named.values()}
        self.headers += [
            cell.strip()
            for column, cell in enumerate(rows[at])
            if cell.strip() and not roles[column] and column not in about and not _counts(cell)
        ]
        missing = [one for one in (UNIT, PERSON) if roles.count(one) != 1]
        self.lacking += missing
        columns = about | {column for column, one in enumerate(roles) if one}
        hollow = [
            (row, column)
            for row, column in sheet.hollow
            if (row > at and (missing or column in columns)) or row == at
        ]
        self.hollow += [(sheet.name, *cell) for cell in hollow]
        if not missing:
            self._rows(rows, at, named, costs, {row for row, _ in hollow})

    def _rows(
        self,
        rows: Sequence[Sequence[str]],
        header: int,
        named: Mapping[int, tuple[int, str]],
        costs: Mapping[str, int],
        hollow: set[int],
    ) -> None:
        for at in range(header + 1, len(rows)):
            row = rows[at]
            if at not in named:
                self.unknown += _unnamed(row, costs)
                continue
            _, dimension = named[at]
            if at in hollow:
                continue
            if dimension in self.found:
                self.twice.append(dimension)
            self.found.setdefault(dimension, (row[costs[UNIT]], row[costs[PERSON]]))

    def _named(self, rows: Sequence[Sequence[str]]) -> dict[int, tuple[int, str]]:
        """Of each row that names a dimension the column of the first name, and which it is."""
        found: dict[int, tuple[int, str]] = {}
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                if _key(cell) in self.names:
                    found.setdefault(at, (place, self.names[_key(cell)]))
        return found

    def _header(
        self, rows: Sequence[Sequence[str]], named: Mapping[int, tuple[int, str]]
    ) -> int | None:
        """The row of the headers: that with most that are known, else the one above dimensions."""
        counts = [
            sum(self._role(cell) in (UNIT, PERSON) for cell in row) for row in rows[:SEARCHED]
        ]
        best = max(range(len(counts)), key=lambda at: (counts[at], -at), default=0)
        if counts and counts[best]:
            return best
        first = min(named, default=None)
        return None if first is None else max(0, first - 1)

    def _role(self, cell: str) -> str:
        """What a header says that its column holds; "" for nothing that is known."""
        key = _LEFT_OUT.sub("", cell).casefold()
        own = self.heads.get(key, "")
        return own or next((one for one, known in _WORDS.items() if known.fullmatch(key)), "")


def _names() -> dict[str, str]:
    """The dimensions by all that they are called."""
    return {
        _key(known): dimension.id
        for dimension in catalog().dimensions.values()
        for known in (dimension.id, *(dimension.name(lang) for lang in languages()))
    }


def _heads() -> dict[str, str]:
    """The columns by what the page calls them."""
    return {
        _LEFT_OUT.sub("", texts(lang)(key)).casefold(): one
        for lang in languages()
        for one, key in (
            (UNIT, "budget-column-unit"),
            (PERSON, "budget-column-person"),
            (DIMENSION, "budget-column-dimension"),
        )
    }


def _key(cell: str) -> str:
    return " ".join(cell.split()).casefold()


def _unnamed(row: Sequence[str], costs: Mapping[str, int]) -> list[str]:
    """The first text of a row that names no dimension and has costs."""
    if not any(_counts(row[column]) for column in costs.values()):
        return []
    others = [cell.strip() for at, cell in enumerate(row) if at not in costs.values()]
    return [cell for cell in others if cell][:1]


def _counts(cell: str) -> bool:
    """Whether a cell holds a number."""
    try:
        return number(cell) is not None
    except NotANumber:
        return False
