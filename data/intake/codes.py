"""Codes of areas (มอก. 1099) as files spell them: with TH, with .0, in Thai digits."""

from __future__ import annotations

import re
from functools import lru_cache

from data.intake.text import arabic

LENGTHS = (2, 4, 6)
_CODE = re.compile(r"'?(?:TH[ \-]?)?([1-9][0-9](?:[ \-]?[0-9]{2}){0,2})(?:\.0+)?")


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
    found = _CODE.fullmatch(arabic(text).upper().replace("’", "'"))
    return re.sub(r"[ \-]", "", found[1]) if found else ""


def looks_like(text: str) -> bool:
    """Whether a text is a code."""
    return bool(_read(text))
