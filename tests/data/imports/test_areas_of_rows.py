"""Everything that a row says of its area is held together: it fits, or nothing is stored of it."""

from __future__ import annotations

import random
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.imports.areas import named
from data.intake import area_headers
from geo.names.claims import chain, level_of
from tests.data.imports.lines import AREAS, CODES, COUNT, LEVELS, MATCHER, NAMES, read, stored
from wording.saying import said

HEADERS = {
    "district": (
        "อําเภอ", "AMPHOE_T", "amp_name", "อ.", "รายชื่ออำเภอ", "ชื่ออำเภอ/เขต", "Amphur", "district_name_th",
        "อำเภอ (เขต)", "ADM2_TH",
    ),
    "tambon": (
        "ตำบล", "ตำบล/อบต.", "TAMBON_T", "tam_name", "ต.", "รายชื่อตำบล", "ตําบล", "sub_district", "Sub-District Name",
        "tumbon",
    ),
    "province": ("จังหวัด", "จว.", "ชื่อจังหวัด", "PROV_NAME", "changwat", "Province (TH)", "จังหวัด/กทม."),
}  # fmt: skip


@pytest.mark.parametrize(
    ("level", "header"), [(level, one) for level, many in HEADERS.items() for one in many]
)
def test_a_header_says_its_level(level, header) -> None:
    assert area_headers.said(header) == area_headers.SaidOfHeader(code=False, level=level)


@pytest.mark.parametrize(
    "header", ["จำนวนอำเภอ", "คนในจังหวัด", "เขตสุขภาพ", "district count", "ที่", "no", "ประชากรจังหวัด"]
)
def test_a_header_that_only_mentions_a_level_says_none(header) -> None:
    assert area_headers.said(header) is None


@given(st.sampled_from(CODES["tambon"]), st.data())
def test_the_deepest_level_is_taken_whatever_headers_and_order(code, data) -> None:
    depth = data.draw(st.integers(1, 3))
    shown = chain(code)[:depth]
    headers = [data.draw(st.sampled_from(HEADERS[level_of(one)])) for one in shown]
    order = data.draw(st.sampled_from(list(permutations(range(depth)))))
    head = ",".join([*(headers[at] for at in order), "ปี", COUNT])
    row = ",".join([*(str(NAMES[shown[at]]) for at in order), "2566", "12"])
    assert stored(head, row) == {shown[-1]: 12}


@given(st.sampled_from(CODES["tambon"]), st.sampled_from(["สถานที่", "หน่วย ก", "col3"]))
def test_a_deeper_column_is_known_by_what_it_holds(code, header) -> None:
    for deep in (code[:4], code):
        above = [str(NAMES[one]) for one in chain(deep)[:-1]]
        heads = ["จังหวัด", "อำเภอ"][: len(above)]
        lines = (
            ",".join([*heads, header, "ปี", COUNT]),
            ",".join([*above, str(NAMES[deep]), "2566", "7"]),
        )
        draft, findings = read(*lines)
        taken = set(draft.figures.index.get_level_values("code")) if findings.clean else set()
        assert taken <= {deep}


@given(st.sampled_from(CODES["tambon"]))
def test_codes_of_all_levels_are_one(code) -> None:
    head = f"province_code,district_code,subdistrict_code,year,{COUNT}"
    assert stored(head, f"{code[:2]},{code[:4]},{code},2566,12") == {code: 12}
    relative = f"รหัสจังหวัด,รหัสอำเภอ,รหัสตำบล,ปี,{COUNT}"
    assert stored(relative, f"{code[:2]},{code[2:4]},{code[4:]},2566,12") == {code: 12}


def test_relative_codes_that_make_no_area_are_refused() -> None:
    _, findings = read(f"รหัสจังหวัด,รหัสอำเภอ,รหัสตำบล,ปี,{COUNT}", "30,11,12,2566,12")
    assert "12" in findings.faults[0].found


@given(st.sampled_from(LEVELS), st.data())
def test_a_name_of_another_area_beside_a_code_is_never_stored(level, data) -> None:
    code, other = data.draw(
        st.lists(st.sampled_from(CODES[level]), min_size=2, max_size=2, unique=True)
    )
    head = {"province": "จังหวัด", "district": "อำเภอ", "tambon": "ตำบล"}[level]
    _, findings = read(f"รหัส,{head},ปี,{COUNT}", f"{code},{NAMES[other]},2566,1")
    assert findings.clean == (NAMES[code] == NAMES[other])


@given(st.sampled_from(CODES["tambon"]), st.data())
def test_a_parent_of_another_beside_a_code_is_never_stored(code, data) -> None:
    other = data.draw(st.sampled_from(CODES["province"]).filter(lambda one: one != code[:2]))
    for deep in (code, code[:4]):
        head = "ตำบล" if len(deep) == 6 else "อำเภอ"
        _, findings = read(
            f"รหัส,จังหวัด,{head},ปี,{COUNT}", f"{deep},{NAMES[other]},{NAMES[deep]},2566,1"
        )
        assert findings.faults


