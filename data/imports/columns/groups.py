"""Rows finer than areas: a column that tells apart rows of one area (men and women, months)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.imports.columns import helpers, unit_words
from data.intake import no_data
from data.intake.header import AREA_ROLES, header_key, role
from data.intake.numbers import NotANumber, is_year, number
from data.intake.table import AreaTable, Line
from geo.names.declared import words

ROLE = "group:"
"""Beginning of the role of such a column, its number after it."""
_WORDS = words(__file__, "groups")
_ALWAYS, _MONTH, MONTH_NAME = map(_WORDS.known_by, ("always", "month", "month_name"))
_MEN_WOMEN = frozenset(_WORDS.texts("men_women"))
_VILLAGE = _WORDS.known_by("village", re.IGNORECASE)
_AGE, _TOTAL = map(_WORDS.known_by, ("age", "total"))


def columns(one: AreaTable, fields: Mapping[str, str]) -> list[int]:
    """The columns that make a table finer than areas; `fields` is what a person said of some."""
    taken = {
        column for name, column in one.header.roles.items() if name in AREA_ROLES or name == "year"
    }
    free = [
        column
        for column, name in enumerate(one.header.names)
        if name and column not in taken and name not in fields and not role(name)
    ]
    found = [column for column in free if _is_group(one, column)]
    return [*found, *_telling_apart(one, free, found)]


def with_roles(one: AreaTable, fields: Mapping[str, str]) -> AreaTable:
    """A table with a role for each of these columns, so that none is a figure."""
    more = {f"{ROLE}{column}": column for column in columns(one, fields)}
    return replace(one, header=replace(one.header, roles=one.header.roles | more))


def _is_group(one: AreaTable, column: int) -> bool:
    """Whether header or contents say that a column is of groups within areas."""
    name = header_key(one.header.names[column])
    texts = {text.strip().lower() for text in one.values(column)} - {""}
    parts = {text for text in texts if not total(text)}
    if not parts or all(map(is_year, parts)):  # years are asked about as such
        return False
    if _ALWAYS.fullmatch(name):
        return True
    if _MONTH.fullmatch(name) or all(map(MONTH_NAME.fullmatch, parts)):
        return len(parts) > 1
    return parts <= _MEN_WOMEN or all(
        _AGE.fullmatch(text) or _VILLAGE.fullmatch(text) for text in parts
    )


def _telling_apart(one: AreaTable, free: Sequence[int], known: Sequence[int]) -> list[int]:
    """The fewest further columns by which rows of one area, year and known group differ."""
    found: list[int] = []
    several = _several(one, known)
    if not several:
        return []
    may_be = [column for column in free if column not in known and _may_part(one, column, several)]
    while several and may_be:
        best = max(may_be, key=lambda column: _parted(one, several, column))
        if _parted(one, several, best) == len(several):
            break
        found.append(best)
        may_be.remove(best)
        several = _several(one, [*known, *found])
    return sorted(found) if not several else []


def _several(one: AreaTable, known: Sequence[int]) -> list[list[Line]]:
    """Rows that nothing known tells apart, together."""
    rows: dict[tuple[str, ...], list[Line]] = {}
    places = _own(one, known)
    for line in one.lines:
        rows.setdefault(tuple([one.cell(line, at) for at in places]), []).append(line)
    return [lines for lines in rows.values() if len(lines) > 1]


def _parted(one: AreaTable, several: Sequence[Sequence[Line]], column: int) -> int:
    """In how many parts a column tells rows that are alike."""
    return sum(len({one.cell(line, column) for line in lines}) for lines in several)


def _may_part(one: AreaTable, column: int, several: Sequence[Sequence[Line]]) -> bool:
    """Whether a column may part rows: it holds words, or the same few codes in several areas."""
    name = one.header.names[column]
    why = helpers.why(name)
    if unit_words.is_column(name) or (why and why != helpers.CODE):
        return False
    texts = [text for text in one.values(column) if text.strip()]
    if 2 * sum(not numeric(text) for text in texts) > len(texts):
        return why is None
    sets = [frozenset(one.cell(line, column) for line in lines) for lines in several]
    alike = len(sets) > 1 and len(set().union(*sets)) <= max(map(len, sets), default=0)
    return all(text.isdigit() for text in texts) and (alike or why is not None)


def own(one: AreaTable, line: Line, other: Sequence[int] = ()) -> tuple[str, ...]:
    """What a row says of its area and year, and of other columns."""
    return tuple(one.cell(line, column) for column in _own(one, other))


def _own(one: AreaTable, other: Sequence[int]) -> list[int]:
    """The columns of a row's area and year, and others."""
    roles = sorted(one.header.roles.items())
    return [*(column for name, column in roles if not name.startswith(ROLE)), *other]


def total(text: str) -> bool:
    """Whether a group is all of the others together."""
    plain = header_key(text)
    return _TOTAL.fullmatch(plain) is not None or no_data.total(text)


def value(text: str) -> float | None:
    """A cell as a number; None where it is none."""
    try:
        return number(text)
    except NotANumber:
        return None


def numeric(text: str) -> bool:
    """Whether a cell is a number."""
    return value(text) is not None
