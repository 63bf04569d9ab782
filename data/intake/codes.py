"""Codes of areas (มอก. 1099) as files spell them: with TH, with .0, in Thai digits."""

from __future__ import annotations

import re
from functools import lru_cache

from data.intake.text import arabic

LENGTHS = (2, 4, 6)
_CODE = re.compile(r"'?(?:TH[ \-]?)?([1-9][0-9](?:[ \-]?[0-9]{2}){0,2})(?:\.0+)?")

_POWERS = re.compile(r"([1-9])\.([0-9]+)E\+?0?([135])(?![0-9])")
"""A code as spreadsheets write long numbers: 5.60101E+05."""


class NotACode(ValueError):
    """A text that is no code of a province, district or tambon."""


def code(text: str) -> str:
    """The two, four or six digits that a text means. Raises `NotACode`."""
    found = _read(text)
    if not found:
        raise NotACode(text)
    return found


@lru_cache(maxsize=50_000)
def _read(text: str) -> str:
    """The digits that a text means; "" where it is no code."""
    plain = arabic(text).upper().replace("’", "'")
    powers = _POWERS.fullmatch(plain)
    if powers:
        return _whole(powers[1] + powers[2], int(powers[3]) + 1)
    found = _CODE.fullmatch(plain)
    return re.sub(r"[ \-]", "", found[1]) if found else ""


def _whole(digits: str, length: int) -> str:
    """A code out of its digits as a power of ten; "" where some were left off in writing it."""
    return digits if len(digits) == length else ""


def looks_like(text: str) -> bool:
    """Whether a text is a code."""
    return bool(_read(text))
