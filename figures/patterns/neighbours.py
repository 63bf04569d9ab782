"""Who is whose neighbour, by two rules: areas that touch, and the eight whose middles are near."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd

from data.stored.release import Release
from geo.areas import LEVELS
from geo.shapes import topology
from geo.shapes.touching import METRES, Ground

NEAREST = 8
"""How many neighbours an area has by the second rule."""
KEPT = 12
"""Sets of areas whose neighbours are kept."""
PART = "tambon"
DETAILED = "detail/"


class Rule(StrEnum):
    """A rule of who is a neighbour."""

    QUEEN = "queen"
    NEAREST = "nearest"


def ground(release: Release) -> Ground:
    """The tambons of a release's detailed shapes, and which of them touch."""
    packed = (asset for name, asset in release.assets.items() if name.startswith(DETAILED))
    return Ground.of(pd.concat([topology.decode(topology.unpack(one), PART) for one in packed]))


def graphs(found: Ground, codes: pd.Index, level: str) -> Mapping[Rule, Any]:
    """The neighbours among the areas named, by either rule, as libpysal's binary graphs.

    `codes` are areas of a level, more than `NEAREST`, in the order that the graphs keep. Kept, as
    most measures have figures of the same areas.
    """
    return _graphs(found, tuple(codes), LEVELS[level].digits)


@lru_cache(maxsize=KEPT)
def _graphs(found: Ground, areas: tuple[str, ...], digits: int) -> Mapping[Rule, Any]:
    from libpysal.graph import Graph

    codes = pd.Index(areas)
    pairs = found.touching(codes, digits)
    points = gpd.GeoSeries.from_xy(*found.middles(codes, digits).T, index=codes, crs=METRES)
    sides = (pairs[side].to_numpy() for side in ("one", "other"))
    return {
        Rule.QUEEN: Graph.from_arrays(*sides, np.ones(len(pairs))),
        Rule.NEAREST: Graph.build_knn(points, k=NEAREST),
    }
