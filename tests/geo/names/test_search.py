"""Search finds what was meant, best first, and nothing where nothing was meant."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.official import municipal
from data.stored.release import load_release
from geo.names.aliases import OTHER_NAMES
from geo.names.index import Index
from geo.names.search import LONGEST_QUERY, is_postcode, search
from tests.geo.names.meant import AMONG_FIVE, FIRST, NOTHING
from tests.recount.extent import some
from wording.names import full_name

AREAS = load_release().areas
NAMES = {code: unit.name_th for code, unit in municipal.units().items()}
NAMED = AREAS[AREAS["level"] != "municipality"]
UNITS = AREAS[AREAS["level"] == "municipality"]


@cache
def index() -> Index:
    """What areas are found by."""
    return Index.of(AREAS)


@cache
def with_units() -> Index:
    """What areas and the units of local government are found by."""
    return Index.of(AREAS, NAMES)


@pytest.mark.parametrize(("text", "code"), FIRST.items())
def test_first_hit_is_what_was_meant(text, code):
    assert search(index(), text)[:1] == [code]


@pytest.mark.parametrize(("text", "code"), AMONG_FIVE.items())
def test_ambiguous_name_has_the_area_among_its_first_five(text, code):
    assert code in search(index(), text, limit=5)


@pytest.mark.parametrize("text", NOTHING)
def test_text_without_a_sensible_hit_finds_nothing(text):
    assert search(index(), text) == []


def test_every_code_finds_its_area():
    codes = [code for code in AREAS.index if code != "bangkok"]
    assert [code for code in codes if search(index(), code, limit=1) != [code]] == []


@pytest.mark.recount
@pytest.mark.parametrize("lang", ["th", "en"])
def test_an_area_leads_under_its_full_name_with_at_most_one_namesake(lang):
    sample = some(AREAS.index, 300)
    missed = [
        code
        for code in sample
        if code not in search(index(), full_name(AREAS, code, lang), limit=2)
    ]
    assert missed == []


@pytest.mark.parametrize("code", [code for code in NAMED.index if len(code) == 2])
def test_province_is_first_under_its_name_in_either_language(code):
    assert {search(index(), NAMED.at[code, f"name_{lang}"])[0] for lang in ("th", "en")} == {code}


@pytest.mark.parametrize(
    ("code", "name"),
    [(code, name) for code, names in OTHER_NAMES.items() for name in names],
)
def test_every_declared_name_finds_its_area(code, name):
    assert code in search(index(), name, limit=5)


def test_twenty_eight_tambons_are_called_nong_bua():
    found = search(index(), "ต.หนองบัว", limit=100)
    exact = [code for code in found if AREAS.at[code, "name_th"] == "หนองบัว"]
    assert [AREAS.at[code, "level"] for code in exact] == ["tambon"] * 28 + ["district"]


def test_limit_bounds_the_hits():
    assert [len(search(index(), "บ้าน", limit=limit)) for limit in (-1, 0, 1, 7)] == [0, 0, 1, 7]


def test_only_the_first_hundred_characters_count():
    assert search(index(), "เชียงใหม่" + " " * LONGEST_QUERY + "เลย") == search(index(), "เชียงใหม่")


def test_areas_of_the_written_parents_come_before_namesakes_elsewhere():
    inside = [code.startswith("40") for code in search(index(), "ในเมือง ขอนแก่น", limit=20)]
    assert sum(inside) == 3
    assert inside == sorted(inside, reverse=True)


def test_the_written_level_comes_first():
    assert search(index(), "ต.แม่สอด")[:2] == ["630601", "6306"]


def test_survey_units_follow_all_other_hits():
    levels = [AREAS.at[code, "level"] for code in search(index(), "ขอนแก่น", limit=100)]
    last = [level == "municipality" for level in levels]
    assert any(last)
    assert last == sorted(last)


@pytest.mark.parametrize("code", UNITS.index[::60])
def test_a_district_by_its_full_name_brings_its_survey_units(code):
    assert code in search(index(), full_name(AREAS, code[:4], "th"), limit=100)


UNIT_NAMES = {
    "เทศบาลเมืองน่าน": "550151",
    "เทศบาลนครเชียงใหม่": "500151",
    "เทศบาล เมืองน่าน": "550151",
    "ทม.น่าน": "550151",
    "น่าน เทศบาล": "550151",
    "เทศบาลตำบลด่านสำโรง": "110153",
    "เทศบาลด่านสำโรง จ.สมุทรปราการ": "110153",
    "เทศบาลตำบลนครชุม": "620154",
}


@pytest.mark.parametrize(("text", "code"), UNIT_NAMES.items())
def test_a_municipality_is_found_by_its_name(text, code):
    assert search(with_units(), text)[0] == code


@pytest.mark.parametrize("code", list(NAMES)[::7])
def test_every_municipality_is_found_by_its_official_name(code):
    name = NAMES[code]
    assert code in search(with_units(), f"{name} {full_name(AREAS, code[:4], 'th')}", limit=5)


@pytest.mark.parametrize("text", ["Nan Municipality", "เทศบาลน่าน", "municipality, Mueang Nan"])
def test_without_names_the_units_of_the_place_come_first(text):
    found = search(index(), text, limit=3)
    assert found[0] == "550151"


@pytest.mark.parametrize("text", FIRST)
def test_names_of_units_take_nothing_from_other_names(text):
    assert search(with_units(), text)[:1] == [FIRST[text]]


@pytest.mark.parametrize("text", ["50200", "10110", "๕๐๒๐๐", "รหัสไปรษณีย์ 50200", "postcode 50200"])
def test_a_postcode_is_no_code(text):
    assert search(index(), text) == []
    assert is_postcode(text)


@pytest.mark.parametrize("text", ["5020", "502001", "เชียงใหม่ 50200", "", "50 20"])
def test_what_is_no_postcode(text):
    assert not is_postcode(text)
    assert bool(search(index(), text)) == bool(text)


@pytest.mark.parametrize("text", ["กรุงเทพ", "กทม", "Bangkok", "กรุงเทพมหานคร", "กรุงเทพฯ"])
def test_bangkok_is_found_once(text):
    found = search(index(), text, limit=100)
    assert (found[0], found.count("10"), found.count("bangkok")) == ("10", 1, 0)


@pytest.mark.parametrize(
    ("old", "now"), [("530306", "530407"), ("4313", "3808"), ("104702", "104701")]
)
def test_a_code_that_changed_means_the_area_it_belongs_to_now(old, now):
    """Tha Faek moved to Tha Pla; Bung Khla to Bueng Kan; Bang Na Nuea is not drawn yet."""
    assert search(index(), old)[0] == now


def test_a_region_of_several_provinces_is_found():
    assert search(index(), "ภาคเหนือ")[0] == "north"


def test_survey_units_have_no_name_of_their_own():
    assert search(index(), "หน่วยสำรวจ") == []


def area(level, name_th, name_en, parent, sort_th):
    return {
        "level": level,
        "name_th": name_th,
        "name_en": name_en,
        "parent": parent,
        "sort_th": sort_th,
    }


SMALL = pd.DataFrame.from_dict(
    {
        "TH": area("country", "ประเทศไทย", "Thailand", None, 0),
        "91": area("province", "ลานสน", "Lan Son", "TH", 9),
        "9102": area("district", "สน", "Son", "91", 20),
        "910201": area("tambon", "สน", "Son", "9102", 21),
        "910202": area("tambon", "สนธิ", "Son Thi", "9102", 23),
        "910203": area("tambon", "สนขาว", "Son Khao", "9102", 22),
        "910204": area("tambon", "ส้น", None, "9102", 24),
        "910205": area("tambon", "ลานส้นสูง", "Lan Suung", "9102", 8),
        "910251": area("municipality", "เทศบาล (หน่วยสำรวจ 910251)", None, "9102", 1),
    },
    orient="index",
)


def test_exact_before_prefix_before_whole_folded_before_inside_before_folded_inside():
    assert search(Index.of(SMALL), "สน") == [
        "9102",
        "910201",
        "910203",  # prefixes in Thai collation
        "910202",
        "910204",  # whole but for its mark
        "91",  # inside, of a higher level
        "910205",
        "910251",
    ]


def test_a_misspelling_is_sought_only_where_nothing_fits():
    small = Index.of(SMALL)
    assert search(small, "ลานสนสูม") == ["910205"]
    assert search(small, "สนขาว") == ["910203"]


def test_area_table_is_left_as_it_was():
    before = SMALL.copy()
    Index.of(SMALL)
    pd.testing.assert_frame_equal(SMALL, before)


def test_index_of_no_areas_finds_nothing():
    assert search(Index.of(SMALL.iloc[:0]), "สน") == []


TYPED = st.text(st.sampled_from("ตอจ.กนมงสบลเแใ่้ี์ำ ๆฯabeghiklmnortuw-,@10๕\n"), max_size=40)


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(max_size=150), TYPED), st.integers(-2, 20))
def test_any_text_gives_distinct_codes_within_the_limit(text, limit):
    found = search(index(), text, limit=limit)
    assert len(set(found)) == len(found) <= max(limit, 0)
    assert set(found) <= set(AREAS.index)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(list(NAMED.index)), st.data())
def test_area_is_still_found_without_one_tone_mark(code, data):
    name = NAMED.at[code, "name_th"]
    marks = [at for at, letter in enumerate(name) if letter in "่้๊๋์็"]
    at = data.draw(st.sampled_from(marks)) if marks else len(name)
    assert code in search(index(), name[:at] + name[at + 1 :], limit=1000)
