"""A column that may be a level of areas, or only speak of one, is asked about."""

from __future__ import annotations

from data.imports.areas import levels
from data.imports.draft import LEVEL, NO_LEVEL, Options
from tests.data.imports.tabled import MATCHER, columns_of, table


def asked(*lines: str) -> list[tuple[str, list[str]]]:
    """Key and answers of each question."""
    one = table(*lines)
    asks = levels.asks(one, columns_of(one), MATCHER, Options())
    return [(ask.key, [choice.value for choice in ask.choices]) for ask in asks]


def test_a_column_of_which_some_texts_are_areas_is_asked() -> None:
    lines = ["เชียงใหม่|แม่ริม|1", "เลย|ฮฮฮฮ|2", "ตาก|กกกก|3"]
    assert asked("จังหวัด|ของ|จำนวน", *lines) == [(f"{LEVEL}ของ", ["district", NO_LEVEL])]


def test_a_column_that_rows_do_not_need_is_asked_and_one_that_they_need_is_not() -> None:
    once = ["เชียงใหม่|แม่ริม|1", "เลย|เมืองเลย|2"]
    again = [*once, "เชียงใหม่|ฮอด|3"]
    head = "จังหวัด|จนที่สุด|จำนวน"
    assert asked(head, *once) == [(f"{LEVEL}จนที่สุด", ["district", NO_LEVEL])]
    assert asked(head, *again) == []


def test_a_header_that_says_its_level_is_not_asked() -> None:
    assert asked("จังหวัด|อำเภอ|จำนวน", "เชียงใหม่|แม่ริม|1", "เลย|เมืองเลย|2") == []
