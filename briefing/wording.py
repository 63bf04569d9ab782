"""How one slide speaks: the texts and numbers of its language, in the digits chosen."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefing.page.breaks import whole
from figures import house
from geo import printed
from poverty.protection.disclosure import Status
from wording import numbers
from wording.bundle import has, texts
from wording.languages import languages
from wording.names import listed

THAI_ZERO = 0x0E50
THAI_DIGITS = str.maketrans({str(digit): chr(THAI_ZERO + digit) for digit in range(10)})


class Wording:
    """How one slide speaks: its language and its digits."""

    def __init__(self, lang: str, digits: str = "arabic") -> None:
        self.lang, self.digits = lang, digits
        self._text = texts(lang)
        self._thai = digits == "thai" and languages()[lang].thai_digits

    def __call__(self, key: str, **arguments: object) -> str:
        """The text of a key (`wording.bundle.texts`)."""
        return self.numerals(self._text(key, **arguments))

    def listed(self, names: Sequence[str]) -> str:
        """Names one after another."""
        return self.numerals(listed(names, self.lang))

    def has(self, key: str) -> bool:
        """Whether the language has a text of this key."""
        return has(key, self.lang)

    def numerals(self, text: str) -> str:
        """A text with the digits chosen."""
        return text.translate(THAI_DIGITS) if self._thai else text

    def number(self, value: float | Decimal, *, decimals: int = 0) -> str:
        """Grouped digits and a fixed number of decimals."""
        return self.numerals(numbers.number(value, self.lang, decimals=decimals))

    def count(self, value: float) -> str:
        """A count; `..` where there is none."""
        return self.numerals(numbers.count(value, self.lang))

    def people(self, value: float) -> str:
        """A count of people with its unit, never broken."""
        return whole(self("people", count=self.count(value)))

    def percent(self, value: float) -> str:
        """A fraction in percent."""
        return self.numerals(numbers.percent(value, self.lang))

    def reading(self, value: float, unit: str, status: str) -> str:
        """A reading as it may be shown: "about 4.2%", "<5", "not shown", "..", "–"."""
        if status == Status.BELOW:
            return self.below()
        if status in {Status.WITHHELD, Status.NONE, Status.SMALL}:
            return self(f"value-{status}")
        shown = self.figure(value, unit)
        if unit == printed.BAHT and not numbers.missing(value):
            shown = whole(self("value-baht", value=shown))
        return self("about", value=shown) if status == Status.DERIVED else shown

    def below(self) -> str:
        """A derived count below the threshold: "<5"."""
        return self.numerals(house.below())

    def figure(self, value: float, unit: str) -> str:
        """A measure's value in its unit (`percent`, `count`, `index`)."""
        return self.numerals(numbers.figure(value, unit, self.lang))

    def apart(self, first: float, second: float) -> str:
        """How far two rates are apart, in points with their decimals, without a sign."""
        return self.numerals(numbers.apart(first, second, self.lang))

    def year(self, year_be: int) -> str:
        """A year in the language's era."""
        return self.numerals(numbers.year(year_be, self.lang))

    def day(self, iso: str) -> str:
        """A day, its month in short."""
        return self.numerals(numbers.day(iso, self.lang))
