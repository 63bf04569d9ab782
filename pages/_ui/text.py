"""Texts in Thai and English from the .ftl files, and numbers as the two languages write them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import cache, lru_cache
from pathlib import Path

from babel.dates import format_datetime
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

LOCALE = Path(__file__).with_name("locale")
SMALLEST_SHOWN = 0.0001
"""Smaller fractions would print as 0.00%."""
NONE, UNAVAILABLE, PROTECTED = "–", "..", "<5"
BANGKOK = timezone(timedelta(hours=7))
BABEL = {"th": "th", "en": "en"}

Texts = Callable[..., str]


@cache
def bundle(lang: str) -> FluentBundle:
    """All messages of a language. Raises `ValueError` where a file has errors."""
    messages = FluentBundle([lang], use_isolating=False)
    for path in sorted((LOCALE / lang).glob("*.ftl")):
        resource = FluentResource(path.read_text(encoding="utf-8"))
        junk = [entry.content for entry in resource.body if isinstance(entry, Junk)]
        faults = [*junk, *(messages.add_resource(resource) or [])]
        if faults:
            raise ValueError(f"{lang}/{path.name}: {faults[0]}")
    return messages


def texts(lang: str) -> Texts:
    """The function that gives the text of a key in a language, its arguments filled in.

    It raises `KeyError` for a key the language does not have and `ValueError` where an argument
    is missing.
    """

    def text(key: str, **arguments: object) -> str:
        message = bundle(lang).get_message(key)
        if message.value is None:
            raise KeyError(key)
        filled, errors = bundle(lang).format_pattern(message.value, arguments)
        if errors:
            raise ValueError(f"{key}: {errors[0]}")
        return str(filled)

    return text


@lru_cache(maxsize=50_000)
def has(key: str, lang: str) -> bool:
    """Whether a language has a text of this key."""
    return bool(bundle(lang).has_message(key))


def number(value: float, lang: str, *, decimals: int = 0) -> str:
    """A number with grouped digits and a fixed number of decimals; minus is U+2212."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(value, pattern, locale=BABEL[lang]).replace("-", "−")


def missing(value: float | None) -> bool:
    """Whether a figure is not there (None or NaN)."""
    return value is None or value != value


def count(value: float | None, lang: str) -> str:
    """A count of people or households; `..` where there is none."""
    return UNAVAILABLE if missing(value) else number(value, lang)


def percent_decimals(value: float) -> int:
    """Decimals of a fraction shown in percent: two below one percent, else one."""
    return 2 if abs(value) < 0.01 else 1


def percent(value: float | None, lang: str) -> str:
    """A fraction in percent: "2.8%", "0.42%", "<0.01%", "0%"; `..` where there is none."""
    if missing(value):
        return UNAVAILABLE
    if value == 0:
        return "0%"
    if 0 < value < SMALLEST_SHOWN:
        return "<0.01%"
    return f"{number(value * 100, lang, decimals=percent_decimals(value))}%"


def figure(value: float | None, unit: str, lang: str) -> str:
    """A measure's value in its unit: `percent`, `count` or `index`."""
    if unit == "percent":
        return percent(value, lang)
    if missing(value):
        return UNAVAILABLE
    return number(value, lang, decimals=0 if unit == "count" else 4)


def difference_shown(one: float, other: float) -> float:
    """Difference of two fractions as they are printed, so that it adds up on the screen."""
    decimals = max(percent_decimals(one), percent_decimals(other))
    printed = [round(value * 100, percent_decimals(value)) for value in (one, other)]
    return round(printed[0] - printed[1], decimals) / 100


def apart(one: float, other: float, lang: str, *, sign: bool = False) -> str:
    """How far two rates are apart as printed, in points with their decimals: "10.3", "+0.2"."""
    difference = difference_shown(one, other)
    decimals = max(percent_decimals(one), percent_decimals(other))
    shown = number(abs(difference) * 100, lang, decimals=decimals)
    mark = "+" if difference > 0 else "−" if difference < 0 else ""
    return mark + shown if sign else shown


def year(year_be: int, lang: str) -> str:
    """A year of the Buddhist era as the language writes it: 2561, or 2018 in English."""
    return str(year_be - 543 if lang == "en" else year_be)


def moment(iso: str, lang: str) -> str:
    """A moment in Thailand's time: "25 พ.ย. 2569 14:05 น.", "25 Nov 2026, 14:05"."""
    when = datetime.fromisoformat(iso).astimezone(BANGKOK)
    day, hour = (format_datetime(when, part, locale=lang) for part in ("d MMM", "HH:mm"))
    return texts(lang)(
        "moment", day=day, year=str(when.year + (0 if lang == "en" else 543)), hour=hour
    )
