"""Columns, sheets and identity of a table: evidence decides, contradictions are asked or faults."""

from __future__ import annotations

import pytest

from data.catalog import Measure, catalog
from data.imports import identity
from data.imports.columns import helpers
from data.imports.draft import Draft, Meaning, Options
from data.intake.grid import Sheet
from tests.data.intake.read import read, sheet, stored, texts
from wording.saying import said

HEAD = ["จังหวัด", "ปี", "จำนวนคนจน"]
ROWS = [["พิจิตร", 2566, 120], ["เลย", 2566, 30]]


@pytest.mark.parametrize("extra", [1, 2, 5])
@pytest.mark.parametrize("row", [0, 1])
def test_a_row_with_more_cells_than_the_header_is_a_fault_by_row(embedded, row, extra) -> None:
    rows = [list(one) for one in ROWS]
    rows[row] += ["7"] * extra
    report, _ = read(embedded, sheet([HEAD, *rows]))
    (fault,) = report.faults
    assert f"row {row + 2}" in said(fault.place, "en")
    assert "จุลภาคในตัวเลขต้องอยู่ในเครื่องหมายคำพูด" in said(fault.expected, "th")


def test_rows_with_fewer_cells_are_told_and_lack_a_figure(embedded) -> None:
    report, draft = read(embedded, sheet([[*HEAD, "บ้าน (หลัง)"], [*ROWS[0], 5], [*ROWS[1]]]))
    assert report.clean
    assert any("fewer cells" in note.text("en") and "3" in note.text("en") for note in report.notes)
    assert draft.figures.iloc[:, 1].dropna().tolist() == [5]


def test_a_column_of_numbers_without_a_name_is_a_fault(embedded) -> None:
    report, _ = read(embedded, sheet([["จังหวัด", "ปี", "", "จำนวนคนจน"], ["เลย", 2566, 5, 6]]))
    assert "has no name" in texts(report)


HELPERS = (
    "_id", "ลำดับที่", "ลำดับ", "No.", "objectid", "รหัสไปรษณีย์", "postcode", "zip_code", "latitude",
    "longitude", "lat", "lon", "lng", "ละติจูด", "พิกัด x", "อันดับ", "rank", "อันดับประเทศ", "ภาค",
    "เขตสุขภาพ", "เขตสุขภาพที่", "health_region", "รหัสหน่วยงาน", "org_code", "รหัสสำนักงาน", "หมายเหตุ",
    "year_ce", "วันที่ปรับปรุง", "updated_at",
)  # fmt: skip


@pytest.mark.parametrize("helper", HELPERS)
@pytest.mark.parametrize("first", [True, False])
def test_a_helping_column_is_left_out_and_makes_no_measure(embedded, helper, first) -> None:
    cell = 2023 if helper == "year_ce" else 1
    head, row = (
        ([helper, *HEAD], [cell, *ROWS[0]]) if first else ([*HEAD, helper], [*ROWS[0], cell])
    )
    report, draft = read(embedded, sheet([head, row]))
    assert report.clean, texts(report)
    assert stored(draft) == {("66", 2566): 120}
    assert len(draft.figures.columns) == 1
    roles = {one.header: one.role for one in report.columns}
    assert roles[helper] in ("left_out", "check", "year")


def test_every_column_has_its_role(embedded) -> None:
    head = ["รหัส", "จังหวัด", "ปี", "อันดับ", "จำนวนคนจน", "ร้อยละคนจน"]
    report, _ = read(embedded, sheet([head, ["66", "พิจิตร", 2566, 1, 120, 5.5]]))
    assert {one.header: one.role for one in report.columns} == {
        "รหัส": "area", "จังหวัด": "name", "ปี": "year", "อันดับ": "left_out",
        "จำนวนคนจน": "measure", "ร้อยละคนจน": "measure",
    }  # fmt: skip


def test_running_numbers_are_known_by_themselves() -> None:
    assert helpers.running([str(one) for one in range(1, 11)])
    assert not helpers.running([str(one) for one in range(1, 6)])
    assert not helpers.running(["1", "3", *map(str, range(3, 11))])


# One figure, one column.

SAME = [
    ("จำนวนคนจน", "คนจน (คน)"),
    ("ร้อยละคนจน", "คนจน (ร้อยละ)"),
    ("number of poor (persons)", "poor (people)"),
]


