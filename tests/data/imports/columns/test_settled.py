"""Which group of an area is meant, as a person says it."""

from __future__ import annotations

import pytest

from data.imports.columns.groups import with_roles
from data.imports.columns.settled import ADD_UP, settled
from data.imports.draft import Findings, Options
from data.intake.table import AreaTable
from tests.data.imports.tabled import table

LINES = ("จังหวัด|ปี|เพศ|จำนวนคนจน|ร้อยละ", "เลย|2566|ชาย|5|1", "เลย|2566|หญิง|6|2", "เลย|2566|รวม|11|3")
KEY = "group:เพศ"


def read(said: str | None, *, lines=LINES, whole: bool = False) -> tuple[AreaTable, Findings]:
    """A table as a person settles it."""
    findings = Findings()
    answers = {} if said is None else {KEY: said}
    one = settled(with_roles(table(*lines), {}), Options(answers=answers), findings, whole=whole)
    return one, findings


def figures(one: AreaTable) -> list[list[str]]:
    """The figures of each row."""
    return [line.cells[3:] for line in one.lines]


def test_nobody_has_said_it_so_it_is_asked_with_the_total_first() -> None:
    one, findings = read(None)
    (ask,) = findings.asks
    assert (ask.key, [each.value for each in ask.choices]) == (KEY, ["รวม", "ชาย", "หญิง", ADD_UP])
    assert figures(one) == [["5", "1"]]
    assert findings.rows == 2


def test_where_all_people_are_wanted_no_single_group_is_offered() -> None:
    _, findings = read(None, whole=True)
    assert [each.value for each in findings.asks[0].choices] == ["รวม", ADD_UP]
    assert read("ชาย", whole=True)[1].asks


@pytest.mark.parametrize(
    ("said", "group", "kept"), [("รวม", "", ["11", "3"]), ("ชาย", "เพศ ชาย", ["5", "1"])]
)
def test_one_group_is_kept_and_the_others_are_set_aside(said, group, kept) -> None:
    one, findings = read(said)
    assert (one.group, figures(one), len(findings.asides)) == (group, [kept], 2)


def test_counts_are_added_up_without_the_total_and_what_is_none_is_left_empty() -> None:
    one, findings = read(ADD_UP)
    assert figures(one) == [["11", ""]]
    assert (len(findings.asides), len(findings.notes)) == (2, 1)


def test_a_sum_of_something_missing_is_missing() -> None:
    one, _ = read(
        ADD_UP, lines=(*LINES[:2], "เลย|2566|หญิง||2", "ตาก|2566|ชาย|7|2", "ตาก|2566|หญิง|0|2")
    )
    assert figures(one) == [["", ""], ["7", ""]]
