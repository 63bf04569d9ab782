"""The columns of a table that tell its rows' areas: by their headers, else by what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from data.intake import area_headers, codes
from data.intake.header import AREA_ROLES
from data.intake.numbers import NotANumber, number
from data.intake.table import AreaTable
from geo.names.claims import MATCHED, level_of
from geo.names.declared import words
from geo.names.matcher import Matcher

MOST = 0.6
"""Part of a column's texts that are names of areas of a level from which on it is of that level."""
MANY = 0.2
"""Part of them from which on it may be of that level, which is asked."""
LOOKED_AT = 300
"""Rows whose cells are looked at for that."""
_CODES_LEAST = 5
_THREE_DIGITS = 100
_WORDS = words(__file__, "area_columns")
_CODE_WORD = _WORDS.known_by("code", re.IGNORECASE)
_OF_OTHERS = _WORDS.known_by("of_others", re.IGNORECASE)
"""Words of a header whose codes are those of agencies and the like."""


@dataclass(frozen=True)
class AreaColumn:
    """A column that tells of the area: names of a `level` ("" for any), or codes.

    `by_contents`: its header does not say so.
    """

    column: int
    level: str
    code: bool
    by_contents: bool = False


def area_columns_of(
    one: AreaTable, matcher: Matcher, fields: Mapping[str, str]
) -> list[AreaColumn]:
    """The columns of a table that tell the area, in their order; `fields` is what a person said."""
    named = [
        found for column in range(len(one.header.names)) if (found := _named(one, column, fields))
    ]
    taken = {found.column for found in named} | {
        column for role, column in one.header.roles.items() if role == "year"
    }
    free = [
        column
        for column, name in enumerate(one.header.names)
        if column not in taken and name not in fields
    ]
    return sorted([*named, *_held(one, matcher, named, free)], key=lambda one: one.column)


def recognised(one: AreaTable, matcher: Matcher, fields: Mapping[str, str]) -> AreaTable:
    """A table with a role for every column that tells the area, so that none is a figure."""
    taken = set(one.header.roles.values())
    more = {
        f"area:{found.column}": found.column
        for found in area_columns_of(one, matcher, fields)
        if found.column not in taken
    }
    return replace(one, header=replace(one.header, roles=one.header.roles | more))


def doubtful(one: AreaTable, matcher: Matcher, fields: Mapping[str, str]) -> dict[int, str]:
    """Columns of which many texts, but not most, are names of areas of a level, and that level."""
    found = area_columns_of(one, matcher, fields)
    taken = {each.column for each in found} | {
        column for role, column in one.header.roles.items() if not role.startswith("area:")
    }
    vacant = [
        level for level in MATCHED if level not in {each.level for each in found if not each.code}
    ]
    free = [
        column
        for column, name in enumerate(one.header.names)
        if name and column not in taken and name not in fields
    ]
    levels = {column: _nearest_level(one, matcher, found, column, vacant) for column in free}
    return {
        column: level
        for column, (level, part) in levels.items()
        if MANY <= part < MOST and len({*one.values(column)} - {""}) > 1
    }


def held_by(one: AreaTable, matcher: Matcher, fields: Mapping[str, str]) -> dict[str, str]:
    """The role of every column that only what it holds tells to be of areas, by its header."""
    return {
        one.header.names[found.column]: "code" if found.code else found.level
        for found in area_columns_of(one, matcher, fields)
        if found.by_contents
    }


def counts(one: AreaTable, found: AreaColumn) -> bool:
    """Whether a column of codes of no level said counts its rows up by one."""
    numbers = _whole(one, found)
    one_by_one = all(after == before + 1 for before, after in pairwise(numbers))
    few = numbers[:1] == [1] or len(numbers) >= _CODES_LEAST
    return not found.level and bool(numbers) and few and one_by_one and max(numbers) < _THREE_DIGITS


def from_one(one: AreaTable, found: AreaColumn) -> bool:
    """Whether such a column begins with one."""
    return _whole(one, found)[:1] == [1]


def _whole(one: AreaTable, found: AreaColumn) -> list[int]:
    """A column's whole numbers; nothing where a cell is something else."""
    texts = [one.cell(line, found.column).removesuffix(".0") for line in one.lines]
    return [int(text) for text in texts] if all(map(str.isdigit, texts)) else []


def _named(one: AreaTable, column: int, fields: Mapping[str, str]) -> AreaColumn | None:
    """A column whose header, or a person, says that it is of areas."""
    name = one.header.names[column]
    said = fields.get(name)
    if said is not None:
        if said not in AREA_ROLES:
            return None
        level = said if said in MATCHED else area_headers.ANY
        return AreaColumn(column, level, said == "code")
    spoken = area_headers.said(name)
    return AreaColumn(column, spoken.level, spoken.code) if spoken else None


def _held(
    one: AreaTable, matcher: Matcher, named: list[AreaColumn], free: list[int]
) -> Iterator[AreaColumn]:
    """Columns under other headers that hold names or codes of areas."""
    there = {found.level for found in named if not found.code}
    for column in free:
        name = one.header.names[column]
        coded = _CODE_WORD.search(name) and not _OF_OTHERS.search(name)
        if coded and _of_codes(one, matcher, column):
            yield AreaColumn(column, area_headers.ANY, code=True, by_contents=True)
            continue
        vacant = [level for level in MATCHED if level not in there]
        level = _level_held(one, matcher, named, column, vacant)
        if level:
            there.add(level)
            yield AreaColumn(column, level, code=False, by_contents=True)


def _of_codes(one: AreaTable, matcher: Matcher, column: int) -> bool:
    """Whether a column holds codes of the release, of districts or tambons, and nothing else."""
    texts = [text for text in one.values(column)[:LOOKED_AT] if text.strip()]
    return bool(texts) and all(
        codes.looks_like(text) and len(codes.code(text)) > 2 and matcher.known(codes.code(text))
        for text in texts
    )


def _level_held(
    one: AreaTable, matcher: Matcher, named: list[AreaColumn], column: int, vacant: list[str]
) -> str:
    """The level that most texts of a column are names of, within the areas of the other columns."""
    best, part = _nearest_level(one, matcher, named, column, vacant)
    return best if part >= MOST else ""


def _nearest_level(
    one: AreaTable, matcher: Matcher, named: list[AreaColumn], column: int, vacant: list[str]
) -> tuple[str, float]:
    """The level that texts of a column are names of most often, and what part of them is."""
    counts = dict.fromkeys(vacant, 0)
    texts = 0
    for line in one.lines[:LOOKED_AT]:
        text = one.cell(line, column)
        if not text or _numeric(text):
            continue
        texts += 1
        said, above = _above(named, line.cells)
        for level in vacant:
            found = matcher.sure([*said, (text, level)])
            counts[level] += any(
                level_of(code) == level and code.startswith(above) for code in found
            )
    best = max(vacant, key=lambda level: counts[level], default="")
    return (best, counts[best] / texts) if best and texts else ("", 0.0)


def _above(named: list[AreaColumn], cells: list[str]) -> tuple[list[tuple[str, str]], str]:
    """The names with their levels, and the deepest code, that a row's other columns say."""
    said = [
        (cells[found.column], found.level)
        for found in named
        if not found.code and found.level and cells[found.column].strip()
    ]
    digits = [
        codes.code(cells[found.column])
        for found in named
        if found.code and codes.looks_like(cells[found.column])
    ]
    return said, max(digits, key=len, default="")


def _numeric(text: str) -> bool:
    try:
        number(text)
    except NotANumber:
        return False
    return True
