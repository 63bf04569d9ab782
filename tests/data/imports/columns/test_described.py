"""A sheet of our templates that describes the columns of another."""

from __future__ import annotations

from data.imports.columns import described
from data.imports.draft import Meaning
from tests.data.imports.tabled import sheet_of

SAID = sheet_of("คำอธิบาย", "คอลัมน์|ชื่อภาษาอังกฤษ|หน่วย|อื่น", "ร้อยละ ก |Share|percent|ๆ", "|x|y|z", "ข")
FIGURES = sheet_of("จังหวัด|ปี|ร้อยละ ก", "เลย|2566|5")


def test_a_sheet_describes_columns_where_its_header_says_so() -> None:
    assert described.describes(SAID)
    assert not described.describes(FIGURES)
    assert not described.describes(sheet_of("", "ก", "ข", "คอลัมน์"))  # too far down


def test_what_it_says_stands_by_the_header_of_each_column() -> None:
    assert described.columns([FIGURES, SAID]) == {
        "ร้อยละก": Meaning(name_en="Share", unit="percent"),
        "ข": Meaning(),
    }
    assert described.columns([FIGURES]) == {}


def test_its_headers_may_be_in_either_language() -> None:
    english = sheet_of(
        "Column|name_th|unit|direction|denominator", "a|ก|count|higher_is_better|people"
    )
    assert described.columns([english]) == {
        "a": Meaning("ก", unit="count", direction="higher_is_better", denominator="people")
    }
