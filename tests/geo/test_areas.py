"""Codes, parents, regions and names of areas."""

import pandas as pd
import pytest

from geo import areas

# Provinces by region as NESDC tabulates them (../shared/facts/nesdc-hai-2558-2564.csv, rows of
# 2558); its Eastern provinces and the three southernmost are part of Central and South.
NESDC = {
    "bangkok": "10",
    "central": "11 12 13 73 74 14 15 16 17 18 19 70 71 72 75 76 77 20 21 22 23 24 25 26 27",
    "north": "50 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 67",
    "northeast": "30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49",
    "south": "80 81 82 83 84 85 86 90 91 92 93 94 95 96",
}
PROVINCES = [(code, region) for region, codes in NESDC.items() for code in codes.split()]

# Names as CONVENTIONS.md writes them.
TABLE = pd.DataFrame(
    [
        ("TH", "country", "ประเทศไทย", "Thailand"),
        ("northeast", "region", "ภาคตะวันออกเฉียงเหนือ", "Northeast"),
        ("40", "province", "ขอนแก่น", "Khon Kaen"),
        ("4001", "district", "เมืองขอนแก่น", "Mueang Khon Kaen"),
        ("400101", "tambon", "ในเมือง", "Nai Mueang"),
        ("400199", "municipality", "เทศบาล (หน่วยสำรวจ 400199)", "Municipality (400199)"),
        ("10", "province", "กรุงเทพมหานคร", "Bangkok"),
        ("1030", "district", "จตุจักร", "Chatuchak"),
        ("103001", "tambon", "ลาดยาว", "Lat Yao"),
    ],
    columns=["code", "level", "name_th", "name_en"],
).set_index("code")


def test_nesdc_tabulates_77_provinces():
    assert len(PROVINCES) == 77


@pytest.mark.parametrize(("province", "region"), PROVINCES)
def test_province_lies_in_nesdcs_region(province, region):
    assert areas.region_of(province) == region


@pytest.mark.parametrize(
    ("code", "region"), [("500107", "north"), ("100101", "bangkok"), ("1101", "central")]
)
def test_region_of_an_area_is_its_provinces(code, region):
    assert areas.region_of(code) == region


@pytest.mark.parametrize(
    ("code", "parent"),
    [
        ("500107", "5001"),
        ("500151", "5001"),
        ("5001", "50"),
        ("50", "north"),
        ("10", "bangkok"),
        ("bangkok", "TH"),
        ("TH", None),
    ],
)
def test_parent_is_the_area_above(code, parent):
    assert areas.parent_of(code) == parent


@pytest.mark.parametrize(
    ("code", "above"),
    [
        ("500107", ["500107", "5001", "50"]),
        ("5001", ["5001", "50"]),
        ("50", ["50"]),
        ("TH", []),
        ("central", []),
    ],
)
def test_ancestors_end_at_the_province(code, above):
    assert areas.ancestors(code) == above


@pytest.mark.parametrize("level", areas.LEVELS.values(), ids=areas.LEVELS)
def test_every_level_but_the_country_has_a_level_above(level):
    assert level.parent in areas.LEVELS or level.id == "country"


@pytest.mark.parametrize(
    ("area", "inside"),
    [
        (None, list(TABLE.index)),
        ("TH", list(TABLE.index)),
        ("northeast", ["northeast", "40", "4001", "400101", "400199"]),
        ("bangkok", ["10", "1030", "103001"]),
        ("40", ["40", "4001", "400101", "400199"]),
        ("4001", ["4001", "400101", "400199"]),
        ("400101", ["400101"]),
        ("50", []),
    ],
)
def test_within_keeps_what_lies_in_an_area(area, inside):
    found = areas.within(TABLE.index, area)
    assert found.index[found].tolist() == inside


