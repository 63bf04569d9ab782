"""A province said by title, sheet or file name, against the provinces of the rows."""

from __future__ import annotations

import pytest

from data.imports.areas import around
from data.imports.draft import Findings, Options
from tests.data.imports.tabled import MATCHER, table

ROWS = ("จังหวัด|ปี|จำนวนคนจน", "เลย|2566|1")


def compared(codes: list[str], title: str = "", said: dict[str, str] | None = None, **more):
    """What is found of a table with a title, whose rows are of areas of these codes."""
    findings = Findings()
    lines = (title, *ROWS) if title else ROWS
    around.compare(table(*lines, **more), codes, MATCHER, Options(answers=said or {}), findings)
    return findings


def test_a_title_that_no_row_agrees_with_is_asked() -> None:
    (ask,) = compared(["4201", "4202"], "ข้อมูลจังหวัดเชียงใหม่").asks
    assert ask.key == "province:"
    assert [choice.value for choice in ask.choices] == [around.ROWS]


@pytest.mark.parametrize(
    ("codes", "asked"),
    [
        (["5001", "5002"], False),
        (["5001", "4201"], True),  # half of the rows: they are meant
        (["5001", "4201", "4202"], False),  # a third: the province is that of the publisher
    ],
)
def test_a_title_that_some_rows_agree_with_is_asked_from_half_of_them_on(codes, asked) -> None:
    assert bool(compared(codes, "ข้อมูลจังหวัดเชียงใหม่").asks) is asked


def test_a_sheet_says_it_as_well_and_the_answer_ends_the_question() -> None:
    (ask,) = compared(["42"], name="เชียงใหม่").asks
    assert (ask.key, len(ask.places)) == ("province:เชียงใหม่", 1)
    assert not compared(["42"], name="เชียงใหม่", said={ask.key: around.ROWS}).asks


def test_a_file_name_that_no_row_is_of_is_told_and_not_asked() -> None:
    found = compared(["42"], file="เชียงใหม่.csv")
    assert (found.asks, len(found.differences)) == ([], 1)
    agreed = compared(["50", "42"], file="เชียงใหม่.csv")
    assert (agreed.asks, agreed.differences) == ([], [])


def test_two_provinces_in_a_title_say_neither() -> None:
    found = compared(["42"], "เชียงใหม่ และ ลำพูน")
    assert (found.asks, found.differences) == ([], [])
