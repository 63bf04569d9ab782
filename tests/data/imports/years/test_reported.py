"""The day that each row of a report is of: in its column, the title, the sheet or the file's name."""

from __future__ import annotations

from datetime import date

import pytest

from data.imports.draft import Findings, Options
from data.imports.readers import months, thaiqm
from data.imports.readers import reported as readers
from data.imports.years import reported, whereabouts
from data.intake import days
from tests.data.imports.tabled import MATCHER, sheet_of
from wording.saying import said

FIGURES = "ครัวเรือนที่สำรวจ|ครัวเรือนที่มีปัญหา|ช่วยเหลือแล้ว"
ROW = "9|5|3"


@pytest.fixture(autouse=True)
def _today(monkeypatch) -> None:
    for module in (days, reported):
        monkeypatch.setattr(module, "today", lambda: date(2026, 11, 27))


def read(*lines: str, name: str = "", file: str = "a.csv", **more):
    """The periods of a report's rows, and what was found."""
    findings = Findings()
    sheet = sheet_of(*lines, name=name)
    draft = thaiqm.read(file, [sheet], MATCHER, Options(**more), findings)
    return [said(days.told(one), "th") for one in draft.dates], findings


@pytest.mark.parametrize(
    ("lines", "where", "found"),
    [
        ([f"จังหวัด|ข้อมูล ณ วันที่|{FIGURES}", f"เลย|30 ก.ย. 68|{ROW}"], {}, ["30 ก.ย. 2568"]),
        ([f"จังหวัด|As of|{FIGURES}", f"เลย|30 Sep 2025|{ROW}"], {}, ["30 ก.ย. 2568"]),
        ([f"จังหวัด|งวด|{FIGURES}", f"เลย|ก.ย. 68|{ROW}", f"ตาก|ส.ค. 68|{ROW}"], {},
         ["ส.ค. 2568", "ก.ย. 2568"]),
        ([f"จังหวัด|เดือน|ปี|{FIGURES}", f"เลย|กันยายน|2568|{ROW}", f"ตาก|10|2568|{ROW}"], {},
         ["ก.ย. 2568", "ต.ค. 2568"]),
        ([f"จังหวัด|เดือน|ปีงบประมาณ|{FIGURES}", f"เลย|ต.ค.|2568|{ROW}", f"ตาก|ม.ค.|2568|{ROW}"], {},
         ["ต.ค. 2567", "ม.ค. 2568"]),
        (["รายงาน ณ วันที่ 30 กันยายน ๒๕๖๘", f"จังหวัด|{FIGURES}", f"เลย|{ROW}"], {}, ["30 ก.ย. 2568"]),
        ([f"จังหวัด|{FIGURES}", f"เลย|{ROW}", "ข้อมูล ณ วันที่ 30 กันยายน 2568"], {}, ["30 ก.ย. 2568"]),
        ([f"จังหวัด|{FIGURES}", f"เลย|{ROW}"], {"name": "ก.ย. 68"}, ["ก.ย. 2568"]),
        ([f"จังหวัด|{FIGURES}", f"เลย|{ROW}"], {"file": "thaiqm_2568-09.csv"}, ["ก.ย. 2568"]),
        (["เดือนกันยายน 2568 ณ วันที่ 30 ก.ย. 68", f"จังหวัด|{FIGURES}", f"เลย|{ROW}"], {},
         ["30 ก.ย. 2568"]),
        ([f"จังหวัด|ข้อมูล ณ วันที่|ปี|{FIGURES}", f"เลย||2567|{ROW}", f"ตาก|1/2/68|2568|{ROW}"], {},
         ["2567", "1 ก.พ. 2568"]),
        ([f"จังหวัด|ข้อมูล ณ วันที่|{FIGURES}", f"เลย|2567|{ROW}", f"ตาก|1/2/68|{ROW}"], {},
         ["2567", "1 ก.พ. 2568"]),
        ([f"จังหวัด|ปี|{FIGURES}", f"เลย|2567|{ROW}"], {}, ["2567"]),
        (["ณ 30 ก.ย. 2568", f"จังหวัด|{FIGURES}", f"เลย|{ROW}"], {"period": 2567}, ["2567"]),
    ],
)  # fmt: skip
def test_the_day_of_a_report(lines, where, found) -> None:
    told, findings = read(*lines, **where)
    assert (told, findings.faults, findings.asks) == (found, [], [])


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ([f"จังหวัด|ข้อมูล ณ วันที่|{FIGURES}", f"เลย|1 ม.ค. 2571|{ROW}"], "imports-day-to-come"),
        ([f"จังหวัด|เดือน|ปี|{FIGURES}", f"เลย|ธ.ค.|2569|{ROW}"], "imports-day-to-come"),
        (["ณ วันที่ 28 พฤศจิกายน 2569", f"จังหวัด|{FIGURES}", f"เลย|{ROW}"], "imports-day-to-come"),
        ([f"จังหวัด|ข้อมูล ณ วันที่|{FIGURES}", f"เลย|31 ก.ย. 2568|{ROW}"], "imports-no-day"),
        ([f"จังหวัด|ข้อมูล ณ วันที่|ปี|{FIGURES}", f"เลย|1/9/68|2567|{ROW}"],
         "imports-day-of-another-year"),
        ([f"จังหวัด|ข้อมูล ณ วันที่|{FIGURES}", f"เลย|1/9/68|{ROW}", f"ตาก||{ROW}"],
         "imports-day-is-not-stated"),
        ([f"จังหวัด|ข้อมูล ณ วันที่|{FIGURES}", f"เลย|1/9/68|{ROW}", f"เลย|1/9/68|{ROW}"],
         "imports-area-and-day-again"),
    ],
)  # fmt: skip
def test_days_that_cannot_be_are_refused_with_what_was_expected(lines, key) -> None:
    _, findings = read(*lines)
    (fault,) = findings.faults
    assert fault.message.key == key
    for lang in ("th", "en"):
        assert said(fault.expected, lang)


