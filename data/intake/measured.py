"""How far the cells of a workbook's sheet reach, told from its XML without building a tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from data.intake import limits

_CELL = re.compile(rb"<(?:\w+:)?c((?:\s[^>]*)?)(?<!/)>(?!\s*</)")
"""The attributes of a cell that is not empty."""
_PLACE = re.compile(rb"""\sr=["']([A-Z]{1,3})([0-9]{1,7})["']""")
_STEP = re.compile(rb"<(?:\w+:)?(row(?=[\s/>])|c(?=[\s/>]))([^>]*)>(\s*</)?")
_STYLE = re.compile(rb"""\ss=["']([0-9]{1,6})["']""")
_ROW = re.compile(rb"""\sr=["']([0-9]{1,7})["']""")
_HOLLOW = re.compile(
    rb"<(?:\w+:)?c((?:\s[^>]*)?)>\s*<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)"
    rb"(?!\s*<(?:\w+:)?v(?:\s[^>]*)?>[^<])(\s*<(?:\w+:)?v)?"
)
"""A formula without a value: its cell's attributes, and whether an empty value stands there."""
_TEXT = re.compile(rb"""\st=["']str["']""")
_ERROR = re.compile(
    rb"""<(?:\w+:)?c((?:\s[^>]*)?\st=["']e["'][^>]*)>\s*"""
    rb"(?:<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*)?"
    rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<"
)
CellPlace = tuple[int, int]


@dataclass
class Measured:
    """What a look at a sheet's cells tells: how far they reach, and which need a word."""

    rows: int = 0
    columns: int = 0
    hidden: bool = False
    hollow: list[CellPlace] = field(default_factory=list)
    errors: dict[CellPlace, str] = field(default_factory=dict)
    percents: list[CellPlace] = field(default_factory=list)
    unseen_rows: list[int] = field(default_factory=list)
    unseen_columns: list[int] = field(default_factory=list)


class TooMany(Exception):
    """A sheet lists more cells than anybody fills in."""

    def __init__(self, cells: int) -> None:
        self.cells = cells
        super().__init__(f"{cells} cells")


def measured(sheet: bytes | bytearray, percent: frozenset[int] = frozenset()) -> Measured:
    """A sheet's XML measured; `percent` are the styles that show a cell as a percent.

    Raises `TooMany` where it lists too many cells or rows to look at.
    """
    listed = sheet.count(b"<c") + sheet.count(b":c") + sheet.count(b"<row")
    if listed > 2 * limits.CELLS:
        raise TooMany(listed)
    found = Measured()
    cells = _CELL.findall(sheet)
    places = _PLACE.findall(b"".join(cells))
    if len(places) != len(cells):
        walked = list(_walked(sheet))
        found.rows = 1 + max((row for (row, _), _, _ in walked), default=-1)
        found.columns = 1 + max((column for (_, column), _, _ in walked), default=-1)
        found.percents = [place for place, about, _ in walked if _style(about) in percent]
        found.hollow = [place for place, _, start in walked if _hollow(_HOLLOW.match(sheet, start))]
        return found
    found.rows = max(map(int, {row for _, row in places}), default=0)
    found.columns = max(map(_number, {letters for letters, _ in places}), default=-1) + 1
    hollow = (one[1] for one in _HOLLOW.finditer(sheet) if _hollow(one))
    found.hollow = [place for about in hollow if (place := _place(about))]
    for about, error in _ERROR.findall(sheet):
        if place := _place(about):
            found.errors[place] = error.decode("utf-8", "replace")
    shown = (about for about in cells if percent and _style(about) in percent)
    found.percents = [place for about in shown if (place := _place(about))]
    return found


def _style(attributes: bytes) -> int:
    """The number of a cell's style; 0, the plain one, where none is stated."""
    stated = _STYLE.search(attributes)
    return int(stated[1]) if stated else 0


def _hollow(formula: re.Match[bytes] | None) -> bool:
    """Whether a formula has no value; an empty text that is stored is one."""
    return formula is not None and not (formula[2] and _TEXT.search(formula[1]))


def _place(attributes: bytes) -> CellPlace | None:
    stated = _PLACE.search(attributes)
    return (int(stated[2]) - 1, _number(stated[1])) if stated else None


def _walked(sheet: bytes | bytearray) -> Iterator[tuple[CellPlace, bytes, int]]:
    """Places, attributes and beginnings of cells that are not empty, where some state no place.

    Those stand beside the one before.
    """
    row = column = -1
    for step in _STEP.finditer(sheet):
        kind, attributes, empty = step.groups()
        if kind == b"row":
            stated = _ROW.search(attributes)
            row, column = int(stated[1]) - 1 if stated else row + 1, -1
            continue
        own = _place(attributes)
        row, column = own or (max(row, 0), column + 1)
        if not empty and not attributes.endswith(b"/"):
            yield (row, column), attributes, step.start()


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
