"""Workbooks (XLSX): measured while streaming, then read by calamine."""

from __future__ import annotations

import codecs
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from lxml import etree

from data.intake import limits, sheets
from data.intake.archive import names, opened
from data.intake.grid import Sheet, even
from data.intake.measured import Measured, TooMany, measured
from data.refusal import Fault, Refused

_ALLOWANCE = limits.Allowance(members=1_000, ratio=200)
"""Sheets of numbers pack tightly."""
_STYLES, _PERCENTS = "xl/styles.xml", frozenset({9, 10})
"""The part with the styles, and the numbers of Excel's own formats of percents."""
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
"""What a format writes as it stands, where a percent sign does not multiply."""
_RELATION = "}id"
_PANIC = "PanicException"
"""What calamine raises where it gives up; the class has no module to be imported from."""
_LONGEST_LIST = 5 * limits.MEGABYTE
"""Most bytes of the list of a workbook's sheets."""
_LONGEST_SHEET = 150 * limits.MEGABYTE
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, etree.LxmlError, OSError, KeyError, RuntimeError, EOFError,
    ValueError,
)  # fmt: skip


def read(path: Path) -> list[Sheet]:
    """The sheets of a workbook that hold something, in its order.

    Raises `Refused` where it is damaged, or larger than we read.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    names(path, _ALLOWANCE)
    known = _measure(path)
    try:
        workbook = CalamineWorkbook.from_path(path)
        found = [
            _sheet(workbook.get_sheet_by_name(name), name, known[name])
            for name in workbook.sheet_names
            if name in known and known[name].rows
        ]
    except (CalamineError, OSError, ValueError) as error:
        raise _damaged(path, error) from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise _damaged(path, RuntimeError("content that no reader understands")) from error
    if not found:
        message = "สมุดงานไม่มีข้อมูล", "the workbook holds nothing"
        raise Refused(
            [Fault(path.name, "", "0 rows", "a header and rows", *message, "หัวตารางและแถวข้อมูล")]
        )
    return found


def _sheet(sheet: object, name: str, known: Measured) -> Sheet:
    values = sheet.to_python(skip_empty_area=False)  # type: ignore[attr-defined]
    rows = [sheets.cells(row) for row in values]
    shown = [(row, column) for row, column in known.percents if _numeric(values, row, column)]
    for row, column in shown:
        rows[row][column] = percent(values[row][column])
    for (row, column), error in known.errors.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = sheets.plain(error)
    merged = [(*start, *end) for start, end in sheet.merged_cell_ranges or []]  # type: ignore[attr-defined]
    return Sheet(
        sheets.plain(name), even(rows), known.hollow, merged, percents=shown, hidden=known.hidden
    )


def _numeric(values: Sequence[Sequence[object]], row: int, column: int) -> bool:
    """Whether a cell holds a number."""
    there = row < len(values) and column < len(values[row])
    value = values[row][column] if there else None
    return isinstance(value, int | float) and not isinstance(value, bool)


def percent(value: float) -> str:
    """A number as a percent, no digit of it lost or made up: 0.123 is "12.3%"."""
    hundredfold = Decimal(repr(float(value))) * 100
    return f"{hundredfold.normalize():f}%" if hundredfold.is_finite() else "NaN"


def _measure(path: Path) -> dict[str, Measured]:
    """Each sheet by its name, measured cell by cell. Raises `Refused` at the first limit passed."""
    found: dict[str, Measured] = {}
    cells = 0
    try:
        with opened(path) as archive:
            _demand_size(path, archive)
            there = set(archive.namelist())
            parts, hidden = _parts(archive)
            if len(parts) > limits.SHEETS:
                raise _too_many_sheets(path, len(parts))
            shown = percents(archive)
            for name, part in parts.items():
                if part in there:
                    found[name] = _cells(path, name, archive, part, cells, shown)
                    found[name].hidden = name in hidden
                    cells += found[name].rows * found[name].columns
    except _UNREADABLE as error:
        raise _damaged(path, error) from error
    return found


def _too_many_sheets(path: Path, found: int) -> Refused:
    message = "สมุดงานมีแผ่นงานมากเกินไป", "the workbook has too many sheets"
    most = f"at most {limits.SHEETS:,}", f"ไม่เกิน {limits.SHEETS:,}"
    return Refused([Fault(path.name, "", f"{found:,} sheets", most[0], *message, most[1])])


def _demand_size(path: Path, archive: zipfile.ZipFile) -> None:
    """Raise `Refused` where the parts say that they unpack to more than a workbook may."""
    size, most = sum(one.file_size for one in archive.infolist()), limits.ARCHIVE.unpacked
    if size > most:
        message = "แฟ้มบีบอัดคลายแล้วใหญ่เกินไป", "the archive unpacks to too much"
        found, expected = f"{size:,} bytes unpacked", f"at most {most:,} bytes"
        raise Refused([Fault(path.name, "", found, expected, *message, f"ไม่เกิน {most:,} ไบต์")])


def _parts(archive: zipfile.ZipFile) -> tuple[dict[str, str], set[str]]:
    """The file of each sheet inside the workbook, by the sheet's name; names of hidden ones."""
    targets = {
        element.get("Id", ""): element.get("Target", "")
        for element in _elements(archive, "xl/_rels/workbook.xml.rels", "{*}Relationship")
    }
    found, hidden = {}, set()
    for element in _elements(archive, "xl/workbook.xml", "{*}sheet"):
        if element.get("state", "visible") != "visible":
            hidden.add(element.get("name", ""))
        relation = next(
            (text for key, text in element.attrib.items() if str(key).endswith(_RELATION)), ""
        )
        found[element.get("name", "")] = _inside(targets.get(str(relation), ""))
    return found, hidden


