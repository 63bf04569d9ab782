"""The areas of the release that the repository carries."""

from pathlib import Path

import pytest

from geo.areas import LEVELS

# The provinces in the order of a Thai dictionary, written down by hand.
PROVINCES = Path(__file__).with_name("provinces_in_thai_order.txt").read_text("utf-8").split()


@pytest.mark.parametrize(
    ("level", "number"),
    # the design and the conventions.
    [
        ("country", 1),
        ("region", 5),
        ("province", 77),
        ("district", 928),
        ("tambon", 7425),
        ("municipality", 593),
    ],
)
def test_level_has_its_number_of_areas(embedded, level, number):
    assert len(embedded.codes(level)) == number


def test_no_code_stands_twice(embedded):
    assert embedded.areas.index.is_unique


@pytest.mark.parametrize("level", ["province", "district", "tambon", "municipality"])
def test_codes_are_text_of_the_levels_length(embedded, level):
    codes = embedded.codes(level)
    assert codes.str.fullmatch(f"[1-9][0-9]{{{LEVELS[level].digits - 1}}}").all()


def test_every_code_has_its_parent(embedded):
    parents = embedded.areas["parent"].drop("TH")
    assert parents.isin(embedded.areas.index).all()


def test_parent_is_the_code_without_its_last_two_digits(embedded):
    below = embedded.areas[embedded.areas["level"].isin(["district", "tambon", "municipality"])]
    assert (below["parent"] == below.index.str[:-2]).all()


def test_every_area_lies_in_a_region_of_nesdc(embedded):
    regions = embedded.areas["region"].drop("TH")
    assert set(regions) == {"bangkok", "central", "north", "northeast", "south"}


def test_parents_of_provinces_are_their_regions(embedded):
    provinces = embedded.areas.loc[embedded.codes("province")]
    assert (provinces["parent"] == provinces["region"]).all()


def test_all_units_without_polygon_are_municipal(embedded):
    endings = embedded.codes("municipality").str[4:].astype(int)
    assert ((endings >= 51) & (endings <= 99)).sum() == 593


# Royal decree in force since 14 February 2015: the tambon went from Tha Pla to Nam Pat.
def test_a_tambon_that_moved_stands_under_its_new_district(embedded):
    moved = embedded.areas.loc["530407"]
    assert (moved["level"], moved["name_th"], moved["parent"]) == ("tambon", "ท่าแฝก", "5304")
    assert moved["area_km2"] > 500
    assert "530306" not in embedded.areas.index


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("550151", "เทศบาลเมืองน่าน (หน่วยสำรวจ 550151)"),
        ("200451", "เมืองพัทยา (หน่วยสำรวจ 200451)"),
        ("400190", "ศูนย์แพทย์โนนชัย (ทน.ขอนแก่น) (หน่วยสำรวจ 400190)"),
        ("400198", "เทศบาล (หน่วยสำรวจ 400198)"),
    ],
)
def test_a_unit_has_its_name_and_number(embedded, code, name):
    assert embedded.areas.at[code, "name_th"] == name


def test_no_unit_without_polygon_has_a_place(embedded):
    places = embedded.areas.loc[embedded.codes("municipality"), ["lon", "lat", "area_km2"]]
    assert places.isna().all(axis=None)


def test_every_area_has_a_name_in_both_languages(embedded):
    names = embedded.areas[["name_th", "name_en"]]
    assert (names.notna() & (names != "")).all(axis=None)


def test_provinces_sort_in_thai_order(embedded):
    provinces = embedded.areas.loc[embedded.codes("province")].sort_values("sort_th")
    assert provinces["name_th"].tolist() == PROVINCES


def test_ranks_of_names_are_each_given_once(embedded):
    assert sorted(embedded.areas["sort_th"]) == list(range(len(embedded.areas)))


def test_nong_bua_is_the_name_of_28_tambons(embedded):
    names = embedded.areas.loc[embedded.codes("tambon"), "name_th"]
    # CONVENTIONS.md: หนองบัว stands 28 times.
    assert (names == "หนองบัว").sum() == 28


@pytest.mark.parametrize("level", ["province", "district"])
def test_size_of_an_area_is_the_sum_of_its_tambons(embedded, level):
    size = embedded.areas["area_km2"]
    tambons = size[embedded.codes("tambon")]
    sums = tambons.groupby(tambons.index.str[: LEVELS[level].digits]).sum()
    # Each is rounded to 0.001 km²; a province has at most 287 tambons.
    assert (sums - size[embedded.codes(level)]).abs().max() <= 0.0005 * 300


def test_country_is_as_large_as_published(embedded):
    # The country is commonly given as 513,120 km²; the shapes are generalised for the web.
    assert embedded.areas.loc["TH", "area_km2"] == pytest.approx(513_120, rel=0.01)


@pytest.mark.parametrize(
    ("code", "name_th", "name_en"),
    [
        ("400101", "ในเมือง", "Nai Mueang"),
        ("1030", "จตุจักร", "Chatuchak"),
        ("57", "เชียงราย", "Chiang Rai"),
    ],
)
def test_names_are_those_of_the_boundaries(embedded, code, name_th, name_en):
    assert embedded.areas.loc[code, ["name_th", "name_en"]].tolist() == [name_th, name_en]
