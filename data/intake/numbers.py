"""Numbers and years as people write them, and what is none."""

from __future__ import annotations

import datetime
import math
import re
from functools import lru_cache

from data.intake.text import arabic
from geo.names.declared import words

BUDDHIST = 543
_BANGKOK, _OCTOBER = datetime.timezone(datetime.timedelta(hours=7)), 10
FIRST_BUDDHIST = 2400
"""Years from here up are พ.ศ."""
YEARS = range(2500, 2700)
"""Years (พ.ศ.) that figures can be of."""
_WORDS = words(__file__, "numbers")
NONE = frozenset(_WORDS.texts("none"))
"""What people write where there is no number."""
_NUMBER = re.compile(
    r"[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-−]?\.\d+|[-−]?\d+(?:\.\d+)?[eE][-+]?\d+"
)
_NO_FIGURE = re.compile(
    r"[-+−]?(?:nan|inf(?:inity)?|∞|1\.#(?:inf|ind|qnan|snan)0*)|[-+]?nan\(.*\)", re.IGNORECASE
)
LARGEST = 1e15
"""No figure is larger, and floats up to here hold every whole number."""
_SHORT, _LONGEST = 3, 40
"""Characters that cannot make a number too large, and most that anybody writes of one."""
_KEPT = 50_000
"""Different texts of cells that are remembered: a large table has few."""
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_BARE_YEAR = _WORDS.known_by("bare_year", re.IGNORECASE)
_PART = _WORDS.known_by("part", re.IGNORECASE)
"""A part of a year: quarters, halves, months."""
_NOT_OF_FIGURES = _WORDS.known_by("not_of_figures", re.IGNORECASE)
"""Years that are not those of the figures: of a base, of a day on which something was printed."""
_ERA = _WORDS.known_by("era", re.IGNORECASE)


class NotANumber(ValueError):
    """A text that is no number."""


class NotAYear(ValueError):
    """A text that names no single year."""


def number(text: str) -> float | None:
    """The number a text means, None where it means that there is none.

    Thai digits, thousands set apart by commas, a minus of either kind, a percent sign at the end
    (which does not change the number). Raises `NotANumber`.
    """
    found = _read(text)
    if found is not None and math.isnan(found):
        raise NotANumber(text)
    return found


@lru_cache(maxsize=_KEPT)
def _read(text: str) -> float | None:
    """The number a text means, None where it means that there is none; NaN for no number."""
    plain = arabic(text).replace(" ", "")
    if plain.lower() in NONE:
        return None
    plain = plain.removesuffix("%")
    if not _NUMBER.fullmatch(plain):
        return math.nan
    value = float(plain.replace(",", "").replace("−", "-"))
    return value if math.isfinite(value) else math.nan


@lru_cache(maxsize=_KEPT)
def strange(text: str) -> bool:
    """Whether a text is written as a number that no figure can be: NaN, Infinity, 1e999, 1e30.

    "Nan" alone is the English name of a province.
    """
    plain = arabic(text).replace(" ", "")
    if _NO_FIGURE.fullmatch(plain):
        return plain != "Nan"
    if len(plain) <= _SHORT or not _NUMBER.fullmatch(plain.removesuffix("%")):
        return False
    value = float(plain.removesuffix("%").replace(",", "").replace("−", "-"))
    return abs(value) > LARGEST or len(plain) > _LONGEST


def year_be(text: str) -> int:
    """The year (พ.ศ.) of a year or date in either era: 2561, 2018, พ.ศ. ๒๕๖๑, 29/02/2563.

    Raises `NotAYear`.
    """
    year = _year(text)
    if year not in YEARS:
        raise NotAYear(text)
    return year


@lru_cache(maxsize=_KEPT)
def _year(text: str) -> int:
    """The one year (พ.ศ.) that a text names; 0 where it names none or several."""
    plain = arabic(text).removesuffix(".0")
    if _PART.search(plain):
        return 0
    found = {_buddhist(int(year)) for year in _YEAR.findall(_ERA.sub(" ", plain))}
    return found.pop() if len(found) == 1 else 0


@lru_cache(maxsize=_KEPT)
def christian(text: str) -> bool:
    """Whether a year was written in the Christian era."""
    years = _YEAR.findall(arabic(text))
    return bool(years) and int(years[0]) < FIRST_BUDDHIST


def _buddhist(year: int) -> int:
    return year if year >= FIRST_BUDDHIST else year + BUDDHIST


def years_in(text: str) -> set[int]:
    """Every year (พ.ศ.) that a title, header or file name mentions as that of its figures."""
    plain = _NOT_OF_FIGURES.sub(" ", arabic(text))
    found = {_buddhist(int(year)) for year in _YEAR.findall(plain)}
    return {year for year in found if year in YEARS}


def all_years(text: str) -> set[int]:
    """Every number of four digits in a text as a year (พ.ศ.), whatever it is of."""
    return {_buddhist(int(year)) for year in _YEAR.findall(arabic(text))}


@lru_cache(maxsize=_KEPT)
def is_year(text: str) -> bool:
    """Whether a text is nothing but a year: 2566, พ.ศ. 2566, 2023."""
    match = _BARE_YEAR.fullmatch(arabic(text))
    return match is not None and _buddhist(int(match[1])) in YEARS


def latest(*, fiscal: bool = False) -> int:
    """The year (พ.ศ.) that it is; with `fiscal` the budget's, which begins in October."""
    today = datetime.datetime.now(tz=_BANGKOK)
    return today.year + BUDDHIST + (fiscal and today.month >= _OCTOBER)
