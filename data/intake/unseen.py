"""Rows and columns of a workbook's sheet that its program hides, told from the sheet's XML."""

from __future__ import annotations

import re

from data.intake import limits

_HIDDEN = rb"""(?=[^>]*\shidden=["'](?:1|true)["'])"""
_ROW = re.compile(rb"<(?:\w+:)?row(?=\s)" + _HIDDEN + rb"([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col(?=\s)" + _HIDDEN + rb"([^>]*)>")
_AT = re.compile(rb"""\sr=["']([0-9]{1,7})["']""")
_FROM, _TO = (
    re.compile(rb"\s" + name + rb"""=["']([0-9]{1,5})["']""") for name in (b"min", b"max")
)


def rows(sheet: bytes | bytearray) -> list[int]:
    """The rows that are hidden, filtered away or folded up, counted from 0."""
    if b"hidden=" not in sheet:
        return []
    found = (_AT.search(about) for about in _ROW.findall(sheet))
    return sorted({int(one[1]) - 1 for one in found if one})


def columns(sheet: bytes | bytearray) -> list[int]:
    """The columns that are hidden, counted from 0, among those that we read at most."""
    if b"hidden=" not in sheet:
        return []
    found: set[int] = set()
    for about in _COLUMN.findall(sheet):
        first, last = _FROM.search(about), _TO.search(about)
        if first and last:
            found |= {*range(int(first[1]) - 1, min(int(last[1]), limits.COLUMNS))}
    return sorted(found)
