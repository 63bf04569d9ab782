"""Where a measure's figures come from, in words, with their year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from data.catalog import Catalog, Measure, Source, catalog
from wording.bundle import has, texts
from wording.numbers import year
from wording.saying import Name


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
    named = {"title": title(known).said(lang), "publisher": publisher(known).said(lang)}
    return text("source-imported", **named, year=when)


def alone(catalog: Catalog, measure: Measure, period: int, lang: str) -> str:
    """The source of a measure that no figures of the survey are shown beside."""
    key = f"source-{catalog.source_of(measure, period)}-alone"
    if has(key, lang):
        return texts(lang)(key, year=year(period, lang))
    return source(catalog, measure, period, lang)


def title(known: Source) -> Name:
    """What a source is called."""
    return Name(known.title, known.title_en or known.title)


def publisher(known: Source) -> Name:
    """Who publishes a source."""
    return Name(known.publisher, known.publisher_en)


def licence(known: Source) -> Name:
    """What may be done with the figures of a source."""
    return Name(known.licence, known.licence_en or known.licence)


def described(entry: Mapping[str, Any]) -> Source:
    """What a release's manifest says of a source, in both languages where the catalogue knows it.

    Releases of earlier versions hold one of its names alone.
    """
    known = catalog().sources.get(entry["id"])
    if known is not None and entry["title"] in {known.title, known.title_en}:
        return known
    return Source(**{one.name: entry[one.name] for one in fields(Source) if one.name in entry})
