"""The parts of a workbook (XLSX), measured while they are streamed, before a reader gets them."""

from __future__ import annotations

import codecs
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from data.intake import limits, sheets, unseen
from data.intake.archive import opened
from data.intake.measured import Measured, TooMany, measured
from data.refusal import Fault, Refused
from wording.saying import Foreign, Saying

_STYLES, _PERCENTS = "xl/styles.xml", frozenset({9, 10})
"""The part with the styles, and the numbers of Excel's own formats of percents."""
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
"""What a format writes as it stands, where a percent sign does not multiply."""
_RELATION = "}id"
_LONGEST_LIST = 5 * limits.MEGABYTE
"""Most bytes of the list of a workbook's sheets."""
_LONGEST_SHEET = 150 * limits.MEGABYTE
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, etree.LxmlError, OSError, KeyError, RuntimeError, EOFError,
    ValueError,
)  # fmt: skip


def measured_sheets(path: Path) -> dict[str, Measured]:
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
        raise damaged(path, error) from error
    return found


def _too_many_sheets(path: Path, found: int) -> Refused:
    message = Saying("intake-workbook-has-too-many-sheets")
    most = Saying("intake-at-most", n=limits.SHEETS)
    return Refused([Fault(path.name, "", Saying("intake-sheets", n=found), most, message)])


def _demand_size(path: Path, archive: zipfile.ZipFile) -> None:
    """Raise `Refused` where the parts say that they unpack to more than a workbook may."""
    size, most = sum(one.file_size for one in archive.infolist()), limits.ARCHIVE.unpacked
    if size > most:
        message = Saying("intake-archive-unpacks-to-too-much")
        found, expected = (
            Saying("intake-bytes-unpacked", n=size),
            Saying("intake-at-most-bytes", n=most),
        )
        raise Refused([Fault(path.name, "", found, expected, message)])


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
    found.unseen_rows, found.unseen_columns = unseen.rows(content), unseen.columns(content)
    cells = before + found.rows * found.columns
    sheets.demand(path.name, name, rows=found.rows, columns=found.columns, cells=cells)
    return found


def damaged(path: Path, error: Exception) -> Refused:
    """The refusal of a workbook that cannot be read."""
    message = Saying("intake-workbook-cannot-be-read")
    found = Foreign(sheets.plain(str(error))[:200])
    return Refused([Fault(path.name, "", found, Saying("intake-whole-xlsx-file"), message)])
