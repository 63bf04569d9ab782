"""Which areas lie in a shape: those of which at least half of the area is inside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from geo.groups.group import Edge
from geo.shapes import topology
from geo.shapes.boundaries import EQUAL_AREA

HALF = 0.5
NEARLY = 0.1
"""An area is a border case where the share inside is less than so far from a half."""
FORGIVEN = 1e-9
"""By so much a share may fall short of a half: sums of areas are binary fractions."""


class Inside(NamedTuple):
    """The codes of the areas inside a shape in order, and the border cases."""

    codes: tuple[str, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True)
class Ground:
    """The areas of a level ready to be asked: shapes in degrees, in EPSG:6933, sizes and a tree."""

    degrees: gpd.GeoSeries
    shapes: npt.NDArray[np.object_]
    sizes: npt.NDArray[np.float64]
    tree: shapely.STRtree

    @classmethod
    def of(cls, degrees: gpd.GeoSeries) -> Ground:
        """Prepare shapes in degrees (EPSG:4326), indexed by code."""
        ordered = degrees.sort_index()
        shapes = ordered.to_crs(EQUAL_AREA).to_numpy()
        shapely.prepare(shapes)
        return cls(ordered, shapes, shapely.area(shapes), shapely.STRtree(shapes))

    @property
    def codes(self) -> list[str]:
        """All codes of the level in order."""
        return [str(code) for code in self.degrees.index]

    def shares(self, shape: shapely.Geometry) -> dict[str, float]:
        """The share (0–1) inside a shape (EPSG:6933) of every area that it may touch."""
        shapely.prepare(shape)
        near = np.sort(self.tree.query(shape))
        whole = shapely.contains_properly(shape, self.shapes[near])
        share = whole.astype(np.float64)
        cut = np.flatnonzero(~whole)
        cut = cut[shapely.intersects(shape, self.shapes[near[cut]])]
        inside = shapely.area(shapely.intersection(self.shapes[near[cut]], shape))
        share[cut] = inside / self.sizes[near[cut]]
        codes = self.degrees.index[near].tolist()
        return dict(zip(codes, share.tolist(), strict=True))

    def inside(self, shape: shapely.Geometry) -> Inside:
        """The areas of which at least half lies inside a shape (EPSG:6933), and border cases."""
        shares = self.shares(shape)
        codes = tuple(code for code, share in shares.items() if share >= HALF - FORGIVEN)
        edges = [Edge(code, share) for code, share in shares.items() if abs(share - HALF) < NEARLY]
        return Inside(codes, tuple(sorted(edges, key=lambda edge: abs(edge.share - HALF))))


def detailed(assets: Mapping[str, bytes], level: str, *, prefix: str = "detail/") -> gpd.GeoSeries:
    """Detailed shapes of all areas of a level, from the packed file of every province."""
    names = sorted(name for name in assets if name.startswith(prefix))
    parts = [topology.decode(topology.unpack(assets[name]), level) for name in names]
    found: gpd.GeoSeries = pd.concat(parts)
    return found
