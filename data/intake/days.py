"""Days and months as people write them in reports: in either era and language, with any digits.

Within a file's figures a report's day is one whole number (`Day.key`): 25680930 for 30 กันยายน 2568,
25680900 where only the month is known. A year alone stays the year: 2568.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import lru_cache

from data.intake.numbers import BUDDHIST, FIRST_BUDDHIST, YEARS
from data.intake.text import arabic
from geo.names.declared import words
from wording.clock import today
from wording.saying import Dated, Said, Year

_WORDS = words(__file__, "days")
_MONTHS = tuple(_WORDS.within("months").texts(str(month)) for month in range(1, 13))
_NAMED = tuple(re.compile("|".join(names), re.IGNORECASE) for names in _MONTHS)
_NAME = "|".join(name for names in _MONTHS for name in names)
_ERA, _BETWEEN, _BEGINS = map(_WORDS.pattern, ("era", "between", "begins"))
_PRINTED = _WORDS.known_by("printed", re.IGNORECASE)
_YEAR = r"(?P<year>\d{4}|\d{2})(?!\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>\d{4})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<day>\d{1,2})[-/.](?P<number>\d{1,2})[-/.]" + _YEAR,
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:{_BETWEEN})*(?P<name>{_NAME})(?:{_BETWEEN}|{_ERA})*{_YEAR}",
        rf"(?:{_BEGINS})(?P<name>{_NAME})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d)",
        rf"(?:{_BEGINS})(?P<name>{_NAME})(?:{_BETWEEN}|{_ERA})*{_YEAR}",
        r"(?<![\d/.-])(?P<year>\d{4})[-/_](?P<number>0[1-9]|1[0-2])(?![\d/_-]|\.\d)",
        r"(?<![\d/.-])(?P<number>0?[1-9]|1[0-2])[-/_](?P<year>\d{4})(?![\d/_-]|\.\d)",
    )
)
_CLOCK = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\+\d{2}:\d{2})?$")
_YOUNGEST = 30
"""Years back that a year of two digits can lie."""
_KEPT = 20_000
_FIRST_KEY = 10_000_000


class NotADay(ValueError):
    """A text that names no single day or month."""


@dataclass(frozen=True, order=True)
class Day:
    """A day of a month of a year (พ.ศ.); `day` is 0 where only the month is known."""

    year_be: int
    month: int
    day: int = 0

    @property
    def key(self) -> int:
        """The day as one whole number, as a year is one."""
        return self.year_be * 10_000 + self.month * 100 + self.day

    @property
    def iso(self) -> str:
        """The day as "2025-09-30", "2025-09" where only the month is known."""
        month = f"{self.year_be - BUDDHIST}-{self.month:02d}"
        return f"{month}-{self.day:02d}" if self.day else month

    @property
    def to_come(self) -> bool:
        """Whether it is not here yet; a month that has begun is."""
        return self.iso > today().isoformat()[: len(self.iso)]


def is_day(key: int) -> bool:
    """Whether the number of a period is a day's or month's, and not a year's."""
    return key >= _FIRST_KEY


def of_key(key: int) -> Day:
    """The day of a number."""
    return Day(key // 10_000, key // 100 % 100, key % 100)


def of_iso(iso: str) -> Day:
    """The day of "2025-09-30" or "2025-09"."""
    year, month, *day = map(int, iso.split("-"))
    return Day(year + BUDDHIST, month, *day)


def year_of(key: int) -> int:
    """The year (พ.ศ.) of a period: of a day, or itself."""
    return key // 10_000 if is_day(key) else key


def told(key: int) -> Said:
    """A period in words: the day, the month, or the year."""
    return Dated(of_key(key).iso) if is_day(key) else Year(key)


@lru_cache(maxsize=_KEPT)
def read(text: str) -> Day:
    """The day or month that a cell is. Raises `NotADay` for anything else."""
    plain = _CLOCK.sub("", arabic(text).strip())
    found = list(_within(plain))
    if len(found) != 1 or _letters(plain, found[0][1]):
        raise NotADay(text)
    return found[0][0]


def stated(text: str) -> set[Day]:
    """Every day or month that a title, a sheet or a file name mentions."""
    return {day for day, _ in _within(_PRINTED.sub(" ", arabic(text)))}


@lru_cache(maxsize=_KEPT)
def month_of(text: str) -> int:
    """The month that a cell is by its name or number ("ก.ย.", "September", "9"); 0 for none."""
    plain = _PREFIX.sub("", arabic(text).strip()).removesuffix(".0")
    named = [at for at, one in enumerate(_NAMED, start=1) if one.fullmatch(plain)]
    number = int(plain) if plain.isdigit() and len(plain) < 3 else 0
    return named[0] if named else number if number in range(1, 13) else 0


_PREFIX, _AROUND = _WORDS.known_by("before"), _WORDS.pattern("around")
_LEFT = re.compile(rf"(?:{_AROUND}|{_BETWEEN}|{_ERA})+", re.IGNORECASE)


def _letters(plain: str, taken: str) -> bool:
    """Whether more stands in a cell than its day and what may stand around it."""
    rest = plain.replace(taken, " ", 1).strip()
    return bool(rest) and _LEFT.fullmatch(rest) is None


def _within(plain: str) -> list[tuple[Day, str]]:
    """Days and months in a text with the text of each; what is no day of the calendar is none."""
    found: list[tuple[Day, str]] = []
    rest = plain
    for form in _FORMS:
        for match in list(form.finditer(rest)):
            day = _day(match)
            if day is not None:
                found.append((day, match[0]))
            rest = rest.replace(match[0], " " * len(match[0]), 1)
    return found


def _day(match: re.Match[str]) -> Day | None:
    parts = match.groupdict()
    year, day = _year(parts["year"]), int(parts.get("day") or 0)
    month = int(parts.get("number") or 0) or _number(parts.get("name") or "")
    if year not in YEARS or not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year - BUDDHIST, month)[1]
    if parts.get("day") and not 1 <= day <= last:
        return None
    return Day(year, month, day)


def _number(name: str) -> int:
    return next(at for at, one in enumerate(_NAMED, start=1) if one.fullmatch(name))


def _year(text: str) -> int:
    """The year (พ.ศ.): of four digits by its size, of two the one that lies nearest behind us."""
    if len(text) == 4:
        year = int(text)
        return year if year >= FIRST_BUDDHIST else year + BUDDHIST
    buddhist, now = 2500 + int(text), today().year + BUDDHIST
    christian = 2000 + int(text) + BUDDHIST
    return buddhist if buddhist > now - _YOUNGEST else christian
