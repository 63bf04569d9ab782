"""Rows below a header that are no data: totals, averages, greater areas, footnotes, empty forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from data.intake.header import header_key
from geo.names.declared import words
from geo.names.spelling import plain

_WORDS = words(__file__, "no_data")
_TOTAL, _AVERAGE, _FOOTNOTE = map(_WORDS.known_by, ("total", "average", "footnote"))
_UNIT = _WORDS.known_by("unit")
"""In names of survey units, which are long."""
_MAY_BE_TOTAL = _WORDS.known_by("may_be_total", re.IGNORECASE)
_MAY_BE_FOOTNOTE = _WORDS.known_by("may_be_footnote", re.IGNORECASE)
"""First letters of totals and of footnotes, looked at before the whole text is."""
_LONG = 40
"""Letters of a text alone in its row from which on it is a footnote."""


@lru_cache(maxsize=20_000)
def total(text: str) -> bool:
    """Whether a text names a total, an average or an area greater than any province."""
    if not _MAY_BE_TOTAL.match(text):
        return False
    found = header_key(plain(text)).replace("-", "").strip(".:* ")
    return _TOTAL.fullmatch(found) is not None


def average(text: str) -> bool:
    """Whether a text names a row that is no sum: an average, a median, a highest or lowest."""
    return _AVERAGE.search(text.lower()) is not None


def footnote(texts: Sequence[str]) -> bool:
    """Whether the texts of a row without figures are a footnote."""
    if len(texts) == 1 and len(texts[0]) > _LONG and not _UNIT.search(texts[0]):
        return True
    if not _MAY_BE_FOOTNOTE.match(texts[0]):
        return False
    first = header_key(plain(texts[0])) if texts[0].strip()[:1] != "*" else "*"
    return _FOOTNOTE.match(first) is not None
