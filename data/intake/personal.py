"""Columns that tell of single people: citizen numbers, names, telephone numbers. Never kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.intake.text import arabic
from geo.names.declared import words

LEAST = 5
"""Values that a column must have before it is judged by them; half of them must fit."""
SURE = 2
"""As few values do where every value of the column is such a number."""
_SHORTEST, _SHORTEST_CITIZEN, _LONGEST_NUMBER = 9, 11, 60
_SEPARATORS = re.compile(r"[\s\-‐‑‒–—―−_.·•,/()\[\]'’‘`\"“”=]")
_COUNT = re.compile(r"\d[\d,]*(?:\.\d+)?")
_CITIZEN = re.compile(r"[0-9]{13}")
_INSIDE = re.compile(
    r"(?<![0-9])[0-9][\s\-.]?[0-9]{4}[\s\-.]?[0-9]{5}[\s\-.]?[0-9]{2}[\s\-.]?[0-9](?![0-9])"
)
_NUMBER = re.compile(r"([0-9]*)[.]?([0-9]*)(?:[eE]([+\-]?[0-9]{1,3}))?")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?")
_DIGITS, _FEWEST_DIGITS = 13, 6
HIDDEN = "•" * _DIGITS
"""What is told in place of a citizen number, in every language."""
_DIGIT = re.compile(r"\d")
_TELEPHONE = re.compile(r"(?:\+?66|0)(?:[689]\d{8}|[2-7]\d{7})")
_WORDS = words(__file__, "personal")
_TITLES = _WORDS.texts("titles")
_TITLE = _WORDS.known_by("name", re.IGNORECASE)
_NAMED = _WORDS.known_by("within")
_LIKE_TELEPHONE = re.compile(r"(?<![0-9])\+?[0-9](?:[ \-]?[0-9]){7,10}(?![0-9])")
_OF_HEADERS = _WORDS.within("headers")
_HEADERS = {kind: _OF_HEADERS.known_by(kind) for kind in _OF_HEADERS}


@dataclass(frozen=True)
class Personal:
    """A column to be removed: its place from 0, and `citizen`, `name` or `telephone`."""

    column: int
    kind: str


def personal_columns(names: Sequence[str], columns: Sequence[Sequence[str]]) -> list[Personal]:
    """Columns that hold personal data, by their headers or by their values."""
    return [
        Personal(place, kind)
        for place, (name, values) in enumerate(zip(names, columns, strict=True))
        if (kind := _by_header(name, values) or by_values(values))
    ]


def _by_header(name: str, values: Sequence[str]) -> str:
    """What a header says; a column of plain numbers counts people and does not name them."""
    kind = by_name(name)
    if kind != "name":
        return kind
    texts = [arabic(value).strip() for value in values if value.strip()]
    counts = bool(texts) and all(_COUNT.fullmatch(text) for text in texts)
    return "" if counts else kind


def by_name(name: str) -> str:
    """The kind of personal data that a header speaks of, "" for none."""
    plain = re.sub(r"\s", "", arabic(name).lower())
    return next((kind for kind, pattern in _HEADERS.items() if pattern.search(plain)), "")


def by_values(values: Sequence[str]) -> str:
    """The kind of personal data that a column's values are, "" for none."""
    texts = [value for value in values if value and not value.isspace()]
    long = [value for value in texts if len(value) >= _SHORTEST]
    if len(long) >= SURE:
        if _citizens([text for text in long if len(text) >= _SHORTEST_CITIZEN], len(texts)):
            return "citizen"
        if _many([_TELEPHONE.fullmatch(_bare(text)) for text in long], len(texts)):
            return "telephone"
    titled = [value for value in texts if value.lstrip().lower().startswith(_TITLES)]
    return "name" if _many([_TITLE.match(arabic(text)) for text in titled], len(texts)) else ""


def inside(text: str) -> str:
    """The kind of personal data that a text of somebody's own tells, "" for none.

    A citizen number that passes its checksum, a telephone number, a title with a name behind it;
    a post such as that of a district chief is none.
    """
    if any(one and citizen(one) for one in digits(text)):
        return "citizen"
    if any(_TELEPHONE.fullmatch(_bare(one[0])) for one in _LIKE_TELEPHONE.finditer(_ascii(text))):
        return "telephone"
    return "name" if _NAMED.search(text) else ""


def _citizens(texts: Sequence[str], every: int) -> bool:
    """Whether a column of that many values holds citizen numbers, however they are spelled."""
    exact, cut = [], 0
    for text in texts:
        if len(_DIGIT.findall(text)) < _FEWEST_DIGITS:
            continue
        numbers = list(digits(text))
        exact += [one for one in numbers if one]
        cut += numbers.count("")
    passed = sum(map(citizen, exact))
    if len(exact) >= LEAST and 2 * passed >= len(exact):
        return True
    if SURE <= len(exact) == every and passed == len(exact):
        return True
    return cut >= LEAST and 2 * (cut + passed) >= every


def digits(text: str) -> Iterator[str]:
    """The numbers of thirteen digits in a text: "1-2345-67890-12-3", "๑๒…", "1234567890123.0".

    Also those in scientific form; "" for one whose last digits that form cut off.
    """
    plain = _ascii(text)
    bare = _SEPARATORS.sub("", plain)
    if _CITIZEN.fullmatch(bare):
        yield bare
        return
    compact = plain.replace(" ", "").strip("'\"=()[]")
    if _THOUSANDS.fullmatch(compact):
        compact = compact.replace(",", "")
    number = _NUMBER.fullmatch(compact)
    if number is not None:
        yield from _of_number(*number.groups(default=""))
    elif len(text) > _DIGITS:
        yield from (_SEPARATORS.sub("", one[0]) for one in _INSIDE.finditer(plain))


def _of_number(whole: str, part: str, power: str) -> Iterator[str]:
    """The thirteen digits of a decimal number, "" where its scientific form cut some off."""
    before = len(whole) + int(power or 0)
    kept = (whole + part).ljust(before, "0") if before <= _LONGEST_NUMBER else ""
    leading = len(kept) - len(kept.lstrip("0"))
    if before - leading != _DIGITS or kept[before:].strip("0"):
        return
    given = len((whole + part).lstrip("0"))
    yield kept[leading:before] if given >= _DIGITS else ""


def _ascii(text: str) -> str:
    """A text with every script's digits as ASCII ones and nothing unseen."""
    if text.isascii():
        return text.strip()
    made = arabic(unicodedata.normalize("NFKC", text))
    if made.isascii():
        return made
    return "".join(
        str(digit) if (digit := unicodedata.digit(one, None)) is not None else one for one in made
    )


def _bare(text: str) -> str:
    return _SEPARATORS.sub("", arabic(text))


def _many(found: Sequence[object], every: int) -> bool:
    fit = sum(one is not None for one in found)
    return fit >= LEAST and 2 * fit >= every


def citizen(number: str) -> bool:
    """Whether thirteen digits pass the checksum of a citizen number."""
    total = sum(int(digit) * (13 - place) for place, digit in enumerate(number[:12]))
    return (11 - total % 11) % 10 == int(number[12])


def hidden(text: str) -> str:
    """A text in which citizen numbers cannot be read any more, to be told to people."""
    found = list(digits(text))
    if not found:
        return text
    return HIDDEN if len(text) < _LONGEST_NUMBER else "…"
