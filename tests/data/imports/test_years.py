"""Years: under every header, as columns, over groups, in titles, sheets and file names."""

from __future__ import annotations

import pytest

from data.imports.years import periods
from data.intake import header, numbers
from tests.data.intake.read import read, sheet, stored, texts

HEADERS = (
    "ปี", "ปี พ.ศ.", "ปี (พ.ศ.)", "ปี (ค.ศ.)", "พ.ศ.", "พศ", "ค.ศ.", "พุทธศักราช", "คริสต์ศักราช", "ปีสำรวจ",
    "ปีที่สำรวจ", "ปีข้อมูล", "ปีของข้อมูล", "ปีงบประมาณ", "ปีงบประมาณ พ.ศ.", "ปีงบประมาณ (พ.ศ.)", "ประจำปี",
    "ปีปฏิทิน", "ปีที่จัดเก็บ", "ปีที่รายงาน", "year", "Year", "YEAR_BE", "year_ce", "year_ad", "Year (B.E.)",
    "fiscal_year", "fiscal year", "calendar year", "survey_year", "FY", "period",
)  # fmt: skip
WAYS = (str, "พ.ศ. {}".format, "{}.0".format, lambda year: str(year - 543), "ปี {}".format)


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("name", HEADERS)
def test_every_header_of_years_is_the_year_wherever_it_stands(embedded, name, place) -> None:
    for way in WAYS:
        head, row = ["จังหวัด", "จำนวนคนจน"], ["เลย", 7]
        head.insert(place, name)
        row.insert(place, way(2566))
        report, draft = read(embedded, sheet([head, row]), file="ข้อมูลปี2567.csv")
        assert report.clean, texts(report)
        assert stored(draft) == {("42", 2566): 7}


@pytest.mark.parametrize("name", ["รอบ", "ครั้งที่", "v"])
def test_a_column_of_nothing_but_years_is_asked_about(embedded, name) -> None:
    rows = sheet([["จังหวัด", name, "จำนวนคนจน"], ["เลย", 2566, 7], ["ตาก", 2565, 8]])
    report, _ = read(embedded, rows)
    (ask,) = report.asks
    assert name in ask.text("th")
    answered, draft = read(embedded, rows, answers={ask.key: name})
    assert answered.clean, texts(answered)
    assert stored(draft) == {("42", 2566): 7, ("63", 2565): 8}


def test_two_columns_of_years_at_odds_are_asked_about(embedded) -> None:
    rows = sheet([["จังหวัด", "ปี", "ปีงบประมาณ", "จำนวนคนจน"], ["เลย", 2566, 2567, 7]])
    report, _ = read(embedded, rows)
    assert report.outcome == "asks"
    for name, year in (("ปี", 2566), ("ปีงบประมาณ", 2567)):
        _, draft = read(embedded, rows, answers={report.asks[0].key: name})
        assert stored(draft) == {("42", year): 7}


# Years as columns.

TABLES = {
    "bare": [["จังหวัด", "2565", "2566"], ["เลย", 5, 6]],
    "with a word": [["จังหวัด", "ปี 2565", "พ.ศ. 2566"], ["เลย", 5, 6]],
    "of two digits": [["จังหวัด", "คนจน ปี 65", "คนจน ปี 66"], ["เลย", 5, 6]],
    "Christian": [["จังหวัด", "2022", "2023"], ["เลย", 5, 6]],
    "behind a name": [["จังหวัด", "คนจน 2565", "คนจน 2566"], ["เลย", 5, 6]],
    "in brackets": [["จังหวัด", "คนจน (ปี 2565)", "คนจน (ปี 2566)"], ["เลย", 5, 6]],
    "before a name": [["จังหวัด", "ปี 2565 คนจน", "ปี 2566 คนจน"], ["เลย", 5, 6]],
    "below a group": [["จังหวัด", "จำนวนคนจน", ""], ["", "2565", "2566"], ["เลย", 5, 6]],
    "below ปี": [["จังหวัด", "ปี", ""], ["", "2565", "2566"], ["เลย", 5, 6]],
    "over groups": [["", "2565", "", "2566", ""], ["จังหวัด", "คน", "ร้อยละ", "คน", "ร้อยละ"],
                    ["เลย", 5, 50, 6, 60]],
}  # fmt: skip


@pytest.mark.parametrize("rows", TABLES.values(), ids=TABLES)
def test_years_as_columns_become_years(embedded, rows) -> None:
    whole = sheet([["จำนวนคนจน รายจังหวัด (คน)"], *rows])
    report, draft = read(embedded, whole)
    assert report.clean, texts(report)
    assert stored(draft) == {("42", 2565): 5, ("42", 2566): 6}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("คนจน ปี65 (คน)", "คนจน (คน)"), ("คนจน 2565 (คน)", "คนจน (คน)"), ("ปี 2565", ""),
        ("คนจน (คน ปี 2565)", "คนจน (คน)"), ("คนจน (ปี 2565)", "คนจน"), ("2565 ร้อยละ", "ร้อยละ"),
        ("คนจน (2565, คน)", "คนจน คน"),
    ],
)  # fmt: skip
def test_a_header_without_its_year_is_its_name(written, name) -> None:
    assert periods.headed(written) == periods.Headed(name, (2565,))


