"""Rows wider or narrower than the header, and figures without a name."""

from __future__ import annotations

from data.imports.columns import shape
from data.intake.grid import Sheet, even
from data.intake.table import AreaTable, table_of
from tests.data.imports.tabled import table


def written(*lines: str) -> AreaTable:
    """A table of a text file, which knows how many cells each row was written with."""
    cells = [line.split("|") for line in lines]
    one = table_of("a.csv", Sheet("", even(cells), widths=list(map(len, cells))), bool, {})
    assert one is not None
    return one


def test_a_row_with_cells_beyond_the_header_is_a_fault_of_its_row() -> None:
    one = table("จังหวัด|คนจน", "เลย|1", "ตาก|1|200")
    (fault,) = shape.faults(one)
    assert fault.place == one.place(one.lines[1])


def test_figures_under_no_name_are_a_fault_and_words_are_not() -> None:
    assert len(list(shape.faults(table("จังหวัด||คนจน", "เลย|5|1")))) == 1
    assert not list(shape.faults(table("จังหวัด||คนจน", "เลย|ก|1")))


def test_rows_that_end_early_are_told_in_one_note() -> None:
    rows = [f"{name}|1" for name in ("เลย", "ตาก", "น่าน", "แพร่")]
    (note,) = shape.notes(written("จังหวัด|คนจน|บ้าน", *rows, "พิจิตร|1|2"))
    assert "2, 3, 4" in note.text("en")
    assert "5," not in note.text("en")
    assert not list(shape.notes(written("จังหวัด|คนจน", "เลย|1")))
    assert not list(shape.notes(table("จังหวัด|คนจน|บ้าน", "เลย|1")))
