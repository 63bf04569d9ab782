"""What parameters take: how their text is read, and how OpenAPI describes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from itertools import islice
from typing import Any, Protocol

from data.stored.release import Release
from geo.areas import COUNTRY, REGIONS
from wording.saying import Said, Saying

Schema = dict[str, Any]
DIGITS = 18
"""Digits of a number that are counted; a longer one is larger than any that is taken."""
NAMED = 12
"""Values named as examples of what a parameter takes."""
_DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_CLOCK = r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?"
_DATE = rf"{_DAY}({_CLOCK}(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9]))?"
TIME = rf"{_DATE}(/({_DATE}|\.\.)?)?|(\.\.)?/{_DATE}"
EVER = 0, 9999
"""Years of an interval that is open on a side."""
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,2})?", re.ASCII)


class Wrong(ValueError):
    """A text that a parameter does not take: what it does, and whether it is merely not there."""

    def __init__(self, expected: Said, *, absent: bool = False) -> None:
        self.expected, self.absent = expected, absent
        super().__init__(str(expected))


class Kind(Protocol):
    """What a parameter takes."""

    def read(self, text: str, release: Release) -> Any:  # noqa: ANN401 (each kind its own)
        """The value of a text. Raises `Wrong`."""

    def schema(self, release: Release) -> Schema:
        """The kind as OpenAPI describes it."""


@dataclass(frozen=True)
class OneOf:
    """One of the words that a release knows."""

    known: Callable[[Release], Collection[str]]

    def read(self, text: str, release: Release) -> str:
        """The word. Raises `Wrong`."""
        known = self.known(release)
        if text in known:
            return text
        more = " …" * (len(known) > NAMED)
        raise Wrong(Saying("api-expected-one", known=", ".join(islice(known, NAMED)) + more))

    def schema(self, release: Release) -> Schema:
        """All the words."""
        return {"type": "string", "enum": list(self.known(release))}


@dataclass(frozen=True)
class Year:
    """A year of the Buddhist era in which the release has some figure."""

    def read(self, text: str, release: Release) -> int:
        """The year. Raises `Wrong`."""
        years = known_years(release)
        if text in map(str, years):
            return int(text)
        raise Wrong(Saying("api-expected-one", known=", ".join(map(str, reversed(years)))))

    def schema(self, release: Release) -> Schema:
        """The years."""
        return {"type": "integer", "enum": known_years(release)}


def known_years(release: Release) -> list[int]:
    """Years (พ.ศ.) with some figure, the first first."""
    return sorted(int(year) for year in release.table.index.unique("year_be"))


CODE = rf"{COUNTRY}|{'|'.join(REGIONS)}|[0-9]{{2}}|[0-9]{{4}}|[0-9]{{6}}"


@dataclass(frozen=True)
class Code:
    """The code of an area of the release."""

    def read(self, text: str, release: Release) -> str:
        """The code. Raises `Wrong`."""
        if not re.fullmatch(CODE, text, re.ASCII):
            raise Wrong(Saying("api-expected-code"))
        if text not in release.areas.index:
            raise Wrong(Saying("api-expected-known-code"), absent=True)
        return text

    def schema(self, release: Release) -> Schema:
        """How codes are written."""
        return {"type": "string", "pattern": f"^({CODE})$", "example": "30"}


@dataclass(frozen=True)
class Whole:
    """A whole number from `least` on; above `most` it is `most` where `held`, else refused."""

    least: int
    most: Callable[[], int]
    held: bool = False

    def read(self, text: str, release: Release) -> int:
        """The number. Raises `Wrong`."""
        most, plain = self.most(), text.isascii() and text.isdigit()
        found = int(text[-DIGITS:]) if plain and not text[:-DIGITS].strip("0") else most + plain
        if found < self.least or not plain or (found > most and not self.held):
            raise Wrong(Saying("api-expected-whole", least=str(self.least), most=str(most)))
        return min(found, most)

    def schema(self, release: Release) -> Schema:
        """Its limits; one that is held has no highest value that is refused."""
        highest = {} if self.held else {"maximum": self.most()}
        return {"type": "integer", "minimum": self.least, **highest}


@dataclass(frozen=True)
class Box:
    """A box in degrees: west, south, east, north, or with heights, which areas have none of."""

    def read(self, text: str, release: Release) -> tuple[float, ...]:
        """West, south, east, north. Raises `Wrong`."""
        parts = text.split(",")
        if len(parts) not in {4, 6} or not all(_NUMBER.fullmatch(part) for part in parts):
            raise Wrong(Saying("api-expected-box"))
        numbers = [float(part) for part in parts]
        half = len(numbers) // 2
        west, south, east, north = *numbers[:2], *numbers[half : half + 2]
        if not (min(west, east) >= -180 and max(west, east) <= 180 and -90 <= south <= north <= 90):
            raise Wrong(Saying("api-expected-box"))
        return west, south, east, north

    def schema(self, release: Release) -> Schema:
        """Four numbers or six."""
        numbers = {"type": "array", "items": {"type": "number"}}
        return {"oneOf": [numbers | {"minItems": n, "maxItems": n} for n in (4, 6)]}


@dataclass(frozen=True)
class Time:
    """A day, a moment or an interval, as OGC API – Features has it."""

    def read(self, text: str, release: Release) -> tuple[int, int]:
        """The first and the last year of the Common Era that it meets. Raises `Wrong`."""
        if not re.fullmatch(TIME, text):
            raise Wrong(Saying("api-expected-time"))
        first, interval, last = text.partition("/")
        return _year_of(first, EVER[0]), _year_of(last if interval else first, EVER[1])

    def schema(self, release: Release) -> Schema:
        """A text."""
        return {"type": "string", "pattern": f"^({TIME})$", "example": "2018-01-01/2018-12-31"}


def _year_of(moment: str, otherwise: int) -> int:
    return int(moment[:4]) if moment[:1].isdigit() else otherwise


@dataclass(frozen=True)
class Text:
    """A text of so many letters at most."""

    most: int

    def read(self, text: str, release: Release) -> str:
        """The text. Raises `Wrong`."""
        if not 0 < len(text) <= self.most:
            raise Wrong(Saying("api-expected-text", most=self.most))
        return text

    def schema(self, release: Release) -> Schema:
        """Its length."""
        return {"type": "string", "minLength": 1, "maxLength": self.most}