def percents(archive: zipfile.ZipFile) -> frozenset[int]:
    """Numbers of the styles that show a cell as a percent."""
    if _STYLES not in archive.namelist():
        return frozenset()
    made = {
        int(one.get("numFmtId", "0")): one.get("formatCode", "")
        for one in _elements(archive, _STYLES, "{*}numFmt")
    }
    parent = next(_elements(archive, _STYLES, "{*}cellXfs"), None)
    formats = [int(one.get("numFmtId", "0")) for one in parent] if parent is not None else []
    return frozenset(
        style
        for style, number in enumerate(formats)
        if number in _PERCENTS or "%" in _QUOTED.sub("", made.get(number, ""))
    )


def _inside(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _elements(archive: zipfile.ZipFile, name: str, tag: str) -> Iterator[etree._Element]:
    """Elements of a tag in a small part of the workbook; no entity is expanded."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    yield from etree.fromstring(bytes(_content(archive, name, _LONGEST_LIST)), parser).iter(tag)


def _content(archive: zipfile.ZipFile, name: str, most: int) -> bytearray:
    """The bytes of a part. Raises `BadZipFile` where there are more than it may have."""
    content = bytearray()
    with archive.open(name) as stream:
        while chunk := stream.read(1 << 20):
            content += chunk
            if len(content) > most:
                raise zipfile.BadZipFile(f"more than {most:,} bytes unpacked")
    return content


def _cells(
    path: Path,
    name: str,
    archive: zipfile.ZipFile,
    part: str,
    before: int,
    shown: frozenset[int],
) -> Measured:
    """A sheet measured; `before` are the cells of the sheets before it, `shown` percents."""
    content = _content(archive, part, _LONGEST_SHEET)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        content = bytearray(content.decode("utf-16").encode())
    try:
        found = measured(content, shown)
    except TooMany as many:
        sheets.demand(path.name, name, rows=0, columns=0, cells=many.cells)
        raise
    cells = before + found.rows * found.columns
    sheets.demand(path.name, name, rows=found.rows, columns=found.columns, cells=cells)
    return found


def _damaged(path: Path, error: Exception) -> Refused:
    message = "อ่านสมุดงานไม่ได้", "the workbook cannot be read"
    found = sheets.plain(str(error))[:200]
    return Refused(
        [Fault(path.name, "", found, "a whole .xlsx file", *message, "แฟ้ม .xlsx ที่ครบถ้วน")]
    )
