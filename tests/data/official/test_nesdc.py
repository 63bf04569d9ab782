"""NESDC's workbook: read by its titles, every figure on its area and year, or refused by name."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.intake.grid import Sheet
from data.official import nesdc, nesdc_checks, nesdc_tables
from data.official.nesdc_book import Workbook
from geo.areas import REGIONS, region_of
from tests.data.official import workbooks
from tests.known_areas import AREAS, matcher

MATCHER = matcher()
PROVINCES = AREAS[AREAS["level"] == "province"]["name_th"].to_dict()
WHOLE = workbooks.sheets(PROVINCES)


def read(sheets: dict[str, Sheet]) -> Workbook:
    """A workbook read and held against itself."""
    book = nesdc.read_workbook("made.xlsx", list(sheets.values()), MATCHER)
    nesdc_checks.check(book)
    return book


def changed(name: str, row: int, column: int, text: str) -> dict[str, Sheet]:
    """The whole workbook with one cell changed."""
    rows = [list(cells) for cells in WHOLE[name].rows]
    rows[row][column] = text
    return WHOLE | {name: dataclasses.replace(WHOLE[name], rows=rows)}


def row_of(name: str, label: str, column: int = 1) -> int:
    """The first row of a sheet with a label."""
    return next(at for at, cells in enumerate(WHOLE[name].rows) if cells[column] == label)


def test_every_figure_stands_on_its_own_area_and_year():
    book = read(WHOLE)
    assert book.faults == []
    table = book.table()
    for code in PROVINCES:
        for year in workbooks.YEARS:
            row = table.loc[year, code]
            assert row["poor_people"] == round(workbooks.poor(code, year))
            share = workbooks.poor(code, year) / workbooks.people(code)
            assert row["poverty_headcount"] == pytest.approx(share, abs=1e-6)
    north = [code for code in PROVINCES if region_of(code) == "north"]
    assert table.loc[2567, "north"]["poor_people"] == sum(
        workbooks.poor(code, 2567) for code in north
    )
    assert table.loc[2566, "TH"]["gini"] == 0.4123
    assert table.loc[2566, "south"]["near_poor_rate"] == 0.015
    assert table.loc[2566, "south"]["severe_poor_rate"] == 0.055


@given(
    order=st.permutations(list(WHOLE)),
    above=st.integers(0, 3),
    numbers=st.booleans(),
)
@settings(max_examples=15)
def test_sheets_and_tables_may_move(order, above, numbers):
    moved = {}
    for name in order:
        sheet = WHOLE[name]
        first, *rest = sheet.rows
        if numbers:
            first = [first[0].replace(f"ตาราง {name} :", "ตารางที่ 7.9:"), *first[1:]]
        rows = [first, *[[""] * len(first)] * above, *rest]
        moved[name] = dataclasses.replace(sheet, rows=rows, name=f"x{name}")
    assert read(moved).table().equals(read(WHOLE).table())


@given(data=st.data())
@settings(max_examples=40)
def test_a_figure_changed_by_more_than_rounding_is_named(data):
    name = data.draw(st.sampled_from(["1.5", "1.6"]))
    code = data.draw(st.sampled_from([code for code in PROVINCES if code != "10"]))
    at = data.draw(st.integers(0, 2))
    row = row_of(name, PROVINCES[code])
    written = WHOLE[name].rows[row][2 + at]
    factor = data.draw(st.sampled_from([0.1, 0.5, 1.3, 2, 10]))
    text = repr(float(written) * factor)
    faults = read(changed(name, row, 2 + at, text)).faults
    assert faults
    assert all(
        str(workbooks.YEARS[at]) in str(fault) or text[:10] in str(fault) for fault in faults
    )


@pytest.mark.parametrize("name", sorted(WHOLE, key=float))
def test_a_table_missing_or_twice_is_named(name):
    if name == "2.3":
        assert read({k: v for k, v in WHOLE.items() if k != name}).faults == []
        return
    title = workbooks.TITLES[name][0][:9]
    [missing] = read({k: v for k, v in WHOLE.items() if k != name}).faults
    assert title[:7] in str(missing)
    [twice] = read(WHOLE | {"copy": dataclasses.replace(WHOLE[name], name="สำเนา")}).faults
    assert "สำเนา" in twice.found


def test_a_year_twice_is_named():
    head = row_of("1.5", "จังหวัด")
    faults = read(changed("1.5", head, 3, "2565")).faults
    assert any("2565" in fault.found and "“1.5 ”" in str(fault) for fault in faults)


@pytest.mark.parametrize("text", ["101", "-0.5", "1e3", "สูง", "12,3,4", "#REF!"])
def test_a_headcount_out_of_range_or_no_number_is_named(text):
    row = row_of("1.5", "น่าน")
    faults = read(changed("1.5", row, 3, text)).faults
    assert any(f"row {row + 1}," in str(fault) and "column D" in str(fault) for fault in faults)


@pytest.mark.parametrize("text", ["นน", "ดอยสูง", "เชียงใหม่", ""])
def test_a_province_unknown_or_twice_is_named(text):
    row = row_of("1.6", "น่าน")
    faults = read(changed("1.6", row, 1, text)).faults
    assert any("“1.6 ”" in str(fault) for fault in faults)


@pytest.mark.parametrize(
    ("text", "code"), [("กาฬสินธ์", "46"), ("สุราษฎ์ธานี", "84"), ("ฉะเชิงเทลา", "24")]
)
def test_a_misspelt_province_of_the_region_is_told(text, code):
    row = row_of("1.6", PROVINCES[code])
    book = read(changed("1.6", row, 1, text))
    assert book.faults == []
    assert book.spelt == {text: code}


def test_a_province_under_another_region_is_named():
    row = row_of("1.4", "น่าน")
    sheets = changed("1.4", row, 1, "ตรัง")
    assert any("ตรัง" in fault.found for fault in read(sheets).faults)


@pytest.mark.parametrize("text", ["-", "–", "ข้อมูลไม่เพียงพอ"])
def test_too_small_a_sample_is_neither_missing_nor_zero(text):
    sheets = changed("1.5", row_of("1.5", "น่าน"), 3, text)
    rows = [list(cells) for cells in WHOLE["1.6"].rows]
    rows[row_of("1.6", "น่าน")][3] = text
    sheets["1.6"] = dataclasses.replace(WHOLE["1.6"], rows=rows)
    book = read(sheets)
    assert book.faults == []
    row = book.table().loc[2566, "55"]
    assert row["poverty_headcount_small_sample"] == 1
    assert row[["poverty_headcount", "poor_people"]].isna().all()
    assert book.table()["poor_people_small_sample"].sum() == 1


def test_a_dash_that_nothing_explains_is_asked_about():
    sheet = WHOLE["1.4"]
    rows = [list(cells) for cells in sheet.rows if cells[0] != workbooks.NOTE]
    rows[row_of("1.4", "น่าน")][3] = "-"
    faults = read(WHOLE | {"1.4": dataclasses.replace(sheet, rows=rows)}).faults
    assert [fault.found for fault in faults] == ["'-'"]


def test_a_table_in_another_unit_is_named():
    faults = read(changed("1.6", 1, 4, "หน่วย : คน")).faults
    assert any("คน" in fault.found and fault.expected == "พันคน" for fault in faults)


def test_regions_are_those_of_the_atlas():
    assert set(nesdc_tables.WORDS["region"]) == set(REGIONS)
