"""Rows that are no data or finer than areas, and figures that cannot be: set aside, asked, told."""

from __future__ import annotations

import pytest

from data.intake import no_data
from tests.data.imports.lines import AREAS, CODES, COUNT, NAMES, read, stored
from wording.saying import beside, said

TOTALS = (
    "รวม", "รวมทั้งจังหวัด", "รวม 12 อำเภอ", "รวมทุกจังหวัด", "ภาพรวม", "ภาพรวมจังหวัด", "เฉลี่ย", "ค่าเฉลี่ยประเทศ",
    "ระดับประเทศ", "ภาคเหนือ", "ภาคตะวันออกเฉียงเหนือ", "ทั่วราชอาณาจักร", "ยอดรวม", "Grand Total", "Whole Kingdom",
    "รวม จ.เลย", "กรุงเทพมหานครและปริมณฑล", "Northern Region", "Average", "ทั้งประเทศ",
)  # fmt: skip


@pytest.mark.parametrize("text", TOTALS)
def test_totals_by_any_usual_name_are_set_aside(text) -> None:
    draft, findings = read("จังหวัด,ปี,ดัชนี", "พิจิตร,2566,7", f"{text},2566,15")
    assert findings.clean
    assert (findings.rows, findings.accepted, len(findings.asides)) == (2, 1, 1)
    assert draft.figures.index.tolist() == [(2566, "66")]


def test_no_area_is_a_total_or_a_footnote() -> None:
    names = [
        *AREAS.loc[[c for codes in CODES.values() for c in codes], "name_th"],
        *AREAS["name_en"][8:],
    ]
    assert [x for x in names if no_data.total(x) or no_data.footnote([x])] == []


@pytest.mark.parametrize(
    "text", ["* ข้อมูลเบื้องต้น", "1/ ไม่รวมเขตเทศบาล", "จัดทำโดย สำนักงานจังหวัด", "ที่มา: กรมการพัฒนาชุมชน", "หมายเหตุ", "Source: CDD"]
)  # fmt: skip
def test_footnotes_are_set_aside(text) -> None:
    _, findings = read("จังหวัด,ปี,ดัชนี", "พิจิตร,2566,7", f"{text},,")
    assert findings.clean
    assert len(findings.asides) == 1


def test_unfilled_rows_of_a_template_are_set_aside_and_counted() -> None:
    rows = [
        f"{code},{NAMES[code]},2566,{'5' if code in ('50', '51') else ''}"
        for code in CODES["province"]
    ]
    _, findings = read(f"รหัส,จังหวัด,ปี,{COUNT}", *rows)
    assert findings.clean
    assert [said(one.told, "th") for one in findings.asides] == ["ยังไม่กรอก"] * 75


GROUPS = {
    "เพศ": ("ชาย", "หญิง"), "หมู่ที่": ("1", "2"), "โรงพยาบาล": ("ก", "ข"), "เดือน": ("มกราคม", "กุมภาพันธ์"),
    "กลุ่มอายุ": ("0-14 ปี", "15 ปีขึ้นไป"), "sex": ("male", "female"), "รายการ": ("ก", "ข"), "ชนิด": ("ชาย", "หญิง"),
}  # fmt: skip


@pytest.mark.parametrize(("header", "values"), GROUPS.items(), ids=GROUPS)
def test_rows_finer_than_areas_are_asked_about(header, values) -> None:
    lines = [
        f"จังหวัด,{header},ปี,{COUNT}",
        *(f"ขอนแก่น,{x},2566,{n}" for n, x in enumerate(values, 5)),
    ]
    _, findings = read(*lines)
    assert not findings.faults
    assert [ask.key for ask in findings.asks] == [f"group:{header}"]
    assert stored(*lines, answers={f"group:{header}": "+"}) == {"40": 11}
    draft, _ = read(*lines, answers={f"group:{header}": values[1]})
    assert draft.figures.iloc[:, 0].tolist() == [6]
    assert values[1] in draft.measures[0].name_th  # what is of one group says so