def test_figures_under_bare_years_without_a_title_are_asked_about(embedded) -> None:
    report, _ = read(embedded, sheet(TABLES["bare"]))
    (ask,) = report.asks
    answered, draft = read(embedded, sheet(TABLES["bare"]), answers={ask.key: "count"})
    assert answered.clean, texts(answered)
    assert stored(draft) == {("42", 2565): 5, ("42", 2566): 6}


def test_years_of_headers_and_of_the_column_at_odds_are_asked_about(embedded) -> None:
    rows = sheet([["จังหวัด", "ปี", "คนจน 2565 (คน)"], ["เลย", 2566, 5]])
    report, _ = read(embedded, rows)
    (ask,) = report.asks
    for said, year in (("header", 2565), ("column", 2566)):
        answered, draft = read(embedded, rows, answers={ask.key: said})
        assert answered.clean, texts(answered)
        assert stored(draft) == {("42", year): 5}


def test_a_header_of_several_years_is_asked_about(embedded) -> None:
    rows = sheet([["จังหวัด", "ปี", "จำนวนคนจน", "เปลี่ยนแปลง 2565–2566"], ["เลย", 2566, 5, 6]])
    report, _ = read(embedded, rows)
    (ask,) = report.asks
    answered, draft = read(embedded, rows, answers={ask.key: "leave"})
    assert answered.clean, texts(answered)
    assert len(draft.figures.columns) == 1


@pytest.mark.parametrize(
    "name", ["ครัวเรือน (ฐานทะเบียนราษฎร์ 2564)", "ร้อยละใต้เส้นความยากจน 2565", "GPP ราคาปี 2545"]
)
def test_the_year_of_a_base_is_not_that_of_the_figures(name) -> None:
    assert periods.headed(name).years == ()


# Titles, sheets, file names.


def test_titles_and_sheets_that_deny_the_column_are_asked_about(embedded) -> None:
    rows = [["จังหวัด", "ปี", "จำนวนคนจน"], ["เลย", 2566, 5]]
    titled = sheet([["จำนวนคนจน ปี 2560", "", ""], *rows])
    for one in (titled, sheet(rows, "2560")):
        report, _ = read(embedded, one, file="a.xlsx")
        assert report.outcome == "asks", texts(report)
        answered, draft = read(embedded, one, file="a.xlsx", answers={report.asks[0].key: "column"})
        assert answered.clean, texts(answered)
        assert stored(draft) == {("42", 2566): 5}
        _, draft = read(embedded, one, file="a.xlsx", answers={report.asks[0].key: "2560"})
        assert stored(draft) == {("42", 2560): 5}


def test_title_and_file_name_at_odds_are_asked_about(embedded) -> None:
    rows = [["จำนวนคนจน ปี 2565", ""], ["จังหวัด", "จำนวนคนจน"], ["เลย", 5]]
    report, _ = read(embedded, sheet(rows), file="2566.csv")
    (ask,) = report.asks
    assert [one.value for one in ask.choices] == ["2565", "2566"]


def test_the_file_name_never_outvotes_a_column_and_that_is_told(embedded) -> None:
    rows = [["จังหวัด", "ปี", "จำนวนคนจน"], ["เลย", 2566, 5]]
    report, draft = read(embedded, sheet(rows), file="ข้อมูล2567.csv")
    assert stored(draft) == {("42", 2566): 5}
    assert any("2567" in note.text("th") for note in report.differences)


@pytest.mark.parametrize("name", ["2026-02-05_ข้อมูล.csv", "ข้อมูล (พิมพ์ 5 ม.ค. 2567).csv"])
def test_the_day_on_which_a_file_was_made_is_not_its_year(embedded, name) -> None:
    report, _ = read(embedded, sheet([["จังหวัด", "จำนวนคนจน"], ["เลย", 5]]), file=name)
    assert "the year of the figures is not stated" in texts(report)


# Years to come, parts of years.


@pytest.mark.parametrize("ahead", [2, 10, 87])
def test_years_to_come_are_faults_wherever_they_stand(embedded, ahead) -> None:
    year = numbers.latest() + ahead
    for rows in (
        [["จังหวัด", "ปี", "จำนวนคนจน"], ["เลย", year, 5]],
        [["จังหวัด", f"จำนวนคนจน {year}"], ["เลย", 5]],
        [[f"จำนวนคนจน ปี {year}", ""], ["จังหวัด", "จำนวนคนจน"], ["เลย", 5]],
    ):
        report, _ = read(embedded, sheet(rows))
        assert report.outcome == "refused"
        assert str(year) in texts(report)
        assert "still to come" in texts(report)


@pytest.mark.parametrize("part", ["ไตรมาส 1/2566", "Q1/2566", "2566/1", "1/2566", "ครึ่งปีแรก 2566"])
def test_parts_of_years_are_no_years(part) -> None:
    with pytest.raises(numbers.NotAYear):
        numbers.year_be(part)


@pytest.mark.parametrize("text", ["2566", "พ.ศ. 2566", "ปี 2566", "2023", "๒๕๖๖", "2566.0"])
def test_a_bare_year_is_one(text) -> None:
    assert numbers.is_year(text)


@pytest.mark.parametrize("name", HEADERS)
def test_headers_of_years_are_no_areas(name) -> None:
    assert header.role(name) == "year"
