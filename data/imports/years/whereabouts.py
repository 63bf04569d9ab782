"""Where the days of a report's rows stand: in columns, in titles and footnotes, in names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from data.imports.columns.groups import ROLE
from data.imports.draft import Options
from data.intake import days
from data.intake.asides import FOOTNOTE
from data.intake.days import Day, NotADay
from data.intake.header import AREA_ROLES, header_key
from data.intake.table import AreaTable
from geo.names.declared import words

_WORDS = words(__file__, "whereabouts")
_DAY, _MONTH = (_WORDS.known_by(name, re.IGNORECASE) for name in ("day", "month"))
_PRINTED = words(__file__, "beside").known_by("printed", re.IGNORECASE)


def of_days(header: str) -> bool:
    """Whether a header is that of the days or months of a report's rows."""
    plain = header_key(header)
    return bool(_DAY.fullmatch(plain) or _MONTH.fullmatch(plain))


@dataclass(frozen=True)
class When:
    """Where the days of a table stand: columns of days, of months, and what is stated around it."""

    day: int | None = None
    month: int | None = None
    around: tuple[Day, ...] = ()

    @property
    def columns(self) -> list[int]:
        """The columns that tell of days."""
        return [column for column in (self.day, self.month) if column is not None]

    def __bool__(self) -> bool:
        return bool(self.columns or self.around)


def when(one: AreaTable, options: Options) -> When:
    """Where the days of a table's rows stand; nothing where only years are stated."""
    free = [column for column, name in enumerate(one.header.names) if _free(one, column, name)]
    day = next((column for column in free if _is_of_days(one, column)), None)
    month = next((column for column in free if _is_of_months(one, column)), None)
    around = () if options.period else tuple(sorted(_around(one)))
    return When(day, None if day is not None else month, around)


def without_groups(one: AreaTable, columns: list[int]) -> AreaTable:
    """A table of which some columns tell no groups of an area apart, and are no years."""
    roles = {
        name: column
        for name, column in one.header.roles.items()
        if column not in columns or not (name.startswith(ROLE) or name == "year")
    }
    return replace(one, header=replace(one.header, roles=roles))


def _free(one: AreaTable, column: int, name: str) -> bool:
    """Whether a column may be of days: it is none of areas, and tells of no printing."""
    taken = {at for role, at in one.header.roles.items() if role in AREA_ROLES}
    return (bool(name) and column not in taken and _PRINTED.search(name) is None) or of_days(name)


def _is_of_days(one: AreaTable, column: int) -> bool:
    """Whether a column holds days or months with their years; by its header where cells are odd."""
    texts = [text for text in one.values(column) if text.strip()]
    if _DAY.fullmatch(header_key(one.header.names[column])):
        return bool(texts)
    return bool(texts) and all(map(readable, texts))


def _is_of_months(one: AreaTable, column: int) -> bool:
    texts = [text for text in one.values(column) if text.strip()]
    named = _MONTH.fullmatch(header_key(one.header.names[column])) is not None
    return named and bool(texts) and all(map(days.month_of, texts))


def readable(text: str) -> bool:
    """Whether a cell is a day or month of the calendar, with its year."""
    try:
        return bool(days.read(text))
    except NotADay:
        return False


def _around(one: AreaTable) -> set[Day]:
    """The days that title and footnotes state; else those of the sheet's name, else the file's."""
    notes = [
        cell
        for row, reason in one.asides
        if reason == FOOTNOTE
        for cell in one.sheet.rows[row]
        if cell.strip()
    ]
    for texts in ([*one.header.titles, *notes], [one.sheet.name], [one.file]):
        found = set().union(*map(days.stated, texts)) if texts else set()
        if found:
            return _precise(found)
    return set()


def _precise(found: set[Day]) -> set[Day]:
    """Days without the months that are stated in short beside a day of theirs."""
    known = {(day.year_be, day.month) for day in found if day.day}
    return {day for day in found if day.day or (day.year_be, day.month) not in known}