@pytest.mark.parametrize("pair", SAME, ids=[" / ".join(pair) for pair in SAME])
def test_two_columns_of_one_figure_are_a_fault(embedded, pair) -> None:
    rows = sheet([["จังหวัด", "ปี", *pair], ["เลย", 2566, 5, 6]])
    report, _ = read(embedded, rows)
    assert "two columns mean the same figure" in texts(report)
    left, draft = read(embedded, rows, columns={pair[1]: ""})
    assert left.clean, texts(left)
    assert len(draft.figures.columns) == 1


@pytest.mark.parametrize(
    "pair",
    [("คนจน (คน)", "คนจน (ร้อยละ)"), ("คนจน (คน)", "คนจน (ครัวเรือน)"), ("ชาย (คน)", "หญิง (คน)")],
)
def test_units_and_words_tell_columns_apart(embedded, pair) -> None:
    report, draft = read(embedded, sheet([["จังหวัด", "ปี", *pair], ["เลย", 2566, 5, 6]]))
    assert report.clean, texts(report)
    assert len(draft.figures.columns) == 2


BMN = ["รหัส", "ปี", "ตัวชี้วัดที่ 1 สำรวจ", "ตัวชี้วัดที่ 1 ไม่ผ่าน (คน)", "ตัวชี้วัดที่ 1 ไม่ผ่าน (ร้อยละ)"]


@pytest.mark.parametrize(
    ("percent", "fits"), [("5", True), ("5.0", True), ("4.8", False), ("10", False)]
)
def test_a_percent_beside_a_count_checks_it_and_is_never_stored(embedded, percent, fits) -> None:
    report, draft = read(embedded, sheet([BMN, ["6601", 2566, 200, 10, percent]]))
    assert list(draft.figures) == ["bmn38_01_surveyed", "bmn38_01_failed"]
    assert draft.figures["bmn38_01_failed"].tolist() == [10]
    assert report.clean == fits
    assert {one.header: one.role for one in report.columns}[BMN[-1]] == "check"


@pytest.mark.parametrize("importer", ["bmn", "thaiqm"])
def test_the_same_figure_twice_is_a_fault_for_every_importer(embedded, importer) -> None:
    heads = {
        "bmn": (["รหัส", "ปี", *BMN[2:4], "ข้อ 1 ไม่ผ่าน"], ["6601", 2566, 200, 10, 11], "ข้อ 1 ไม่ผ่าน"),
        "thaiqm": (
            ["รหัส", "ปี", "ครัวเรือนที่สำรวจ", "ครัวเรือนที่มีปัญหา", "เป้าหมาย"],
            ["6601", 2566, 200, 10, 11],
            "เป้าหมาย",
        ),
    }
    head, row, again = heads[importer]
    report, _ = read(embedded, sheet([head, row]))
    assert report.importer == importer
    assert "two columns mean the same figure" in texts(report)
    left, draft = read(embedded, sheet([head, row]), columns={again: ""})
    assert left.clean, texts(left)
    assert 11 not in draft.figures.to_numpy()


# Sheets.


def year_sheet(year: int, rows: list[list[object]], **more: object) -> Sheet:
    return sheet([["จังหวัด", "จำนวนคนจน"], *rows], str(year), **more)


def test_a_sheet_a_year_is_read_together(embedded) -> None:
    sheets = [year_sheet(year, [["พิจิตร", year % 10], ["เลย", 1]]) for year in (2564, 2565, 2566)]
    report, draft = read(embedded, *sheets, file="a.xlsx")
    assert report.clean, texts(report)
    expected = {("66", year): year % 10 for year in (2564, 2565, 2566)}
    assert stored(draft) == expected | {("42", year): 1 for year in (2564, 2565, 2566)}
    assert (report.rows, report.accepted) == (6, 6)


def test_the_same_area_and_year_in_two_sheets_must_be_the_same_figure(embedded) -> None:
    pair = [sheet([HEAD, ["เลย", 2566, value]], name) for value, name in ((5, "ก"), (6, "ข"))]
    assert "with another figure" in texts(read(embedded, *pair, file="a.xlsx")[0])
    same = [sheet([HEAD, ["เลย", 2566, 5]], name) for name in ("ก", "ข")]
    assert stored(read(embedded, *same, file="a.xlsx")[1]) == {("42", 2566): 5}


