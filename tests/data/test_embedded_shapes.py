"""The map assets of the release that the repository carries."""

import geopandas as gpd
import pytest
import shapely

from data.stored.release import EMBEDDED
from geo.shapes import boundaries, topology

MAP_LEVELS = ["province", "district", "tambon"]
# Most bytes packed that the design allows; a province's districts and tambons count together.
BUDGET = {"province": 30_000, "district": 100_000, "tambon": 400_000}
DETAIL_BUDGET = 60_000
# Parts of the source's tambons, counted with shapely in the COD-AB file of 2022-01-21.
SOURCE_PARTS = 7_501
DETAIL_STEP = 1e-5
# A label point is rounded to 0.00001 degrees and a detailed shape to its grid: half a step each,
# in both directions.
LABEL_TOLERANCE = 1.5e-5


@pytest.fixture(scope="module")
def overview(embedded) -> dict[str, gpd.GeoSeries]:
    """Country-wide shapes by level."""
    return {
        level: topology.decode(topology.unpack(embedded.assets[level]), level)
        for level in MAP_LEVELS
    }


@pytest.fixture(scope="module")
def details(embedded) -> dict[str, dict[str, gpd.GeoSeries]]:
    """Detailed shapes by province, then by level."""
    unpacked = {
        name.removeprefix("detail/"): topology.unpack(packed)
        for name, packed in embedded.assets.items()
        if name.startswith("detail/")
    }
    return {
        province: {level: topology.decode(topo, level) for level in ("district", "tambon")}
        for province, topo in unpacked.items()
    }


def parts(shapes: gpd.GeoSeries) -> int:
    """Number of polygons in all shapes together."""
    return int(shapely.get_num_geometries(shapes.to_numpy()).sum())


def all_of(details, level: str) -> gpd.GeoSeries:
    """The shapes of a level of every province."""
    series = [layers[level] for layers in details.values()]
    return gpd.GeoSeries(
        [shape for shapes in series for shape in shapes],
        index=[code for shapes in series for code in shapes.index],
    )


@pytest.mark.parametrize("level", MAP_LEVELS)
def test_overview_is_within_its_budget(embedded, level):
    assert len(embedded.assets[level]) <= BUDGET[level]


def test_every_detail_is_within_its_budget(embedded):
    sizes = {name: len(packed) for name, packed in embedded.assets.items() if "/" in name}
    assert {name: size for name, size in sizes.items() if size > DETAIL_BUDGET} == {}


def test_every_province_has_a_detail(embedded, details):
    assert sorted(details) == list(embedded.codes("province"))


@pytest.mark.parametrize("level", MAP_LEVELS)
def test_overview_has_every_code_in_order(embedded, overview, level):
    assert overview[level].index.tolist() == embedded.codes(level).tolist()


@pytest.mark.parametrize("level", ["district", "tambon"])
def test_details_have_every_code_of_their_province(embedded, details, level):
    codes = embedded.codes(level)
    expected = {province: codes[codes.str[:2] == province].tolist() for province in details}
    assert {p: layers[level].index.tolist() for p, layers in details.items()} == expected


@pytest.mark.parametrize("level", MAP_LEVELS)
def test_overview_is_a_coverage_without_empty_areas(overview, level):
    assert boundaries.faults(overview[level]) == []


@pytest.mark.parametrize("level", ["district", "tambon"])
def test_details_are_coverages_without_empty_areas(details, level):
    found = {province: boundaries.faults(layers[level]) for province, layers in details.items()}
    assert {province: codes for province, codes in found.items() if codes} == {}


@pytest.mark.parametrize("level", MAP_LEVELS)
def test_overview_leaves_no_gap_in_the_country(overview, level):
    # The union of the source's tambons has no hole, so that a hole is a gap between areas.
    country = shapely.get_parts(shapely.coverage_union_all(overview[level].to_numpy()))
    assert shapely.get_num_interior_rings(country).sum() == 0


def test_islands_of_tambons_survive_in_detail(details):
    assert parts(all_of(details, "tambon")) == SOURCE_PARTS


def test_islands_of_tambons_survive_in_the_overview(overview):
    assert parts(overview["tambon"]) == SOURCE_PARTS


def test_detailed_districts_are_the_unions_of_their_tambons(details):
    unequal = []
    for layers in details.values():
        unions = boundaries.union(layers["tambon"], 4)
        difference = shapely.symmetric_difference(
            unions.to_numpy(), layers["district"].loc[unions.index].to_numpy()
        )
        unequal += unions.index[shapely.area(difference) > 1e-12].tolist()
    assert unequal == []


@pytest.mark.parametrize("level", ["district", "tambon"])
def test_label_points_lie_in_the_detailed_shapes(embedded, details, level):
    shapes = all_of(details, level)
    places = embedded.areas.loc[shapes.index]
    points = shapely.points(places["lon"].to_numpy(), places["lat"].to_numpy())
    away = shapely.distance(points, shapes.to_numpy())
    assert shapes.index[away > LABEL_TOLERANCE].tolist() == []


def test_label_points_of_provinces_lie_in_one_of_their_districts(embedded, details):
    outside = []
    for province, layers in details.items():
        lon, lat = embedded.areas.loc[province, ["lon", "lat"]]
        away = shapely.distance(shapely.Point(lon, lat), layers["district"].to_numpy())
        outside += [province] if away.min() > LABEL_TOLERANCE else []
    assert outside == []


@pytest.mark.parametrize("level", ["province", "district", "tambon"])
def test_overview_is_close_to_its_areas(embedded, overview, level):
    """Generalising takes corners off, but no area is another one: its label point stays near."""
    places = embedded.areas.loc[overview[level].index]
    points = shapely.points(places["lon"].to_numpy(), places["lat"].to_numpy())
    away = shapely.distance(points, overview[level].to_numpy())
    assert away.max() < 0.01  # about one kilometre, the size of the details that may go


def test_whole_release_is_under_eight_megabytes():
    assert sum(path.stat().st_size for path in EMBEDDED.rglob("*") if path.is_file()) < 8_000_000
