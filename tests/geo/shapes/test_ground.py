"""The ground of made-up lands: what it keeps, leaves out, and draws below our shapes."""

import geopandas as gpd
import numpy as np
import pytest
import shapely

from geo.shapes import ground, topology

OURS, WEST, EAST = "764", "104", "418"
HALF_STEP = ground.STEP / 2 * 2**0.5
# Ours between two lands, its south at the sea; the lands' own border of it lies 0.03° too far east.
LANDS = {
    OURS: shapely.box(100.03, 10, 102.03, 15),
    WEST: shapely.GeometryCollection(
        [
            shapely.MultiPolygon(
                [shapely.box(97, 10, 100.03, 15), shapely.box(98, 8, 98.01, 8.01)]
            ),
            shapely.LineString([(97, 10), (97, 15)]),
        ]
    ),
    EAST: shapely.box(102.03, 10, 105, 15),
}
SHAPES = shapely.box(100, 10.05, 102, 15)


def series(shapes: dict[str, shapely.Geometry]) -> gpd.GeoSeries:
    """Shapes in degrees by code."""
    return gpd.GeoSeries(shapes, crs="EPSG:4326")


@pytest.fixture(scope="module")
def made() -> topology.Topology:
    """The ground of the made-up lands, with a lake and two rivers."""
    return ground.ground(
        series(LANDS),
        OURS,
        shapes=series({"10": SHAPES}),
        lakes=series({"0": shapely.box(104, 12, 104.4, 12.4)}),
        rivers=series(
            {
                "along our border": shapely.LineString([(102.01, 10), (102.01, 15)]),
                "through us": shapely.LineString([(98, 13), (104.8, 13)]),
            }
        ),
    )


@pytest.fixture(scope="module")
def land(made) -> gpd.GeoSeries:
    """The lands of it."""
    return topology.decode(made, ground.LAND)


def lines(made: topology.Topology) -> list[shapely.LineString]:
    """The rivers of a ground in degrees."""
    arcs = [np.cumsum(made["arcs"][arc], axis=0) for (arc,) in made["objects"]["rivers"]["arcs"]]
    return [shapely.LineString(arc * ground.STEP + topology.ORIGIN) for arc in arcs]


def test_the_land_around_has_every_country_but_ours(land):
    assert set(land.index) == {WEST, EAST, ground.BELOW}


def test_no_gap_is_left_between_our_shapes_and_the_lands_beside(land):
    """Natural Earth's border runs 3 km beside ours: what lies between is land, not sea."""
    drawn = shapely.union_all([*land, SHAPES])
    between = shapely.box(101.99, 10.1, 102.05, 14.9)
    assert shapely.area(shapely.difference(between, drawn)) == pytest.approx(0, abs=1e-9)


def test_the_lands_reach_but_a_little_below_our_shapes(land):
    below = shapely.intersection(land[ground.BELOW], SHAPES)
    inner = shapely.box(100.03 + 1.2 * ground.REACH, 10, 102.03 - 1.2 * ground.REACH, 15)
    assert shapely.area(shapely.intersection(below, inner)) == 0


def test_small_islands_and_what_is_no_polygon_are_left_out(land):
    assert shapely.get_num_geometries(land[WEST]) == 1
    assert land[WEST].bounds == pytest.approx((97, 10, 100.03, 15), abs=HALF_STEP)


def test_no_river_runs_along_our_border_or_through_us(made):
    found = lines(made)
    assert [shapely.distance(line, SHAPES) >= ground.APART * 0.9 for line in found] == [True] * 2
    assert sorted(line.bounds[0] for line in found) == pytest.approx(
        [98, 102 + ground.APART], abs=0.01
    )


def test_lakes_are_kept(made):
    (lake,) = topology.decode(made, ground.LAKES)
    assert shapely.area(lake) == pytest.approx(0.16, rel=0.01)
