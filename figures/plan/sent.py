"""A file of costs: rows of dimensions with baht a unit and baht a person, in whatever order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from data.catalog import catalog
from data.intake.grid import Sheet
from data.intake.numbers import NotANumber, number
from wording.languages import languages


@dataclass(frozen=True)
class Sent:
    """What a file says: the texts of the two cells after the name of each dimension in it.

    `twice`: dimensions that further rows name, of which the first is taken. `unknown`: names before
    a number in rows that name no dimension.
    """

    cells: Mapping[str, tuple[str, str]]
    twice: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def read(sheets: Sequence[Sheet]) -> Sent:
    """What a file has for each dimension. Those not in the file are left out.

    A dimension is known by its id or its name in any language.
    """
    names = _names()
    found: dict[str, tuple[str, str]] = {}
    twice: list[str] = []
    unknown: list[str] = []
    for row in (row for sheet in sheets for row in sheet.rows):
        named = [
            (place, names[_key(cell)]) for place, cell in enumerate(row) if _key(cell) in names
        ]
        for place, dimension in named:
            if dimension in found:
                twice.append(dimension)
            after = [*row[place + 1 : place + 3], "", ""]
            found.setdefault(dimension, (after[0], after[1]))
        if not named:
            unknown += _before_numbers(row)
    return Sent(found, tuple(dict.fromkeys(twice)), tuple(dict.fromkeys(unknown)))


def _names() -> dict[str, str]:
    """The dimensions by all that they are called."""
    return {
        _key(known): dimension.id
        for dimension in catalog().dimensions.values()
        for known in (dimension.id, *(dimension.name(lang) for lang in languages()))
    }


def _key(cell: str) -> str:
    return cell.strip().casefold()


def _before_numbers(row: Sequence[str]) -> Iterator[str]:
    """The first text of a row that a number follows."""
    for one, after in pairwise(row):
        if one.strip() and not _counts(one) and _counts(after):
            yield one.strip()
            return


def _counts(cell: str) -> bool:
    """Whether a cell holds a number."""
    try:
        return number(cell) is not None
    except NotANumber:
        return False
