"""Which columns of a table tell its rows' areas: by their headers, else by what they hold."""

from __future__ import annotations

import pytest

from data.intake import area_columns
from data.intake.area_columns import AreaColumn
from tests.data.imports.tabled import MATCHER, columns_of, table


def found(*lines: str, **fields: str) -> list[AreaColumn]:
    """The columns that tell the area, where a person said this of some."""
    return area_columns.area_columns_of(table(*lines, fields=fields), MATCHER, fields)


def test_headers_say_level_and_code() -> None:
    assert found("รหัสอำเภอ|อำเภอ|คนจน", "5007|แม่ริม|1") == [
        AreaColumn(0, "district", code=True), AreaColumn(1, "district", code=False)
    ]  # fmt: skip


def test_a_column_of_names_or_codes_is_known_by_what_it_holds() -> None:
    rows = ("เชียงใหม่|แม่ริม|1", "เชียงใหม่|ฮอด|2")
    assert found("จังหวัด|ก|คนจน", *rows)[1] == AreaColumn(
        1, "district", code=False, by_contents=True
    )
    coded = found("จังหวัด|geo id|คนจน", "เชียงใหม่|5007|1", "เลย|4201|2")
    assert coded[1] == AreaColumn(1, "", code=True, by_contents=True)


@pytest.mark.parametrize(
    "lines",
    [
        ("จังหวัด|ก|คนจน", "เลย|ดี|1", "ตาก|พอใช้|2"),
        ("จังหวัด|รหัสหน่วยงาน|คนจน", "เลย|4201|1", "ตาก|6301|2"),
        ("จังหวัด|ก|คนจน", "เลย|แม่ริม|1", "ตาก|ฮอด|2"),  # districts of another province
    ],
)
def test_what_holds_none_of_the_rows_areas_is_no_column_of_them(lines) -> None:
    assert [one.column for one in found(*lines)] == [0]


def test_what_a_person_says_of_a_column_holds() -> None:
    lines = ("จังหวัด|ก|คนจน", "เลย|x|1")
    assert found(*lines, ก="tambon")[1] == AreaColumn(1, "tambon", code=False)
    assert found(*lines, ก="code")[1] == AreaColumn(1, "", code=True)
    assert [one.column for one in found(*lines, จังหวัด="")] == []


def test_each_column_of_areas_has_a_role() -> None:
    one = table("จังหวัด|ก|คนจน", "เชียงใหม่|แม่ริม|1", "เชียงใหม่|ฮอด|2")
    assert area_columns.recognised(one, MATCHER, {}).header.roles == {"province": 0, "area:1": 1}
    assert area_columns.held_by(one, MATCHER, {}) == {"ก": "district"}


@pytest.mark.parametrize(
    ("texts", "doubtful"),
    [(("แม่ริม", "ดี", "แย่"), {1: "district"}), (("ดี", "แย่", "ไม่มี"), {}), (("แม่ริม",) * 3, {})],
)
def test_a_column_of_which_some_are_names_is_in_doubt(texts, doubtful) -> None:
    rows = [f"เชียงใหม่|{text}|1" for text in texts]
    assert area_columns.doubtful(table("จังหวัด|ก|คนจน", *rows), MATCHER, {}) == doubtful


@pytest.mark.parametrize(
    ("codes", "counting"),
    [
        (("1", "2", "3"), True),
        (("1.0", "2.0"), True),
        (("10", "11", "12", "13", "14"), True),
        (("10", "11", "12"), False),  # too few that do not begin with one
        (("1", "3"), False),
        (("1", "ก"), False),
        (tuple(map(str, range(97, 102))), False),
    ],
)
def test_codes_that_count_up_by_one_may_only_count_the_rows(codes, counting) -> None:
    one = table("รหัส|คนจน", *(f"{code}|1" for code in codes))
    (column,) = columns_of(one)
    assert area_columns.counts(one, column) is counting
    assert area_columns.from_one(one, column) is (codes[0] in ("1", "1.0") and "ก" not in codes)


def test_codes_of_a_level_said_are_none_that_count() -> None:
    one = table("รหัสจังหวัด|คนจน", "10|1", "11|1", "12|1", "13|1", "14|1")
    assert not area_columns.counts(one, columns_of(one)[0])
