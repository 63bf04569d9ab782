"""Which column is the year of the rows."""

from __future__ import annotations

import pytest

from data.imports.draft import Findings, Options
from data.imports.years.columns import YearColumns
from tests.data.imports.tabled import table


def column(*lines: str, answers: dict[str, str] | None = None, fields=None):
    """The column of years of a table, and the answers that are asked for."""
    findings, options = Findings(), Options(answers=answers or {}, columns=fields or {})
    found = YearColumns(table(*lines, fields=fields), options, findings).one()
    return found, [[choice.value for choice in ask.choices] for ask in findings.asks]


def test_a_header_says_it() -> None:
    assert column("จังหวัด|ปี|คนจน", "เลย|2566|1") == (1, [])
    assert column("จังหวัด|คนจน", "เลย|1") == (None, [])


def test_two_that_agree_are_one_and_two_that_do_not_are_asked() -> None:
    head = "จังหวัด|ปี พ.ศ.|ปี ค.ศ.|คนจน"
    assert column(head, "เลย|2566|2023|1") == (1, [])
    assert column(head, "เลย|2566|2022|1") == (1, [["ปี พ.ศ.", "ปี ค.ศ.", ""]])
    for said, at in (("ปี ค.ศ.", 2), ("", None)):
        answers = {"year-column:": said}
        assert column(head, "เลย|2566|2022|1", answers=answers) == (at, [])


def test_a_column_of_nothing_but_years_may_be_one() -> None:
    assert column("จังหวัด|รอบ|คนจน", "เลย|2566|1") == (1, [["รอบ", ""]])
    assert column("จังหวัด|ปี|รอบ|คนจน", "เลย|2566|2566|1") == (1, [])
    assert column("จังหวัด|จำนวนปี|คนจน", "เลย|2566|1") == (None, [])


@pytest.mark.parametrize(("fields", "at"), [({"รอบ": "year"}, 2), ({"ปี": ""}, 2), ({}, 1)])
def test_a_person_says_which(fields, at) -> None:
    found, _ = column("จังหวัด|ปี|รอบ|คนจน", "เลย|2566|2565|1", fields=fields)
    assert found == at


def test_years_of_a_column_in_one_era() -> None:
    one = YearColumns(
        table("จังหวัด|ปี|คนจน", "เลย|2023|1", "ตาก|พ.ศ. 2565|1", "น่าน|ก|1"), Options(), Findings()
    )
    assert one.stated(1) == {2566, 2565}
    assert one.year(one.table.lines[2], 1) is None
