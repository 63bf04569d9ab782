"""The unit of a column: what header, title, cells and people say, and what is then asked."""

from __future__ import annotations

import pytest

from data.imports.columns import unit_words, units
from data.imports.draft import Findings, Options
from tests.data.imports.tabled import table


def unit(
    header: str, *cells: str, title: str = "", said: str = "", described: str = "", **answers: str
) -> tuple[str, int, Findings]:
    """A column's unit, how many one is, and what was found."""
    names = ("เลย", "ตาก", "น่าน", "แพร่")
    rows = [f"{name}|{cell}" for name, cell in zip(names, cells, strict=False)]
    one = table(*([title] if title else []), f"จังหวัด|{header}", *rows)
    findings = Findings()
    found = units.of(one, 1, said, described, header, Options(answers=answers), findings)
    return found.name, found.scale, findings


@pytest.mark.parametrize(
    ("header", "cells", "name"),
    [
        ("จำนวนคนจน", ("5", "6"), "count"),
        ("ร้อยละคนจน", ("5", "6"), "percent"),
        ("สัดส่วนคนจน", ("0.5", "0.6"), "fraction"),
        ("ค่า", ("5", "6"), ""),
        ("ค่า", ("5%", "6%"), "percent"),
    ],
)
def test_header_and_signs_say_the_unit(header, cells, name) -> None:
    found, _, findings = unit(header, *cells)
    assert (found, findings.clean) == (name, True)


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("ร้อยละคนจน", ("0.5", "0.6")),  # like fractions
        ("สัดส่วนคนจน", ("50", "60")),  # like percents
        ("จำนวนคนจน", ("5%", "6%")),  # signs that a count has not
        ("อัตราคนจน", ("5", "6")),  # a rate of how many?
    ],
)
def test_header_and_values_at_odds_are_asked_and_a_person_ends_it(header, cells) -> None:
    _, _, findings = unit(header, *cells)
    (ask,) = findings.asks
    assert ask.key == f"unit:{header}"
    for choice in ask.choices:
        found, _, findings = unit(header, *cells, **{ask.key: choice.value})
        assert (found, findings.asks) == (choice.value, [])


def test_one_value_alone_is_no_evidence() -> None:
    assert unit("ร้อยละคนจน", "0.5")[2].clean
    assert unit("สัดส่วนคนจน", "50", "0.5")[2].clean


def test_signs_in_some_cells_only_are_a_fault() -> None:
    assert len(unit("ค่า", "5%", "6")[2].faults) == 1
    assert not unit("ร้อยละคนจน", "5%", "6")[2].faults
    assert len(unit("ร้อยละคนจน", "5%", "0.6")[2].faults) == 1


def test_a_sheet_and_a_person_are_heard_before_the_header() -> None:
    assert unit("จำนวนคนจน", "5", described="index")[0] == "index"
    assert unit("จำนวนคนจน", "5", said="percent", described="index")[0] == "percent"


def test_thousands_in_header_or_title_are_a_thousand_times_as_many() -> None:
    assert unit("คนจน (พันคน)", "5")[1] == 1000
    assert unit("จำนวนคนจน", "5", title="หน่วย: พันคน")[1] == 1000
    assert unit("จำนวนคนจน", "5", title="หน่วย: คน")[1] == 1


def test_a_header_that_denies_the_title_of_thousands_is_asked() -> None:
    said = {"header": "คนจน (คน)", "title": "หน่วย: พันคน"}
    _, times, findings = unit(said["header"], "5", title=said["title"])
    assert (times, [ask.key for ask in findings.asks]) == (1, ["scale:คนจน (คน)"])
    for many in (1, 1000):
        answers = {"scale:คนจน (คน)": str(many)}
        _, times, findings = unit(said["header"], "5", title=said["title"], **answers)
        assert (times, findings.asks) == (many, [])


@pytest.mark.parametrize(
    ("name", "values", "rows"),
    [("percent", (100, 100.1), [1]), ("fraction", (1, 1.01), [1]), ("count", (5, 10**9), [])],
)
def test_percents_above_100_and_fractions_above_1_are_faults(name, values, rows) -> None:
    one = table("จังหวัด|ค่า", "เลย|1", "ตาก|2")
    numbered = [(line.number, value) for line, value in zip(one.lines, values, strict=True)]
    found = units.out_of_bounds(one, 1, name, numbered)
    assert [fault.place for fault in found] == [one.place(one.lines[row], 1) for row in rows]


@pytest.mark.parametrize(
    ("header", "things"),
    [
        ("ครัวเรือนยากจน", True), ("ครัวเรือนที่ไม่มีไฟฟ้า", True), ("คนพิการ", True), ("ผู้ว่างงาน", True),
        ("Poor households", True), ("unemployed_people", True), ("ครัวเรือนละ (บาท)", False),
        ("คนต่อครัวเรือน", False), ("รายได้ครัวเรือน", False), ("ผู้สูงอายุเฉลี่ย", False), ("share of people", False),
    ],
)  # fmt: skip
def test_a_header_names_what_is_counted(header, things) -> None:
    assert units.of_things(header) is things


def test_things_that_are_whole_are_counted_and_others_asked_about() -> None:
    assert unit("ครัวเรือนยากจน", "30", "12", "0")[0] == "count"
    name, _, findings = unit("ครัวเรือนยากจน", "30.5", "12")
    assert name == ""
    (ask,) = findings.asks
    assert [choice.value for choice in ask.choices] == ["percent", "number"]
    assert unit("ครัวเรือนยากจน", "30.5", **{"unit:ครัวเรือนยากจน": "percent"})[0] == "percent"


@pytest.mark.parametrize("many", ["พัน", "หมื่น", "แสน", "1,000", "100,000"])
def test_what_is_per_so_many_is_no_count(many) -> None:
    for header in (f"อัตราต่อ{many}ประชากร", f"จำนวนผู้ป่วยต่อ{many}คน", f"จำนวน (ราย) ต่อ {many}"):
        assert unit_words.of_header(header) == "number", header
        assert not unit_words.is_rate(header), header
    assert unit_words.of_header("cases per 1,000 people") == "number"
    assert unit_words.of_header("number of persons per 100,000") == "number"
    assert unit_words.of_header("ร้อยละต่อปี 2566") == "percent"
