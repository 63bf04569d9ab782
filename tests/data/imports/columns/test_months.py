"""Columns of months: which one is meant is asked; all are added up only where they are counts."""

from __future__ import annotations

from itertools import product

import pytest

from data.imports.columns.months import ADD_UP, of_header
from tests.data.intake.read import read, sheet, stored

THAI = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)
WHOLE = ("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
         "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม")  # fmt: skip
ENGLISH = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
COUNT, RATE = "จำนวนคนว่างงาน", "อัตราว่างงาน (ร้อยละ)"


def table(headers: list[str], title: str = "", *, year: bool = True) -> list[list[object]]:
    """Two provinces with a figure a month, each one more than the last."""
    head = ["จังหวัด", *(["ปี"] if year else []), *headers]
    rows = [
        [name, *([2566] if year else []), *(first + at for at in range(len(headers)))]
        for name, first in (("เลย", 1), ("ตราด", 21))
    ]
    return [*([[title]] if title else []), head, *rows]


@pytest.mark.parametrize("names", [THAI, WHOLE, ENGLISH], ids=["short", "whole", "english"])
@pytest.mark.parametrize(
    "form", ["{month}", "{figure} {month}", "{month} {year}", "{figure} ({month})"]
)
@pytest.mark.parametrize("figure", [COUNT, RATE])
def test_months_are_asked_about_and_the_answer_is_stored(embedded, names, form, figure) -> None:
    year = "2023" if names == ENGLISH else "2566"
    headers = [form.format(month=month, figure=figure, year=year) for month in names]
    cells = table(headers, figure)
    report, _ = read(embedded, sheet(cells))
    (ask,) = report.asks
    offered = [choice.value for choice in ask.choices]
    assert offered == [*names, *([ADD_UP] if figure == COUNT else [])]
    assert not report.faults
    report, draft = read(embedded, sheet(cells), answers={ask.key: names[4]})
    scale = 1 if figure == COUNT else 100
    assert report.clean
    assert stored(draft) == pytest.approx({("42", 2566): 5 / scale, ("23", 2566): 25 / scale})
    (meaning,) = draft.meanings.values()
    assert figure.split(" ")[0] in meaning.name_th
    if figure == COUNT:
        report, draft = read(embedded, sheet(cells), answers={ask.key: ADD_UP})
        assert report.clean
        assert stored(draft) == {("42", 2566): 78, ("23", 2566): 318}


def test_months_of_two_years_are_added_up_by_year(embedded) -> None:
    headers = [f"{COUNT} {month} {year}" for year, month in product((2565, 2566), THAI[:2])]
    report, draft = read(embedded, sheet(table(headers, year=False)), answers={"month:": ADD_UP})
    assert report.clean, report.faults
    assert stored(draft) == {
        ("42", 2565): 3, ("42", 2566): 7, ("23", 2565): 43, ("23", 2566): 47,
    }  # fmt: skip


def test_a_sum_with_a_month_missing_is_none(embedded) -> None:
    cells = table([*THAI[:3]], COUNT)
    cells[-1][3] = ""
    report, draft = read(embedded, sheet(cells), answers={"month:": ADD_UP})
    assert report.clean
    assert stored(draft) == {("42", 2566): 6}


@pytest.mark.parametrize(
    "header", ["Married", "Decile", "Marginal", "Maybe", "พ.ค.ส.", "คนจน", "Separated", "Sepsis"]
)
def test_other_words_are_no_months(header) -> None:
    assert of_header(header)[1] == ""


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("ม.ค. 66", ("", "ม.ค.", 2566)),
        ("Jan-23", ("", "Jan", 2566)),
        ("ยอด มกราคม 2566", ("ยอด", "มกราคม", 2566)),
        ("ธันวาคม", ("", "ธันวาคม", None)),
    ],
)
def test_a_header_states_figure_month_and_year(header, found) -> None:
    assert of_header(header) == found
