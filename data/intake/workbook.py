"""Workbooks (XLSX): measured while streaming, then read by calamine."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import Element, ParseError, iterparse

from data.intake import limits, sheets
from data.intake.archive import names
from data.intake.grid import Sheet, even
from data.refusal import Fault, Refused

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ALLOWANCE = limits.Allowance(members=1_000, ratio=200)
"""Sheets of numbers pack tightly."""


@dataclass
class _Measured:
    """What a look at a sheet's cells tells: how far they reach, and which need a word."""

    rows: int = 0
    columns: int = 0
    hollow: list[tuple[int, int]] = field(default_factory=list)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)


def read(path: Path) -> list[Sheet]:
    """The sheets of a workbook that hold something, in its order.

    Raises `Refused` where it is damaged, or larger than we read.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    names(path, _ALLOWANCE)
    measured = _measure(path)
    try:
        workbook = CalamineWorkbook.from_path(path)
        found = [
            _sheet(workbook.get_sheet_by_name(name), name, measured[name])
            for name in workbook.sheet_names
            if name in measured and measured[name].rows
        ]
    except CalamineError as error:
        raise _damaged(path, error) from error
    if not found:
        message = "สมุดงานไม่มีข้อมูล", "the workbook holds nothing"
        raise Refused([Fault(path.name, "", "0 rows", "a header and rows", *message)])
    return found


def _sheet(sheet: object, name: str, measured: _Measured) -> Sheet:
    rows = [sheets.cells(row) for row in sheet.to_python(skip_empty_area=False)]  # type: ignore[attr-defined]
    for (row, column), error in measured.errors.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = error
    merged = [(*start, *end) for start, end in sheet.merged_cell_ranges or []]  # type: ignore[attr-defined]
    return Sheet(name, even(rows), measured.hollow, merged)


def _measure(path: Path) -> dict[str, _Measured]:
    """Each sheet by its name, measured cell by cell. Raises `Refused` at the first limit passed."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = _parts(archive)
            return {
                name: _cells(path, name, archive, part)
                for name, part in parts.items()
                if part in archive.namelist()
            }
    except (zipfile.BadZipFile, ParseError, OSError, KeyError, RuntimeError, EOFError) as error:
        raise _damaged(path, error) from error


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The file of each sheet inside the workbook, by the sheet's name."""
    targets = {
        element.get("Id", ""): element.get("Target", "")
        for element in _elements(archive, "xl/_rels/workbook.xml.rels")
        if element.tag.endswith("}Relationship")
    }
    return {
        element.get("name", ""): _inside(targets.get(element.get(_RELATION, ""), ""))
        for element in _elements(archive, "xl/workbook.xml")
        if element.tag == f"{_MAIN}sheet"
    }


def _inside(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _elements(archive: zipfile.ZipFile, name: str) -> Iterator[Element]:
    with archive.open(name) as stream:
        for _, element in iterparse(_Counted(stream)):  # noqa: S314 (expat limits entities; memory is limited)
            yield element


class _Counted:
    """A stream that ends with an error where more comes than a workbook may unpack to."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream, self.left = stream, limits.ARCHIVE.unpacked

    def read(self, size: int = -1) -> bytes:
        chunk = self.stream.read(size)
        self.left -= len(chunk)
        if self.left < 0:
            raise zipfile.BadZipFile(f"more than {limits.ARCHIVE.unpacked:,} bytes unpacked")
        return chunk


def _cells(path: Path, name: str, archive: zipfile.ZipFile, part: str) -> _Measured:
    measured = _Measured()
    for element in _elements(archive, part):
        if element.tag == f"{_MAIN}c":
            _note(measured, element)
            rows, columns = measured.rows, measured.columns
            sheets.demand(path.name, name, rows=rows, columns=columns, cells=rows * columns)
        elif element.tag == f"{_MAIN}row":
            element.clear()
    return measured


def _note(measured: _Measured, element: Element) -> None:
    """Take a cell into account, unless it is empty."""
    value, formula = element.find(f"{_MAIN}v"), element.find(f"{_MAIN}f")
    inline = element.find(f"{_MAIN}is")
    match = _REFERENCE.fullmatch(element.get("r", ""))
    if match is None or (value is None and formula is None and inline is None):
        return
    row, column = int(match[2]) - 1, _number(match[1])
    measured.rows, measured.columns = max(measured.rows, row + 1), max(measured.columns, column + 1)
    stored = value is not None and bool(value.text)
    if formula is not None and not stored:
        measured.hollow.append((row, column))
    if element.get("t") == "e" and value is not None:
        measured.errors[row, column] = str(value.text)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _damaged(path: Path, error: Exception) -> Refused:
    message = "อ่านสมุดงานไม่ได้", "the workbook cannot be read"
    return Refused([Fault(path.name, "", str(error)[:200], "a whole .xlsx file", *message)])
