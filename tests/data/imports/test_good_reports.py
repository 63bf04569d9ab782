"""Reports of indicators and of ThaiQM in the layouts that people have: taken as they are meant."""

from __future__ import annotations

from tests.data.imports.test_good_files import outcome
from tests.data.intake import made


def test_indicators_in_two_header_rows(embedded, tmp_path) -> None:
    rows = [
        ["รหัส", "ปี", "ตัวชี้วัดที่ 1", "", "ตัวชี้วัดที่ 2", ""],
        ["", "", "สำรวจ", "ไม่ผ่าน", "สำรวจ", "ไม่ผ่าน"],
        ["50", "2562", "100", "5", "90", "9"],
    ]
    found = outcome(tmp_path, embedded, made.csv(*[",".join(row) for row in rows]))
    assert found.report.importer == "bmn"
    assert found.draft.figures.loc[(2562, "50")].to_dict() == {
        "indicator_01_surveyed": 100, "indicator_01_failed": 5,
        "indicator_02_surveyed": 90, "indicator_02_failed": 9,
    }  # fmt: skip


def test_indicators_of_the_new_form_are_measures_of_their_own(embedded, tmp_path) -> None:
    content = made.csv("รหัส,ปี,indicator38.ALL,indicator38.CNT", "50,2566,100,5")
    found = outcome(tmp_path, embedded, content)
    assert [measure.id for measure in found.draft.measures] == ["bmn38_38"]
    assert found.draft.groups[0].id == "bmn38"


def test_a_thaiqm_report_is_known_by_its_fields(embedded, tmp_path) -> None:
    content = made.csv(
        "จังหวัด,ครัวเรือนที่สำรวจ,เป้าหมาย,ช่วยเหลือแล้ว,สามารถแก้ไขปัญหาได้ด้วยตนเอง,อยู่ระหว่างดำเนินการ,ร้อยละ",
        "เชียงใหม่,1000,200,100,50,50,75",
    )
    found = outcome(tmp_path, embedded, content, period=2566)
    assert found.report.importer == "thaiqm"
    assert found.draft.figures.loc[(2566, "50")].to_dict() == {
        "qm_surveyed": 1000, "qm_problems": 200, "qm_helped": 100, "qm_self": 50, "qm_progress": 50,
    }  # fmt: skip


def test_a_thaiqm_report_in_another_layout_is_matched_by_hand(embedded, tmp_path) -> None:
    content = made.csv("รหัส,ปี,ทั้งหมด,เดือดร้อน", "50,2566,1000,200")
    columns = {"ทั้งหมด": "qm_surveyed", "เดือดร้อน": "qm_problems"}
    found = outcome(tmp_path, embedded, content, importer="thaiqm", columns=columns)
    assert found.draft.figures.loc[(2566, "50")].to_dict() == {"qm_surveyed": 1000, "qm_problems": 200}  # fmt: skip
