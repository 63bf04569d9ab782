"""Outlines of areas as paths to be filled, in metres (UTM 47N)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely
from matplotlib.path import Path as Outline

from geo.print_map.window import Bounds, Points

METRES = "EPSG:32647"
"""UTM zone 47N, in which Thailand's static maps are drawn."""


@dataclass(frozen=True)
class Shapes:
    """Areas of one level: codes, their outlines and a point inside each, in metres (UTM 47N)."""

    codes: tuple[str, ...]
    outlines: tuple[Outline, ...]
    points: Points
    bounds: Points

    @classmethod
    def of(cls, shapes: gpd.GeoSeries) -> Shapes:
        """Shapes of any known projection, indexed by code; raises `ValueError` where it has none.

        Exterior rings run one way and holes the other, so that holes stay open when filled.
        """
        if shapes.crs is None:
            raise ValueError("shapes without a projection: expected one that leads to EPSG:32647")
        metres = shapes.to_crs(METRES)
        geometries = shapely.orient_polygons(metres.to_numpy())
        inside = shapely.point_on_surface(_largest_parts(geometries))
        return cls(
            codes=tuple(str(code) for code in metres.index),
            outlines=tuple(_outline(geometry) for geometry in geometries),
            points=shapely.get_coordinates(inside),
            bounds=shapely.bounds(geometries),
        )

    @classmethod
    def together(cls, parts: Sequence[Shapes]) -> Shapes:
        """Several sets of shapes, one at least, as one."""
        return cls(
            codes=tuple(code for part in parts for code in part.codes),
            outlines=tuple(outline for part in parts for outline in part.outlines),
            points=np.concatenate([part.points for part in parts]),
            bounds=np.concatenate([part.bounds for part in parts]),
        )

    def only(self, prefixes: Sequence[str]) -> Shapes:
        """The shapes whose code begins with one of the prefixes."""
        wanted = tuple(prefixes)
        kept = [place for place, code in enumerate(self.codes) if code.startswith(wanted)]
        return Shapes(
            codes=tuple(self.codes[place] for place in kept),
            outlines=tuple(self.outlines[place] for place in kept),
            points=self.points[kept],
            bounds=self.bounds[kept],
        )

    @property
    def extent(self) -> Bounds:
        """West, south, east and north end in metres."""
        west, south = self.bounds[:, :2].min(axis=0)
        east, north = self.bounds[:, 2:].max(axis=0)
        return float(west), float(south), float(east), float(north)


def _largest_parts(geometries: npt.NDArray[np.object_]) -> npt.NDArray[np.object_]:
    parts, owner = shapely.get_parts(geometries, return_index=True)
    order = np.lexsort((-shapely.area(parts), owner))
    first = order[np.unique(owner[order], return_index=True)[1]]
    found: npt.NDArray[np.object_] = parts[first]
    return found


def _outline(geometry: shapely.Geometry) -> Outline:
    """All rings of a polygon or multipolygon as one path."""
    rings = shapely.get_rings(shapely.get_parts(geometry))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    codes = np.full(len(points), Outline.LINETO, dtype=np.uint8)
    starts = np.searchsorted(ring, np.arange(len(rings)))
    ends = np.append(starts[1:], len(points)) - 1
    codes[starts], codes[ends] = Outline.MOVETO, Outline.CLOSEPOLY
    return Outline(points, codes)
