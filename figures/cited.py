"""Where a measure's figures come from, in words, with their year."""

from __future__ import annotations

from data.catalog import Catalog, Measure
from wording.bundle import has, texts
from wording.names import either
from wording.numbers import year


def source(
    catalog: Catalog, measure: Measure, period: int, lang: str, beside: int | None = None
) -> str:
    """The source of a measure in a year: its title and publisher.

    `beside` is the year whose survey other figures are of that are shown with it.
    """
    text, when = texts(lang), year(period, lang)
    name = catalog.source_of(measure, period)
    known = catalog.sources.get(name)
    key = f"source-{name}"
    if known is None or has(key, lang):
        return text(key, year=when, survey=catalog.survey(beside or period))
    publisher = either(known.publisher, known.publisher_en, lang)
    return text("source-imported", title=known.title, publisher=publisher, year=when)


def alone(catalog: Catalog, measure: Measure, period: int, lang: str) -> str:
    """The source of a measure that no figures of the survey are shown beside."""
    key = f"source-{catalog.source_of(measure, period)}-alone"
    if has(key, lang):
        return texts(lang)(key, year=year(period, lang))
    return source(catalog, measure, period, lang)
