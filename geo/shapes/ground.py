"""The ground that a map of Thailand lies on: the lands around it, their lakes and large rivers.

Background only. No line is drawn along our borders: the lands reach below our own shapes, which
lie over them, and a river that runs along a border of ours ends before it.
"""

from __future__ import annotations

from collections.abc import Mapping

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely

from geo.shapes import topology
from geo.shapes.topology import Topology

Points = npt.NDArray[np.float64]

LAND, LAKES, RIVERS = "land", "lakes", "rivers"
BELOW = ""
"""The code of the land that only lies below our shapes, where the lands' edges and ours differ."""
STEP = 2e-3
"""Grid: 0.002 degrees, about 220 m."""
DETAIL = 0.02
"""Degrees, about 2.2 km, by which a river, and the edge below our shapes, may be simplified."""
ISLAND = 8e-4
"""Square degrees, about 10 km²: a smaller island is left out."""
REACH = 0.12
"""Degrees, about 13 km, that the lands reach below our shapes."""
APART = 0.15
"""Degrees, about 17 km, around our shapes without a river."""
STRETCH = 0.4
"""Degrees: a shorter stretch of a river is left out."""


def ground(
    lands: gpd.GeoSeries, own: str, *, shapes: gpd.GeoSeries, lakes: gpd.GeoSeries,
    rivers: gpd.GeoSeries,
) -> Topology:  # fmt: skip
    """TopoJSON of the ground: polygons `land` by code and `lakes`, lines `rivers`.

    `lands`: the countries by code, ours (`own`) among them; `shapes`: our own areas, which will be
    drawn over it. All in degrees (EPSG:4326).
    """
    ours = shapely.union_all(shapes.to_numpy())
    layers = {LAND: around(lands, own), LAKES: lakes}
    encoded = topology.encode(layers, STEP)
    return with_lines(encoded, RIVERS, away(rivers, ours))


def around(lands: gpd.GeoSeries, own: str) -> gpd.GeoSeries:
    """The lands without ours and without small islands, and the strip that lies below ours."""
    whole = lands.apply(_polygons)
    others = whole.drop(own)
    reached = shapely.buffer(shapely.union_all(others.to_numpy()), REACH, quad_segs=2)
    beside = shapely.simplify(reached, DETAIL)
    below = _polygons(shapely.intersection(beside, whole[own]))
    found = {**others.apply(_without_islands), BELOW: below}
    kept = {code: shape for code, shape in found.items() if not shape.is_empty}
    return gpd.GeoSeries(kept, crs=lands.crs)


def away(rivers: gpd.GeoSeries, ours: shapely.Geometry) -> list[Points]:
    """Stretches of the rivers that keep away from our shapes, as points in degrees."""
    near = shapely.buffer(ours, APART, quad_segs=2)
    free = shapely.difference(shapely.union_all(rivers.to_numpy()), near)
    merged = shapely.line_merge(free)
    lines = shapely.get_parts(merged)
    return [shapely.get_coordinates(line) for line in lines if line.length > STRETCH]


def with_lines(encoded: Topology, name: str, lines: list[Points]) -> Topology:
    """A topology with one more object of lines, each an arc of its own on the topology's grid."""
    (scale, _), origin = encoded["transform"]["scale"], encoded["transform"]["translate"]
    first = len(encoded["arcs"])
    arcs = [topology.deltas(np.round((line - origin) / scale)) for line in lines]
    made: Mapping[str, object] = {
        "type": "MultiLineString",
        "arcs": [[first + place] for place in range(len(arcs))],
    }
    return {
        **encoded,
        "objects": {**encoded["objects"], name: made},
        "arcs": [*encoded["arcs"], *arcs],
    }


def _polygons(geometry: shapely.Geometry) -> shapely.MultiPolygon:
    """The polygons of any geometry, however nested; lines and points of it are left out."""
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return shapely.MultiPolygon([part for part in parts if part.geom_type == "Polygon"])


def _without_islands(land: shapely.MultiPolygon) -> shapely.MultiPolygon:
    return shapely.MultiPolygon([part for part in land.geoms if part.area >= ISLAND])
