"""Texts of the slides in Thai and English, and numbers as the two languages write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

from briefing.page.lines import whole
from figures import house
from geo import printed
from poverty.protection.disclosure import Status

LOCALE = Path(__file__).with_name("locale")
NOTHING, UNAVAILABLE = "–", ".."
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@cache
def bundle(lang: str) -> FluentBundle:
    """All messages of a language. Raises `ValueError` where a file has errors."""
    messages = FluentBundle([lang], use_isolating=False)
    for path in sorted((LOCALE / lang).glob("*.ftl")):
        resource = FluentResource(path.read_text(encoding="utf-8"))
        junk = [entry.content for entry in resource.body if isinstance(entry, Junk)]
        if junk:
            raise ValueError(f"{lang}/{path.name}: {junk[0]}")
        messages.add_resource(resource)
    return messages


class Wording:
    """How one slide speaks: its language and its digits."""

    def __init__(self, lang: str, digits: str = "arabic") -> None:
        self.lang, self.digits = lang, digits

    def __call__(self, key: str, **arguments: object) -> str:
        """The text of a key, which knows the house's threshold as `least`.

        Raises `KeyError` for one that the language does not have.
        """
        message = bundle(self.lang).get_message(key)
        if message.value is None:
            raise KeyError(key)
        least = house.threshold()
        known = {"least": least, "most": least - 1, **_numbered(arguments)}
        filled, errors = bundle(self.lang).format_pattern(message.value, known)
        if errors:
            raise ValueError(f"{key}: {errors[0]}")
        return self.numerals(str(filled))

    def listed(self, names: Sequence[str]) -> str:
        """Names one after another: "A", "A and B", "A, B and C"; by semicolons where need be."""
        if len(names) < 2:
            return "".join(names)
        how = "apart" if any("," in name for name in names) else "plain"
        between = self(f"list-names-{how}")  # a message has no space at its end
        return self(f"list-last-{how}", names=f"{between} ".join(names[:-1]), last=names[-1])

    def has(self, key: str) -> bool:
        """Whether the language has a text of this key."""
        return bool(bundle(self.lang).has_message(key))

    def numerals(self, text: str) -> str:
        """A text with the digits chosen."""
        return text.translate(THAI_DIGITS) if self.digits == "thai" else text

    def number(self, value: float | Decimal, *, decimals: int = 0) -> str:
        """Grouped digits and a fixed number of decimals; minus is U+2212."""
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        shown = printed.rounded(value, decimals)
        return self.numerals(format_decimal(shown, pattern, locale=self.lang).replace("-", "−"))

    def count(self, value: float) -> str:
        """A count; `..` where there is none."""
        return UNAVAILABLE if missing(value) else self.number(value)

    def people(self, value: float) -> str:
        """A count of people with its unit, never broken."""
        return whole(self("people", count=self.count(value)))

    def percent(self, value: float) -> str:
        """A fraction in percent: "2.8%", "0.42%", "<0.01%", "0%"; `..` where there is none."""
        if missing(value):
            return UNAVAILABLE
        if value == 0:
            return self.numerals("0%")
        if printed.is_tiny(value, printed.PERCENT):
            return self.numerals("<0.01%")
        points = printed.percent_points(value)
        return f"{self.number(points, decimals=printed.decimals_of(value))}%"

    def reading(self, value: float, unit: str, status: str) -> str:
        """A reading as it may be shown: "about 4.2%", "<5", "not shown", "..", "–"."""
        if status == Status.BELOW:
            return self.below()
        if status in {Status.WITHHELD, Status.NONE}:
            return self(f"value-{status}")
        shown = self.figure(value, unit)
        if unit == printed.BAHT and not missing(value):
            shown = whole(self("value-baht", value=shown))
        return self("about", value=shown) if status == Status.DERIVED else shown

    def below(self) -> str:
        """A derived count below the threshold: "<5"."""
        return self.numerals(house.below())

    def figure(self, value: float, unit: str) -> str:
        """A measure's value in its unit (`percent`, `count`, `index`)."""
        if unit == "percent":
            return self.percent(value)
        if missing(value):
            return UNAVAILABLE
        decimals = printed.DECIMALS.get(unit, printed.INDEX_DECIMALS)
        if unit != printed.COUNT and printed.is_tiny(value, unit):
            return f"<{self.number(printed.SMALLEST[unit], decimals=decimals)}"
        return self.number(value, decimals=decimals)

    def apart(self, one: float, other: float) -> str:
        """How far two rates are apart, in points with their decimals, without a sign: "10.2"."""
        points = printed.apart(one, other)
        return self.number(abs(points), decimals=-int(points.as_tuple().exponent))

    def year(self, year_be: int) -> str:
        """A year: 2561, or 2018 in English."""
        return self.numerals(str(year_be - 543 if self.lang == "en" else year_be))

    def day(self, iso: str) -> str:
        """A date: "25 พ.ย. 2569", "25 Nov 2026"."""
        day = date.fromisoformat(iso)
        text = format_date(day, "d MMM", locale=self.lang)
        return self.numerals(f"{text} {day.year if self.lang == 'en' else day.year + 543}")


def _numbered(arguments: Mapping[str, object]) -> dict[str, object]:
    """Arguments, none and one as numbers, by which a message tells one from several."""
    few = {"0": 0, "1": 1, "๐": 0, "๑": 1}
    return {
        name: few.get(value, value) if isinstance(value, str) else value
        for name, value in arguments.items()
    }


def missing(value: float) -> bool:
    """Whether a figure is not there."""
    return value != value


def difference_shown(one: float, other: float) -> float:
    """Difference of two fractions as it is printed: of the exact values, then rounded."""
    return float(printed.apart(one, other)) / 100
