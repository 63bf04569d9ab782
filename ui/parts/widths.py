"""How wide the columns of a table are: texts give way over several lines, and no head is cut.

A table on the screen is drawn cell by cell: what its columns take beyond the room of a laptop lies
out of sight. Heads lose the unit in brackets, which their help tells, before texts are broken.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

import pandas as pd

HALF, WHOLE = 392, 840
"""Pixels that a table has beside a map, and across a page, in a window 1,280 pixels wide."""
MARKS = 38
"""Pixels of the boxes that rows are chosen by."""
SIGN, THIN, BROAD, THAI = 7.5, 5.0, 12.0, 8.6
"""Pixels of a sign of the tables' type, of a thin one, a broad one, and a Thai one."""
THIN_SIGNS, BROAD_SIGNS = frozenset(" iljtfr.,;:|()[]'’-"), frozenset("mwMW%@")
EDGES = 20
"""Pixels of both edges of a cell."""
MOST, LEAST = 250, 84
"""Pixels of a column of texts where there is room, and where there is none."""
LINE, MARGIN = 21, 14
"""Pixels of a line, and above and below all of them."""
LINES = 4
LONGEST = 40
"""As many of the longest cells tell how wide a column is."""
UNIT = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True)
class Column:
    """A column to be fitted: its head, its longest cells, and whether they may be broken."""

    id: str
    head: str
    cells: Sequence[str]
    gives: bool

    def natural(self) -> int:
        """Pixels that nothing is broken in."""
        return ceil(max(wide(self.head), *map(wide, self.cells), 0)) + EDGES


@dataclass(frozen=True)
class Fitted:
    """Heads as they stand, pixels of columns, those of a row (None as ever), whether all fits."""

    heads: dict[str, str]
    widths: dict[str, int]
    tall: int | None = None
    fits: bool = True


def wide(text: str) -> float:
    """Pixels of a text on one line; vowels and tone marks above and below take none."""
    return sum(map(_sign, text))


def _sign(sign: str) -> float:
    if unicodedata.category(sign) in {"Mn", "Cf"}:
        return 0.0
    if sign in THIN_SIGNS:
        return THIN
    return BROAD if sign in BROAD_SIGNS else THAI if 0x0E00 <= ord(sign) <= 0x0E7F else SIGN


def longest(cells: Iterable[object]) -> list[str]:
    """The longest cells of a column, as texts."""
    return sorted(dict.fromkeys(map(str, cells)), key=len, reverse=True)[:LONGEST]


def figure(values: pd.Series) -> str:
    """A figure as long as the longest of a column: its sign, its whole part, its unit."""
    most = values.abs().max()
    return "" if pd.isna(most) else f"−{most:,.0f}.0%"


def fitted(columns: Sequence[Column], room: float) -> Fitted:
    """Columns in the room there is, as far as they can be.

    Where there is enough of it, figures grow into what is left.
    """
    ample = sum(min(one.natural(), MOST if one.gives else room) for one in columns) <= room
    columns = columns if ample else _without_units(columns)
    widths = _shared(columns, room)
    if not ample:
        widths |= {one.id: one.natural() for one in columns if not one.gives}
    lines = [_lines(cell, widths[one.id]) for one in columns if one.gives for cell in one.cells]
    most = min(max(lines, default=1), LINES)
    return Fitted(
        {one.id: one.head for one in columns},
        widths,
        None if most == 1 else MARGIN + most * LINE,
        ample or sum(widths.values()) <= room,
    )


def _without_units(columns: Sequence[Column]) -> list[Column]:
    """The same columns, their heads without what stands in brackets, where they still differ."""
    bare = [UNIT.sub("", one.head) for one in columns]
    return [
        Column(one.id, head if bare.count(head) == 1 else one.head, one.cells, one.gives)
        for one, head in zip(columns, bare, strict=True)
    ]


def _shared(columns: Sequence[Column], room: float) -> dict[str, int]:
    """Pixels of each column of texts: as many as it takes, or its part of what is left."""
    left = room - sum(one.natural() for one in columns if not one.gives)
    asking = sorted((one for one in columns if one.gives), key=Column.natural)
    widths = {}
    for place, one in enumerate(asking):
        head = ceil(wide(one.head)) + EDGES
        part = max(int(left / (len(asking) - place)), LEAST, head)
        widths[one.id] = min(one.natural(), max(MOST, head), part)
        left -= widths[one.id]
    return widths


def _lines(text: str, width: int) -> int:
    """Lines that a text takes in a column so wide: words stay whole where they fit."""
    lines, used, room = 1, 0.0, max(width - EDGES, 1)
    for word in text.split():
        taken = wide(word)
        if used and used + THIN + taken > room:
            lines, used = lines + 1, 0.0
        lines += int(taken // room)
        used += taken % room + (THIN if used else 0)
    return lines
