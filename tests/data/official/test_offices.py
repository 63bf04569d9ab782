"""Points of offices: each lies in its area, none is without one but the two that have none."""

from __future__ import annotations

import geopandas as gpd
import pytest
import shapely

from data.official import offices
from data.stored.release import Release
from geo.shapes import topology

WITHOUT = {"7605", "9305"}
"""Offices that the compilation has no point of."""
NEAR = 0.01
"""Degrees, about a kilometre: shapes of the overview are generalised."""


@pytest.fixture(scope="module")
def shapes(embedded: Release) -> dict[int, gpd.GeoSeries]:
    """Shapes of provinces and districts by the digits of their codes."""
    levels = {2: "province", 4: "district"}
    return {
        digits: topology.decode(topology.unpack(embedded.assets[level]), level)
        for digits, level in levels.items()
    }


def test_every_district_has_an_office_and_every_province_a_hall(embedded: Release) -> None:
    codes = {code for code, _, _ in offices.points()}
    assert set(embedded.codes("district")) - codes == WITHOUT
    assert set(embedded.codes("province")) - codes == {"10"}
    assert codes <= set(embedded.areas.index)
    assert len(codes) == len(offices.points())


def test_every_point_lies_in_its_area(shapes: dict[int, gpd.GeoSeries]) -> None:
    astray = [
        code
        for code, lon, lat in offices.points()
        if shapes[len(code)][code].distance(shapely.Point(lon, lat)) > NEAR
    ]
    assert astray == []


def test_the_release_carries_the_points_and_names_their_source(embedded: Release) -> None:
    packed = embedded.assets[offices.ASSET]
    assert topology.unpack(packed) == [list(point) for point in offices.points()]
    assert offices.packed() == {offices.ASSET: packed}
    assert len(packed) < 12_000
    source = next(one for one in embedded.manifest["sources"] if one["id"] == "offices")
    assert source["licence_en"] == "Facts cited with their sources"
