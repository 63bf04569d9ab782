"""Lines end between words, never inside a cluster, a name, or a number with its unit."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.page import breaks, fonts, lines, measuring
from data.stored import store

SENTENCE = "115 จาก 286 ตำบลของจังหวัดนครราชสีมามีสัดส่วนคนจนเป้าหมายสูงกว่าทั้งประเทศ (2.8%) 10.2 จุดร้อยละ"
MARKS = "ัิีึืฺุู็่้๊๋์ํ๎ำ"
"""Signs that stand above or below a consonant, and sara am."""


@settings(max_examples=25)
@given(st.integers(60, 700), st.integers(10, 40))
def test_a_text_comes_back_whole(room: int, points: int) -> None:
    broken = lines.broken(SENTENCE, room, points)
    assert "".join(broken).replace(" ", "") == SENTENCE.replace(" ", "")


@settings(max_examples=25)
@given(st.integers(120, 700))
def test_no_line_begins_with_a_mark_or_ends_with_a_leading_vowel(room: int) -> None:
    for line in lines.broken(SENTENCE, room, 18):
        assert line[0] not in MARKS
        assert line[-1] not in "เแโใไ"


@settings(max_examples=25)
@given(st.integers(200, 900))
def test_lines_fit_their_room(room: int) -> None:
    assert all(measuring.width(line, 18) <= room for line in lines.broken(SENTENCE, room, 18))


@settings(max_examples=25)
@given(st.integers(150, 700))
def test_compounds_and_numbers_with_units_stay_together(room: int) -> None:
    broken = lines.broken(SENTENCE, room, 18)
    for kept in ("คนจนเป้าหมาย", "ทั้งประเทศ", "286 ตำบล", "10.2 จุดร้อยละ"):
        assert any(kept in line for line in broken), kept


@settings(max_examples=25)
@given(st.integers(90, 700))
def test_what_is_one_word_to_a_reader_stays_together(room: int) -> None:
    text = "คนจนเป้าหมายที่ขัดสนมิติการศึกษา รวมกัน 50.0% ไม่แสดงกลุ่มที่น้อย ไม่มีตัวเลขรายตำบล มีเฉพาะรายจังหวัด"
    broken = lines.broken(text, room, 15)
    for kept in ("การศึกษา", "รวมกัน", "ไม่แสดง", "ไม่มี", "รายตำบล", "มีเฉพาะ", "รายจังหวัด"):
        assert any(kept in line for line in broken), kept


@settings(max_examples=25)
@given(st.integers(150, 900))
def test_a_last_line_is_no_lonely_word_where_the_lines_have_room(room: int) -> None:
    text = "การสำรวจ จปฐ. ไม่ครอบคลุมกรุงเทพมหานคร จึงไม่มีตัวเลขให้แสดง และไม่ควรอ่านว่าเป็นศูนย์"
    found = lines.in_lines(text, room, 0, 20)
    assert len(found) == len(lines.broken(text, room, 20))
    assert all(measuring.width(line, 20) <= room for line in found)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


def test_the_word_zero_does_not_stand_alone_below_why_bangkok_has_no_figures() -> None:
    text = "การสำรวจ จปฐ. ไม่ครอบคลุมกรุงเทพมหานคร จึงไม่มีตัวเลขให้แสดง และไม่ควรอ่านว่าเป็นศูนย์"
    assert lines.broken(text, 370, 20)[-1] == "ศูนย์"
    assert lines.in_lines(text, 370, 0, 20)[-1] != "ศูนย์"


@pytest.mark.parametrize("code", ["14", "3001", "5801", "571001", "930501"])
def test_a_name_is_never_broken(code: str) -> None:
    name = store.active().areas.at[code, "name_th"]
    text = f"ข้อความก่อนหน้า {breaks.whole(name)} และข้อความต่อจากนั้น"
    for room in range(80, 400, 7):
        assert any(name in line for line in lines.broken(text, room, 18))


def test_two_lines_are_balanced_and_part_at_a_space() -> None:
    text = "8 ใน 10 จังหวัดที่มีสัดส่วนคนจนเป้าหมายสูงที่สุด อยู่ในภาคเหนือ สูงสุดคือแม่ฮ่องสอน"
    first, second = lines.balanced(text, 800, 36, "bold")
    assert first.endswith("สูงที่สุด")
    assert second.startswith("อยู่ใน")


def test_a_short_text_stays_on_one_line() -> None:
    assert lines.balanced("ประเด็นติดตาม", 800, 36) == ["ประเด็นติดตาม"]


@settings(max_examples=25)
@given(st.text(alphabet="กิ่ำเ แa1", min_size=1, max_size=40), st.integers(20, 200))
def test_a_shortened_text_fits_and_ends_between_clusters(text: str, room: int) -> None:
    shown = lines.shortened(text, room, 15)
    assert measuring.width(shown, 15) <= max(room, measuring.width(lines.ELLIPSIS, 15))


def test_ink_of_lines_that_far_apart_does_not_meet() -> None:
    assert measuring.apart("ปฏิรูปภูเก็ต", "ผู้ที่ตั้งใจ", 36) > measuring.apart("abc", "abc", 36)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_name_that_is_never_broken_reads_as_it_is_written(lang: str) -> None:
    """Every name, and figures of one piece."""
    names = [*store.active().areas[f"name_{lang}"].unique(), "13.7%", "0%", "x", "5 คน"]
    assert [fonts.plain(breaks.whole(name)) for name in names] == names


def test_no_line_is_wider_than_its_room() -> None:
    for text in ("ก" * 90, "W" * 90, "https://example.org/" + "x" * 70, "คนจนเป้าหมาย" * 9):
        for points, room in ((36, 888), (18, 150), (13.5, 110)):
            found = lines.broken(text, room, points)
            assert "".join(found) == text
            assert max(measuring.width(line, points) for line in found) <= room


def test_the_end_of_a_line_is_kept_where_its_beginning_gives_way() -> None:
    for text in ("Target poor rate", "ก" * 200, "a long name of a measure " * 9):
        shown = lines.keeping_end(text, " · 2018", 300, 18)
        assert shown.endswith(" · 2018")
        assert measuring.width(shown, 18) <= 300


def test_what_is_left_over_is_told_by_an_ellipsis_and_words_stay_apart() -> None:
    found = lines.in_lines("one two three four five six seven", 90, 2, 14)
    assert len(found) == 2
    assert found[1].endswith("…")
    assert "three four".startswith(found[1].rstrip("…")[:7]) or " " in found[1]
