"""The year of each row: its own, or the one that is stated around it."""

from __future__ import annotations

import pytest

from data.imports.draft import Findings, Options
from data.imports.years.dater import Dater
from data.imports.years.stated import COLUMN, HEADER
from data.intake.numbers import latest
from tests.data.imports.tabled import table


def dated(*lines: str, answers: dict[str, str] | None = None, period=None, **more):
    """The year of each row, and what was found."""
    findings, one = Findings(), table(*lines, **more)
    dater = Dater(one, Options(answers=answers or {}, period=period), findings)
    years = [dater.year(line) for line in one.lines]
    dater.tell()
    return years, findings


def test_a_row_has_its_own_year_in_either_era_and_mixing_them_is_noted() -> None:
    years, findings = dated("จังหวัด|ปี|คนจน", "เลย|2566|1", "ตาก|2023|1")
    assert (years, findings.clean, len(findings.notes)) == ([2566, 2566], True, 1)
    assert not dated("จังหวัด|ปี|คนจน", "เลย|2023|1")[1].notes


@pytest.mark.parametrize("cell", ["ก", "25666", "ไตรมาส 1/2566", "2400"])
def test_what_is_no_year_is_a_fault_of_its_row(cell) -> None:
    years, findings = dated("จังหวัด|ปี|คนจน", "เลย|2566|1", f"ตาก|{cell}|1")
    assert (years, len(findings.faults)) == ([2566, None], 1)


def test_a_year_still_to_come_is_a_fault() -> None:
    coming = latest() + 1
    assert len(dated("จังหวัด|ปี|คนจน", f"เลย|{coming}|1")[1].faults) == 1
    assert dated("จังหวัด|ปี|คนจน", f"เลย|{coming - 1}|1")[1].clean
    assert len(dated("จังหวัด|คนจน", "เลย|1", period=latest(fiscal=True) + 1)[1].faults) == 1


def test_without_a_year_anywhere_it_is_one_fault() -> None:
    years, findings = dated("จังหวัด|คนจน", "เลย|1", "ตาก|2")
    assert (years, len(findings.faults)) == ([None, None], 1)


def test_title_or_person_give_the_year_of_rows_without_one() -> None:
    assert dated("ข้อมูลปี 2566", "จังหวัด|คนจน", "เลย|1")[0] == [2566]
    assert dated("จังหวัด|คนจน", "เลย|1", period=2565)[0] == [2565]
    assert dated("ข้อมูลปี 2566", "จังหวัด|ปี|คนจน", "เลย||1", "ตาก|2566|1")[0] == [2566, 2566]


def test_years_in_headers_and_in_a_column_at_odds_are_asked() -> None:
    lines = ("จังหวัด|ปี|คนจน 2565|บ้าน 2564", "เลย|2566|1|2")
    (ask,) = dated(*lines)[1].asks
    assert [choice.value for choice in ask.choices] == [HEADER, COLUMN]
    for said, years in ((HEADER, [2564]), (COLUMN, [2566])):
        found, findings = dated(*lines, answers={ask.key: said})
        assert (found, findings.asks) == (years, [])


def test_a_year_in_the_headers_that_is_the_columns_own_holds_there() -> None:
    years, findings = dated("จังหวัด|ปี|คนจน 2566", "เลย|2566|1")
    assert (years, findings.clean) == ([2566], True)
