"""Which areas touch the land border: those whose outer edge lies along another country's land."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import geopandas as gpd
import numpy as np
import shapely

from geo.shapes.neighbours import arcs
from geo.shapes.topology import Topology

REACH = 0.03
"""Degrees, about 3 km, that lands drawn by another hand may lie off our own border."""
LEAST = 0.002
"""Degrees, about 220 m, of the outer edge that must lie along the land."""


def touching(shapes: Topology, level: str, lands: gpd.GeoSeries) -> tuple[str, ...]:
    """Codes of the areas of a level on the land border, in order.

    `shapes` is a coverage whose arcs are shared; those of one area alone are the outer edge.
    `lands` are the countries around in degrees; what lies below our own shapes has the code "".
    """
    near = shapely.buffer(shapely.union_all(lands[lands.index != ""].to_numpy()), REACH)
    shapely.prepare(near)
    along: dict[str, float] = defaultdict(float)
    for code, line in _outer(shapes, level):
        if shapely.intersects(near, line):
            along[code] += shapely.length(shapely.intersection(near, line))
    return tuple(sorted(code for code, length in along.items() if length >= LEAST))


def _outer(shapes: Topology, level: str) -> Iterator[tuple[str, shapely.LineString]]:
    """Lines that bound one area only, each with its code."""
    sides: dict[int, list[str]] = defaultdict(list)
    for shape in shapes["objects"][level]["geometries"]:
        for arc in arcs(shape["arcs"]):
            sides[arc if arc >= 0 else ~arc].append(shape["id"])
    scale, origin = (np.array(shapes["transform"][name]) for name in ("scale", "translate"))
    for arc, codes in sides.items():
        if len(codes) == 1:
            points = np.cumsum(np.array(shapes["arcs"][arc]), axis=0) * scale + origin
            yield codes[0], shapely.LineString(points)
