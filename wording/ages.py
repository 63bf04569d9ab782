"""How old a figure is: told beside its year where that is long ago, by one rule everywhere."""

from __future__ import annotations

from wording.bundle import texts
from wording.clock import today
from wording.numbers import BUDDHIST, year

RECENT = 2
"""A figure of so many years ago, or fewer, is as new as official figures are."""


def age(year_be: int) -> int:
    """How many years a year of the Buddhist era lies before the one it is in Thailand."""
    return today().year + BUDDHIST - year_be


def dated(year_be: int, lang: str) -> str:
    """A year, with its age where that is over two years: "พ.ศ. 2561 · 8 ปีก่อน"."""
    ago, when = age(year_be), year(year_be, lang)
    if ago <= RECENT:
        return texts(lang)("year", year=when)
    return texts(lang)("year-old", year=when, ago=ago)
