"""How figures are spoken, told independently: how they print, and whether a text reads well."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from fractions import Fraction

THAI = re.compile("[\u0e00-\u0e7f]")
ONE = re.compile(
    r"(?<![\d.,])1 (people|households|provinces|districts|tambons|subdistricts|units|points|regions"
    r"|survey units|problems|files|rows|sources|checks|names|sets)\b"
)
ARTICLE = re.compile(r"\ba [aeiou]\w+|\ban [^aeiouhAEIOUHMLFSXR]\w+", re.IGNORECASE)
BARE = re.compile(r"\{|\}|\bnan\b|\bNone\b(?! of)|\bTrue\b|\bFalse\b|<NA>")
RUN = re.compile(r"\d[^\W\d_%]{3,}|%[^\W\d_]|[)][^\W\d_ ]")
"""A figure or a bracket that runs into the next word."""


def half_up(number: Fraction, decimals: int) -> Decimal:
    """A number to some decimals, half away from zero."""
    scaled = abs(number) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(whole).scaleb(-decimals) * (-1 if number < 0 else 1)


def points(value: Fraction) -> Decimal:
    """A fraction in percent as it prints: never rounded onto all."""
    percent = 100 * value
    for decimals in range(2 if abs(percent) < 1 else 1, 8):
        shown = half_up(percent, decimals)
        if not (percent < 100 <= shown):
            return shown
    raise AssertionError(f"{value} prints with more decimals than there are")


def percent(value: Fraction | None) -> str:
    """A rate as it prints."""
    if value is None:
        return ".."
    if value == 0:
        return "0%"
    return "<0.01%" if 0 < value < Fraction(1, 10_000) else f"{points(value):,}%"


def figure(value: Fraction | None, unit: str, lang: str = "th") -> str:
    """A measure's value as it prints."""
    if unit == "percent":
        return percent(value)
    if value is None:
        return ".."
    if unit == "count":
        people = {"th": "คน", "en": "person" if value == 1 else "people"}[lang]
        return f"{half_up(value, 0):,} {people}"
    if unit == "baht":
        shown = half_up(value, 0)
        return f"{shown:,} {'บาท' if lang == 'th' else 'baht'}"
    decimals = 2 if unit == "number" else 4
    shown = half_up(value, decimals)
    return f"<{Decimal(1).scaleb(-decimals)}" if value > 0 and not shown else f"{shown:,}"


def apart(one: Fraction, other: Fraction) -> tuple[str, str]:
    """Where a rate lies from another (`above`, `below`, `near`, `same`), by how many points."""
    if one == other:
        return "same", ""
    decimals = max(-int(points(value).as_tuple().exponent) for value in (one, other))
    distance = half_up(100 * abs(one - other), decimals)
    if points(one) == points(other) or not distance:
        return "near", ""
    return "above" if one > other else "below", f"{distance:,}"


def number(text: str) -> Decimal:
    """A printed number."""
    return Decimal(text.replace(",", "").replace("−", "-").replace("+", ""))


def plain(text: str) -> str:
    """A text without the joiners that only keep words on one line."""
    return text.replace("\u2060", "").replace("\u00a0", " ")


READ: Counter[str] = Counter()
"""How many texts were read, by language."""


def faults(text: str, lang: str) -> list[str]:
    """What does not read well in a text of a language."""
    READ[lang] += 1
    said = plain(text)
    found = [
        name
        for name, wrong in (
            ("double space", "  " in said or said != said.strip()),
            ("space before a mark", bool(re.search(r" [,;:)%]", said))),
            ("left open", bool(BARE.search(said))),
            ("none", said.count("(") != said.count(")")),
            ("0 of them", bool(re.search(r"\bthese 0\b|\bthis 0\b", said))),
        )
        if wrong
    ]
    if lang == "en":
        found += ["Thai in English"] * bool(THAI.search(said))
        found += ["one as several"] * bool(ONE.search(said))
        found += ["article"] * bool(ARTICLE.search(said))
    else:
        found += ["runs together"] * bool(re.search(r"\d(?=[ก-ฮ])|%(?=[ก-ฮ])", said))
    return found