def test_a_group_is_asked_about_though_each_area_stands_once() -> None:
    _, findings = read(f"จังหวัด,เพศ,ปี,{COUNT}", "ขอนแก่น,ชาย,2566,50", "เลย,หญิง,2566,20")
    assert [ask.key for ask in findings.asks] == ["group:เพศ"]


def test_what_cannot_be_added_up_is_left_empty() -> None:
    lines = ["จังหวัด,เพศ,ปี,ร้อยละคนจน", "ขอนแก่น,ชาย,2566,5", "ขอนแก่น,หญิง,2566,7"]
    draft, findings = read(*lines, answers={"group:เพศ": "+"})
    assert draft.figures.iloc[:, 0].isna().all()
    assert any("รวมกันไม่ได้" in note.text("th") for note in findings.notes)


@pytest.mark.parametrize("lines", [
    (f"จังหวัด,เพศ,ปี,{COUNT}", "ขอนแก่น,รวม,2566,50", "เลย,รวม,2566,20"),
    (f"จังหวัด,ผู้ประสาน,ปี,{COUNT}", "ขอนแก่น,พมจ.,2566,50", "เลย,สสจ.,2566,20"),
    (f"จังหวัด,เดือน,ปี,{COUNT}", "ขอนแก่น,มกราคม,2566,50", "เลย,มกราคม,2566,20"),
    (f"รหัส,จังหวัด,ปี,{COUNT}", "1,ขอนแก่น,2566,50", "2,เลย,2566,20"),
    (f"ภาค,จังหวัด,ปี,{COUNT}", "อีสาน,ขอนแก่น,2566,50", "อีสาน,เลย,2566,20"),
])  # fmt: skip
def test_good_tables_are_asked_nothing(lines) -> None:
    assert stored(*lines) == {"40": 50, "42": 20}


def test_numbers_that_count_up_under_code_without_names_are_asked() -> None:
    lines = [f"รหัส,ปี,{COUNT}", *(f"{n},2566,{n}" for n in range(10, 16))]
    _, findings = read(*lines)
    assert [ask.key for ask in findings.asks] == ["codes:รหัส"]
    assert len(stored(*lines, answers={"codes:รหัส": "codes"})) == 6


def test_more_poor_than_an_area_has_is_a_fault_by_cell() -> None:
    _, findings = read("จังหวัด,ปี,จำนวนคนจน", "พิจิตร,2566,99999999", "เลย,2566,5")
    assert [(beside(one.place), one.found) for one in findings.faults] == [
        ("แถว/row 2, คอลัมน์/column C “จำนวนคนจน”", "99,999,999")
    ]


def test_a_parent_that_is_not_its_childrens_sum_is_told() -> None:
    below = [code for code in CODES["district"] if code.startswith("66")]
    rows = [f"พิจิตร,{NAMES[code]},2566,5" for code in below]
    for stated, told in ((5 * len(below), False), (99, True)):
        _, findings = read("จังหวัด,อำเภอ,ปี,จำนวนคนจน", f"พิจิตร,,2566,{stated}", *rows)
        assert findings.clean
        assert any("ไม่เท่ากับผลรวม" in one.text("th") for one in findings.differences) == told


def test_figures_a_hundred_times_the_others_are_told() -> None:
    rows = [f"{code},,2566,{5000 if code == '66' else 10}" for code in CODES["province"]]
    _, findings = read("รหัส,จังหวัด,ปี,ดัชนี", *rows)
    assert any(
        "ร้อยเท่า" in one.text("th") and "66 พิจิตร (2566)" in one.text("th")
        for one in findings.differences
    )
    _, findings = read("จังหวัด,ปี,ดัชนี", "เลย,2565,3", "เลย,2566,300")
    assert any("งวดก่อน" in one.text("th") for one in findings.differences)
