"""Days and months as people write them: both eras, both languages, any digits."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake import days
from data.intake.days import Day, NotADay
from wording.numbers import as_of, day
from wording.saying import said


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("30 ก.ย. 68", "2025-09-30"),
        ("๓๐ กันยายน พ.ศ. ๒๕๖๘", "2025-09-30"),
        ("30/09/2568", "2025-09-30"),
        ("30-9-68", "2025-09-30"),
        ("30.9.2025", "2025-09-30"),
        ("2568-09-30 00:00:00", "2025-09-30"),
        ("2025-09-30T08:15:00Z", "2025-09-30"),
        ("September 30, 2025", "2025-09-30"),
        ("30 Sep 25", "2025-09-30"),
        ("ข้อมูล ณ วันที่ 30 กันยายน 2568", "2025-09-30"),
        ("29/02/2567", "2024-02-29"),
        ("ก.ย. 68", "2025-09"),
        ("เดือนกันยายน 2568", "2025-09"),
        ("Sept 2025", "2025-09"),
        ("09/2568", "2025-09"),
        ("2568-09", "2025-09"),
        ("มี.ค.68", "2025-03"),
        ("ม.ค. 2568", "2025-01"),
    ],
)
def test_a_day_is_read_in_either_era_and_language(text, iso) -> None:
    assert days.read(text).iso == iso


@pytest.mark.parametrize(
    "text",
    ["31/09/2568", "29/02/2568", "2568", "45930", "ก.ย.", "", "30 ก.ย. 68 ช่วยเหลือแล้ว", "13/2568",
     "1 ต.ค. 2567 – 30 ก.ย. 2568", "30/09/1800", "2568-13-01"],
)  # fmt: skip
def test_what_is_no_single_day_of_the_calendar_is_none(text) -> None:
    with pytest.raises(NotADay):
        days.read(text)


@given(st.dates(date(2005, 1, 1), date(2026, 11, 1)), st.sampled_from(["th", "en"]))
def test_every_day_as_we_write_it_is_read_again(when, lang) -> None:
    written = day(when.isoformat(), lang)
    assert days.read(written).iso == when.isoformat()
    assert days.of_key(days.read(written).key) == days.of_iso(when.isoformat())
    assert said(days.told(days.read(written).key), lang) == written


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("รายงาน ThaiQM ประจำเดือนกันยายน 2568 พิมพ์เมื่อ 5 ต.ค. 2568", {"2025-09"}),
        ("thaiqm_2568-09.xlsx", {"2025-09"}),
        ("thaiqm 30.9.68.csv", {"2025-09-30"}),
        ("ก.ย. 68", {"2025-09"}),
        ("ระหว่าง 1 ต.ค. 2567 ถึง 30 ก.ย. 2568", {"2024-10-01", "2025-09-30"}),
        ("ปี 2568", set()),
    ],
)
def test_days_within_titles_and_names_of_files(text, found) -> None:
    assert {one.iso for one in days.stated(text)} == found


def test_months_by_name_and_number() -> None:
    found = [days.month_of(text) for text in ("ก.ย.", "เดือนกันยายน", "9", "Sep", "13", "ไตรมาส 1")]
    assert found == [9, 9, 9, 9, 0, 0]


def test_a_day_to_come_and_a_month_that_has_begun(monkeypatch) -> None:
    monkeypatch.setattr(days, "today", lambda: date(2026, 11, 27))
    ahead = {one: one.to_come for one in (Day(2569, 11, 28), Day(2569, 11, 27), Day(2569, 12))}
    assert list(ahead.values()) == [True, False, True]
    assert not Day(2569, 11).to_come


def test_periods_in_words() -> None:
    assert (as_of("2025-09", "en"), as_of("2025", "th")) == ("Sep 2025", "2568")
    assert [said(days.told(key), "th") for key in (2568, 25680900, 25680930)] == [
        "2568", "ก.ย. 2568", "30 ก.ย. 2568"
    ]  # fmt: skip
    assert (days.year_of(25680930), days.year_of(2568)) == (2568, 2568)