def test_within_nothing_is_a_series_of_booleans():
    assert areas.within(pd.Index([], dtype="str"), "40").dtype == bool


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("400101", "ตำบลในเมือง อำเภอเมืองขอนแก่น จังหวัดขอนแก่น"),
        ("4001", "อำเภอเมืองขอนแก่น จังหวัดขอนแก่น"),
        ("40", "จังหวัดขอนแก่น"),
        ("400199", "เทศบาล (หน่วยสำรวจ 400199) อำเภอเมืองขอนแก่น จังหวัดขอนแก่น"),
        ("103001", "แขวงลาดยาว เขตจตุจักร กรุงเทพมหานคร"),
        ("10", "กรุงเทพมหานคร"),
        ("northeast", "ภาคตะวันออกเฉียงเหนือ"),
        ("TH", "ประเทศไทย"),
    ],
)
def test_full_thai_name_carries_its_parents(code, name):
    assert areas.full_name(TABLE, code) == name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("400101", "ต.ในเมือง อ.เมืองขอนแก่น จ.ขอนแก่น"),
        ("103001", "แขวงลาดยาว เขตจตุจักร กรุงเทพมหานคร"),
        ("40", "จ.ขอนแก่น"),
        ("TH", "ประเทศไทย"),
    ],
)
def test_short_form_abbreviates_the_kinds(code, name):
    assert areas.full_name(TABLE, code, short=True) == name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("400101", "Nai Mueang, Mueang Khon Kaen, Khon Kaen"),
        ("103001", "Lat Yao, Chatuchak, Bangkok"),
        ("TH", "Thailand"),
    ],
)
def test_english_names_stand_bare(code, name):
    assert areas.full_name(TABLE, code, "en") == name


@pytest.mark.parametrize(
    ("code", "lang", "name"),
    [
        ("400101", "th", "ตำบลในเมือง"),
        ("1030", "th", "เขตจตุจักร"),
        ("10", "th", "กรุงเทพมหานคร"),
        ("TH", "th", "ประเทศไทย"),
        ("400101", "en", "Nai Mueang"),
    ],
)
def test_own_name_carries_only_its_own_kind(code, lang, name):
    assert areas.own_name(TABLE, code, lang) == name


@pytest.mark.parametrize(
    ("code", "lang", "name"),
    [
        ("40", "th", "ขอนแก่น"),
        ("10", "th", "กรุงเทพมหานคร"),
        ("4001", "th", "อ.เมืองขอนแก่น จ.ขอนแก่น"),
        ("northeast", "th", "ภาคตะวันออกเฉียงเหนือ"),
        ("400101", "en", "Nai Mueang, Mueang Khon Kaen, Khon Kaen"),
    ],
)
def test_short_name_of_a_province_stands_bare(code, lang, name):
    assert areas.short_name(TABLE, code, lang) == name


@pytest.mark.parametrize(
    ("code", "lang", "name"),
    [
        ("400101", "th", "ต.ในเมือง อ.เมืองขอนแก่น"),
        ("400101", "en", "Nai Mueang, Mueang Khon Kaen"),
        ("4001", "th", "อ.เมืองขอนแก่น"),
        ("40", "th", "จังหวัดขอนแก่น"),
        ("103001", "th", "แขวงลาดยาว เขตจตุจักร"),
    ],
)
def test_a_name_within_its_province(code: str, lang: str, name: str) -> None:
    assert areas.local_name(TABLE, code, lang) == name


def test_an_own_name_may_be_short() -> None:
    assert areas.own_name(TABLE, "4001", short=True) == "อ.เมืองขอนแก่น"


def test_names_are_those_of_the_table_asked_even_where_it_takes_anothers_place():
    found = []
    for name in ("หนึ่ง", "สอง", "สาม"):
        table = TABLE.assign(name_th=name)
        found.append(areas.full_name(table, "40"))
        del table
    assert found == ["จังหวัดหนึ่ง", "จังหวัดสอง", "จังหวัดสาม"]
    assert areas.full_name(TABLE, "40") == "จังหวัดขอนแก่น"


def test_names_of_tables_gone_are_forgotten():
    before = len(areas._KNOWN)
    table = TABLE.assign(name_th="x")
    areas.full_name(table, "40")
    assert len(areas._KNOWN) == before + 1
    del table
    assert len(areas._KNOWN) == before
