"""Spelling of place names: what a visitor wrote, and keys under which its variants coincide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from geo.names.declared import words

_WORDS = words(__file__, "spelling")
_TYPED = str.maketrans(
    {digit: str(value) for value, digit in enumerate(_WORDS.text("digits"))}
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad" + _WORDS.text("marks"))
)
_ACCENTS = re.compile("[\u0300-\u036f]")
_HALVES = (
    (_WORDS.known_by("half_am"), r"\1" + _WORDS.text("am")),
    (_WORDS.known_by("twice_e"), _WORDS.text("ae")),
)
_SAME_SOUND = str.maketrans(_WORDS.text("alike"), _WORDS.text("same_sound"), _WORDS.text("signs"))
"""One letter for each sound, one length for each vowel, no signs."""

# RTGS against everyday spelling, in this order; what follows a letter may lie in the next word.
_LATIN = tuple(
    (re.compile(pattern, re.MULTILINE), key)
    for pattern, key in (
        (r"tch|ch|j", "c"),
        (r"bh", "p"),
        (r"dh", "t"),
        (r"([ptkg])h", r"\1"),
        (r"(?<!n)g", "k"),
        (r"sr", "s"),  # ศรี is si, written Sri
        (r"v", "w"),
        (r"oo|ou|ue|eu", "u"),
        (r"ee", "i"),
        (r"oe", "e"),
        (r"ie", "ia"),
        (r"er(?![aeiou])", "e"),
        (r"([ae])[ou]", r"\1w"),  # Kaeo, Kaew
        (r"io", "iw"),
        (r"([lr])(?![aeiou]|\1)", "n"),  # Chol, Chon; Nakorn, Nakhon
        (r"d(?![aeiou])", "t"),
        (r"b(?![aeiou])", "p"),
        (r"s$", "t"),
        (r"y", "i"),
        (r"([a-z])\1+", r"\1"),
        (r"aburi", "buri"),  # Petchburi, Phetchaburi
        (r"(?<=[a-z]{3}[^aeiou\n])e$", ""),  # Phitsanuloke
    )
)

_THAI, _NAME = _WORDS.text("thai"), _WORDS.pattern("name")
_BEFORE, _AFTER = _WORDS.within("before"), _WORDS.within("after")


def _before(level: str) -> str:
    """What tells a level before a name: its word, or its abbreviation before a name."""
    said = _BEFORE.within(level)
    long, short, latin = map(said.pattern, ("long", "short", "latin"))
    return (
        rf"(?P<{level}>(?<![{_THAI}])(?:{long})\s*|(?:{long})(?=[{_THAI}])"
        rf"|(?<![{_THAI}.]){short}(?:\.\s*|\s+)(?={_NAME})|(?:{latin})\.?\s+(?=[a-z]))"
    )


_LEVEL = re.compile(
    "|".join(
        [_before(level) for level in _BEFORE]
        + [rf"(?P<{level}_after>{_AFTER.pattern(level)})" for level in _AFTER]
    )
)
_NO_NAME, _CODE, _UNITS = map(_WORDS.known_by, ("no_name", "code", "units"))
_INSIDE_WORD = re.compile(r"[.\-'’`]")  # จ.ป.ร., โก-ลก, Roi-Et
_WORD = _WORDS.known_by("word")


class Word(NamedTuple):
    """One written word, and the level its writer gave the name that starts there, if any."""

    text: str
    level: str | None


class WrittenQuery(NamedTuple):
    """Words of one script each, in plain spelling, and numbers that stood beside or alone.

    `of_units`: municipal survey units are meant.
    """

    words: tuple[Word, ...]
    numbers: tuple[str, ...]
    of_units: bool = False


def plain(text: str) -> str:
    """Lower case, Arabic digits, one encoding of ำ and แ, no accents, nothing invisible."""
    text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text).lower()).translate(_TYPED)
    for pattern, whole in _HALVES:
        text = pattern.sub(whole, text)
    return text


def words_of(name: str) -> list[str]:
    """Words of an official name in plain spelling; Thai has one: "Bang Pa-In" → bang, pain."""
    return _WORD.findall(_INSIDE_WORD.sub("", name))


def folded(text: str) -> str:
    """Key of plain names without spaces, as nearly the same for all spellings of one name.

    Thai: without tone and other marks, letters of one sound and vowels of either length merged.
    Latin: aspirates, doubled letters, finals and vowels as RTGS and everyday spelling share them.
    """
    text = text.translate(_SAME_SOUND)
    for pattern, key in _LATIN:
        text = pattern.sub(key, text)
    return text


def at_once(change: Callable[[str], str], names: list[str]) -> list[str]:
    """Each name changed, in one pass over all; `change` treats lines apart."""
    return change("\n".join(names)).split("\n") if names else []


def query_of(text: str) -> WrittenQuery:
    """Part what a visitor wrote into words with their levels, and numbers.

    "ต.ในเมือง อ.เมืองขอนแก่น" → ในเมือง (tambon), เมืองขอนแก่น (district).
    """
    written = _CODE.sub(" ", plain(text).replace("@", " "))
    marked = _LEVEL.sub(lambda found: f" @{found.lastgroup} ", written)
    words: list[Word] = []
    numbers: list[str] = []
    level: str | None = None
    for word in words_of(_NO_NAME.sub(" ", marked)):
        if word.isdigit():
            numbers.append(word)
        elif not word.startswith("@"):
            words.append(Word(word, level))
            level = None
        elif not word.endswith("_after"):
            level = word[1:]
        elif words:
            words[-1] = Word(words[-1].text, word[1:].removesuffix("_after"))
    return WrittenQuery(tuple(words), tuple(numbers), bool(_UNITS.search(written)))
