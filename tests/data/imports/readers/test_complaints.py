"""Complaints by area and kind: sums of a month or year, or one row a complaint with its days."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

import settings
from data.imports import importers
from data.imports.draft import Findings, Options
from data.imports.readers import complaints, held, kinds, records
from tests.data.imports.tabled import MATCHER, sheet_of
from wording.saying import said

SUMS = "จังหวัด|เดือน/ปี|ประเภทเรื่อง|รับเรื่อง|ยุติเรื่อง|มัธยฐานวันดำเนินการ"
SINGLE = "จังหวัด|อำเภอ|ประเภท|วันที่รับเรื่อง|วันที่ยุติเรื่อง"


def read(*lines: str):
    """Complaints as a draft, and what was found."""
    findings = Findings()
    return complaints.read("a.csv", [sheet_of(*lines)], MATCHER, Options(), findings), findings


def figures(draft, key: int, code: str) -> dict[str, float]:
    """The figures of an area and month that are there."""
    return draft.figures.loc[(key, code)].dropna().to_dict()


@pytest.mark.parametrize("head", [SUMS, SINGLE, "จังหวัด|ปี|received|closed"])
def test_complaints_are_known_by_received_and_closed(head) -> None:
    row = "|".join(["เลย", *["1"] * head.count("|")])
    assert importers.of_table("a.csv", [sheet_of(head, row)], Options()).id == "complaints"
    assert not complaints.recognised("a.csv", [sheet_of("จังหวัด|ปี|รับเรื่อง", "เลย|2568|3")], Options())


def test_kinds_are_kept_apart_and_together() -> None:
    draft, findings = read(
        SUMS,
        "เลย|ก.ย. 68|หนี้สิน|10|6|12.5",
        "เลย|ก.ย. 68|ที่ดิน|3|3|2",
        "ตาก|ก.ย. 68|รวม|9|8|3",
        "ตาก|ก.ย. 68|ที่ดิน|9|8|3",
    )
    assert findings.clean
    assert figures(draft, 25680900, "42") == {
        "dt_received": 13, "dt_closed": 9, "dt_received|หนี้สิน": 10, "dt_closed|หนี้สิน": 6,
        "dt_days|หนี้สิน": 12.5, "dt_received|ที่ดิน": 3, "dt_closed|ที่ดิน": 3,
    }  # fmt: skip
    assert figures(draft, 25680900, "63")["dt_received"] == 9  # the total as stated, not twice
    assert figures(draft, 25680900, "63")["dt_days"] == 3


def test_more_may_be_closed_than_came_in_for_some_came_in_before() -> None:
    draft, findings = read(SUMS, "เลย|ก.ย. 68|น้ำ|5|6|1")
    assert findings.clean
    assert figures(draft, 25680900, "42")["dt_closed"] == 6


def test_no_name_of_a_measure_calls_the_closed_a_part_of_those_received() -> None:
    (name,) = (one.name_en for one in complaints.SYSTEM.rates if one.id == "dt_closed_rate")
    assert " of those " not in name


def test_kinds_of_a_whole_year_are_added_up_alone() -> None:
    head = SUMS.replace("เดือน/ปี", "ปี")
    draft, findings = read(head, "เลย|2568|หนี้สิน|10|6|12.5", "เลย|2568|ที่ดิน|3|3|2")
    assert list(draft.figures) == ["dt_received", "dt_closed"]
    assert "imports-kinds-of-months-alone" in {note.told.key for note in findings.notes}


def test_one_row_a_complaint_is_counted_in_the_month_it_came_in() -> None:
    rows = [f"เลย|เมืองเลย|น้ำ|{day}/9/68|{day + 3}/9/68" for day in range(1, 6)]
    draft, findings = read(
        SINGLE, *rows, "เลย|เชียงคาน|ถนน|30/9/2568|", "เลย|เชียงคาน|ถนน|1 ต.ค. 68|2 ต.ค. 68"
    )
    assert (findings.clean, findings.rows, findings.accepted) == (True, 7, 7)
    assert figures(draft, 25680900, "4201") == {
        "dt_received": 5, "dt_closed": 5, "dt_days": 3,
        "dt_received|น้ำ": 5, "dt_closed|น้ำ": 5, "dt_days|น้ำ": 3,
    }  # fmt: skip
    assert figures(draft, 25680900, "42")["dt_received"] == 6
    assert figures(draft, 25681000, "42") == {
        "dt_received": 1, "dt_closed": 1, "dt_received|ถนน": 1, "dt_closed|ถนน": 1
    }  # fmt: skip  # no median of one


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ((SINGLE, "เลย|เมืองเลย|น้ำ|5/9/68|4/9/68"), "imports-closed-at-another-time"),
        ((SINGLE, "เลย|เมืองเลย|น้ำ|5/9/68|4/9/99"), "imports-closed-at-another-time"),
        ((SINGLE, "เลย|เมืองเลย|น้ำ|5/9/68|ยังไม่เสร็จ"), "imports-no-day"),
        ((SINGLE, "เลย|เมืองเลย|น้ำ|5/9/68|ก.ย. 68"), "imports-no-whole-day"),
        ((SINGLE, "เลย|เมืองเลย|น้ำ|5/9/99|"), "imports-day-to-come"),
        (("สะสมตั้งแต่ต้นปี", SUMS, "เลย|ก.ย. 68|น้ำ|6|6|1"), "imports-since-the-year-began"),
        ((SUMS, *[f"เลย|ก.ย. 68|ก{n}|6|6|1" for n in range(41)]), "imports-too-many-kinds"),
    ],
)
def test_what_cannot_be_is_a_fault_in_both_languages(lines, key) -> None:
    (fault,) = read(*lines)[1].faults
    assert fault.message.key == key
    assert said(fault.expected, "th") != said(fault.expected, "en")


@pytest.mark.parametrize("text", ["หนี้ โทร 081-234-5678", "ร้องเรียนนายกขค", "ขอให้นางสาวกขค แก้"])
@pytest.mark.parametrize(
    ("head", "row"), [(SUMS, "เลย|ก.ย. 68|{}|10|6|1"), (SINGLE, "เลย|เมืองเลย|{}|5/9/68|6/9/68")]
)
def test_a_kind_that_tells_of_a_person_is_refused_and_not_repeated(head, row, text) -> None:
    (fault,) = read(head, row.format("น้ำ"), row.format(text))[1].faults
    assert fault.message.key == "imports-kind-of-a-person"
    assert said(fault.message, "th") != said(fault.message, "en")
    assert "3" in said(fault.where, "en")
    assert text not in repr(fault)


@pytest.mark.parametrize("text", ["นายจ้างค้างค่าแรง", "เรื่องนายหน้า", "ถนน หมู่ 5", "ที่ดิน ส.ป.ก. 4-01"])
def test_a_kind_that_tells_of_no_person_is_kept(text) -> None:
    draft, findings = read(SUMS, f"เลย|ก.ย. 68|{text}|10|6|1")
    assert findings.clean
    assert f"dt_received|{text}" in draft.figures


@given(
    st.lists(st.tuples(st.integers(1, 28), st.integers(0, 60) | st.none()), min_size=1, max_size=30)
)
def test_sums_of_single_complaints_are_those_counted(each) -> None:
    """However many and however long: received, closed, and a median of five or more alone."""
    rows = [
        f"เลย|เมืองเลย|น้ำ|{day}/1/68|" + ("" if days is None else _after(day, days))
        for day, days in each
    ]
    found = figures(read(SINGLE, *rows)[0], 25680100, "4201")
    lasted = sorted(days for _, days in each if days is not None)
    assert (found["dt_received"], found["dt_closed"]) == (len(each), len(lasted))
    half = len(lasted) // 2
    median = (
        lasted[half] if len(lasted) % 2 else sum(lasted[half - 1 : half + 1]) / 2 if lasted else 0
    )
    told = found.get("dt_days", math.nan)
    assert told == median if len(lasted) >= records.fewest() else math.isnan(told)


def _after(day: int, days: int) -> str:
    from datetime import date, timedelta

    return (date(2025, 1, day) + timedelta(days)).isoformat()


def test_a_system_without_kinds_has_no_column_of_them() -> None:
    from data.imports import thaiqm
    from tests.data.imports.tabled import table

    one = table("จังหวัด|ประเภท|ก", "เลย|น้ำ|1")
    assert kinds.column(one, thaiqm.SYSTEM) is None
    assert kinds.column(one, complaints.SYSTEM) == 1
    assert len(held.missing(complaints.SYSTEM, one, {"dt_received": 2})) == 1


@pytest.mark.parametrize("threshold", [3, 10])
def test_no_median_of_fewer_than_the_houses_threshold_is_kept(
    monkeypatch: pytest.MonkeyPatch, threshold: int
) -> None:
    monkeypatch.setenv(settings.THRESHOLD.name, str(threshold))
    for many in (threshold - 1, threshold):
        rows = [f"เลย|เมืองเลย|น้ำ|1/1/68|{_after(1, 7)}"] * many
        found = figures(read(SINGLE, *rows)[0], 25680100, "4201")
        assert ("dt_days" in found) == (many == threshold)
