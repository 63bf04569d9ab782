"""An edition of the boundaries covers all that is in force, or is refused naming what it lacks."""

from __future__ import annotations

import random
import re

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from data.imports.areas import coverage
from data.refusal import Fault, Refused
from data.stored.library import Library
from data.stored.release import Release
from geo.shapes import topology
from releases import checking, publishing
from tests.cli.run import atlas
from tests.data.intake import made
from wording.saying import said


@pytest.fixture(scope="module")
def whole(embedded: Release) -> gpd.GeoDataFrame:
    """The tambons in force as an edition."""
    shapes = topology.decode(topology.unpack(embedded.assets["tambon"]), "tambon")
    return gpd.GeoDataFrame(geometry=shapes)


def lacks(faults: list[Fault]) -> dict[str, set[str]]:
    """Codes named as missing, by the level that the message names in English."""
    found = {}
    for fault in faults:
        (count, level) = re.search(
            r"force, ([\d,]+) (\w+?)s? missing", said(fault.message, "en")
        ).groups()
        codes = set(re.findall(r"\((\d+)\)", said(fault.message, "en")))
        assert codes == set(re.findall(r"\((\d+)\)", said(fault.message, "th")))
        assert int(count.replace(",", "")) == len(codes)
        found[level] = codes
    return found


def without(edition: gpd.GeoDataFrame, *codes: str) -> gpd.GeoDataFrame:
    return edition[~edition.index.str.startswith(tuple(codes))]


def recoded(edition: gpd.GeoDataFrame, codes: dict[str, str]) -> gpd.GeoDataFrame:
    return edition.rename(index=codes)


def test_the_edition_in_force_covers_itself(whole, embedded) -> None:
    assert coverage.faults("a", whole, embedded.areas) == []


@pytest.mark.parametrize("seed", range(12))
def test_every_province_district_and_tambon_that_lacks_is_named(whole, embedded, seed) -> None:
    chance = random.Random(seed)
    provinces = set(chance.sample(list(embedded.codes("province")), chance.choice([0, 1, 7])))
    districts = _some(chance, embedded, "district", provinces)
    tambons = _some(chance, embedded, "tambon", provinces | districts)
    edition = without(whole, *provinces, *districts, *tambons, "–")
    wanted = {"province": provinces, "district": districts, "tambon": tambons}
    found = lacks(coverage.faults("a", edition, embedded.areas))
    assert found == {level: codes for level, codes in wanted.items() if codes}


def _some(chance: random.Random, embedded: Release, level: str, above: set[str]) -> set[str]:
    """A few areas of a level outside of others, never the last ones of an area around them."""
    codes = [code for code in embedded.codes(level) if not code.startswith((*above, "–"))]
    around = pd.Series(codes).str[:-2].value_counts()
    many = [code for code in codes if around[code[:-2]] > 4]
    return set(chance.sample(many, chance.choice([0, 1, 3])))


@pytest.mark.parametrize("number", [1, 50, 3_000])
def test_a_part_of_the_country_is_refused(whole, embedded, number) -> None:
    faults = coverage.faults("a", whole.iloc[:number], embedded.areas)
    left = whole.index[:number].str[:2].nunique()
    assert (faults[0].found, said(faults[0].expected, "en")) == (
        str(left),
        "all 77 provinces in force",
    )
    assert f"ขาด {77 - left} จังหวัด" in said(faults[0].message, "th")


def test_no_province_is_left_unnamed(whole, embedded) -> None:
    named = lacks(coverage.faults("a", whole.iloc[:50], embedded.areas)[:1])["province"]
    assert named == set(embedded.codes("province")) - {"10"}


@pytest.mark.parametrize("seed", range(6))
def test_a_district_with_new_codes_is_still_there(whole, embedded, seed) -> None:
    district = random.Random(seed).choice(list(embedded.codes("district")))
    codes = {code: f"{code[:2]}98{code[4:]}" for code in whole.index if code[:4] == district}
    assert coverage.faults("a", recoded(whole, codes), embedded.areas) == []


