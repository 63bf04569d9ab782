"""Numbers, rates, years and days as a language writes them: one rule for page, slide and file.

Digits are Arabic here; a slide may turn them into a language's own. What is not there is "..".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from babel.dates import format_datetime
from babel.numbers import format_decimal

from geo import printed
from wording.bundle import texts
from wording.clock import THAILAND
from wording.languages import languages

NONE, UNAVAILABLE = "–", ".."
BUDDHIST = 543
"""What is added to a year of the common era."""


def number(value: float | Decimal, lang: str, *, decimals: int = 0) -> str:
    """A number with grouped digits and a fixed number of decimals; minus is U+2212, none at 0.

    >>> number(1032987, "th"), number(-1.25, "en", decimals=1), number(-0.001, "en", decimals=2)
    ('1,032,987', '−1.3', '0.00')
    """
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    shown = printed.rounded(value, decimals) + 0
    return format_decimal(shown, pattern, locale=languages()[lang].locale).replace("-", "−")


def missing(value: float | None) -> bool:
    """Whether a figure is not there (None or NaN)."""
    return value is None or value != value


def count(value: float | None, lang: str) -> str:
    """A count of people or households; `..` where there is none.

    >>> count(36647817, "th"), count(0, "th"), count(None, "th")
    ('36,647,817', '0', '..')
    """
    return UNAVAILABLE if value is None or missing(value) else number(value, lang)


def percent(value: float | None, lang: str) -> str:
    """A fraction in percent; `..` where there is none.

    >>> [percent(rate, "th") for rate in (0.028187, 0.0042, 0.00002, 0.0, 0.9998)]
    ['2.8%', '0.42%', '<0.01%', '0%', '99.98%']
    """
    if value is None or missing(value):
        return UNAVAILABLE
    if value == 0:
        return "0%"
    if printed.is_tiny(value, printed.PERCENT):
        return "<0.01%"
    points = printed.percent_points(value)
    return f"{number(points, lang, decimals=printed.decimals_of(value))}%"


def figure(value: float | None, unit: str, lang: str) -> str:
    """A measure's value in its unit: `percent`, `count`, `index`, `baht` or `number`.

    >>> figure(0.61104, "index", "th"), figure(0.00002, "index", "th"), figure(12, "count", "th")
    ('0.6110', '<0.0001', '12')
    """
    if unit == printed.PERCENT:
        return percent(value, lang)
    if value is None or missing(value):
        return UNAVAILABLE
    decimals = printed.DECIMALS.get(unit, printed.INDEX_DECIMALS)
    if unit != printed.COUNT and printed.is_tiny(value, unit):
        return f"<{number(printed.SMALLEST[unit], lang, decimals=decimals)}"
    return number(value, lang, decimals=decimals)


def exactly(value: float, unit: str, lang: str) -> str:
    """A bound that somebody set: as a figure prints where that is all of it, else in full.

    >>> [exactly(bound, "percent", "en") for bound in (0.1, 0.0996, 0.00004, 0.0)]
    ['10.0%', '9.96%', '0.004%', '0%']
    >>> exactly(20, "count", "en"), exactly(20.5, "count", "en")
    ('20', '20.5')
    """
    exact = Decimal(f"{value:.10g}")
    if unit == printed.PERCENT:
        exact *= 100
        if not exact or printed.percent_points(value) == exact:
            return percent(value, lang)
        return f"{_in_full(exact, lang)}%"
    decimals = printed.DECIMALS.get(unit, printed.INDEX_DECIMALS)
    alike = printed.rounded(exact, decimals) == exact
    return number(exact, lang, decimals=decimals) if alike else _in_full(exact, lang)


def _in_full(exact: Decimal, lang: str) -> str:
    """A number with as many decimals as it has."""
    return number(exact, lang, decimals=max(0, -int(exact.normalize().as_tuple().exponent)))


def beside(value: float, others: Sequence[float | None], unit: str, lang: str) -> list[str]:
    """A value and others that it is compared with: all with as many decimals as tell it from them.

    >>> beside(0.0204, [0.02, None], "percent", "th"), beside(0.131, [0.2], "percent", "th")
    (['2.04%', '2.00%', '..'], ['13.1%', '20.0%'])
    """
    every = [value, *others]
    plain = [figure(one, unit, lang) for one in every]
    if _apart(every, plain):
        return plain
    times, sign = (100, "%") if unit == printed.PERCENT else (1, "")
    for decimals in range(1, printed.MOST_DECIMALS):
        shown = [
            UNAVAILABLE
            if one is None or missing(one)
            else number(one * times, lang, decimals=decimals) + sign
            for one in every
        ]
        if _apart(every, shown):
            return shown
    return plain


def _apart(values: Sequence[float | None], shown: Sequence[str]) -> bool:
    """Whether the first is printed otherwise than all that it is not the same as."""
    others = zip(values[1:], shown[1:], strict=True)
    return all(one in {None, values[0]} or text != shown[0] for one, text in others)


def difference_shown(one: float, other: float) -> float:
    """Difference of two fractions as it is printed: of the exact values, then rounded.

    >>> difference_shown(0.13055, 0.02819)  # 13.1% and 2.8%
    0.102
    """
    return float(printed.apart(one, other)) / 100


def apart(one: float, other: float, lang: str) -> str:
    """How far two rates are apart, in points with their decimals, without a sign.

    >>> apart(0.02819, 0.13055, "th")
    '10.2'
    """
    points = printed.apart(one, other)
    return number(abs(points), lang, decimals=-int(points.as_tuple().exponent))


def distance(one: float, other: float, lang: str) -> str:
    """The same with its sign; in words where the two are the same, or near each other.

    >>> distance(0.13055, 0.02819, "en"), distance(0.0042, 0.028, "en"), distance(0.1, 0.1, "en")
    ('+10.2', '−2.38', 'the same')
    """
    side = printed.side(one, other)
    if side in {printed.SAME, printed.NEAR}:
        return texts(lang)(f"distance-{side}")
    return ("+" if side == printed.ABOVE else "−") + apart(one, other, lang)


def in_era(year_be: int, lang: str) -> int:
    """A year of the Buddhist era in the era of a language.

    >>> in_era(2561, "th"), in_era(2561, "en")
    (2561, 2018)
    """
    return year_be - languages()[lang].era


def year(year_be: int, lang: str) -> str:
    """A year of the Buddhist era as the language writes it: 2561, or 2018 in English."""
    return str(in_era(year_be, lang))


def day(iso: str, lang: str) -> str:
    """A day, its month in short.

    >>> day("2026-11-25", "en"), day("2026-11-25", "th")
    ('25 Nov 2026', '25 พ.ย. 2569')
    """
    when = date.fromisoformat(iso)
    return f"{_part(when, 'd MMM', lang)} {year(when.year + BUDDHIST, lang)}"


def as_of(iso: str, lang: str) -> str:
    """A day, or a month where that is all that is known; a year where nothing more is.

    >>> as_of("2025-09-30", "th"), as_of("2025-09", "en"), as_of("2025", "th")
    ('30 ก.ย. 2568', 'Sep 2025', '2568')
    """
    when, known = date.fromisoformat(f"{iso}-01-01"[:10]), iso.count("-")
    if known == 2:
        return day(iso, lang)
    whole = year(when.year + BUDDHIST, lang)
    return f"{_part(when, 'LLL', lang)} {whole}" if known else whole


def moment(iso: str, lang: str) -> str:
    """A moment in Thailand's time: "25 พ.ย. 2569 14:05 น.", "25 Nov 2026, 14:05"."""
    when = datetime.fromisoformat(iso).astimezone(THAILAND)
    return texts(lang)(
        "moment",
        day=_part(when, "d MMM", lang),
        year=year(when.year + BUDDHIST, lang),
        hour=_part(when, "HH:mm", lang),
    )


def _part(when: date, pattern: str, lang: str) -> str:
    return str(format_datetime(when, pattern, locale=languages()[lang].locale))
