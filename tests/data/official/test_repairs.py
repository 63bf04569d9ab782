"""Repairs of names: made exactly where declared, and the right names in the embedded release."""

import pandas as pd
import pytest

from data.official.repairs import Repair, declared, repaired

# Names as the Department of Provincial Administration lists them (GeoThai/data).
OFFICIAL = {
    "1008": "ป้อมปราบศัตรูพ่าย",
    "7701": "เมืองประจวบคีรีขันธ์",
    "8001": "เมืองนครศรีธรรมราช",
    "8401": "เมืองสุราษฎร์ธานี",
    "342504": "นิคมสร้างตนเองลำโดมน้อย",
    "610612": "บ้านใหม่คลองเคียน",
    "620112": "นิคมทุ่งโพธิ์ทะเล",
    "640905": "เขาแก้วศรีสมบูรณ์",
    "650905": "บ้านน้อยซุ้มขี้เหล็ก",
    "801210": "ปากพนังฝั่งตะวันตก",
    "801214": "ปากพนังฝั่งตะวันออก",
}
# Of the same list: names that have sixteen characters, as many as COD-AB has room for.
SIXTEEN = {
    "1101": "เมืองสมุทรปราการ",
    "3401": "เมืองอุบลราชธานี",
    "3901": "เมืองหนองบัวลำภู",
    "7501": "เมืองสมุทรสงคราม",
    "102209": "ปากคลองภาษีเจริญ",
    "104503": "คลองเจ้าคุณสิงห์",
    "240110": "คลองนครเนื่องเขต",
    "341407": "ยางสักกระโพหลุ่ม",
}
# The districts that carry the seat of a province without its name: Bangkok's and Ayutthaya's.
NO_MUEANG = {"1001", "1401"}

TAMBONS = pd.DataFrame(
    {
        "tambon_th": ["บ้านใ", "บ้านใต้", "บ้านใ"],
        "district_th": ["เมืองส", "เมืองส", "บ้านใ"],
        "province_th": ["สวน", "สวน", "สวน"],
        "tambon_en": ["Ban Tai", "Ban Tai", "Ban Tai"],
    },
    index=pd.Index(["910101", "910102", "910201"], name="code"),
)


def names(tambons: pd.DataFrame) -> list[str]:
    """Every name of a table, row by row."""
    return tambons.to_numpy().ravel().tolist()


def changed(*repairs: Repair) -> dict[tuple[str, str], str]:
    """Row, column and new text of each name that the repairs change."""
    whole, _ = repaired(TAMBONS, list(repairs))
    return {
        (code, column): whole.at[code, column]
        for code in TAMBONS.index
        for column in TAMBONS.columns
        if whole.at[code, column] != TAMBONS.at[code, column]
    }


def test_tambon_is_repaired_and_nothing_else_of_its_name():
    assert changed(Repair("910101", "บ้านใ", "บ้านใหม่", "cut")) == {("910101", "tambon_th"): "บ้านใหม่"}


def test_district_is_repaired_in_all_its_tambons():
    assert changed(Repair("9101", "เมืองส", "เมืองสวน", "cut")) == {
        ("910101", "district_th"): "เมืองสวน",
        ("910102", "district_th"): "เมืองสวน",
    }


def test_province_is_repaired_in_all_its_tambons():
    assert set(changed(Repair("91", "สวน", "สวนสน", "cut"))) == {
        (code, "province_th") for code in TAMBONS.index
    }


OTHERS = {
    "already whole": Repair("910102", "บ้านใ", "บ้านใหม่", "cut"),
    "longer": Repair("910101", "บ้าน", "บ้านใหม่", "cut"),
    "with a space": Repair("910101", "บ้านใ ", "บ้านใหม่", "cut"),
    "name of its district": Repair("910101", "เมืองส", "เมืองสวน", "cut"),
    "no such area": Repair("920101", "บ้านใ", "บ้านใหม่", "cut"),
}


@pytest.mark.parametrize("repair", OTHERS.values(), ids=OTHERS)
def test_other_name_than_the_declared_is_left_alone(repair):
    whole, made = repaired(TAMBONS, [repair])
    assert (names(whole), made) == (names(TAMBONS), [])


def test_repairs_made_are_told_in_their_order():
    second = Repair("910101", "บ้านใ", "บ้านใหม่", "cut")
    first = Repair("9101", "เมืองส", "เมืองสวน", "cut")
    _, made = repaired(TAMBONS, [first, OTHERS["already whole"], second])
    assert made == [first, second]


def test_table_given_is_left_as_it_was():
    before = TAMBONS.copy()
    repaired(TAMBONS, [Repair("91", "สวน", "สวนสน", "cut")])
    pd.testing.assert_frame_equal(TAMBONS, before)


def test_declared_repairs_are_those_of_the_official_names():
    assert {repair.code: repair.shown for repair in declared()} == OFFICIAL


@pytest.mark.parametrize("repair", declared(), ids=lambda repair: repair.code)
def test_reason_is_what_befell_the_name(repair):
    befell = {"cut": repair.shown[:16], "without_mueang": repair.shown.removeprefix("เมือง")}
    assert befell[repair.reason] == repair.published != repair.shown


def test_no_area_is_declared_twice():
    codes = [repair.code for repair in declared()]
    assert len(codes) == len(set(codes))


def test_manifest_tells_every_repair(embedded):
    told = [Repair(**entry) for entry in embedded.manifest["repaired_names"]]
    assert told == declared()


@pytest.mark.parametrize(("code", "name"), OFFICIAL.items())
def test_release_shows_the_whole_name(embedded, code, name):
    assert embedded.areas.at[code, "name_th"] == name


def test_names_of_sixteen_characters_are_whole(embedded):
    drawn = embedded.areas[embedded.areas["level"].isin(["province", "district", "tambon"])]
    full = drawn.loc[drawn["name_th"].str.len() == 16, "name_th"]
    assert full.to_dict() == SIXTEEN


def test_capital_district_is_mueang_and_the_name_of_its_province(embedded):
    names = embedded.areas["name_th"]
    capitals = {f"{code}01": f"เมือง{names[code]}" for code in embedded.codes("province")}
    wrong = {code for code, name in capitals.items() if names[code] != name}
    assert wrong == NO_MUEANG


def test_district_is_mueang_in_both_languages_or_in_none(embedded):
    districts = embedded.areas.loc[embedded.codes("district")]
    thai = districts["name_th"].str.startswith("เมือง")
    english = districts["name_en"].str.startswith("Mueang")
    assert districts.index[thai != english].tolist() == []


@pytest.mark.parametrize("level", ["district", "tambon"])
def test_no_two_areas_of_one_parent_share_a_name(embedded, level):
    areas = embedded.areas.loc[embedded.codes(level)]
    assert areas.index[areas.duplicated(["parent", "name_th"], keep=False)].tolist() == []


@pytest.mark.parametrize(
    ("column", "pattern"),
    # Thai letters, hyphens (แป-ระ) and abbreviations (จ.ป.ร.); no space, digit or loose mark.
    [
        ("name_th", r"[ก-ฮเ-ไ](?:[ก-ฺเ-๎]|[-.](?=[ก-ฮ])|\.$)*(?<![เ-ไ])"),
        ("name_en", r"[A-Z][a-z]*(?:[ -][A-Z][a-z]*)*"),
    ],
)
def test_names_are_spelt_with_letters_of_their_language(embedded, column, pattern):
    drawn = embedded.areas[embedded.areas["level"].isin(["province", "district", "tambon"])]
    assert drawn.loc[~drawn[column].str.fullmatch(pattern), column].to_dict() == {}
