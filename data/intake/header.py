"""The header of a sheet: where it stands, what its columns are called, which tell the area."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from data.intake import area_headers
from data.intake.codes import looks_like
from data.intake.grid import Sheet
from data.intake.numbers import NotANumber, is_year, number
from data.intake.text import arabic
from geo.names.declared import words

SEARCHED = 30
"""Rows at the top among which the header is looked for."""
_YEAR = words(__file__, "header").known_by("year")
_LETTER = re.compile(r"[^\W\d_]")
"""No header that is known by its name is without a letter."""
AREA_ROLES = ("code", "province", "district", "tambon", "name")


@dataclass(frozen=True)
class Header:
    """Names of the columns; `first` is the first row below; roles as column by role.

    `titles` are the texts above the header.
    """

    names: list[str]
    first: int
    roles: dict[str, int] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)


@lru_cache(maxsize=20_000)
def header_key(name: str) -> str:
    """A header's text in one form: lower case, Arabic digits, no spaces."""
    return re.sub(r"[\s\u200b]+", "", arabic(name).lower()).strip(":*")


@lru_cache(maxsize=20_000)
def role(name: str) -> str:
    """The role of a column by its header, "" for none."""
    if _YEAR.fullmatch(header_key(name)):
        return "year"
    spoken = area_headers.said(name)
    return "" if spoken is None else "code" if spoken.code else spoken.level or "name"


def find_header(
    sheet: Sheet,
    known: Callable[[str], bool] = lambda _: False,
    said: Mapping[str, str] | None = None,
) -> Header | None:
    """The header of a sheet: the row at the top with most columns that are known by name.

    `known` tells of more names than those of areas and years, `said` of roles that a person gave.
    None where no row names an area.
    """
    given = said or {}
    scores = [_score(row, known, given) for row in sheet.rows[:SEARCHED]]
    if not any(area for area, _ in scores):
        return None
    best = max(range(len(scores)), key=lambda row: (scores[row][0] > 0, sum(scores[row]), -row))
    roles = _roles(sheet.rows[best])
    last = best
    while last + 1 < len(sheet.rows) and _continues(sheet.rows[last + 1], roles):
        last += 1
    start = best
    while start > 0 and _groups(sheet.rows[start - 1]):
        start -= 1
    names = _names(sheet, start, last)
    roles = {one: at for one, at in roles.items() if one != "year" or role(names[at]) == "year"}
    titles = [cell.strip() for row in sheet.rows[:start] for cell in row if cell.strip()]
    return Header(names, last + 1, _roles(names) | roles, titles)


def _score(
    row: Sequence[str], known: Callable[[str], bool], said: Mapping[str, str]
) -> tuple[int, int]:
    """How many cells name an area, and how many something else that is known."""
    cells = [cell for cell in row if _LETTER.search(cell) or " ".join(cell.split()) in said]
    roles = [said.get(" ".join(cell.split())) or role(cell) for cell in cells]
    return (
        sum(one in AREA_ROLES for one in roles),
        sum(one == "year" or known(cell) for one, cell in zip(roles, cells, strict=True)),
    )


def _roles(names: Sequence[str]) -> dict[str, int]:
    """Column by role; of several codes the deepest, which stands last."""
    found: dict[str, int] = {}
    for column, name in enumerate(names):
        one = role(name)
        if one and (one == "code" or one not in found):
            found[one] = column
    return found


def _continues(row: Sequence[str], roles: dict[str, int]) -> bool:
    """Whether a row below still belongs to the header: no area in it, and words, not numbers."""
    area = [
        row[column] for name, column in roles.items() if name in AREA_ROLES and column < len(row)
    ]
    filled = [cell for cell in row if cell.strip()]
    if any(cell.strip() for cell in area) or not filled:
        return False
    if len(filled) > 1 and all(map(is_year, filled)):
        return True
    return sum(_numeric(cell) for cell in filled) * 2 < len(filled)


def _groups(row: Sequence[str]) -> bool:
    """Whether a row above names groups of columns: words, not only in its first cell."""
    filled = [(column, cell) for column, cell in enumerate(row) if cell.strip()]
    if not filled or (len(filled) == 1 and filled[0][0] == 0):
        return False
    years = sum(is_year(cell) for _, cell in filled)
    words = [cell for _, cell in filled if not is_year(cell)]
    plain = not any(_numeric(cell) or looks_like(cell) for cell in words)
    return plain and len(filled) > 1 and years != 1


def _numeric(cell: str) -> bool:
    try:
        return number(cell) is not None
    except NotANumber:
        return False


def _names(sheet: Sheet, start: int, last: int) -> list[str]:
    """Each column's name: the texts above each other, a group's text over all of its columns."""
    rows = [list(row) for row in sheet.rows[start : last + 1]]
    for row in rows[:-1]:
        for column in range(1, len(row)):
            below = any(lower[column].strip() for lower in rows[rows.index(row) + 1 :])
            before = role(row[column - 1])
            over_years = before == "year" and any(
                is_year(lower[column]) for lower in rows[rows.index(row) + 1 :]
            )
            if not row[column].strip() and below and (not before or over_years):
                row[column] = row[column - 1]
    names = []
    for column in range(len(sheet.rows[start])):
        parts = dict.fromkeys(" ".join(row[column].split()) for row in rows if row[column].strip())
        names.append(" ".join(parts))
    return names
