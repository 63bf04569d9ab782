"""Units and formats: every pair of what a header says and how cells are written."""

from __future__ import annotations

import io
import zipfile
from itertools import product

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.imports.columns import unit_words as units
from data.intake import workbook
from data.intake.grid import Sheet
from geo.names.declared import words
from tests.data.intake.read import read, sheet, stored, texts
from wording.saying import said

UNITS = {
    "percent": "ร้อยละคนจน", "fraction": "สัดส่วนคนจน", "count": "จำนวนคนจน", "index": "ดัชนี ก",
    "money": "รายได้เฉลี่ย (บาท)", "": "ค่า ก",
}  # fmt: skip
"""Headers by the unit that they say."""
FORMATS = ("General", "0.00", "#,##0", "0%", "0.00%", '0.0"%"', r"0.0\%", "[Red]0.0%;[Blue]-0.0%")
PERCENTS = {"0%", "0.00%", "[Red]0.0%;[Blue]-0.0%"}
"""Formats that show a number a hundred times as large."""


def written(
    rows: list[list[object]], formats: dict[str, str], change=lambda _, body: body
) -> bytes:
    """A workbook whose cells have formats by name; its parts are changed before they are packed."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for cell, shown in formats.items():
        book.active[cell].number_format = shown
    stream, out = io.BytesIO(), io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as made, zipfile.ZipFile(out, "w") as again:
        for name in made.namelist():
            again.writestr(name, change(name, made.read(name)))
    return out.getvalue()


def opened(folder, content: bytes) -> list[Sheet]:
    path = folder / "a.xlsx"
    path.write_bytes(content)
    return workbook.read_sheets(path)


def table(header: str, *values: float) -> list[list[object]]:
    codes = ["66", "42", "63", "50"]
    rows = [[code, 2566, value] for code, value in zip(codes, values, strict=False)]
    return [["รหัส", "ปี", header], *rows]


@pytest.mark.parametrize(("unit", "shown"), [*product(UNITS, FORMATS)])
def test_every_pair_of_unit_and_format_is_stored_as_it_is_shown_or_asked(
    embedded, tmp_path, unit, shown
) -> None:
    values = (0.123, 0.5) if shown in PERCENTS or unit == "fraction" else (12.0, 50.0)
    content = written(table(UNITS[unit], *values), {"C2": shown, "C3": shown})
    report, draft = read(embedded, *opened(tmp_path, content), file="a.xlsx")
    if shown in PERCENTS and unit in ("count", "index", "money"):
        assert report.outcome == "asks"
        assert report.asks[0].choices[0].value == "percent"
        return
    assert report.clean, texts(report)
    whole = 100 if unit == "percent" and shown not in PERCENTS else 1
    assert stored(draft) == pytest.approx(
        {("66", 2566): values[0] / whole, ("42", 2566): values[1] / whole}
    )


@pytest.mark.parametrize("shown", sorted(PERCENTS))
@pytest.mark.parametrize("unit", ["percent", "fraction", "count", ""])
@pytest.mark.parametrize("cell", ["C2", "C3"])
def test_mixed_formats_are_a_fault_with_the_cell(embedded, tmp_path, unit, shown, cell) -> None:
    content = written(table(UNITS[unit], 0.2, 0.5), {cell: shown})
    report, _ = read(embedded, *opened(tmp_path, content), file="a.xlsx")
    assert report.outcome == "refused"
    assert f"{cell}: " in report.faults[0].found


def test_a_zero_is_the_same_in_every_format(embedded, tmp_path) -> None:
    content = written(table(UNITS["percent"], 0.123, 0), {"C2": "0.0%"})
    report, draft = read(embedded, *opened(tmp_path, content), file="a.xlsx")
    assert report.clean, texts(report)
    assert stored(draft)["42", 2566] == 0


SPREADSHEET = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def strict(_: str, body: bytes) -> bytes:
    """A part in Strict Open XML."""
    return body.replace(SPREADSHEET, b"http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
        RELATIONS, b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    )


def without_places(name: str, body: bytes) -> bytes:
    """A sheet whose rows and cells state no place."""
    import re

    return re.sub(rb'\sr="[A-Z]*\d+"', b"", body) if "worksheets/" in name else body


@pytest.mark.parametrize("change", [strict, without_places], ids=["strict", "without places"])
def test_other_kinds_of_workbook_are_read_with_their_formats(embedded, tmp_path, change) -> None:
    content = written(table(UNITS["percent"], 0.123, 0.055), {"C2": "0.0%", "C3": "0.0%"}, change)
    report, draft = read(embedded, *opened(tmp_path, content), file="a.xlsx")
    assert report.clean, texts(report)
    assert stored(draft) == pytest.approx({("66", 2566): 0.123, ("42", 2566): 0.055})


@given(st.decimals(0, 1, places=6))
def test_a_percent_shows_every_digit_and_no_other(value) -> None:
    shown = workbook.percent(float(value))
    assert shown.endswith("%")
    assert float(shown[:-1]) == pytest.approx(float(value) * 100, rel=1e-12)
    assert len(shown) <= 9, "no digit of a float's noise"


# Percents below one.


def test_percents_below_one_are_asked_and_imported_by_their_unit(embedded) -> None:
    rows = sheet(table(UNITS["percent"], 0.73, 0.9, 0.4))
    report, _ = read(embedded, rows)
    (ask,) = report.asks
    for unit, divided in (("percent", 100), ("fraction", 1)):
        answered, draft = read(embedded, rows, answers={ask.key: unit})
        assert answered.clean, texts(answered)
        assert stored(draft)["66", 2566] == pytest.approx(0.73 / divided)


def test_percent_signs_leave_nothing_to_ask(embedded) -> None:
    report, draft = read(embedded, sheet(table(UNITS["percent"], "0.73%", "0.9%")))
    assert report.clean, texts(report)
    assert stored(draft)["66", 2566] == pytest.approx(0.0073)


# Units that stand elsewhere.


@pytest.mark.parametrize("title", ["หน่วย: คน", "(หน่วย : คน)", "Unit: persons", "ตารางที่ 1 หน่วย:คน"])
def test_the_unit_at_the_right_above_the_table_is_that_of_its_figures(embedded, title) -> None:
    rows = [["จำนวนคนจน ปี 2566", "", ""], ["", "", title], ["จังหวัด", "ชาย", "หญิง"], ["เลย", 5, 6]]
    report, draft = read(embedded, sheet(rows))
    assert report.clean, texts(report)
    assert {one.unit for one in draft.measures if one.kind == "count"} == {"count"}


def test_a_column_of_units_is_that_of_every_row(embedded) -> None:
    rows = [["จังหวัด", "ปี", "ค่า", "หน่วย"], ["เลย", 2566, 5.5, "ร้อยละ"], ["ตาก", 2566, 7, "ร้อยละ"]]
    report, draft = read(embedded, sheet(rows))
    assert report.clean, texts(report)
    assert stored(draft)["42", 2566] == pytest.approx(0.055)


def test_rows_of_different_units_are_refused(embedded) -> None:
    rows = [["จังหวัด", "ปี", "ค่า", "หน่วย"], ["เลย", 2566, 5.5, "ร้อยละ"], ["ตาก", 2566, 7, "คน"]]
    assert "different units" in texts(read(embedded, sheet(rows))[0])


@pytest.mark.parametrize(
    ("header", "times"),
    [("จำนวนบ้าน (พันหลัง)", 1_000), ("บ้าน (ล้านหลัง)", 1_000_000), ("จำนวนบ้าน (หลัง)", 1)],
)
def test_figures_in_thousands_are_stored_whole(embedded, header, times) -> None:
    value = 250.3 if times > 1 else 250
    report, draft = read(embedded, sheet(table(header, value)))
    assert report.clean, texts(report)
    assert stored(draft) == {("66", 2566): value * times}


@pytest.mark.parametrize("unit", units.UNITS)
def test_every_unit_has_words_in_both_languages(unit) -> None:
    assert said(units.told(unit), "th") != said(units.told(unit), "en")


MANY = {
    "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000, "hundred": 100, "thousand": 1_000,
    "million": 1_000_000,
}  # fmt: skip


def test_every_word_that_is_read_as_many_tells_how_many():
    assert set(words(units.__file__, "unit_words").texts("many")) == set(MANY)
    assert {one: units.scale(f"จำนวนคนจน ({one}คน)") for one in MANY} == MANY
