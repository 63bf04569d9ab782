"""The ground of the release that the repository carries."""

import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

from data.stored.files import GROUND
from geo.shapes import ground, topology
from ui.map.ground import LANDS
from wording.bundle import texts

BUDGET = 30_000
GEO = Path(__file__).parents[2].parent / "shared" / "geo"
NEIGHBOURS = GEO / "neighbours_ne_10m.geojson"


@pytest.fixture(scope="module")
def made(embedded) -> topology.Topology:
    """The ground as it is sent."""
    return topology.unpack(embedded.assets[GROUND])


@pytest.fixture(scope="module")
def ours(embedded) -> shapely.Geometry:
    """The country as its own map draws it."""
    provinces = topology.decode(topology.unpack(embedded.assets["province"]), "province")
    return shapely.union_all(provinces.to_numpy())


def test_it_is_within_its_budget(embedded):
    assert len(embedded.assets[GROUND]) <= BUDGET


def test_its_source_and_licence_stand_in_the_manifest(embedded):
    named = [one for one in embedded.manifest["sources"] if one["id"] == "natural_earth"]
    assert {one["licence_en"] for one in named} == {"Public domain"}
    assert len({one["sha256"] for one in named}) == 3


def test_every_land_around_has_a_name_in_every_language(made):
    drawn = {one["id"] for one in made["objects"][ground.LAND]["geometries"]} - {ground.BELOW}
    assert drawn == set(LANDS)


def test_no_line_of_it_runs_along_our_border(made, ours):
    """Rivers keep 15 km from our shapes; lands are filled only (geo/web/ground.js)."""
    arcs = [np.cumsum(made["arcs"][arc], axis=0) for (arc,) in made["objects"]["rivers"]["arcs"]]
    rivers = [shapely.LineString(arc * ground.STEP + topology.ORIGIN) for arc in arcs]
    assert rivers
    assert min(shapely.distance(ours, river) for river in rivers) > 0.13


@pytest.mark.sources
@pytest.mark.skipif(not NEIGHBOURS.exists(), reason="../shared/geo is not here")
def test_no_sea_is_drawn_between_our_shapes_and_a_land_beside(made, ours):
    """All within 10 km of a land that Natural Earth calls Thailand is land, or ours."""
    lands = gpd.read_file(NEIGHBOURS, use_arrow=False).set_index("iso_n3").geometry
    beside = shapely.union_all(lands.drop("764").to_numpy())
    near = shapely.intersection(lands["764"], shapely.buffer(beside, 0.09))
    drawn = shapely.union_all([*topology.decode(made, ground.LAND), ours])
    gap = shapely.difference(shapely.union_all([near, beside]), drawn)
    seen = [part for part in shapely.get_parts(gap) if part.area > 1e-3]
    coast = shapely.buffer(ours, 0.3)
    assert [part.wkt for part in seen if shapely.intersects(part, coast)] == []


@pytest.mark.sources
@pytest.mark.skipif(not NEIGHBOURS.exists(), reason="../shared/geo is not here")
def test_english_names_are_natural_earths():
    named = {
        one["properties"]["iso_n3"]: one["properties"]["name_en"]
        for one in json.loads(NEIGHBOURS.read_text(encoding="utf-8"))["features"]
    }
    text = texts("en")
    assert {code: text(f"land-{code}") for code in LANDS} == {
        code: name for code, name in named.items() if code != "764"
    }
