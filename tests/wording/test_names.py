"""Names of areas in full, short and bare, and names one after another."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from data.stored.release import Release
from wording import names

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
def test_full_thai_name_carries_its_parents(code: str, name: str) -> None:
    assert names.full_name(TABLE, code, "th") == name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("400101", "ต.ในเมือง อ.เมืองขอนแก่น จ.ขอนแก่น"),
        ("103001", "แขวงลาดยาว เขตจตุจักร กรุงเทพมหานคร"),
        ("40", "จ.ขอนแก่น"),
        ("TH", "ประเทศไทย"),
    ],
)
def test_short_form_abbreviates_the_kinds(code: str, name: str) -> None:
    assert names.full_name(TABLE, code, "th", short=True) == name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("400101", "Nai Mueang, Mueang Khon Kaen, Khon Kaen"),
        ("103001", "Lat Yao, Chatuchak, Bangkok"),
        ("TH", "Thailand"),
    ],
)
def test_english_names_stand_bare(code: str, name: str) -> None:
    assert names.full_name(TABLE, code, "en") == name


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
def test_own_name_carries_only_its_own_kind(code: str, lang: str, name: str) -> None:
    assert names.own_name(TABLE, code, lang) == name


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
def test_short_name_of_a_province_stands_bare(code: str, lang: str, name: str) -> None:
    assert names.short_name(TABLE, code, lang) == name


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
    assert names.local_name(TABLE, code, lang) == name


def test_an_own_name_may_be_short() -> None:
    assert names.own_name(TABLE, "4001", "th", short=True) == "อ.เมืองขอนแก่น"


def test_names_are_those_of_the_table_asked_even_where_it_takes_anothers_place() -> None:
    found = []
    for name in ("หนึ่ง", "สอง", "สาม"):
        table = TABLE.assign(name_th=name)
        found.append(names.full_name(table, "40", "th"))
        del table
    assert found == ["จังหวัดหนึ่ง", "จังหวัดสอง", "จังหวัดสาม"]
    assert names.full_name(TABLE, "40", "th") == "จังหวัดขอนแก่น"


def test_names_of_tables_gone_are_forgotten() -> None:
    before = len(names._KNOWN)
    table = TABLE.assign(name_th="x")
    names.full_name(table, "40", "th")
    assert len(names._KNOWN) == before + 1
    del table
    assert len(names._KNOWN) == before


@pytest.mark.parametrize("lang", ["th", "en"])
def test_tooltip_names_cover_every_polygon(release: Release, lang: str) -> None:
    known = json.loads(names.tooltips(release.areas, lang, {}))["names"]
    assert len(known) == 77 + 928 + 7_425
    assert known["50"] == {"th": "เชียงใหม่", "en": "Chiang Mai"}[lang]


@pytest.mark.parametrize(
    ("given", "th", "en"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A และB", "A and B"),
        (["A", "B", "C"], "A B และC", "A, B and C"),
        (["A, B", "C", "D"], "A, B; C และD", "A, B; C; and D"),
    ],
)
def test_names_are_listed(given: list[str], th: str, en: str) -> None:
    assert names.listed(given, "th") == th
    assert names.listed(given, "en") == en
