"""Land borders: squares beside a strip of land, and whose edge is only near enough."""

from __future__ import annotations

import geopandas as gpd
from shapely import box

from geo.groups import border
from geo.shapes import topology

OURS = gpd.GeoSeries(
    {"5001": box(100, 10, 101, 11), "5002": box(101, 10, 102, 11), "5003": box(102, 10, 103, 11)},
    crs=4326,
)


def touching(lands: dict[str, object]) -> tuple[str, ...]:
    made = topology.encode({"district": OURS}, topology.OVERVIEW_STEP)
    return border.touching(made, "district", gpd.GeoSeries(lands, crs=4326))


def test_whose_outer_edge_lies_along_a_land_touches_the_border() -> None:
    assert touching({"104": box(98, 9, 100, 12)}) == ("5001",)
    assert touching({"104": box(99, 11, 104, 12)}) == ("5001", "5002", "5003")


def test_a_land_drawn_two_kilometres_off_still_counts_and_a_strait_does_not() -> None:
    assert touching({"104": box(103.02, 10, 104, 11)}) == ("5003",)
    assert touching({"104": box(103.1, 10, 104, 11)}) == ()


def test_what_lies_below_our_own_shapes_is_no_land_of_others() -> None:
    assert touching({"": box(98, 9, 104, 12), "104": box(98, 9, 100, 12)}) == ("5001",)
