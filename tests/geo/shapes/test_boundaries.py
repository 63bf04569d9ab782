"""Unions, faults, sizes and label points of made-up shapes."""

import geopandas as gpd
import pytest
import shapely
from shapely import affinity

from geo.shapes import boundaries


def series(shapes: dict[str, shapely.Geometry]) -> gpd.GeoSeries:
    """Shapes in degrees, indexed by code."""
    return gpd.GeoSeries(list(shapes.values()), index=list(shapes), crs="EPSG:4326")


# Two tambons of one district side by side, one of another district north of both.
WHOLE = {
    "110101": shapely.Polygon([(100, 13), (101, 13), (101, 14), (100, 14)]),
    "110102": shapely.Polygon([(101, 13), (102, 13), (102, 14), (101, 14)]),
    "110201": shapely.Polygon([(100, 14), (101, 14), (102, 14), (102, 15), (100, 15)]),
}
BOWTIE = shapely.Polygon([(102, 13), (103, 14), (103, 13), (102, 14)])
FAULTS = {
    "overlap": {"110102": shapely.box(100.9, 13, 102, 14)},
    "sliver of overlap": {"110102": shapely.box(101 - 1e-9, 13, 102, 14)},
    "vertex on one side only": {"110201": shapely.box(100, 14, 102, 15)},
    "twice the same": {"110103": WHOLE["110102"]},
    "one inside another": {"110103": shapely.box(101.4, 13.4, 101.6, 13.6)},
    "crosses itself": {"110103": BOWTIE},
    "empty": {"110103": shapely.Polygon()},
    "missing": {"110103": None},
    "a line": {"110103": shapely.LineString([(104, 13), (105, 13)])},
}
CULPRIT = {"vertex on one side only": "110201", "overlap": "110102", "sliver of overlap": "110102"}


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_of_a_coverage_is_found(fault):
    found = boundaries.faults(series(WHOLE | FAULTS[fault]))
    assert CULPRIT.get(fault, "110103") in found


def test_coverage_has_no_faults():
    assert boundaries.faults(series(WHOLE)) == []


def test_areas_that_do_not_touch_have_no_faults():
    assert boundaries.faults(series({"110101": WHOLE["110101"], "110201": BOWTIE.envelope})) == []


def test_narrow_gap_between_neighbours_is_a_fault():
    apart = series(WHOLE | {"110102": shapely.box(101 + 5e-5, 13, 102, 14)})
    assert set(boundaries.faults(apart, gap=1e-4)) >= {"110101", "110102"}


def test_channel_wider_than_a_narrow_gap_is_no_fault():
    apart = {"110101": WHOLE["110101"], "110102": shapely.box(101.001, 13, 102, 14)}
    assert boundaries.faults(series(apart), gap=1e-4) == []


def test_union_is_exactly_the_tambons_of_each_district():
    districts = boundaries.union(series(WHOLE), 4)
    expected = {"1101": shapely.box(100, 13, 102, 14), "1102": WHOLE["110201"]}
    assert {code: shape.equals(expected[code]) for code, shape in districts.items()} == {
        "1101": True,
        "1102": True,
    }


def test_union_keeps_an_enclosed_foreign_area_as_a_hole():
    around = shapely.box(0, 0, 3, 3) - shapely.box(1, 1, 2, 2)
    district = boundaries.union(series({"110101": around, "120101": shapely.box(1, 1, 2, 2)}), 2)
    assert len(district["11"].interiors) == 1


def test_union_keeps_islands_apart():
    island = shapely.box(105, 13, 105.1, 13.1)
    district = boundaries.union(series(WHOLE | {"110103": island}), 4)["1101"]
    assert len(district.geoms) == 2


def test_unions_of_a_coverage_are_a_coverage():
    assert boundaries.faults(boundaries.union(series(WHOLE), 4)) == []


def test_generalised_shapes_lose_what_is_smaller():
    notched = shapely.box(100, 13, 101, 14) - shapely.box(100.4, 13, 100.405, 13.005)
    simple = boundaries.generalise(series({"110101": notched}), 1_000)
    assert shapely.get_num_coordinates(simple["110101"]) == 5


def test_generalised_coverage_stays_a_coverage():
    wavy = [(100 + i / 100, 13 + (i % 3) / 500) for i in range(101)]
    south = shapely.Polygon([*wavy, (101, 12), (100, 12)])
    north = shapely.Polygon([*wavy, (101, 14), (100, 14)])
    simple = boundaries.generalise(series({"110101": south, "110201": north}), 1_000)
    assert boundaries.faults(simple) == []


def test_generalised_islands_survive():
    islands = [affinity.translate(shapely.box(0, 0, 1e-4, 1e-4), 100 + i, 13) for i in range(3)]
    simple = boundaries.generalise(series({"110101": shapely.MultiPolygon(islands)}), 1_000)
    assert len(simple["110101"].geoms) == 3


@pytest.mark.parametrize(
    ("south", "square_kilometres"),
    # Area between parallels on WGS 84, from the ellipsoid's closed formula (Snyder 1987, 3-12).
    [(0, 12308.46389), (15, 11872.59863)],
)
def test_size_of_a_square_degree_is_that_of_the_ellipsoid(south, square_kilometres):
    size = boundaries.sizes(series({"110101": shapely.box(100, south, 101, south + 1)}))
    assert size.tolist() == [pytest.approx(square_kilometres, rel=1e-7)]


def test_label_point_of_a_crescent_lies_inside():
    crescent = shapely.Point(100, 13).buffer(1) - shapely.Point(100.4, 13).buffer(0.95)
    point = boundaries.label_points(series({"110101": crescent})).loc["110101"]
    assert shapely.Point(point["lon"], point["lat"]).within(crescent)


def test_label_point_lies_in_the_largest_part():
    small, large = shapely.box(100, 13, 100.1, 13.1), shapely.box(103, 13, 104, 14)
    point = boundaries.label_points(series({"110101": shapely.MultiPolygon([small, large])}))
    assert shapely.Point(point.loc["110101"]).within(large)


def test_label_points_keep_the_order_of_the_shapes():
    backwards = series(dict(reversed(WHOLE.items())))
    assert boundaries.label_points(backwards).index.tolist() == list(backwards.index)
