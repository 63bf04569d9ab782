"""Faults of one cause are told once: how many, and where the first three are."""

from __future__ import annotations

from data.imports.telling import causes
from data.intake.grid import place
from data.refusal import Fault
from wording.saying import Saying


def fault(row: int, column: int = 2, key: str = "official-one-row-code", sheet: str = "ก") -> Fault:
    """A fault of a cell."""
    return Fault("a.csv", place(sheet, row, column), str(row), "–", Saying(key))


def test_one_fault_is_told_as_it_is() -> None:
    (note,) = causes.grouped([fault(1)])
    assert note == causes.of_fault(fault(1))
    assert note.place == fault(1).place


def test_rows_of_one_cause_are_one_note_with_three_places_and_how_many_more() -> None:
    (note,) = causes.grouped(map(fault, range(1, 1201)))
    assert "1,200" in note.text("en")
    assert "1,197" in note.text("en")
    assert note.place == fault(1).place
    (three,) = causes.grouped(map(fault, range(1, 4)))
    assert "row 4" in three.text("en")
    assert "more" not in three.text("en")


def test_file_sheet_column_and_message_tell_causes_apart() -> None:
    many = [
        fault(1),
        fault(2, column=3),
        fault(3, key="official-names-differ"),
        fault(4, sheet="ข"),
    ]
    assert len(causes.grouped(many)) == 4
