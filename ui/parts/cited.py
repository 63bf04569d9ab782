"""Where a measure's figures come from, in words, with their year."""

from __future__ import annotations

from data.catalog import TPMAP as TPMAP
from data.catalog import Catalog, Measure
from figures import cited


def source(
    catalog: Catalog, measure: Measure, period: int, lang: str, beside: int | None = None
) -> str:
    """The source of a measure in a year: its title and publisher.

    `beside` is the year whose survey other figures of the page are of.
    """
    return cited.source(catalog, measure, period, lang, beside)


def survey(catalog: Catalog, period: int) -> str:
    """What the survey of a year is called: TPMAP, or the records that it was tabulated from."""
    return catalog.survey(period)
