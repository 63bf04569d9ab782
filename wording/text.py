"""Texts in Thai and English from the .ftl files, and numbers as the two languages write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path

from babel.dates import format_datetime
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Junk

from data.clock import THAILAND
from figures import house
from geo import printed

LOCALE = Path(__file__).with_name("locale")
NONE, UNAVAILABLE = "–", ".."
BABEL = {"th": "th", "en": "en"}

Texts = Callable[..., str]


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


def texts(lang: str) -> Texts:
    """The function that gives the text of a key in a language, its arguments filled in.

    Every text knows the house's threshold as `least`. It raises `KeyError` for a key the language
    does not have and `ValueError` where an argument is missing.
    """

    def text(key: str, **arguments: object) -> str:
        message = bundle(lang).get_message(key)
        if message.value is None:
            raise KeyError(key)
        least = house.threshold()
        known = {"least": least, "most": least - 1, **numbered(arguments)}
        filled, errors = bundle(lang).format_pattern(message.value, known)
        if errors:
            raise ValueError(f"{key}: {errors[0]}")
        return str(filled)

    return text


def numbered(arguments: Mapping[str, object]) -> dict[str, object]:
    """Arguments, none and one as numbers, by which a message tells one from several."""
    return {
        name: int(value) if isinstance(value, str) and value in {"0", "1"} else value
        for name, value in arguments.items()
    }


@lru_cache(maxsize=50_000)
def has(key: str, lang: str) -> bool:
    """Whether a language has a text of this key."""
    return bool(bundle(lang).has_message(key))


def number(value: float | Decimal, lang: str, *, decimals: int = 0) -> str:
    """A number with grouped digits and a fixed number of decimals; minus is U+2212."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    shown = printed.rounded(value, decimals)
    return format_decimal(shown, pattern, locale=BABEL[lang]).replace("-", "−")


def missing(value: float | None) -> bool:
    """Whether a figure is not there (None or NaN)."""
    return value is None or value != value


def count(value: float | None, lang: str) -> str:
    """A count of people or households; `..` where there is none."""
    return UNAVAILABLE if value is None or missing(value) else number(value, lang)


def percent(value: float | None, lang: str) -> str:
    """A fraction in percent: "2.8%", "0.42%", "<0.01%", "0%"; `..` where there is none."""
    if value is None or missing(value):
        return UNAVAILABLE
    if value == 0:
        return "0%"
    if printed.is_tiny(value, printed.PERCENT):
        return "<0.01%"
    points = printed.percent_points(value)
    return f"{number(points, lang, decimals=printed.decimals_of(value))}%"


def figure(value: float | None, unit: str, lang: str) -> str:
    """A measure's value in its unit: `percent`, `count`, `index`, `baht` or `number`."""
    if unit == printed.PERCENT:
        return percent(value, lang)
    if value is None or missing(value):
        return UNAVAILABLE
    decimals = printed.DECIMALS.get(unit, printed.INDEX_DECIMALS)
    if unit != printed.COUNT and printed.is_tiny(value, unit):
        return f"<{number(printed.SMALLEST[unit], lang, decimals=decimals)}"
    return number(value, lang, decimals=decimals)


def difference_shown(one: float, other: float) -> float:
    """Difference of two fractions as it is printed: of the exact values, then rounded."""
    return float(printed.apart(one, other)) / 100


def apart(one: float, other: float, lang: str) -> str:
    """How far two rates are apart, in points with their decimals, without a sign: "10.2"."""
    points = printed.apart(one, other)
    return number(abs(points), lang, decimals=-int(points.as_tuple().exponent))


def distance(one: float, other: float, lang: str) -> str:
    """The same with its sign: "+10.2"; in words where the two are the same, or near each other."""
    side = printed.side(one, other)
    if side in {printed.SAME, printed.NEAR}:
        return texts(lang)(f"distance-{side}")
    return ("+" if side == printed.ABOVE else "−") + apart(one, other, lang)


def listed(names: Sequence[str], lang: str) -> str:
    """Names one after another: "A", "A and B", "A, B and C"; apart by semicolons where need be."""
    if len(names) < 2:
        return "".join(names)
    text, how = texts(lang), "apart" if any("," in name for name in names) else "plain"
    between = text(f"list-names-{how}")  # a message has no space at its end
    return text(f"list-last-{how}", names=f"{between} ".join(names[:-1]), last=names[-1])


def year(year_be: int, lang: str) -> str:
    """A year of the Buddhist era as the language writes it: 2561, or 2018 in English."""
    return str(year_be - 543 if lang == "en" else year_be)


def moment(iso: str, lang: str) -> str:
    """A moment in Thailand's time: "25 พ.ย. 2569 14:05 น.", "25 Nov 2026, 14:05"."""
    when = datetime.fromisoformat(iso).astimezone(THAILAND)
    day, hour = (format_datetime(when, part, locale=lang) for part in ("d MMM", "HH:mm"))
    return texts(lang)(
        "moment", day=day, year=str(when.year + (0 if lang == "en" else 543)), hour=hour
    )
