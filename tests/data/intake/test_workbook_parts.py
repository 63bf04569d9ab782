"""The parts of a workbook are measured before a reader gets them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from data.intake import limits, workbook_parts
from data.refusal import Refused


def book(folder: Path, *sheets: str, hidden: str = "", cells: int = 1, shown: str = "") -> Path:
    """A workbook of these sheets, each of so many rows of one cell."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name in sheets:
        sheet = made.create_sheet(name)
        for row in range(cells):
            sheet.cell(row + 1, 1, 1).number_format = shown or "General"
        sheet.sheet_state = "hidden" if name == hidden else "visible"
    path = folder / "a.xlsx"
    made.save(path)
    return path


def test_each_sheet_is_measured_under_its_name_and_hidden_ones_are_known(tmp_path) -> None:
    found = workbook_parts.measured_sheets(book(tmp_path, "ก", "ข", hidden="ข", cells=3))
    assert {name: (one.rows, one.columns, one.hidden) for name, one in found.items()} == {
        "ก": (3, 1, False), "ข": (3, 1, True)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("shown", "percent"),
    [
        ("0%", True),
        ("0.00%", True),
        ("[Red]0.0%", True),
        ('0.0"%"', False),
        (r"0\%", False),
        ("0.0", False),
    ],
)
def test_a_format_shows_percents_unless_it_only_writes_the_sign(tmp_path, shown, percent) -> None:
    with zipfile.ZipFile(book(tmp_path, "ก", shown=shown)) as archive:
        assert bool(workbook_parts.percents(archive)) is percent


def test_a_workbook_without_styles_shows_no_percents(tmp_path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        assert workbook_parts.percents(archive) == frozenset()


def test_too_many_sheets_and_too_many_cells_are_refused(tmp_path, monkeypatch) -> None:
    path = book(tmp_path, "ก", "ข", cells=3)
    monkeypatch.setattr(limits, "SHEETS", 1)
    with pytest.raises(Refused):
        workbook_parts.measured_sheets(path)


def test_a_part_longer_than_it_may_be_is_refused(tmp_path, monkeypatch) -> None:
    path = book(tmp_path, "ก", cells=3)
    monkeypatch.setattr(workbook_parts, "_LONGEST_SHEET", 10)
    with pytest.raises(Refused):
        workbook_parts.measured_sheets(path)


def test_a_workbook_that_says_it_unpacks_to_too_much_is_refused(tmp_path, monkeypatch) -> None:
    path = book(tmp_path, "ก")
    shown = limits.ARCHIVE.__class__(**{**vars(limits.ARCHIVE), "unpacked": 10})
    with zipfile.ZipFile(path) as archive:
        workbook_parts._demand_size(path, archive)
        monkeypatch.setattr(limits, "ARCHIVE", shown)
        with pytest.raises(Refused):
            workbook_parts._demand_size(path, archive)


@pytest.mark.parametrize("gone", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
def test_a_workbook_that_lacks_a_part_or_has_a_broken_one_is_refused(tmp_path, gone) -> None:
    path, broken = book(tmp_path, "ก"), tmp_path / "b.xlsx"
    for content in (None, b"<"):
        with zipfile.ZipFile(path) as whole, zipfile.ZipFile(broken, "w") as part:
            for name in whole.namelist():
                if name != gone:
                    part.writestr(name, whole.read(name))
                elif content:
                    part.writestr(name, content)
        with pytest.raises(Refused) as refused:
            workbook_parts.measured_sheets(broken)
        assert refused.value.faults[0].file == "b.xlsx"


def test_a_sheet_in_another_encoding_is_measured_all_the_same(tmp_path) -> None:
    path, other = book(tmp_path, "ก", cells=2), tmp_path / "b.xlsx"
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(other, "w") as made:
        for name in whole.namelist():
            content = whole.read(name)
            if name.startswith("xl/worksheets/"):
                content = content.decode("utf-8").replace("UTF-8", "UTF-16").encode("utf-16")
            made.writestr(name, content)
    assert workbook_parts.measured_sheets(other)["ก"].rows == 2
