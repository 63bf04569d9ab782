"""How a language speaks: its texts, and numbers as it prints them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from wording import numbers
from wording.bundle import SURVEY, has, texts
from wording.names import listed


class Speech:
    """The texts and the numbers of a language, for what is said alike on pages and slides."""

    def __init__(self, lang: str, survey: str = SURVEY) -> None:
        self.lang, self.survey = lang, survey
        self._text = texts(lang)

    def __call__(self, key: str, **arguments: object) -> str:
        """The text of a key (`wording.bundle.texts`)."""
        return self.numerals(self._text(key, **{"survey": self.survey, **arguments}))

    def numerals(self, text: str) -> str:
        """A text in the digits that are spoken in."""
        return text

    def listed(self, names: Sequence[str]) -> str:
        """Names one after another."""
        return self.numerals(listed(names, self.lang))

    def has(self, key: str) -> bool:
        """Whether the language has a text of this key."""
        return has(key, self.lang)

    def number(self, value: float | Decimal, *, decimals: int = 0) -> str:
        """Grouped digits and a fixed number of decimals."""
        return self.numerals(numbers.number(value, self.lang, decimals=decimals))

    def count(self, value: float) -> str:
        """A count; `..` where there is none."""
        return self.numerals(numbers.count(value, self.lang))

    def percent(self, value: float) -> str:
        """A fraction in percent."""
        return self.numerals(numbers.percent(value, self.lang))

    def year(self, year_be: int) -> str:
        """A year in the language's era."""
        return self.numerals(numbers.year(year_be, self.lang))

    def day(self, iso: str) -> str:
        """A day, its month in short."""
        return self.numerals(numbers.day(iso, self.lang))

    def as_of(self, day: str) -> str:
        """A day, a month or a year that a report is of."""
        return self.numerals(numbers.as_of(day, self.lang))
