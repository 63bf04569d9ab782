"""Lists that people paste: the areas that an import would find, what is in doubt, the level."""

from __future__ import annotations

import pytest

from data.intake.grid import Sheet
from data.stored.release import Release
from figures.groups import matched

PASTED = """550501
5001 5002
ต.ในเมือง อ.เมืองขอนแก่น
Mueang Khon Kaen, Khon Kaen
อ.ปัว, อ.เชียงกลาง
น่าน
"""


def test_a_code_or_a_name_a_line_or_several_apart_by_commas(release: Release) -> None:
    found = matched.written(release, PASTED, {})
    assert found.codes == ("550501", "5001", "5002", "400101", "4001", "5505", "5509", "55")
    assert found.doubts == ()
    assert found.faults == ()


def test_a_table_with_headers_is_read_by_its_columns(release: Release) -> None:
    table = "จังหวัด\tอำเภอ\tตำบล\nน่าน\tปัว\tวรนคร\nน่าน\tปัว\tศิลาแลง"
    assert matched.written(release, table, {}).codes == ("550514", "550504")


def test_a_name_of_several_areas_is_asked_and_what_is_said_holds(release: Release) -> None:
    (doubt,) = matched.written(release, "หนองบัว", {}).doubts
    assert len(doubt.suggestions) > 1
    chosen = str(doubt.suggestions[1].value)
    assert matched.written(release, "หนองบัว", {doubt.text: chosen}).codes == (chosen,)
    assert matched.written(release, "หนองบัว", {doubt.text: ""}).codes == ()


NOTED = [
    ["รหัส", "ชื่อพื้นที่", "หมายเหตุ"],
    ["550501", "ตำบลปัว", "โครงการ"],
    ["", "อ.ปัว จ.น่าน", ""],
    ["", "<img src=x onerror=alert(1)>{{7*7}}", ""],
    ["", "ไม่มีที่ใดชื่อนี้", "12"],
    ["รวม", "", "4"],
]


def test_no_line_of_a_file_is_dropped_in_silence(release: Release) -> None:
    """A row of a list needs nothing beside its area; one that is none is told, or asked about."""
    found = matched.sent(release, [Sheet("แผ่น", NOTED)], {})
    assert found.codes == ("550501", "5505")
    told = [fault.found for fault in found.faults] + [doubt.text for doubt in found.doubts]
    rows = [note.text("th") for note in found.notes]
    assert len(told) + len(rows) == 3
    assert any("รวม" in row for row in rows)
    assert all("แผ่น" in row for row in rows)


@pytest.mark.parametrize(
    ("found", "level", "first", "many"),
    [
        (["5505"], "district", "5505", 1),
        (["550501"], "district", "5505", 1),
        (["55"], "district", "5501", 15),
        (["5505"], "tambon", "550501", 12),
    ],
)
def test_areas_are_those_in_what_was_found_or_around_it(
    release: Release, found: list[str], level: str, first: str, many: int
) -> None:
    made = matched.group(release, found, level)
    assert (made.codes[0], len(made.codes)) == (first, many)
