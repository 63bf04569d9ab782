"""How one slide speaks: the texts and numbers of its language, in the digits chosen."""

from __future__ import annotations

from briefing.page.breaks import whole
from figures import house
from geo import printed
from poverty.protection.disclosure import Status
from wording import numbers
from wording.bundle import SURVEY
from wording.languages import languages
from wording.speech import Speech

THAI_ZERO = 0x0E50
THAI_DIGITS = str.maketrans({str(digit): chr(THAI_ZERO + digit) for digit in range(10)})


class Wording(Speech):
    """How one slide speaks: its language and its digits."""

    def __init__(self, lang: str, digits: str = "arabic", survey: str = SURVEY) -> None:
        super().__init__(lang, survey)
        self.digits = digits
        self._thai = digits == "thai" and languages()[lang].thai_digits

    def numerals(self, text: str) -> str:
        """A text with the digits chosen."""
        return text.translate(THAI_DIGITS) if self._thai else text

    def people(self, value: float) -> str:
        """A count of people with its unit, never broken."""
        return whole(self("people", count=self.count(value)))

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
