"""Headings between the rows of a table, and tables below each other: what they say is evidence."""

from __future__ import annotations

import pytest

from data.imports import headings
from data.intake.asides import ANOTHER
from tests.data.intake.read import read, sheet, stored
from wording.saying import said

HEAD = ["จังหวัด", "จำนวนคนจน"]
BELOW = ["พะเยา", "แพร่", "น่าน"]


def asked(report) -> list[str]:
    """The kinds of what is asked."""
    return [ask.key.partition(":")[0] for ask in report.asks]


@pytest.mark.parametrize("again", [[], [HEAD]], ids=["heading", "header"])
@pytest.mark.parametrize("written", ["ปี {}", "พ.ศ. {}", "ข้อมูลปี {}", "จำนวนคนจน ปี {}", "{}"])
def test_a_heading_of_another_year_than_the_title_s_is_asked_about(
    embedded, written, again
) -> None:
    cells = [[written.format(2565)], HEAD, ["พะเยา", 5], [written.format(2566)], *again, ["แพร่", 6]]
    report, _ = read(embedded, sheet(cells))
    assert asked(report) == ["heading-year"]
    answers = {report.asks[0].key: headings.HEADING}
    report, draft = read(embedded, sheet(cells), answers=answers)
    assert report.clean
    assert stored(draft) == {("56", 2565): 5, ("54", 2566): 6}
    report, draft = read(embedded, sheet(cells), answers={next(iter(answers)): headings.ROWS})
    assert report.clean
    assert stored(draft) == {("56", 2565): 5, ("54", 2565): 6}


def test_a_heading_of_another_year_than_the_column_s_is_asked_about(embedded) -> None:
    head = ["จังหวัด", "ปี", "จำนวนคนจน"]
    for year in (2565, 2566):
        cells = [head, ["พะเยา", 2566, 5], [f"ปี {year}"], ["แพร่", 2566, 6]]
        assert read(embedded, sheet(cells))[0].clean == (year == 2566)


def test_a_heading_of_another_month_than_the_report_s_is_asked_about(embedded) -> None:
    head = ["จังหวัด", "ครัวเรือนที่สำรวจ", "ครัวเรือนที่มีปัญหา"]
    for month in ("มกราคม", "กุมภาพันธ์"):
        cells = [["31 มกราคม 2567"], head, ["พะเยา", 100, 50], [f"28 {month} 2567"], ["แพร่", 9, 5]]
        report, _ = read(embedded, sheet(cells))
        assert asked(report) == ([] if month == "มกราคม" else ["heading-year"])


def test_districts_below_the_name_of_another_province_are_asked_about(embedded) -> None:
    cells = [["จังหวัดพะเยา ปี 2566"], ["อำเภอ", "จำนวนคนจน"], ["จุน", 5], ["จังหวัดน่าน"], ["เมือง", 7]]
    report, _ = read(embedded, sheet(cells))
    assert asked(report) == ["heading-area"]
    assert "จังหวัดน่าน" in said(report.asks[0].told, "en")
    answers = {report.asks[0].key: headings.ROWS}
    report, draft = read(embedded, sheet(cells), answers=answers)
    assert report.clean
    assert stored(draft) == {("5602", 2566): 5, ("5601", 2566): 7}


def test_districts_below_the_name_of_their_own_province_ask_nothing(embedded) -> None:
    cells = [["ปี 2566"], ["อำเภอ", "จำนวนคนจน"], ["จังหวัดพะเยา"], ["จุน", 5], ["จังหวัดน่าน"], ["ปัว", 7]]
    report, draft = read(embedded, sheet(cells))
    assert report.clean
    assert stored(draft) == {("5602", 2566): 5, ("5505", 2566): 7}


def test_a_row_of_a_form_that_is_not_filled_in_is_no_heading(embedded) -> None:
    filled = [[name, number] for number, name in enumerate(BELOW)]
    cells = [["ปี 2566"], HEAD, filled[0], ["ลำปาง"], *filled[1:]]
    assert read(embedded, sheet(cells))[0].clean
    cells = [["ปี 2566"], ["พื้นที่", "จำนวน"], ["จังหวัดพะเยา"], ["จังหวัดน่าน", 7], ["ปัว", 7]]
    assert read(embedded, sheet(cells))[0].clean


@pytest.mark.parametrize("second", ["ตารางที่ 2 ครัวเรือน", "จำนวนครัวเรือน ปี 2566"])
def test_the_same_header_below_another_title_is_asked_about(embedded, second) -> None:
    head, title = ["จังหวัด", "จำนวน"], "ตารางที่ 1 คนจน ปี 2566"
    for again in (second, title, f"{title} (ต่อ)"):
        cells = [[title], head, ["พะเยา", 5], [again], head, ["แพร่", 7]]
        report, _ = read(embedded, sheet(cells))
        assert asked(report) == (["heading-figures"] if again == second else []), again
    cells = [[title], head, ["พะเยา", 5], [second], head, ["แพร่", 7]]
    key = read(embedded, sheet(cells))[0].asks[0].key
    report, draft = read(embedded, sheet(cells), answers={key: headings.SAME})
    assert report.clean
    assert stored(draft) == {("56", 2566): 5, ("54", 2566): 7}


def test_another_table_below_is_refused_by_its_header(embedded) -> None:
    head = ["จังหวัด", "ปี", "จำนวนคนจน"]
    for other in (["จังหวัด", "ปี", "จำนวนครัวเรือน"], ["จังหวัด", "จำนวนครัวเรือน", ""]):
        cells = [head, ["พะเยา", 2566, 5], other, ["แพร่", 2566, 7]]
        report, _ = read(embedded, sheet(cells))
        assert [fault.message.key for fault in report.faults] == ["intake-another-table-begins"]
        assert not report.asks
        assert "จำนวนครัวเรือน" in said(report.faults[0].found, "th")
        assert ANOTHER in [one.told for one in report.asides]


