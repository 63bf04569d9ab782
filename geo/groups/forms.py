"""Shapes that people draw, as geometries on the equal-area projection EPSG:6933."""

from __future__ import annotations

from functools import cache

import geopandas as gpd
import numpy as np
import shapely
from pyproj import Geod, Transformer

from geo.groups.faults import WrongGroup
from geo.groups.origins import Circle, Origin, Polygon, Rectangle
from geo.groups.points import Point
from geo.shapes.boundaries import EQUAL_AREA

CORNERS = 256
"""Corners of the polygon that a circle is taken for: it has 0.01% less area than the circle."""
_EARTH = Geod(ellps="WGS84")


@cache
def _equal_area() -> Transformer:
    return Transformer.from_crs("EPSG:4326", EQUAL_AREA, always_xy=True)


def projected(made: Origin) -> shapely.Geometry:
    """The geometry of a drawn shape in metres of EPSG:6933.

    Lines that cross themselves enclose what lies within any of their loops. Raises `WrongGroup`
    for a shape without area, and for what is no shape.
    """
    outline = corners(made)
    x, y = _equal_area().transform([point[1] for point in outline], [point[0] for point in outline])
    shape = shapely.make_valid(shapely.Polygon(np.column_stack([x, y])))
    if not shape.area > 0:
        raise WrongGroup("flat", made.kind)
    return shape


def corners(made: Origin) -> list[Point]:
    """The corners of a drawn shape as latitude and longitude. Raises `WrongGroup` for no shape."""
    if isinstance(made, Polygon):
        return list(made.corners)
    if isinstance(made, Rectangle):
        (south, west), (north, east) = made.south_west, made.north_east
        return [(south, west), (south, east), (north, east), (north, west)]
    if isinstance(made, Circle):
        return _around(made.centre, made.km)
    raise WrongGroup("kind", made.kind)


def _around(centre: Point, km: float) -> list[Point]:
    """Points on the earth at a distance of another, the first due north."""
    turns = np.linspace(0, 360, CORNERS, endpoint=False)
    same = np.ones(CORNERS)
    east, north, _ = _EARTH.fwd(centre[1] * same, centre[0] * same, turns, 1_000 * km * same)
    return list(zip(north.tolist(), east.tolist(), strict=True))


def widened(shape: shapely.Geometry, km: float) -> shapely.Geometry:
    """Everything within so many km of a shape in degrees, in metres of EPSG:6933.

    Distances are those of an azimuthal projection around the shape's middle.
    """
    east, north = shapely.get_coordinates(shapely.centroid(shape))[0]
    around = f"+proj=aeqd +lat_0={north} +lon_0={east} +datum=WGS84 +units=m"
    there = gpd.GeoSeries([shape], crs="EPSG:4326").to_crs(around)
    (wide,) = there.buffer(1_000 * km, quad_segs=32).to_crs(EQUAL_AREA)
    found: shapely.Geometry = wide
    return found
