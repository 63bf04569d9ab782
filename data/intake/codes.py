"""Codes of areas (มอก. 1099) as files spell them: with TH, with .0, in Thai digits."""

from __future__ import annotations

import re

from data.intake.text import arabic

LENGTHS = (2, 4, 6)
_CODE = re.compile(r"[1-9]\d*")


class NotACode(ValueError):
    """A text that is no code of a province, district or tambon."""


def code(text: str) -> str:
    """The two, four or six digits that a text means. Raises `NotACode`."""
    plain = re.sub(r"[\s'’\-]", "", arabic(text)).upper().removeprefix("TH")
    plain = re.sub(r"\.0+$", "", plain)
    if not _CODE.fullmatch(plain) or len(plain) not in LENGTHS:
        raise NotACode(text)
    return plain


def looks_like(text: str) -> bool:
    """Whether a text is a code."""
    try:
        code(text)
    except NotACode:
        return False
    return True
