"""Tables and files: what a spreadsheet receives."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import openpyxl
import pytest

from data.catalog import catalog
from figures.files import xlsx
from ui.parts import tables
from ui.view import View

Views = Callable[..., View]


def read(view: View) -> list[dict[str, str]]:
    written = tables.csv(view, tables.rows_of(view))
    assert written.startswith(b"\xef\xbb\xbf"), "Excel shows Thai only behind a BOM"
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def test_the_file_has_a_row_for_every_area_with_both_years_and_the_source(view_of: Views) -> None:
    rows = read(view_of(level="district"))
    assert len(rows) == 928
    assert {(row["year_be"], row["year_ce"]) for row in rows} == {("2561", "2018")}
    assert all("TPMAP" in row["source"] for row in rows)


def test_a_rate_in_a_file_is_a_fraction(view_of: Views) -> None:
    nan = next(row for row in read(view_of()) if row["code"] == "55")
    assert float(nan["value"]) == pytest.approx(int(nan["count"]) / int(nan["base"]))
    assert nan["count"] == "44304"


def test_bangkok_is_missing_in_a_file_not_zero(view_of: Views) -> None:
    bangkok = next(row for row in read(view_of()) if row["code"] == "10")
    assert (bangkok["value"], bangkok["count"], bangkok["state"]) == ("", "", "ไม่มีข้อมูล")


def test_protected_figures_stay_protected_in_a_file(view_of: Views) -> None:
    rows = read(view_of(measure="multi_rate", level="tambon"))
    hidden = [row for row in rows if row["state"].startswith("ปกปิด")]
    assert hidden
    assert all(row["value"] == row["count"] == row["rank"] == "" for row in hidden)
    assert not [row for row in rows if row["count"] in {"1", "2", "3", "4"}]


def test_the_worst_come_first(view_of: Views) -> None:
    assert tables.rows_of(view_of()).index[0] == "58"
    assert tables.rows_of(view_of(measure="hai"))["value"].is_monotonic_increasing


@pytest.mark.parametrize(
    ("wanted", "found"), [("5001", 1), ("เมืองเชียงใหม่", 1), ("zzz", 0), (" ", 928)]
)
def test_the_filter_takes_names_and_codes(view_of: Views, wanted: str, found: int) -> None:
    rows = tables.rows_of(view_of(level="district"), wanted)
    assert len(rows) == found


@pytest.mark.parametrize("measure", list(catalog().measures))
def test_every_measure_can_be_written(view_of: Views, measure: str) -> None:
    assert len(read(view_of(measure=measure))) == 77


@pytest.mark.parametrize("measure", ["target_poor_rate", "multi_rate", "hai"])
def test_the_same_rows_can_be_saved_as_a_workbook(view_of: Views, measure: str) -> None:
    view = view_of(measure=measure)
    made = tables.table_of(view, tables.rows_of(view))
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx(made, data="a", source="b")))["a"]
    assert sheet.max_row == 78
    assert {cell.data_type for cell in sheet["A"][1:]} == {"s"}
    assert all(isinstance(cell.value, float | int | None) for cell in sheet["C"][1:])
