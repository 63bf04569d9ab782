"""What stands around a row: areas of several levels in one column, a province in the title."""

from __future__ import annotations

from data.imports.areas.hierarchy import Hierarchy
from tests.data.imports.tabled import MATCHER, columns_of, table


def around(*lines: str, **more) -> Hierarchy:
    """What a table tells before its rows are read."""
    one = table(*lines, **more)
    return Hierarchy.of(one, columns_of(one), MATCHER)


def test_a_column_without_a_level_is_of_the_level_of_its_names() -> None:
    assert around("พื้นที่|คนจน", "แม่ริม|1", "ฮอด|2").levels == {0: "district"}
    assert around("พื้นที่|คนจน", "เลย|1", "ตาก|2").levels == {0: "province"}
    assert around("พื้นที่|คนจน", "เลย|1", "แม่ริม|2").levels == {0: ""}


def test_areas_of_several_levels_in_one_column_lie_below_the_one_above() -> None:
    one = around("พื้นที่|คนจน", "จังหวัดเชียงใหม่|1", "อำเภอแม่ริม|2", "จังหวัดเลย|3")
    assert one.deep
    one.passed("50")
    both = frozenset({"5007", "4201", "42"})
    assert one.within(both, [("", "")]) == {"5007", "42"}
    assert not around("จังหวัด|คนจน", "เลย|1", "ตาก|2").deep


def test_of_two_that_fit_the_one_not_seen_yet_is_meant() -> None:
    one = around("พื้นที่|คนจน", "จังหวัดเชียงใหม่|1", "อำเภอแม่ริม|2")
    one.passed("5001")
    one.passed("50")
    assert one.within(frozenset({"5001", "5007"}), [("", "")]) == {"5007"}


def test_the_first_row_may_be_of_any_area() -> None:
    one = around("พื้นที่|คนจน", "จังหวัดเชียงใหม่|1", "อำเภอแม่ริม|2")
    assert one.within(frozenset({"5007"}), [("", "")]) == {"5007"}


def test_the_one_province_of_the_title_holds_for_rows_that_say_none() -> None:
    one = around("จังหวัดเชียงใหม่", "อำเภอ|คนจน", "แม่ริม|1", "ฮอด|2")
    assert one.province == "50"
    two = frozenset({"5001", "4201"})
    assert one.within(two, [("เมือง", "district")]) == {"5001"}
    assert one.within(two, [("เลย", "province")]) == two
    assert around("เชียงใหม่ และ เลย", "อำเภอ|คนจน", "แม่ริม|1").province == ""


def test_a_row_that_was_not_found_is_no_parent() -> None:
    one = around("พื้นที่|คนจน", "จังหวัดเชียงใหม่|1", "อำเภอแม่ริม|2")
    one.passed("50")
    one.passed("")
    assert (one.last, one.seen) == ("50", {"50"})
