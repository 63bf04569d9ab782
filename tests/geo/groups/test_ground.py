"""What lies in a shape: squares counted by hand, and circles beside a recount in another way."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely import box

from data.stored.release import Release
from figures.groups import warm
from geo.groups import forms
from geo.groups.faults import WrongGroup
from geo.groups.ground import Ground
from geo.groups.origins import Circle, Polygon, Rectangle
from geo.shapes import topology

SQUARES = gpd.GeoSeries(
    {f"8301{row}{column}": box(100 + column, 10 + row, 101 + column, 11 + row)
     for row in range(3) for column in range(3)},
    crs=4326,
)  # fmt: skip


@pytest.fixture(scope="module")
def ground() -> Ground:
    return Ground.of(SQUARES)


def inside(ground: Ground, south: float, west: float, north: float, east: float):
    return ground.inside(forms.projected(Rectangle((south, west), (north, east))))


def test_a_square_of_which_half_lies_inside_belongs_to_it(ground: Ground) -> None:
    found = inside(ground, 10, 100.5, 11, 102)
    assert found.codes == ("830100", "830101")
    assert [edge.code for edge in found.edges] == ["830100"]
    assert found.edges[0].share == pytest.approx(0.5)


def test_a_square_of_which_less_lies_inside_is_named_and_not_in(ground: Ground) -> None:
    found = inside(ground, 10, 100.55, 11, 102)
    assert found.codes == ("830101",)
    assert found.edges == (("830100", pytest.approx(0.45)),)


def test_shares_are_of_areas_and_not_of_degrees(ground: Ground) -> None:
    """North of 10.5° lies less than half of the square's area: parallels become shorter."""
    found = inside(ground, 10.5, 100, 11, 101)
    assert found.codes == ()
    assert found.edges[0].share == pytest.approx(0.4996, abs=2e-4)


def test_a_line_that_crosses_itself_encloses_both_loops(ground: Ground) -> None:
    bow = Polygon(((10, 100), (13, 103), (10, 103), (13, 100)))
    assert "830101" not in ground.inside(forms.projected(bow)).codes
    assert {"830110", "830112"} <= set(ground.inside(forms.projected(bow)).codes)


@pytest.mark.parametrize("flat", [((10, 100), (11, 100), (12, 100)), ((10, 100),) * 3])
def test_a_shape_without_area_is_refused(flat) -> None:
    with pytest.raises(WrongGroup):
        forms.projected(Polygon(flat))


def test_a_circle_has_the_radius_asked_for() -> None:
    shape = forms.projected(Circle((15, 102), 30))
    assert shape.area / 1e6 == pytest.approx(np.pi * 30**2, rel=5e-4)


@pytest.mark.parametrize(
    ("centre", "km"), [((15.0, 102.0), 30), ((18.8, 99.0), 12), ((7.9, 98.4), 60)]
)
def test_circles_hold_what_a_local_projection_finds(
    release: Release, centre: tuple[float, float], km: float
) -> None:
    """Counted again with a buffer on an azimuthal projection; border cases may differ."""
    found = warm.ground_of(release, "tambon").inside(forms.projected(Circle(centre, km)))
    names = [name for name in release.assets if name.startswith("detail/")]
    local = f"+proj=laea +lat_0={centre[0]} +lon_0={centre[1]} +datum=WGS84"
    again = set()
    for name in sorted(names):
        shapes = topology.decode(topology.unpack(release.assets[name]), "tambon")
        west, south, east, north = shapes.total_bounds
        if not (west - 1 < centre[1] < east + 1 and south - 1 < centre[0] < north + 1):
            continue
        there = shapes.to_crs(local)
        round_ = shapely.Point(0, 0).buffer(1_000 * km, quad_segs=64)
        again |= set(there.index[there.intersection(round_).area >= there.area / 2])
    assert set(found.codes) ^ again <= {edge.code for edge in found.edges}
    assert len(again) > 5
