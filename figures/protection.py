"""The protected base of a release, made once, and its tables over the areas of a level."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

import pandas as pd

from data.stored import keys
from data.stored.release import Release
from figures import house
from geo.areas import COUNTRY, LEVELS, region_of
from poverty import joint
from poverty.protection import protected
from poverty.protection.protected import Base, Protected

UNITS = (("tambon", "municipality"), ("district",), ("province",), ("region",), ("country",))
"""Levels that people are counted in once, the finest first."""
KEPT = 8
_making = Lock()


@dataclass(frozen=True, eq=False)
class _Year:
    """A year of a release, told apart by the id of the whole: what is seen of it is no matter."""

    release: Release
    period: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Year) and self._told == other._told

    def __hash__(self) -> int:
        return hash(self._told)

    @property
    def _told(self) -> tuple[str, int]:
        return self.release.whole_id, self.period


def base(release: Release, period: int) -> Base:
    """The protected base of a year. Raises `DamagedRelease` where the key cannot be had."""
    with _making:
        return _base(_Year(release, period))


@lru_cache(maxsize=KEPT)
def _base(year: _Year) -> Base:
    figures = _units(year.release, year.period)
    return protected.base(figures, key=keys.key_of(year.release))


def _units(release: Release, period: int) -> pd.DataFrame:
    """Figures of the finest areas of which the joint distribution is known."""
    column = joint.columns("target_poor")[0]
    for levels in UNITS:
        found = [release.figures(level, period) for level in levels if level in _levels(release)]
        figures = pd.concat(found) if found else pd.DataFrame()
        if column in figures and figures[column].notna().any():
            return figures
    return release.figures("country", period)


def _levels(release: Release) -> set[str]:
    return set(release.areas["level"].unique())


def table(
    release: Release, level: str, period: int, population: str, *, threshold: int | None = None
) -> Protected:
    """Protected counts of a population over the areas of a level.

    `threshold`: a higher one than the house's. Raises `UnknownThreshold`, `DamagedRelease`, and
    `KeyError` for a year without any figure.
    """
    made, index = base(release, period), release.codes(level)
    units = next((cells.index for cells in made.cells.values()), pd.Index([], dtype=str))
    areas = pd.Series([area_of(code, level) for code in units.to_numpy()], index=units)
    return made.over(population, areas, index, threshold=house.at_least(threshold))


def exact(release: Release, level: str, period: int, population: str) -> Protected:
    """Exact counts of a population over the areas of a level: for staff alone."""
    return protected.exact(release.figures(level, period), population)


def area_of(code: str, level: str) -> str:
    """Code of the area of a level that a unit lies in; the unit itself at its own level."""
    if level in {COUNTRY, "country"}:
        return COUNTRY
    if level == "region":
        return code if not code[:1].isdigit() else region_of(code)
    return code[: LEVELS[level].digits]
