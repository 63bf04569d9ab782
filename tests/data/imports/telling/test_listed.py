"""Questions, columns and rows set aside, one by one up to a number."""

from __future__ import annotations

import pytest

from data.imports.areas.named import named
from data.imports.draft import Aside, Doubt
from data.imports.evidence import Ask, Reply, Role
from data.imports.report import Report
from data.imports.telling import listed
from data.intake.grid import place
from tests.data.imports.tabled import MATCHER

WHERE = (place("", 4),)


def test_a_doubt_says_its_name_its_place_and_what_it_may_mean() -> None:
    two = tuple(Reply(code, named(MATCHER, code)) for code in ("42", "50"))
    (note,) = listed.doubts(Report("a", "", doubts=(Doubt("ฮฮ", WHERE, two),)))
    assert all(part in note.text("en") for part in ("ฮฮ", "row 5", "42 Loei", "50 Chiang Mai"))
    assert all(part in note.text("th") for part in ("ฮฮ", "แถว 5", "42 เลย", "50 เชียงใหม่"))


def test_a_question_says_its_place_and_its_answers() -> None:
    ask = Ask("k", "ก?", choices=(Reply("a", "หนึ่ง"), Reply("b", "สอง")), places=WHERE)
    (note,) = listed.asks(Report("a", "", asks=(ask,)))
    assert all(part in note.text("th") for part in ("ก?", "แถว 5", "หนึ่ง", "สอง"))


def test_each_column_is_told_and_a_sheet_left_out_is_not() -> None:
    roles = (Role("", "ก", "measure", "ร้อยละ"), Role("ข", "", "area"), Role("ค", "", "left_out"))
    notes = list(listed.columns(Report("a", "", columns=roles)))
    assert len(notes) == 2
    assert all(part in notes[0].text("th") for part in ("ก", "ร้อยละ"))
    assert "ข" in notes[1].text("th")


@pytest.mark.parametrize(("many", "notes"), [(100, 100), (101, 101), (300, 101)])
def test_only_so_many_rows_set_aside_are_told_one_by_one(many, notes) -> None:
    asides = tuple(Aside(place("", row), "ก") for row in range(many))
    told = list(listed.asides(Report("a", "", asides=asides)))
    assert len(told) == notes
    assert (f" {many - 100} more" in told[-1].text("en")) is (many > 100)


def test_nothing_more_is_told_where_nothing_more_is() -> None:
    assert not list(listed.more(listed.SHOWN))
    assert len(list(listed.more(listed.SHOWN + 1))) == 1
