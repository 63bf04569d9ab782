"""Numbers and years as people write them, and what is none."""

from __future__ import annotations

import math
import re

from data.intake.text import arabic

BUDDHIST = 543
FIRST_BUDDHIST = 2400
"""Years from here up are พ.ศ."""
YEARS = range(2500, 2700)
"""Years (พ.ศ.) that figures can be of."""
NONE = frozenset({"", "-", "–", "—", "..", "...", "n/a", "na", "null", "ไม่มีข้อมูล", "ไม่มี"})
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
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_ERA = re.compile(r"(?:พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|ปี|be|ce|ad|b\.e\.|a\.d\.)", re.IGNORECASE)


class NotANumber(ValueError):
    """A text that is no number."""


class NotAYear(ValueError):
    """A text that names no single year."""


def number(text: str) -> float | None:
    """The number a text means, None where it means that there is none.

    Thai digits, thousands set apart by commas, a minus of either kind, a percent sign at the end
    (which does not change the number). Raises `NotANumber`.
    """
    plain = arabic(text).replace(" ", "")
    if plain.lower() in NONE:
        return None
    plain = plain.removesuffix("%")
    if not _NUMBER.fullmatch(plain):
        raise NotANumber(text)
    value = float(plain.replace(",", "").replace("−", "-"))
    if not math.isfinite(value):
        raise NotANumber(text)
    return value


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
    plain = arabic(text).removesuffix(".0")
    found = {_buddhist(int(year)) for year in _YEAR.findall(_ERA.sub(" ", plain))}
    if len(found) != 1:
        raise NotAYear(text)
    year = found.pop()
    if year not in YEARS:
        raise NotAYear(text)
    return year


def christian(text: str) -> bool:
    """Whether a year was written in the Christian era."""
    years = _YEAR.findall(arabic(text))
    return bool(years) and int(years[0]) < FIRST_BUDDHIST


def _buddhist(year: int) -> int:
    return year if year >= FIRST_BUDDHIST else year + BUDDHIST


def years_in(text: str) -> set[int]:
    """Every year (พ.ศ.) that a title or file name mentions."""
    found = {_buddhist(int(year)) for year in _YEAR.findall(arabic(text))}
    return {year for year in found if year in YEARS}
