"""TPMAP's target poor beside monetary poverty, province by province: what either of them finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import pandas as pd

from data.catalog import DEFAULT_MEASURE
from data.stored.release import Release
from figures import readings
from geo import printed
from geo.areas import COUNTRY
from poverty import concordance
from poverty.concordance import Quadrant

SURVEYED, SPENDING = DEFAULT_MEASURE, "poverty_headcount"
"""The two measures: people on the survey's list and the card's, and people below the line."""
LEVEL = "province"
Printed = TypeVar("Printed", pd.Series, float)


@dataclass(frozen=True)
class TwoMeasures:
    """Both measures in one year, and what became of the second.

    `areas` is indexed by code, a row a province that has both in `year`: the fractions `first` and
    `second`, `quadrant` (`Quadrant`), `later`, the second in the year `later_year` (NaN where it
    has none), and `later_status` (`Status`). `wholes` are the country's own of `year`,
    `later_whole` that of `later_year`.
    `few` are provinces whose sample was too small for the second in `year`. What prints like the
    country's own is not above it; `correlation` is of the exact figures.
    """

    year: int
    later_year: int
    areas: pd.DataFrame
    correlation: float
    wholes: tuple[float, float]
    later_whole: float
    few: tuple[str, ...]

    def codes(self, quadrant: Quadrant) -> list[str]:
        """The provinces of a quadrant, those with the highest figure of its measure first."""
        part = self.areas[self.areas["quadrant"] == quadrant]
        by = "second" if quadrant is Quadrant.SECOND else "first"
        return part.sort_values(by, ascending=False, kind="stable").index.astype(str).tolist()

    def above_later(self, codes: list[str]) -> list[str]:
        """Those of some provinces whose second figure is above the country's in the later year."""
        later = _printed(self.areas.loc[codes, "later"])
        return later.index[later > _printed(self.later_whole)].astype(str).tolist()


def compared(release: Release) -> TwoMeasures | None:
    """Both measures in the latest year that provinces have both of; None without such a year."""
    measures = release.catalog.measures
    years = [set(readings.years(release, LEVEL, measures[one])) for one in (SURVEYED, SPENDING)]
    if not years[0] & years[1]:
        return None
    year, later_year = max(years[0] & years[1]), max(years[1])
    first, second, later = (
        readings.reading(release, LEVEL, measure, when)
        for measure, when in ((SURVEYED, year), (SPENDING, year), (SPENDING, later_year))
    )
    wholes = _whole(release, SURVEYED, year), _whole(release, SPENDING, year)
    exact = pd.DataFrame({"first": first["value"], "second": second["value"]}).dropna()
    found = concordance.compared(
        _printed(exact["first"]),
        _printed(exact["second"]),
        (_printed(wholes[0]), _printed(wholes[1])),
    )
    after = later[["value", "status"]].reindex(exact.index)
    return TwoMeasures(
        year,
        later_year,
        exact.assign(
            quadrant=found.areas["quadrant"], later=after["value"], later_status=after["status"]
        ),
        concordance.rank_correlation(exact["first"], exact["second"]),
        wholes,
        _whole(release, SPENDING, later_year),
        tuple(second.index[second["small"] & first["value"].notna()].astype(str)),
    )


def _printed(exact: Printed) -> Printed:
    """Fractions as they print in percent: what prints alike is not told apart."""
    if isinstance(exact, float):
        return float(printed.values(pd.Series([exact]), printed.PERCENT).iloc[0])
    return printed.values(exact, printed.PERCENT)


def _whole(release: Release, measure: str, year: int) -> float:
    values = readings.reading(release, "country", measure, year)["value"]
    return float(values.to_numpy(dtype="float64")[values.index.get_loc(COUNTRY)])
