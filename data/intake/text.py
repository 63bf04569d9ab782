"""Text as people send it: its encoding found by rule, Thai digits made Arabic."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

from data.intake import words
from geo.names import declared

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WORDS = declared.words(__file__, "text")
_PLAIN = str.maketrans(
    _WORDS.text("digits") + "\u00a0\u202f\u2007\u3000\t",
    "0123456789     ",
    "\u200b\u200c\u200d\u2060\ufeff\u00ad",
)
_MISPLACED, _ODD, _THAI_LETTERS = map(_WORDS.known_by, ("misplaced", "odd", "letters"))
_RARE = _WORDS.text("rare")
_SELDOM = _RARE + _WORDS.text("seldom")
_LONG = 200
"""Thai letters of a text that is judged by its letters alone."""
_MOST_WRONG, _MOST_ODD, _MOST_RARE, _MOST_SELDOM = 0.03, 0.1, 0.25, 0.4


class UnknownEncoding(Exception):
    """Bytes that are neither UTF-8, marked UTF-16 nor TIS-620."""

    def __init__(self, place: int) -> None:
        self.place = place
        super().__init__(f"byte {place}")


def decode(content: bytes) -> tuple[str, str]:
    """The text of bytes, and the encoding: what the mark says, else strict UTF-8, else cp874.

    Raises `UnknownEncoding`.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding), encoding
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _strictly(content, "cp874"), "cp874"


def readable(text: str, encoding: str) -> bool:
    """Whether a text is one in its encoding: bytes of Latin-1 or GB18030 pass for TIS-620 as well.

    Thai has vowels and marks on consonants, leading vowels before them, hardly a lone letter in a
    Latin word, and its rare letters are rare. A short text can have all that by chance: it must
    hold a word that is known.
    """
    if encoding != "cp874":
        return True
    thai = len(_THAI_LETTERS.findall(text))
    if 0 < thai < _LONG and not words.holds(text):
        return False
    if thai < _LONG and words.every(text):
        return True
    wrong, odd = (sum(1 for _ in found.finditer(text)) for found in (_MISPLACED, _ODD))
    rare, seldom = (sum(map(text.count, letters)) for letters in (_RARE, _SELDOM))
    return (
        wrong <= thai * _MOST_WRONG
        and odd <= thai * _MOST_ODD
        and (rare < 3 or rare <= thai * _MOST_RARE)
        and (seldom < 3 or seldom <= thai * _MOST_SELDOM)
    )


def garbled(text: str) -> bool:
    """Whether Thai was read in a Western encoding and written again: "à¸ˆà¸±à¸‡", "¨Ñ§ËÇÑ´"."""
    if "\ufffd" in text and text.count("\ufffd") >= _MANY:
        return True
    pairs = len(_WESTERN_PAIRS.findall(text))
    if pairs >= _MANY:
        return True
    western = len(_WESTERN.findall(text))
    thai = len(_THAI_LETTERS.findall(text))
    return western >= _MANY * 3 and thai < western / 10 and len(_RUNS.findall(text)) >= _MANY


_MANY = 3
_WESTERN_PAIRS = re.compile(r"\u00e0[\u00b8\u00b9]")
_WESTERN = re.compile(r"[\u00a1-\u00fb]")
_RUNS = re.compile(r"[\u00a1-\u00fb]{4,}")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnknownEncoding(error.start) from error


def arabic(text: str) -> str:
    """The text with Arabic digits, plain spaces and nothing unseen, without spaces around it."""
    if text.isascii() and "\t" not in text:
        return text.strip()
    return _translated(text)


@lru_cache(maxsize=50_000)
def _translated(text: str) -> str:
    """A text with Thai in it: a large table has few different ones."""
    return text.translate(_PLAIN).strip()