def test_a_new_province_cut_from_another_is_no_lack(whole, embedded) -> None:
    codes = {code: f"38{code[2:]}" for code in whole.index if code[:4] in {"4301", "4302"}}
    assert coverage.faults("a", recoded(whole, codes), embedded.areas) == []


@pytest.mark.parametrize("keeps", [True, False])
def test_a_tambon_parted_in_two_is_no_lack(whole, embedded, keeps) -> None:
    code, shape = "500101", whole.geometry["500101"]
    west, south, east, north = shape.bounds
    middle = (west + east) / 2
    halves = [
        shape & shapely.box(west, south, middle, north),
        shape & shapely.box(middle, south, east, north),
    ]
    new = gpd.GeoDataFrame(
        geometry=halves, index=[code if keeps else "500188", "500189"], crs=whole.crs
    )
    assert coverage.faults("a", pd.concat([whole.drop(code), new]), embedded.areas) == []


def test_one_tambon_that_joined_another_is_no_lack(whole, embedded) -> None:
    edition = whole.drop("500102")
    edition.loc["500101", "geometry"] = whole.geometry[["500101", "500102"]].union_all()
    assert coverage.faults("a", edition, embedded.areas) == []


@pytest.mark.parametrize("code", ["500101", "509999"])
def test_one_shape_over_a_province_lacks_its_districts(whole, embedded, code) -> None:
    inside = whole[whole.index.str.startswith("50")]
    giant = gpd.GeoDataFrame(geometry=[inside.union_all()], index=[code], crs=whole.crs)
    found = lacks(coverage.faults("a", pd.concat([without(whole, "50"), giant]), embedded.areas))
    expected = {one for one in embedded.codes("district") if one.startswith("50")}
    assert len(expected - found["district"]) <= 1


def test_a_coast_drawn_otherwise_is_no_lack(whole, embedded) -> None:
    edition = whole.set_geometry(whole.simplify(0.002))
    assert coverage.faults("a", edition, embedded.areas) == []


def test_shapes_that_shrank_are_refused(whole, embedded) -> None:
    points = embedded.areas.loc[whole.index]
    small = shapely.buffer(shapely.points(points["lon"], points["lat"]), 0.001)
    (fault,) = coverage.faults("a", whole.set_geometry(small), embedded.areas)
    assert "km²" in said(fault.found, "en")


@pytest.fixture
def fifty(whole, embedded, tmp_path):
    """A GeoPackage of fifty tambons of the edition in force, as COD-AB names its columns."""
    part = whole.iloc[:50]
    columns = {}
    for level, digits in ((3, 6), (2, 4), (1, 2)):
        codes = part.index.str[:digits]
        columns[f"ADM{level}_PCODE"] = [f"TH{code}" for code in codes]
        columns[f"ADM{level}_TH"] = embedded.areas.loc[codes, "name_th"].to_numpy()
        columns[f"ADM{level}_EN"] = embedded.areas.loc[codes, "name_en"].to_numpy()
    frame = gpd.GeoDataFrame(columns, geometry=part.geometry.to_numpy(), crs=whole.crs)
    path = tmp_path / "fifty.gpkg"
    path.write_bytes(made.layers(frame, ".gpkg"))
    return path


def test_fifty_tambons_are_not_published(fifty, embedded, tmp_path) -> None:
    outcome = checking.check(fifty, embedded)
    assert any("76 provinces missing" in str(fault) for fault in outcome.report.faults)
    with pytest.raises(Refused):
        publishing.publish(outcome, embedded, Library(tmp_path / "data"))


def test_the_command_refuses_fifty_tambons_and_leaves_all_as_it_was(
    fifty, tmp_path, monkeypatch
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path / "data"))
    before = atlas("releases").stdout
    answer = atlas("import", str(fifty))
    assert answer.returncode == 1
    assert "ขาด 76 จังหวัด" in answer.stdout.decode()
    assert atlas("releases").stdout == before