def test_a_header_of_two_rows_that_comes_again_is_the_same_header(embedded) -> None:
    head = [["จังหวัด", "ปี 2565", "", "ปี 2566"], ["", "คนจน (คน)", "ร้อยละ", "คนจน (คน)"]]
    cells = [*head, ["พะเยา", 5, 2, 7], *head, ["แพร่", 6, 3, 8]]
    report, draft = read(embedded, sheet(cells))
    assert report.clean
    assert stored(draft)["54", 2566] == 8


@pytest.mark.parametrize("bangkok", ["กทม.", "กทม"])
@pytest.mark.parametrize("figure", ["-", "", "ไม่ได้สำรวจ"])
@pytest.mark.parametrize("head", [HEAD, ["พื้นที่", "จำนวนคนจน"]])
def test_a_row_of_bangkok_without_a_figure_is_no_header(embedded, head, bangkok, figure) -> None:
    """Its short name is a word of headers; it was not surveyed, so such rows are usual."""
    cells = [["ปี 2566"], head, ["เชียงใหม่", 12], [bangkok, figure], ["น่าน", 5]]
    report, draft = read(embedded, sheet(cells))
    assert "intake-another-table-begins" not in [one.message.key for one in report.faults]
    if figure != "ไม่ได้สำรวจ":
        assert report.clean
        assert stored(draft).items() >= {("50", 2566): 12, ("55", 2566): 5}.items()


@pytest.mark.parametrize("level", ["อำเภอ", "จังหวัด", "ตำบล", "เขต", "พื้นที่", "ชื่อ"])
def test_a_word_for_a_level_alone_in_its_row_is_no_further_table(embedded, level) -> None:
    cells = [["ปี 2566"], ["พื้นที่", "จำนวนคนจน"], ["เชียงใหม่", 12], [level, ""], ["น่าน", 5]]
    report, draft = read(embedded, sheet(cells))
    assert report.clean
    assert stored(draft) == {("50", 2566): 12, ("55", 2566): 5}


@pytest.mark.parametrize(
    "again",
    [["จังหวัด", "จำนวน\nคนจน"], ["จังหวัด", "จำนวน คนจน (ต่อ)"], ["จังหวัด (ต่อ)", "จำนวนคนจน"], ["จังหวัด", "จํานวนคนจน"], [" จังหวัด ", "จำนวนคนจน"]],
)  # fmt: skip
def test_the_header_of_a_further_page_is_the_same_however_it_is_spaced(embedded, again) -> None:
    cells = [["ปี 2566"], HEAD, ["เชียงใหม่", 12], again, ["น่าน", 5]]
    report, draft = read(embedded, sheet(cells))
    assert report.clean
    assert stored(draft) == {("50", 2566): 12, ("55", 2566): 5}


@pytest.mark.parametrize("short", ["ปี 65", "ปี ๒๕๖๕", "พ.ศ. 65"])
def test_a_year_of_two_digits_in_a_heading_is_a_year(embedded, short) -> None:
    cells = [["จำนวนคนจน ปี 2564"], HEAD, ["เชียงใหม่", 12], [short], HEAD, ["น่าน", 5]]
    report, _ = read(embedded, sheet(cells))
    assert asked(report) == ["heading-year"]
    report, draft = read(embedded, sheet(cells), answers={report.asks[0].key: headings.HEADING})
    assert stored(draft) == {("50", 2564): 12, ("55", 2565): 5}


@pytest.mark.parametrize(
    "note",
    [
        "ที่มา: กชช.2ค ปี 2562", "ที่มา: สำนักงานจังหวัดเชียงใหม่", "หมายเหตุ: ไม่รวมเขตเทศบาล", "หน้า 2",
        "หน้าที่ 2/3", "- 2 -", "Page 2 of 3", "* 2562", "Source: survey of 2019", "(ต่อ)",
        "ตารางที่ 1 (ต่อ)", "จำนวนคนจน ปี 2566 (ต่อ)",
    ],
)  # fmt: skip
def test_notes_and_numbers_of_pages_head_nothing(embedded, note) -> None:
    cells = [["ปี 2566"], HEAD, ["พะเยา", 12], [note], HEAD, ["น่าน", 5], [note], HEAD, ["แพร่", 1]]
    report, draft = read(embedded, sheet(cells))
    assert asked(report) == []
    assert stored(draft) == {("56", 2566): 12, ("55", 2566): 5, ("54", 2566): 1}


def test_a_span_of_years_in_a_heading_holds_the_years_between(embedded) -> None:
    head = ["จังหวัด", "ปี", "จำนวนคนจน"]
    for year in (2563, 2564, 2565, 2566, 2567):
        cells = [head, ["พะเยา", 2564, 5], ["ปี 2564 - 2566"], ["แพร่", year, 6]]
        assert read(embedded, sheet(cells))[0].clean == (2564 <= year <= 2566)


def test_a_heading_that_comes_again_is_asked_about_once(embedded) -> None:
    block = [["ปี 2566"], ["แพร่", 6], ["ปี 2565"]]
    cells = [["ปี 2565"], HEAD, ["พะเยา", 5], *block, ["น่าน", 7], ["ปี 2566"], ["ลำปาง", 8]]
    report, _ = read(embedded, sheet(cells))
    [ask] = report.asks
    assert (ask.rows, len(ask.places)) == (2, 2)
    _, draft = read(embedded, sheet(cells), answers={ask.key: headings.HEADING})
    assert stored(draft) == {
        ("56", 2565): 5, ("54", 2566): 6, ("55", 2565): 7, ("52", 2566): 8,
    }  # fmt: skip