@pytest.mark.parametrize("header", ["ข้อมูล ณ วันที่", "เดือน", "As of", "report date", "งวดเดือน"])
def test_headers_of_days(header) -> None:
    assert whereabouts.of_days(header)
    assert readers.ReportReader(thaiqm.SYSTEM).heads(header)
    assert not thaiqm.known(header)  # personal numbers are looked for in it all the same


def test_several_days_are_asked_and_the_answer_is_followed() -> None:
    lines = ("1 ต.ค. 2567 – 30 ก.ย. 2568", f"จังหวัด|{FIGURES}", f"เลย|{ROW}")
    _, findings = read(*lines)
    (ask,) = findings.asks
    assert [one.value for one in ask.choices] == ["2025-09-30", "2024-10-01"]
    found, again = read(*lines, answers={ask.key: "2024-10-01"})
    assert (found, again.asks) == (["1 ต.ค. 2567"], [])


@pytest.mark.parametrize(
    ("said_", "found"), [("column", "1 ก.ย. 2568"), ("2025-08-31", "31 ส.ค. 2568")]
)
def test_a_title_against_the_column_is_asked(said_, found) -> None:
    lines = ("ณ 31 ส.ค. 2568", f"จังหวัด|ข้อมูล ณ วันที่|{FIGURES}", f"เลย|1/9/68|{ROW}")
    (ask,) = read(*lines, name="ก")[1].asks
    told, findings = read(*lines, name="ก", answers={ask.key: said_})
    assert (told, findings.clean) == ([found], True)


def test_two_reports_of_a_month_are_asked_and_one_stands() -> None:
    lines = (f"จังหวัด|ณ วันที่|{FIGURES}", f"เลย|15/9/68|{ROW}", f"เลย|30/9/68|{ROW}",
             f"ตาก|15/9/68|{ROW}")  # fmt: skip
    found, findings = read(*lines)
    (ask,) = findings.asks
    assert ask.key == f"{months.KEY}2025-09"
    assert found == ["15 ก.ย. 2568", "30 ก.ย. 2568"]  # another area has only the first
    earlier, settled = read(*lines, answers={ask.key: "2025-09-15"})
    assert (earlier, settled.clean) == (["15 ก.ย. 2568"], True)
    assert (settled.rows, settled.accepted, len(settled.asides)) == (3, 2, 1)