def test_sheets_that_are_not_read_are_named(embedded) -> None:
    other = sheet([["จังหวัด", "ปี", "จำนวนบ้าน"], ["เลย", 2566, 5]], "บ้าน")
    report, _ = read(embedded, sheet([HEAD, *ROWS], "คน"), other, file="a.xlsx")
    assert any("“บ้าน”" in note.text("th") and "“บ้าน”" in note.text("en") for note in report.notes)
    roles = {one.sheet: one.role for one in report.columns if not one.header}
    assert roles == {"คน": "area", "บ้าน": "left_out"}


def test_a_hidden_sheet_is_not_read_before_visible_ones_and_is_named(embedded) -> None:
    hidden = sheet([HEAD, *([f"{code}", 2566, 9] for code in range(50, 60))], "เก่า", hidden=True)
    report, draft = read(embedded, hidden, sheet([HEAD, *ROWS], "ใหม่"), file="a.xlsx")
    assert stored(draft) == {("66", 2566): 120, ("42", 2566): 30}
    assert any("“เก่า”" in note.text("th") for note in report.notes)


def test_a_table_that_is_hidden_alone_is_asked_about(embedded) -> None:
    hidden = sheet([HEAD, *ROWS], "ซ่อน", hidden=True)
    report, _ = read(embedded, hidden, file="a.xlsx")
    assert report.outcome == "asks"
    answered, draft = read(embedded, hidden, file="a.xlsx", answers={report.asks[0].key: "read"})
    assert answered.clean, texts(answered)
    assert stored(draft) == {("66", 2566): 120, ("42", 2566): 30}


# Identity.

LONG = "Share of working-age population without any formal education in "


def test_long_headers_that_begin_alike_are_measures_of_their_own(embedded) -> None:
    heads = [LONG + "urban (percent)", LONG + "rural (percent)"]
    _, draft = read(embedded, sheet([["code", "year", *heads], ["50", 2566, 5, 6]]))
    assert len(set(draft.figures)) == 2


def test_source_header_unit_and_base_make_a_measure() -> None:
    made = [
        identity.identity(*args, **more)
        for args, more in (
            (("a",), {"unit": "count"}),
            (("a b",), {"unit": "count"}),
            (("a",), {"unit": "percent"}),
            (("a",), {"unit": "count", "base": "households"}),
            (("a",), {"unit": "count", "source": "other"}),
        )
    ]
    assert len(set(made)) == len(made)
    assert identity.identity("A ", unit="count") == made[0]


def test_a_file_of_another_source_makes_its_own_measure(embedded) -> None:
    rows = sheet([HEAD, *ROWS])
    ids = {
        next(iter(read(embedded, rows, source=one)[1].figures)) for one in ("", "กรม", "สำนักงาน")
    }
    assert len(ids) == 3


def test_a_measure_of_an_earlier_version_goes_on_under_its_id() -> None:
    about = Meaning("ก", "a", "index", measure="x_new")
    one = Measure("x_new", "ก", "a", "imported", "value", "x_new", unit="index", source="s")
    draft = Draft("imported", measures=(one,), meanings={"score": about})
    old = Measure("x_score", "ก", "a", "imported", "value", "x_score", unit="index", source="s")
    known = catalog()
    found = identity.joined(
        draft, type(known)(**{**vars(known), "measures": known.measures | {"x_score": old}})
    )
    assert [one.id for one in found.measures] == ["x_score"]
    assert found.meanings["score"].measure == "x_score"
    assert identity.joined(draft, known) is draft


OURS = ["code", "name_th", "name_en", "level", "year_be", "year_ce", "target_poor_rate"]


def test_our_own_download_is_known_as_ours(embedded) -> None:
    row = ["50", "จังหวัดเชียงใหม่", "Chiang Mai", "province", 2561, 2018, 0.02]
    report, _ = read(embedded, sheet([OURS, row]))
    assert "download of ours" in texts(report)


def test_options_are_answers_of_the_page_and_the_command_alike() -> None:
    assert Options(answers={"a": "b"}).answers == {"a": "b"}
