"""Files in every usual shape are taken as they are meant."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.imports.draft import Meaning, Options
from data.imports.telling.words import lines
from data.intake.text import arabic
from releases import checking
from releases.outcome import Outcome
from tests.data.intake import made
from wording.saying import said

HEAD = "รหัส,จังหวัด,ปี,ผู้ถือบัตร (คน)"
LINES = (HEAD, "50,เชียงใหม่,2566,120", "51,ลำพูน,2566,30")
VALUES = {(2566, "50"): 120.0, (2566, "51"): 30.0}


def outcome(folder: Path, embedded, content: bytes, name: str = "a.csv", **said) -> Outcome:
    """What reading a file gives."""
    path = folder / name
    path.write_bytes(content)
    return checking.check(path, embedded, Options(**said))


def values(found: Outcome) -> dict[tuple[int, str], float]:
    """The first column of a clean draft."""
    assert found.report.clean, (found.report.faults, found.report.doubts)
    return found.draft.figures.iloc[:, 0].to_dict()


def merged_header(book) -> None:
    sheet = book.active
    sheet.merge_cells("A1:D1")
    sheet.merge_cells("C2:D2")


ROWS = [HEAD.split(","), ["50", "เชียงใหม่", 2566, 120], ["51", "ลำพูน", 2566, 30]]
TWO_ROWS = [
    ["รายงานผู้ถือบัตร พ.ศ. 2566"],
    ["รหัส", "จังหวัด", "ผู้ถือบัตร", None],
    [None, None, "ชาย (คน)", "หญิง (คน)"],
    [50, "เชียงใหม่", 120, 7],
    [51, "ลำพูน", 30, 8],
    ["รวม", None, 150, 15],
    ["หมายเหตุ: ข้อมูล ณ วันที่ 1 ม.ค."],
]
GOOD = {
    "utf-8": ("a.csv", made.csv(*LINES)),
    "utf-8 with a mark": ("a.csv", made.csv(*LINES, encoding="utf-8-sig")),
    "tis-620": ("a.csv", made.csv(*LINES, encoding="cp874")),
    "utf-16": ("a.csv", made.csv(*LINES, encoding="utf-16")),
    "semicolons": ("a.csv", made.csv(*[line.replace(",", ";") for line in LINES])),
    "tabs": ("a.txt", made.csv(*[line.replace(",", "\t") for line in LINES])),
    "windows lines": ("a.csv", made.csv(*LINES).replace(b"\n", b"\r\n")),
    "workbook": ("a.xlsx", made.xlsx(ROWS)),
    "title, two header rows, total and footnote": ("a.xlsx", made.xlsx(TWO_ROWS, merged_header)),
    "parquet": ("a.parquet", made.parquet(pd.DataFrame(ROWS[1:], columns=ROWS[0]))),
    "Thai digits": ("a.csv", made.csv(HEAD, "๕๐,เชียงใหม่,๒๕๖๖,๑๒๐", "๕๑,ลำพูน,๒๕๖๖,๓๐")),
    "thousands apart": ("a.csv", made.csv(HEAD, '50,,2566,"120"', '51,,2566," 30 "')),
    "codes with TH": ("a.csv", made.csv(HEAD, "TH50,,2566,120", "th51,,2566,30")),
    "codes with .0": ("a.csv", made.csv(HEAD, "50.0,,2566,120", "51.0,,2566,30")),
    "codes quoted": ("a.csv", made.csv(HEAD, "'50,,2566,120", "'51,,2566,30")),
    "years of both eras": ("a.csv", made.csv(HEAD, "50,,พ.ศ. 2566,120", "51,,2023,30")),
    "dates": ("a.csv", made.csv(HEAD, "50,,29/02/2566,120", "51,,2023-01-31,30")),
    "empty rows and columns": ("a.csv", made.csv(HEAD + ",,", "", "50,,2566,120,,", ",,,,,", "51,,2566,30,,", ",,")),
    "total row": ("a.csv", made.csv(*LINES, "รวมทั้งสิ้น,,,150")),
    "footnote": ("a.csv", made.csv(*LINES, "ที่มา: กรมบัญชีกลาง,,,")),
    "header again": ("a.csv", made.csv(*LINES, HEAD)),
    "names only": ("a.csv", made.csv("จังหวัด,ปี,คน (คน)", "จ.เชียงใหม่,2566,120", "Lamphun,2566,30")),
    "names in a cell": ("a.csv", made.csv("พื้นที่,ปี,คน (คน)", "จังหวัดเชียงใหม่,2566,120", "จ.ลำพูน,2566,30")),
    "year in the title": ("a.csv", made.csv("จำนวนคน ปี 2566", "รหัส,คน (คน)", "50,120", "51,30")),
    "year in the file's name": ("cards-2566.csv", made.csv("รหัส,คน (คน)", "50,120", "51,30")),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content"), GOOD.values(), ids=GOOD)
def test_file_is_taken_as_it_is_meant(name, content, embedded, tmp_path) -> None:
    assert values(outcome(tmp_path, embedded, content, name)) == VALUES


def test_every_row_is_accounted_for(embedded, tmp_path) -> None:
    report = outcome(tmp_path, embedded, GOOD["title, two header rows, total and footnote"][1], "a.xlsx").report  # fmt: skip
    assert (report.rows, report.accepted, len(report.asides), report.refused) == (4, 2, 2, 0)


TOTALS = {
    "of all rows": ((*LINES, "รวม,,,150"), True),
    "that does not fit": ((*LINES, "รวม,,,151"), False),
    "of a year": (
        (HEAD, "50,,2566,120", "50,,2567,40", "51,,2566,30", "รวม,,2566,150", "รวม,,2567,40"), True,
    ),
    "of groups, and of all": (
        (HEAD, "50,,2566,120", "รวม,,,120", "51,,2566,30", "52,,2566,5", "รวม,,,35", "รวมทั้งสิ้น,,,155"),
        True,
    ),
    "above its rows": ((HEAD, "รวม,,,120", "50,,2566,120", "รวม,,,30", "51,,2566,30"), True),
    "of a group, wrong": ((HEAD, "50,,2566,120", "รวม,,,119", "51,,2566,30", "รวม,,,30"), False),
    "of one of several levels": (
        (HEAD, "50,,2566,120", "5001,,2566,100", "5002,,2566,20", "51,,2566,30", "รวม,,,150"), True,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "fits"), TOTALS.values(), ids=TOTALS)
def test_totals_are_compared_with_their_rows(lines, fits, embedded, tmp_path) -> None:
    report = outcome(tmp_path, embedded, made.csv(*lines)).report
    assert report.clean, report.faults
    told = [note.text("en") for note in report.notes if "total" in note.text("en")]
    assert any("fits the rows" in one or "fit the rows" in one for one in told) == fits
    assert any("the total says" in one for one in told) != fits


def test_a_total_that_does_not_fit_is_named_with_its_place(embedded, tmp_path) -> None:
    report = outcome(tmp_path, embedded, made.csv(*LINES, "รวม,,,1151")).report
    (told,) = [note for note in report.notes if "total says" in note.text("en")]
    assert "row 4" in told.text("en")
    assert "1,151" in told.text("en")
    assert "150" in told.text("en")
    assert "1,151" in told.text("th")


def test_totals_that_cannot_be_compared_are_not_said_to_fit(embedded, tmp_path) -> None:
    content = made.csv("รหัส,จังหวัด,ปี,ดัชนี", "50,,2566,0.5", "51,,2566,0.7", "รวม,,,0.6")
    report = outcome(tmp_path, embedded, content).report
    assert report.clean, report.faults
    assert not [note for note in report.notes if "total" in note.text("en")]


def test_a_number_of_people_is_no_name(embedded, tmp_path) -> None:
    content = made.csv("รหัส,จังหวัด,ปี,จำนวนผู้ร้องเรียน (คน)", "50,,2566,120", "51,,2566,30")
    assert values(outcome(tmp_path, embedded, content)) == VALUES


def test_mixed_eras_are_told(embedded, tmp_path) -> None:
    report = outcome(tmp_path, embedded, GOOD["years of both eras"][1]).report
    assert any("mixes B.E. (1 row) and C.E. (1 row)" in note.text("en") for note in report.notes)


def test_two_header_rows_name_both_columns(embedded, tmp_path) -> None:
    found = outcome(tmp_path, embedded, GOOD["title, two header rows, total and footnote"][1], "a.xlsx")  # fmt: skip
    names = [measure.name_th for measure in found.draft.measures if measure.kind == "count"]
    assert names == ["ผู้ถือบัตร ชาย (คน)", "ผู้ถือบัตร หญิง (คน)"]


def test_names_of_outer_areas_stand_once_above_many_rows(embedded, tmp_path) -> None:
    content = made.csv("จังหวัด,อำเภอ,ปี,คน (คน)", "เชียงใหม่,เมือง,2566,1", ",จอมทอง,2566,2", "ลำพูน,เมืองลำพูน,2566,3")  # fmt: skip
    found = values(outcome(tmp_path, embedded, content))
    assert found == {(2566, "5001"): 1, (2566, "5002"): 2, (2566, "5101"): 3}


def test_tambons_by_names_of_all_levels(embedded, tmp_path) -> None:
    content = made.csv("พื้นที่,ปี,คน (คน)", "ต.ในเมือง อ.เมืองขอนแก่น จ.ขอนแก่น,2566,1")
    assert values(outcome(tmp_path, embedded, content)) == {(2566, "400101"): 1}


def test_bangkok_by_its_own_words(embedded, tmp_path) -> None:
    content = made.csv("จังหวัด,เขต,แขวง,ปี,คน (คน)", "กทม.,เขตจตุจักร,แขวงลาดยาว,2566,1")
    assert values(outcome(tmp_path, embedded, content)) == {(2566, "103001"): 1}


def test_decision_settles_a_doubt(embedded, tmp_path) -> None:
    content = made.csv("จังหวัด,ปี,คน (คน)", "เชียงไหม่,2566,1")
    found = outcome(tmp_path, embedded, content, decisions={"เชียงไหม่": "50"})
    assert values(found) == {(2566, "50"): 1}


def test_decision_leaves_rows_out(embedded, tmp_path) -> None:
    content = made.csv("จังหวัด,ปี,คน (คน)", "ดาวอังคาร,2566,1", "ลำพูน,2566,2")
    found = outcome(tmp_path, embedded, content, decisions={"ดาวอังคาร": ""})
    assert values(found) == {(2566, "51"): 2}
    assert said(found.report.asides[0].told, "en") == "left out by choice"


def test_decision_for_a_code_that_is_none_is_refused(embedded, tmp_path) -> None:
    content = made.csv("จังหวัด,ปี,คน (คน)", "เชียงไหม่,2566,1")
    found = outcome(tmp_path, embedded, content, decisions={"เชียงไหม่": "99"})
    assert found.report.faults[0].found == "'99'"


def test_percent_becomes_a_fraction(embedded, tmp_path) -> None:
    content = made.csv("รหัส,ปี,ร้อยละผู้สูงอายุ", "50,2566,12.5", "51,2566,20%")
    assert values(outcome(tmp_path, embedded, content)) == {(2566, "50"): 0.125, (2566, "51"): 0.2}


def test_missing_stays_missing(embedded, tmp_path) -> None:
    found = outcome(tmp_path, embedded, made.csv(HEAD, "50,,2566,-", "51,,2566,30"))
    assert found.draft.figures.iloc[:, 0].isna().tolist() == [True, False]


def test_column_can_be_given_another_role(embedded, tmp_path) -> None:
    content = made.csv("ที่ตั้ง,ปี,คน (คน)", "50,2566,1")
    found = outcome(tmp_path, embedded, content, columns={"ที่ตั้ง": "code"})
    assert values(found) == {(2566, "50"): 1}


def test_column_can_be_left_out(embedded, tmp_path) -> None:
    content = made.csv("รหัส,ปี,คน (คน),เก่า (คน)", "50,2566,1,2")
    found = outcome(tmp_path, embedded, content, columns={"เก่า (คน)": ""})
    assert list(found.draft.figures) == ["x_" + next(iter(found.draft.figures))[2:]]


def test_template_says_what_columns_mean(embedded, tmp_path) -> None:
    def describe(book) -> None:
        sheet = book.create_sheet("ตัวชี้วัด")
        sheet.append(["คอลัมน์", "ชื่อภาษาไทย", "ชื่อภาษาอังกฤษ", "หน่วย", "ทิศทาง", "ตัวหาร"])
        sheet.append(["คะแนน A", "คะแนนทดสอบ", "Test score", "index", "higher_is_better", ""])

    rows = [["รหัส", "ปี", "คะแนน A"], ["50", 2566, 0.5]]
    found = outcome(tmp_path, embedded, made.xlsx(rows, describe), "a.xlsx")
    measure = found.draft.measures[0]
    assert (measure.name_th, measure.unit, measure.direction) == ("คะแนนทดสอบ", "index", "higher_is_better")  # fmt: skip


@pytest.mark.parametrize(("unit", "direction"), [("litres", ""), ("", "sideways")])
def test_unknown_unit_or_direction_is_refused(embedded, tmp_path, unit, direction) -> None:
    said = {"v": Meaning(unit=unit, direction=direction)}
    found = outcome(tmp_path, embedded, made.csv("code,year,v", "50,2566,1"), declared=said)
    assert (unit or direction) in found.report.faults[0].found


def test_count_has_a_rate_over_another_column(embedded, tmp_path) -> None:
    said = {"helped": Meaning(unit="count", denominator="all"), "all": Meaning(unit="count")}
    content = made.csv("code,year,helped,all", "50,2566,1,4")
    found = outcome(tmp_path, embedded, content, declared=said)
    rate = next(one for one in found.draft.measures if one.name_en == "helped per all")
    ids = {header: one.measure for header, one in found.draft.meanings.items()}
    assert (rate.count, rate.base) == (ids["helped"], ids["all"])


def test_denominator_that_is_nowhere_is_told(embedded, tmp_path) -> None:
    said = {"v": Meaning(unit="count", denominator="nothing")}
    report = outcome(tmp_path, embedded, made.csv("code,year,v", "50,2566,1"), declared=said).report
    assert any("“nothing”" in note.text("en") for note in report.notes)


def test_text_column_is_left_out_with_a_note(embedded, tmp_path) -> None:
    found = outcome(tmp_path, embedded, made.csv(HEAD + ",ผู้รับผิดชอบ", "50,,2566,1,พมจ."))
    assert any("ผู้รับผิดชอบ" in note.text("th") for note in found.report.notes)


def test_digits_of_both_scripts_are_the_same() -> None:
    assert arabic("๐๑๒๓๔๕๖๗๘๙") == "0123456789"


@pytest.mark.parametrize(
    ("total", "said"),
    [("100", "1 row of totals fits the rows of data"), ("99", "the total says 99")],
)
def test_one_row_of_totals_is_not_told_as_several(embedded, tmp_path, total, said) -> None:
    lines_ = "จังหวัด,ปี,จำนวนครัวเรือน (ครัวเรือน)", "น่าน,2566,60", "แพร่,2566,40"
    report = outcome(tmp_path, embedded, made.csv(*lines_, f"รวม,,{total}")).report
    assert any(said in note.text("en") for note in report.notes), report.notes


def test_one_fault_is_not_told_as_several(embedded, tmp_path) -> None:
    report = outcome(
        tmp_path, embedded, made.csv("code,year,value", "50,2566,x", "51,2566,1")
    ).report
    assert len(report.faults) == 1
    assert any(
        line.text("en").startswith("Refused: 1 fault, 0 questions;") for line in lines(report)
    )
