"""Names and codes mean one area or none: nothing that is exactly another's is ever likeness."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.names.claims import chain, level_of
from geo.names.fitting import Fit
from geo.names.former import former
from geo.names.search import search
from tests.known_areas import AREAS, matcher
from tests.recount.extent import WHOLE, some

MATCHER = matcher()
NAMES = AREAS["name_th"]
CODES = {
    level: AREAS.index[AREAS["level"] == level].tolist()
    for level in ("province", "district", "tambon")
}
EVERY = [code for codes in CODES.values() for code in codes]
FITTING = (Fit.OWN, Fit.LIKE)
SAMPLED = 20_000 if WHOLE else 8_000


def fitting(code: str, other: str) -> bool:
    """Whether the name of one area fits the code of another whose name is not the same."""
    return NAMES[code] != NAMES[other] and (
        MATCHER.fit(code, NAMES[other], level_of(other)) in FITTING
    )


def test_no_name_of_a_province_fits_the_code_of_another() -> None:
    pairs = [(one, other) for one in CODES["province"] for other in CODES["province"]]
    assert [pair for pair in pairs if fitting(*pair)] == []


def test_no_name_of_a_capital_district_fits_the_code_of_another() -> None:
    capitals = [code for code in CODES["district"] if NAMES[code] == f"เมือง{NAMES[code[:2]]}"]
    pairs = [(one, other) for one in capitals for other in capitals if one != other]
    assert len(pairs) == 75 * 74
    assert [pair for pair in pairs if fitting(*pair)] == []


def test_no_tambon_fits_the_name_of_the_row_below() -> None:
    rows = zip(CODES["tambon"], CODES["tambon"][1:], strict=False)
    pairs = [(one, after) for one, after in rows if one[:4] == after[:4]]
    assert len(pairs) == 6497
    assert [pair for pair in pairs if fitting(*pair)] == []


@pytest.mark.recount
def test_no_name_fits_the_code_of_another_area_of_its_level() -> None:
    """Sampled, with a fixed seed; by make recount every pair of districts as well."""
    chance = random.Random(17)
    pairs = [tuple(chance.sample(chance.choice(list(CODES.values())), 2)) for _ in range(SAMPLED)]
    if WHOLE:
        pairs += [(one, other) for one in CODES["district"] for other in CODES["district"]]
    assert [pair for pair in pairs if fitting(*pair)] == []


@pytest.mark.recount
def test_no_parent_of_another_fits_a_code() -> None:
    chance = random.Random(18)
    lower = CODES["district"] + CODES["tambon"]
    for code in lower if WHOLE else chance.sample(lower, 1_000):
        others = [one for one in chance.sample(CODES["province"], 3) if one != code[:2]]
        assert all(MATCHER.fit(code, NAMES[one], "province") is Fit.ANOTHER for one in others)


@pytest.mark.recount
@pytest.mark.parametrize("column", ["name_th", "name_en"])
def test_every_name_fits_its_own_code(column) -> None:
    wrong = [
        code
        for code in some(EVERY, 2_500)
        if MATCHER.fit(code, AREAS.at[code, column], level_of(code)) != Fit.OWN
    ]
    assert wrong == []


ORDERS = (
    "ต.{0} อ.{1} จ.{2}",
    "จ.{2} อ.{1} ต.{0}",
    "อ.{1} ต.{0} จ.{2}",
    "ตำบล{0} อำเภอ{1} จังหวัด{2}",
    "ตำบล{0}อำเภอ{1}จังหวัด{2}",
    "จังหวัด{2} ตำบล{0} อำเภอ{1} 40000",
    "ต. {0}, อ. {1}, จ. {2}",
)


@given(st.sampled_from(CODES["tambon"]), st.sampled_from(ORDERS))
def test_a_full_name_means_its_area_in_any_order(code, order) -> None:
    names = [NAMES[one] for one in reversed(chain(code))]
    assert MATCHER.sure([(order.format(*names), "")]) == {code}


@given(st.sampled_from(EVERY))
def test_a_row_of_names_means_its_area(code) -> None:
    cells = [(NAMES[one], level_of(one)) for one in chain(code)]
    assert MATCHER.sure(cells) == {code}


WRITTEN = {
    "กรุงเทพฯ": "10",
    "กรุงเทพ": "10",
    "กทม.": "10",
    "Bangkok Metropolis": "10",
    "เเพร่": "54",
    "กําแพงเพชร": "62",
    "ประจวบ": "77",
    "ประจวบฯ": "77",
    "อุบลฯ": "34",
    "สุราษฏร์ธานี": "84",
    "สุราษฎร์ฯ": "84",
    "นครศรีธรรมราช ": "80",
    "จังหวัด ขอนแก่น": "40",
    "จ.เลย*": "42",
    "หนองบัวลําภู": "39",
    "Phra Nakhon Si Ayutthaya": "14",
    "อยุธยา": "14",
    "Chon Buri": "20",
    "Chonburi": "20",
    "พะเยา 56000": "56",
}  # fmt: skip


@pytest.mark.parametrize(("text", "code"), WRITTEN.items(), ids=WRITTEN)
def test_names_that_people_write_mean_the_same_to_import_and_search_box(text, code) -> None:
    assert MATCHER.sure([(text, "province")]) == {code}
    assert search(MATCHER.index, text)[0] == code


def test_an_abbreviation_of_several_means_none() -> None:
    assert MATCHER.sure([("นครฯ", "province")]) == frozenset()


def test_a_municipality_is_no_tambon() -> None:
    assert MATCHER.sure([("เทศบาลเมืองน่าน", "district")]) == frozenset()


def test_a_district_of_old_is_known_by_its_old_parent() -> None:
    assert MATCHER.sure_before([("เซกา", "district"), ("หนองคาย", "province")]) == {"3804"}
    assert MATCHER.sure_before([("ปากช่อง", "district"), ("หนองคาย", "province")]) == frozenset()


def test_an_old_code_means_the_one_area_that_took_its_place() -> None:
    assert MATCHER.successor("4309") == "3804"
    for code, one in former().items():
        new = MATCHER.successor(code)
        assert new in (*one.successors, "")
        assert not new or MATCHER.known(new)
    assert MATCHER.successor("5001") == ""  # in force


@given(st.sampled_from(CODES["district"] + CODES["tambon"]), st.randoms(use_true_random=False))
def test_a_name_with_a_letter_left_out_is_its_own_or_nobody_is_chosen(code, chance) -> None:
    name = NAMES[code]
    at = chance.randrange(1, len(name))
    cut = name[:at] + name[at + 1 :]
    cells = [(cut, level_of(code)), *((NAMES[one], level_of(one)) for one in chain(code)[:-1])]
    found = MATCHER.sure(cells)
    others = {one for one in CODES[level_of(code)] if one[:-2] == code[:-2] and one != code}
    exact = {one for one in others if NAMES[one] == cut}
    assert found <= ({code} | exact)


def test_the_likeliest_are_offered_first() -> None:
    assert MATCHER.likely([("ฝางง", "district"), ("เชียงใหม่", "province")])[0] == "5009"
    assert MATCHER.likely([("ฝาง", "district"), ("เชียงราย", "province")])[0] == "5009"
    assert MATCHER.likely([("ในเมือง", "tambon"), ("ขอนแก่น", "province")])[0] == "400101"
    assert MATCHER.likely([("Atlantis Prime", "province")]) == []