def test_codes_shifted_by_one_are_all_faults() -> None:
    rows = [
        (one, after) for one, after in zip(CODES["province"], CODES["province"][1:], strict=False)
    ]
    lines = [f"{one},{NAMES[after]},2566,1" for one, after in rows]
    _, findings = read(f"รหัส,จังหวัด,ปี,{COUNT}", *lines)
    assert len(findings.faults) == len(rows) == 76


HIERARCHY = (
    "จ.ขอนแก่น,7", "อ.เมือง,4", "ต.ในเมือง,3", "อ.ชุมแพ,3", "ต.ชุมแพ,2", "จ.เลย,3", "อ.เมือง,1",
)  # fmt: skip
MEANT = {"40": 7, "4001": 4, "400101": 3, "4005": 3, "400501": 2, "42": 3, "4201": 1}


@pytest.mark.parametrize("marked", [True, False])
def test_the_row_above_is_the_parent_in_one_column(marked) -> None:
    rows = HIERARCHY if marked else [row.split(".", 1)[1] for row in HIERARCHY]
    assert stored("พื้นที่,คน (คน)", *rows, period=2566) == MEANT


def test_the_province_of_a_title_or_file_is_evidence() -> None:
    rows = "อำเภอ,คน (คน)", "เมือง,4", "ชุมแพ,3"
    assert stored("รายงาน จังหวัดขอนแก่น ปี 2566,", *rows) == {"4001": 4, "4005": 3}
    assert stored(*rows, file="ขอนแก่น 2566.csv") == {"4001": 4, "4005": 3}
    _, findings = read(*rows, "ปากช่อง,1", file="ขอนแก่น 2566.csv")
    assert [doubt.text for doubt in findings.doubts] == ["ปากช่อง ขอนแก่น"]


def test_a_name_in_doubt_below_two_provinces_is_two_questions() -> None:
    rows = "พื้นที่,ปี,คน (คน)", "เลย,2566,9", "เมืองก,2566,4", "ตราด,2566,9", "เมืองก,2566,6"
    _, findings = read(*rows)
    assert [doubt.text for doubt in findings.doubts] == ["เมืองก เลย", "เมืองก ตราด"]
    one = {"เมืองก เลย": "4201"}
    assert [doubt.text for doubt in read(*rows, decisions=one)[1].doubts] == ["เมืองก ตราด"]
    both = one | {"เมืองก ตราด": "2301"}
    assert stored(*rows, decisions=both) == {"42": 9, "4201": 4, "23": 9, "2301": 6}


def test_old_codes_and_parents_are_known_and_told() -> None:
    draft, findings = read("พื้นที่,ปี,คน (คน)", "4309 เซกา,2566,7")
    assert draft.figures.index.tolist() == [(2566, "3804")]
    assert "3804" in findings.notes[0].text("th")
    assert stored("จังหวัด,อำเภอ,ปี,คน (คน)", "หนองคาย,เซกา,2566,7") == {"3804": 7}


def test_an_old_code_with_the_name_of_another_is_asked() -> None:
    _, findings = read("พื้นที่,ปี,คน (คน)", "4313 เซกา,2566,7")  # 4313 was บุ่งคล้า
    assert not findings.faults
    assert "3804" in [one.value for one in findings.doubts[0].suggestions]


CELLS = st.fixed_dictionaries(
    {"code": st.booleans(), "province": st.booleans(), "wrong": st.integers(0, 5)}
)


@given(
    st.lists(st.tuples(st.sampled_from(CODES["district"]), CELLS), min_size=1, max_size=6),
    st.randoms(use_true_random=False),
)
def test_rows_add_up_and_no_figure_is_stored_against_its_own_cells(
    rows, chance: random.Random
) -> None:
    lines, said = [], []
    for at, (code, cells) in enumerate(rows):
        name, parent = str(NAMES[code]), str(NAMES[code[:2]]) if cells["province"] else ""
        if cells["wrong"] == 0:
            name = str(NAMES[chance.choice(CODES["district"])])
        if cells["wrong"] == 1:
            parent = str(NAMES[chance.choice(CODES["province"])])
        lines.append(f"{code if cells['code'] else ''},{parent},{name},2566,{1000 + at}")
        said.append((code if cells["code"] else "", parent, name))
    draft, findings = read(f"รหัส,จังหวัด,อำเภอ,ปี,{COUNT}", *lines)
    assert findings.rows == len(lines)
    assert findings.accepted <= findings.rows
    for (_, code), value in draft.figures.iloc[:, 0].items() if not draft.figures.empty else ():
        own_code, parent, name = said[int(value) - 1000]
        assert own_code in ("", code)
        assert parent in ("", NAMES[code[:2]])
        assert name == NAMES[code]


@pytest.mark.parametrize("code", random.Random(4).sample(CODES["tambon"], 4))
@pytest.mark.parametrize("lang", ["th", "en"])
def test_an_area_is_told_with_its_code_and_those_around_it(code, lang) -> None:
    names = [AREAS.at[code[:digits], f"name_{lang}"] for digits in (6, 4, 2)]
    assert said(named.coded(MATCHER, code), lang) == " ".join([code, *names])
