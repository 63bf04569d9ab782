"""The readings of a release that slides draw from, each made once a process."""

from __future__ import annotations

from functools import cached_property, lru_cache

import pandas as pd
from cachetools import LRUCache

from data.stored.files import GROUND
from data.stored.release import Release
from figures import classed, protection, readings, settings
from figures.groups import asking
from figures.options import Method
from figures.patterns import found, neighbours
from figures.patterns.found import Patterns
from figures.plan import made, targets
from figures.plan.asked import Asked
from figures.plan.made import Plan
from figures.plan.units import of_group
from geo.classing.classes import Classes
from geo.print_map.outlines import Shapes
from geo.shapes import ground, topology
from geo.shapes.touching import Ground
from poverty.protection.protected import Protected
from poverty.targeting import Curve


class Figures:
    """A release as slides read it; every table is made once."""

    def __init__(self, release: Release) -> None:
        self.release = release
        self.reading = lru_cache(maxsize=400)(self._reading)
        self.dimensions = lru_cache(maxsize=20)(self._dimensions)
        self.several = lru_cache(maxsize=20)(self._several)
        self.protected = lru_cache(maxsize=8)(self._protected)
        self.classes = lru_cache(maxsize=100)(self._classes)
        self.shapes = lru_cache(maxsize=12)(self._shapes)
        self.under = lru_cache(maxsize=24)(self._under)
        self.shared = lru_cache(maxsize=12)(self._shared)
        self.plan = lru_cache(maxsize=6)(self._plan)
        self.curves = lru_cache(maxsize=24)(self._curves)
        self.patterns = lru_cache(maxsize=12)(self._patterns)

    def _reading(self, level: str, measure: str, period: int) -> pd.DataFrame:
        return readings.reading(self.release, level, measure, period)

    def _dimensions(self, level: str, period: int) -> pd.DataFrame:
        return readings.dimensions(self.release, level, period)

    def _several(self, level: str, period: int) -> pd.Series:
        return readings.several(self.release, level, period)

    def _protected(self, level: str, period: int) -> Protected:
        return protection.table(self.release, level, period, readings.POPULATION)

    def _classes(self, level: str, measure: str, period: int, scheme: str, part: str) -> Classes:
        asked = self.release.catalog.measures[measure]
        return classed.classified(self.reading(level, measure, period), asked, scheme, part=part)

    def _under(self, level: str, period: int, method: Method) -> pd.DataFrame:
        return settings.measured(self.release, level, period, method)

    def _shared(self, level: str, period: int, method: Method) -> Classes:
        """Classes over a setting and the usual one together, as the two maps of the page share."""
        own, usual = (self.under(level, period, setting) for setting in (method, method.default))
        return classed.beside_usual(own, usual, method)[True]

    def _plan(self, period: int, area: str, group: str, texts: tuple[str, ...]) -> Plan:
        """The plan of an area or a group, as the `texts` of an address ask (`Asked.read`).

        Raises `Impossible`.
        """
        if group:
            units = of_group(self.release, period, asking.read(self.release, group))
        else:
            units = made.units_of(self.release, period, None, area)
        if units.empty:
            raise made.Impossible("nobody")
        return made.plan(self.release, period, units, Asked.read(texts))

    def _curves(self, period: int, area: str) -> dict[str, Curve]:
        return targets.curves(self.release, period, area)

    def _patterns(self, level: str, measure: str, period: int, threshold: int) -> Patterns:
        """Groups of neighbours; `threshold` is the house's, below which counts are hidden."""
        reading = self.reading(level, measure, period)
        return found.found(self.ground, reading, level, threshold=threshold)

    @cached_property
    def ground(self) -> Ground:
        """Which areas touch."""
        return neighbours.ground(self.release)

    @cached_property
    def lands(self) -> Shapes | None:
        """The lands around the country; None in a release without a ground."""
        if GROUND not in self.release.assets:
            return None
        packed = self.release.assets[GROUND]
        return Shapes.of(topology.decode(topology.unpack(packed), ground.LAND))

    def _shapes(self, asset: str, level: str) -> Shapes:
        packed = self.release.assets[asset]
        return Shapes.of(topology.decode(topology.unpack(packed), level))


_LATEST: LRUCache[str, Figures] = LRUCache(maxsize=1)


def kept(release: Release) -> Figures:
    """What is kept of a release for the next slide; what was of another release is let go."""
    found = _LATEST.get(release.id)
    if found is None:
        found = _LATEST[release.id] = Figures(release)
    return found
