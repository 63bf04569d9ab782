"""Columns that tell apart rows of one area: men and women, months, villages."""

from __future__ import annotations

import pytest

from data.imports.columns import groups
from tests.data.imports.tabled import table


def found(header: str, *texts: str, areas: tuple[str, ...] = ("เลย", "เลย", "ตาก", "ตาก")) -> bool:
    """Whether a column is of groups."""
    rows = [f"{area}|2566|{text}|5" for area, text in zip(areas, texts, strict=True)]
    return groups.columns(table(f"จังหวัด|ปี|{header}|คนจน", *rows), {}) == [2]


@pytest.mark.parametrize(
    ("header", "texts"),
    [
        ("เพศ", ("ชาย", "หญิง", "ชาย", "หญิง")),
        ("ใคร", ("ชาย", "หญิง", "ชาย", "หญิง")),
        ("เมื่อไร", ("มกราคม", "ก.พ.", "มกราคม", "ก.พ.")),
        ("ใคร", ("60 ปีขึ้นไป", "15-59 ปี", "60 ปีขึ้นไป", "15-59 ปี")),
        ("ที่ใด", ("หมู่ 1", "หมู่ 2", "หมู่ 1", "ม. 2")),
        ("แบบ", ("ก", "ข", "ก", "ข")),
        ("แบบ", ("1", "2", "1", "2")),
    ],
)
def test_header_contents_or_what_tells_rows_apart_make_a_group(header, texts) -> None:
    assert found(header, *texts)


def test_what_does_not_tell_all_rows_apart_is_no_group() -> None:
    assert not found("แบบ", "ก", "ก", "ก", "ข")
    assert not found("ค่า", "1", "2", "3", "4")


def test_words_beside_areas_that_stand_once_are_no_groups() -> None:
    assert not found("แบบ", "ก", "ข", "ค", "ง", areas=("เลย", "ตาก", "น่าน", "แพร่"))
    assert not found("เดือน", *["มกราคม"] * 4, areas=("เลย", "ตาก", "น่าน", "แพร่"))
    assert found("เพศ", *["ชาย"] * 4, areas=("เลย", "ตาก", "น่าน", "แพร่"))


def test_only_totals_and_only_years_make_no_group() -> None:
    assert not found("เพศ", *["รวม"] * 4)
    once = ("เลย", "ตาก", "น่าน", "แพร่")
    assert not found("งวด", "2565", "2566", "2565", "2566", areas=once)
    assert found("งวด", "1", "2", "1", "2", areas=once)


def test_a_group_has_a_role_and_a_column_that_somebody_spoke_of_has_none() -> None:
    one = table("จังหวัด|ปี|เพศ|คนจน", "เลย|2566|ชาย|5", "เลย|2566|หญิง|6")
    assert groups.with_roles(one, {}).header.roles[f"{groups.ROLE}2"] == 2
    assert groups.with_roles(one, {"เพศ": ""}).header.roles == one.header.roles


@pytest.mark.parametrize("text", ["รวม", "ทั้งหมด", "Total", "ทุกเพศ"])
def test_a_total_is_all_groups_together(text) -> None:
    assert groups.total(text)
    assert not groups.total("ชาย")


def test_a_cell_is_a_number_or_none() -> None:
    assert groups.value("1,200") == 1200
    assert groups.value("ก") is None
    assert groups.value("-") is None
    assert groups.numeric("0")
    assert not groups.numeric("")
