"""The embedded shapes, against the boundaries as published."""

from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from geo.shapes import topology

ZIP = Path(__file__).parents[3].parent / "shared/sources" / "tha_admbnda_adm3_rtsd_20220121.zip"
# Rounding moves a vertex at most half a grid step in each direction (boundaries at 0.00001
# degrees), and with it the area by at most the boundary's length times that distance.
HALF_STEP = 0.5e-5 * 2**0.5

pytestmark = [
    pytest.mark.sources,
    pytest.mark.skipif(not ZIP.exists(), reason="../shared/sources is not here"),
]


@pytest.fixture(scope="module")
def published() -> gpd.GeoDataFrame:
    """COD-AB's tambons as GDAL reads them; Tha Faek, which moved in 2015, where it is now."""
    tambons = gpd.read_file(ZIP, use_arrow=False)
    old, new = (tambons["ADM3_PCODE"] == code for code in ("TH530306", "TH530401"))
    assert tambons.loc[old, "ADM3_TH"].tolist() == ["ท่าแฝก"]
    tambons.loc[old, "ADM3_PCODE"] = "TH530407"
    tambons.loc[old, ["ADM2_TH", "ADM2_EN"]] = tambons.loc[new, ["ADM2_TH", "ADM2_EN"]].to_numpy()
    return tambons


@pytest.fixture(scope="module")
def decoded(embedded) -> dict[str, dict[str, shapely.Geometry]]:
    """Detailed shapes of the release by level and code."""
    shapes: dict[str, dict[str, shapely.Geometry]] = {"district": {}, "tambon": {}}
    for name, packed in embedded.assets.items():
        if name.startswith("detail/"):
            unpacked = topology.unpack(packed)
            for level, found in shapes.items():
                found |= topology.decode(unpacked, level).to_dict()
    return shapes


def unions(published, length: int) -> dict[str, shapely.Geometry]:
    """Ordinary unions of the tambons by the first digits of their codes."""
    keys = published["ADM3_PCODE"].str[2 : 2 + length]
    return {
        code: shapely.union_all(shapes.to_numpy())
        for code, shapes in published.geometry.groupby(keys)
    }


def differing(ours, theirs) -> dict[str, float]:
    """Codes whose shapes differ by more than the grid's rounding, with the area in excess."""
    excess = {}
    for code, shape in theirs.items():
        away = shapely.area(shapely.symmetric_difference(ours[code], shape))
        allowed = shapely.length(shape) * HALF_STEP
        if away > allowed:
            excess[code] = float(away - allowed)
    return excess


def test_detailed_tambons_are_the_published_within_the_grids_rounding(decoded, published):
    theirs = dict(zip(published["ADM3_PCODE"].str[2:], published.geometry, strict=True))
    assert differing(decoded["tambon"], theirs) == {}


def test_detailed_districts_are_the_unions_within_the_grids_rounding(decoded, published):
    assert differing(decoded["district"], unions(published, 4)) == {}


@pytest.mark.parametrize(("length", "level"), [(2, "province"), (4, "district")])
def test_sizes_are_those_of_the_published_tambons(embedded, published, length, level):
    """Equal-area sizes of the published shapes, each projected for itself (EPSG:6933)."""
    square_kilometres = published.to_crs(6933).geometry.area / 1e6
    sums = square_kilometres.groupby(published["ADM3_PCODE"].str[2 : 2 + length]).sum()
    assert (sums - embedded.areas.loc[sums.index, "area_km2"]).abs().max() <= 0.00051


def test_province_is_exactly_the_union_of_its_tambons(published):
    """The coverage union that the builder uses against an ordinary one: no area between them."""
    keys = published["ADM3_PCODE"].str[2:4]
    for code, shape in unions(published, 2).items():
        tambons = published.geometry[keys == code].to_numpy()
        difference = shapely.symmetric_difference(shapely.coverage_union_all(tambons), shape)
        assert shapely.area(difference) < 1e-12


@pytest.mark.parametrize(("digits", "level"), [(6, "tambon"), (4, "district"), (2, "province")])
def test_names_are_those_published_but_for_the_repairs_told(embedded, published, digits, level):
    number = digits // 2
    columns = [f"ADM{number}_TH", f"ADM{number}_EN"]
    named = published.groupby(published["ADM3_PCODE"].str[2 : 2 + digits])[columns].first()
    ours = embedded.areas.loc[embedded.codes(level), ["name_th", "name_en"]]
    for repair in embedded.manifest["repaired_names"]:
        if len(repair["code"]) == digits:
            assert ours.at[repair["code"], "name_th"] == repair["shown"]
            ours.loc[repair["code"], "name_th"] = repair["published"]
    assert ours.to_numpy().tolist() == named.loc[ours.index].to_numpy().tolist()
