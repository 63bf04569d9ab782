"""What small maps show side by side: a measure over its years, the dimensions, measures chosen."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.catalog import Measure

YEARS, DIMENSIONS = "years", "dimensions"
BETWEEN = ","
MOST = 12
"""As many measures as can be chosen."""
TILES, MAPS = "tiles", "maps"
FORMS = (MAPS, TILES)
COMMON, OWN = "common", "own"
LEGENDS = (COMMON, OWN)


@dataclass(frozen=True)
class Wanted(Container[str]):
    """The texts that name panels: `years`, `dimensions`, or one to twelve measures that are known.

    No measure is named twice.
    """

    known: Container[str]

    def __contains__(self, text: object) -> bool:
        if text in {YEARS, DIMENSIONS}:
            return True
        named = measures(str(text))
        several = 0 < len(named) <= MOST and len(set(named)) == len(named)
        return several and all(name in self.known for name in named)


@dataclass(frozen=True)
class Panel:
    """One small map: a measure in a year (พ.ศ.); `there` is whether any area has a figure."""

    measure: str
    period: int
    there: bool = True


def measures(text: str | None) -> tuple[str, ...]:
    """The measures that a text names; none for the other two.

    >>> measures("hai,gini"), measures("years"), measures(None)
    (('hai', 'gini'), (), ())
    """
    return () if text in {YEARS, DIMENSIONS, None, ""} else tuple(str(text).split(BETWEEN))


def over_years(measure: str, years: Sequence[int]) -> list[Panel]:
    """A panel a year from the first to the last that a measure has, those it lacks among them.

    >>> [(one.period, one.there) for one in over_years("hai", [2563, 2561])]
    [(2561, True), (2562, False), (2563, True)]
    """
    if not years:
        return []
    every = range(min(years), max(years) + 1)
    return [Panel(measure, year, year in years) for year in every]


def of_measures(
    named: Sequence[str], period: int, years_of: Callable[[str], Sequence[int]]
) -> list[Panel]:
    """A panel a measure, in a year where it has that, else in its latest one."""
    return list(_of_measures(named, period, years_of))


def _of_measures(
    named: Sequence[str], period: int, years_of: Callable[[str], Sequence[int]]
) -> Iterator[Panel]:
    for name in named:
        years = years_of(name)
        has = period in years or not years
        yield Panel(name, period if has else max(years), bool(years))


def one_scale(panels: Sequence[Panel], known: Mapping[str, Measure]) -> bool:
    """Whether panels can share a legend: one unit, and dark at the same end."""
    shades = [known[known[panel.measure].colouring] for panel in panels]
    return len({(shade.unit, shade.high_leads) for shade in shades}) <= 1
