"""Where a measure's figures come from, in words, and what the survey of a year is called."""

from __future__ import annotations

from data.catalog import Catalog, Measure
from figures import cited

TPMAP = "TPMAP"


def source(catalog: Catalog, measure: Measure, period: int, lang: str) -> str:
    """The source of a measure in a year: its title and publisher."""
    return cited.source(catalog, measure, period, lang)


def survey(catalog: Catalog, period: int) -> str:
    """What the survey of a year is called: TPMAP, or the records that it was tabulated from."""
    name = catalog.tabulated.get(period)
    return catalog.sources[name].title if name in catalog.sources else TPMAP
