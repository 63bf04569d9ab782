"""The numbers of columns, and the figures of a measure out of several columns."""

from __future__ import annotations

import pandas as pd
import pytest

from data.imports import rows
from data.imports.draft import Findings
from data.imports.rows import Part
from tests.data.imports.tabled import placed


def numbers(*cells: str, whole: bool = False, scale: int = 1) -> tuple[list[float], int]:
    """A column's numbers, and how many faults it has."""
    names = ("เลย", "ตาก", "น่าน")
    lines = [f"{name}|2566|{cell}|ก" for name, cell in zip(names, cells, strict=False)]
    findings = Findings()
    found = rows.numbers(placed("จังหวัด|ปี|ก|ข", *lines), 2, findings, whole=whole, scale=scale)
    return found.dropna().tolist(), len(findings.faults)


@pytest.mark.parametrize(
    ("cell", "whole", "value", "faults"),
    [
        ("1,200", True, [1200], 0),
        ("๕", True, [5], 0),
        ("5.5", False, [5.5], 0),
        ("5.5", True, [], 1),
        ("-1", False, [], 1),
        ("มาก", False, [], 1),
        ("-", True, [], 0),
    ],
)
def test_a_number_is_none_below_zero_and_a_count_is_whole(cell, whole, value, faults) -> None:
    assert numbers(cell, whole=whole) == (value, faults)


def test_thousands_are_as_many_whole_ones_as_they_come_to() -> None:
    assert numbers("1.2345", whole=True, scale=1000) == ([1234], 0)
    assert numbers("1.2345", scale=1000) == ([1234.5], 0)


def part(*lines: str) -> Part:
    """A column of counts of a table."""
    located = placed("จังหวัด|ปี|จำนวน", *lines)
    return Part(located, 2, rows.numbers(located, 2, Findings(), whole=True))


def test_columns_of_one_measure_are_one_and_what_is_said_twice_is_the_same() -> None:
    findings = Findings()
    both = [part("เลย|2566|5"), part("เลย|2566|5", "ตาก|2566|6")]
    assert rows.joined({"x": both}, findings)["x"].to_dict() == {(2566, "42"): 5, (2566, "63"): 6}
    assert not findings.faults
    other = [part("เลย|2566|5"), part("เลย|2566|7")]
    assert rows.joined({"x": other}, findings)["x"].tolist() == [5]
    assert [fault.place for fault in findings.faults] == [other[1].rows.table.place(1, 2)]


def test_what_is_missing_contradicts_nothing() -> None:
    findings = Findings()
    kept = rows.joined({"x": [part("เลย|2566|-"), part("เลย|2566|7")]}, findings)
    assert (kept["x"].dropna().tolist(), findings.faults) == ([7], [])
    assert rows.joined({}, findings).empty


def test_figures_are_of_the_year_of_their_header() -> None:
    values = part("เลย|2566|5").figures
    assert rows.dated(values, None) is values
    assert rows.dated(values, 2560).to_dict() == {(2560, "42"): 5}


@pytest.mark.parametrize(
    ("codes", "levels"),
    [
        (["42"], "country region province"),
        (["42", "4201"], "country region province district"),
        (["420101"], "country region province district tambon"),
        ([], "country region province"),
    ],
)
def test_counts_are_of_their_level_and_all_above(codes, levels) -> None:
    assert rows.levels(codes) == levels


def test_figures_have_year_and_code() -> None:
    assert isinstance(part("เลย|2566|5").figures, pd.Series)
    assert part("เลย|2566|5").figures.index.names == ["year_be", "code"]
