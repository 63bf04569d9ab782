"""Coverages through TopoJSON and back."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import affinity

from geo.shapes import boundaries, topology

STEP = 0.001
LEFT, RIGHT = shapely.box(100, 13, 101, 14), shapely.box(101, 13, 102, 14)
HOLED = shapely.box(100, 10, 103, 13) - shapely.box(101, 11, 102, 12)
ISLANDS = shapely.MultiPolygon([LEFT, shapely.box(104, 13, 104.1, 13.1)])
LAYERS = {
    "one": {"110101": LEFT},
    "two side by side": {"110101": LEFT, "110102": RIGHT},
    "islands": {"110101": ISLANDS, "110102": RIGHT},
    "hole": {"110101": HOLED},
    "hole filled by another": {"110101": HOLED, "120101": shapely.box(101, 11, 102, 12)},
    "touch in a point": {"110101": LEFT, "110102": affinity.translate(RIGHT, 0, 1)},
    "islands in a hole": {
        "110101": HOLED,
        "110102": shapely.MultiPolygon(
            [shapely.box(101.2, 11.2, 101.4, 11.4), shapely.box(101.6, 11.6, 101.8, 11.8)]
        ),
    },
    "two parts side by side with another between": {
        "110101": shapely.MultiPolygon([LEFT, affinity.translate(LEFT, 2, 0)]),
        "110102": RIGHT,
    },
}


def series(shapes: dict[str, shapely.Geometry]) -> gpd.GeoSeries:
    """Shapes in degrees, indexed by code."""
    return gpd.GeoSeries(list(shapes.values()), index=list(shapes), crs="EPSG:4326")


def same(one: gpd.GeoSeries, other: gpd.GeoSeries) -> bool:
    """Whether the series hold the same point sets under the same codes, to a billionth."""
    rounded = [shapely.set_precision(shapes.to_numpy(), 1e-9) for shapes in (one, other)]
    return list(one.index) == list(other.index) and bool(shapely.equals(*rounded).all())


@st.composite
def coverages(draw) -> gpd.GeoSeries:
    """Random partitions of a grid of cells into at most four areas: islands and holes abound."""
    width, height = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    owners = draw(st.lists(st.integers(0, 4), min_size=width * height, max_size=width * height))
    cells: dict[str, list[shapely.Geometry]] = {"110101": [shapely.box(99, 9, 99.5, 9.5)]}
    for place, owner in enumerate(owners):
        if owner:  # cells of owner 0 are sea
            x, y = 100 + place % width, 10 + place // width
            cells.setdefault(f"11010{owner}", []).append(shapely.box(x, y, x + 1, y + 1))
    return series({code: shapely.coverage_union_all(parts) for code, parts in cells.items()})


@pytest.mark.parametrize("name", LAYERS)
def test_decoded_shapes_are_the_encoded_ones(name):
    shapes = series(LAYERS[name])
    decoded = topology.decode(topology.encode({"tambon": shapes}, STEP), "tambon")
    assert same(decoded, shapes)


@settings(max_examples=40, deadline=None)
@given(coverages())
def test_any_coverage_survives_the_way_there_and_back(shapes):
    packed = topology.pack(topology.encode({"tambon": shapes}, STEP))
    assert same(topology.decode(topology.unpack(packed), "tambon"), shapes)


@settings(max_examples=40, deadline=None)
@given(coverages())
def test_decoded_coverage_has_no_faults(shapes):
    decoded = topology.decode(topology.encode_valid({"tambon": shapes}, STEP), "tambon")
    assert boundaries.faults(decoded) == []


def test_both_levels_of_a_topology_decode():
    tambons = series(LAYERS["two side by side"])
    layers = {"district": boundaries.union(tambons, 4), "tambon": tambons}
    encoded = topology.encode(layers, STEP)
    assert all(same(topology.decode(encoded, level), layers[level]) for level in layers)


def test_edge_between_neighbours_is_stored_once():
    encoded = topology.encode({"tambon": series(LAYERS["two side by side"])}, STEP)
    # Three arcs: the edge between, and the rest of either ring.
    assert len(encoded["arcs"]) == 3


def test_levels_share_their_arcs():
    tambons = series(LAYERS["two side by side"])
    alone = topology.encode({"tambon": tambons}, STEP)
    both = topology.encode({"district": boundaries.union(tambons, 4), "tambon": tambons}, STEP)
    assert len(both["arcs"]) == len(alone["arcs"])


def test_arcs_are_numbered_in_the_order_of_first_use():
    encoded = topology.encode({"tambon": series(LAYERS["hole filled by another"])}, STEP)
    used = [
        arc if arc >= 0 else ~arc
        for geometry in encoded["objects"]["tambon"]["geometries"]
        for ring in geometry["arcs"]
        for arc in ring
    ]
    assert list(dict.fromkeys(used)) == list(range(len(encoded["arcs"])))


def test_every_geometry_carries_its_code():
    encoded = topology.encode({"tambon": series(LAYERS["islands"])}, STEP)
    ids = [geometry["id"] for geometry in encoded["objects"]["tambon"]["geometries"]]
    assert ids == ["110101", "110102"]


def test_arcs_are_whole_numbers():
    encoded = topology.encode({"tambon": series(LAYERS["islands"])}, STEP)
    assert {type(n) for arc in encoded["arcs"] for point in arc for n in point} == {int}


def test_coordinates_move_at_most_half_a_grid_step():
    crooked = shapely.Point(100.12345, 13.54321).buffer(0.2)
    decoded = topology.decode(
        topology.encode({"tambon": series({"110101": crooked})}, STEP), "tambon"
    )
    assert shapely.hausdorff_distance(decoded["110101"], crooked) <= STEP * np.sqrt(0.5)


def test_points_that_round_to_the_same_place_are_stored_once():
    doubled = shapely.Polygon([(100, 13), (100.00001, 13), (101, 13), (101, 14), (100, 14)])
    encoded = topology.encode({"tambon": series({"110101": doubled})}, STEP)
    assert [0, 0] not in encoded["arcs"][0][1:]


def test_snapping_keeps_shared_vertices_shared():
    odd = shapely.Polygon([(100, 13), (101.00042, 13), (101.00037, 14), (100, 14)])
    other = shapely.Polygon([(101.00042, 13), (102, 13), (102, 14), (101.00037, 14)])
    assert boundaries.faults(topology.snap(series({"110101": odd, "110102": other}), STEP)) == []


def test_island_smaller_than_the_grid_gets_a_finer_grid():
    tiny = shapely.box(103.00071, 13.00071, 103.00129, 13.00129)  # rounds to one point at 0.001
    encoded = topology.encode_valid({"tambon": series({"110101": LEFT, "120101": tiny})}, STEP)
    assert (shapely.area(topology.decode(encoded, "tambon").to_numpy()) > 0).all()


def test_areas_that_no_grid_keeps_are_named():
    speck = shapely.box(103, 13, 103 + 1e-7, 13 + 1e-7)
    with pytest.raises(topology.SnapError) as refusal:
        topology.encode_valid({"tambon": series({"110101": LEFT, "120101": speck})}, STEP)
    assert refusal.value.codes == ("120101",)


def test_first_grid_that_fits_is_taken():
    encoded = topology.encode_valid({"tambon": series({"110101": LEFT})}, STEP)
    assert encoded["transform"]["scale"] == [STEP, STEP]


def test_same_coverage_packs_to_the_same_bytes():
    packed = {
        topology.pack(topology.encode({"tambon": series(LAYERS["islands"])}, STEP)) for _ in "ab"
    }
    assert len(packed) == 1


def test_packed_bytes_carry_no_time():
    # RFC 1952: bytes 4–7 of a gzip header are the time of its making.
    assert topology.pack({"type": "Topology"})[4:8] == bytes(4)


def test_unpacked_is_what_was_packed():
    encoded = topology.encode({"tambon": series(LAYERS["hole"])}, STEP)
    assert topology.unpack(topology.pack(encoded)) == encoded
