"""The ink of texts, each drawn by itself: which of them meet, and which leave the slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations
from math import ceil, floor

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg

from briefing.page import measuring, styles
from briefing.page.marks import Box, Label
from briefing.paint.painter import painted

SLACK = 1
"""Pixels by which boxes of letters may touch."""
AROUND = 6
"""Points around a text that is drawn by itself."""
BEYOND = 2.0
"""Points by which the ink of a text may lie beyond what it is measured to take."""
BEARING = 0.05
"""The same in sizes of its type."""
Room = tuple[float, float, float, float]
"""Left, top, right and bottom."""
Ink = tuple[Label, np.ndarray, int, int]
"""A text: its label, its ink as pixels, their first row and column."""


def ink_of(label: Label) -> Ink:
    """A text drawn by itself on a small canvas, whose corner is whole points of the slide."""
    wide = measuring.width(label.text, label.style.points, label.style.weight) + 2 * AROUND
    start = label.x - {"left": 0, "center": wide / 2, "right": wide}[label.align]
    left, top = floor(start) - AROUND, floor(label.baseline - 1.5 * label.style.points)
    placed = replace(label, x=label.x - left, baseline=label.baseline - top, halo="")
    ink, row, column = alone(placed, ceil(wide) + 2 * AROUND)
    return label, ink, row + 2 * top, column + 2 * left


@cache
def alone(label: Label, wide: int) -> tuple[np.ndarray, int, int]:
    """A text on a canvas of so many points: its ink, and the row and column where that begins."""
    canvas = painted(Box(0, 0, wide, ceil(2.5 * label.style.points)), [label])
    agg = FigureCanvasAgg(canvas.figure)
    agg.draw()
    dark = np.asarray(agg.buffer_rgba())[:, :, :3].min(axis=2) < 200
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    assert len(rows), f"nothing drawn for {label.text!r}"
    ink = dark[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].copy()
    return ink, int(rows[0]), int(columns[0])


def drawn_near(
    labels: Sequence[Label], page: tuple[float, float] = (styles.WIDTH, styles.HEIGHT)
) -> list[Ink]:
    """The inks of texts that may meet another or leave a page of such a size, in points.

    A text's ink lies in the room that it is measured to take: with `BEYOND` around that, texts
    whose rooms are apart cannot meet. Of each that is drawn it is demanded that this be so.
    """
    rooms = [room_of(label) for label in labels]
    near = {
        place
        for pair in combinations(range(len(labels)), 2)
        if meet(rooms[pair[0]], rooms[pair[1]])
        for place in pair
    }
    inside = [
        left > 0 and top > 0 and right < page[0] and bottom < page[1]
        for left, top, right, bottom in rooms
    ]
    chosen = [place for place, well in enumerate(inside) if place in near or not well]
    # Of the others the widest is drawn as well: no page goes by measures alone.
    rest = set(range(len(labels))) - set(chosen)
    chosen += sorted(rest, key=lambda place: rooms[place][2] - rooms[place][0])[-1:]
    found = [ink_of(labels[place]) for place in chosen]
    for place, (label, ink, top, left) in zip(chosen, found, strict=True):
        room = [2 * end for end in rooms[place]]
        assert room[0] <= left < left + ink.shape[1] <= room[2], label.text
        assert room[1] <= top < top + ink.shape[0] <= room[3], label.text
    return found


def room_of(label: Label) -> Room:
    """Where the ink of a text may be: left, top, right and bottom in points."""
    style = label.style
    wide, high, below = measuring.extent(label.text, style.points, style.weight)
    left = label.x - {"left": 0, "center": wide / 2, "right": wide}[label.align]
    top, bottom = label.baseline - (high - below), label.baseline + below
    more = BEYOND + style.points * BEARING
    return left - more, top - more, left + wide + more, bottom + more


def meet(one: Room, other: Room) -> bool:
    """Whether two rooms share a place."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def one_paragraph(one: Label, other: Label) -> bool:
    """Whether two lines follow each other in the same paragraph."""
    step = abs(one.baseline - other.baseline)
    leading = one.style.points * one.style.leading
    return one.style == other.style and one.x == other.x and abs(step - leading) < 0.1


def shared(one: Ink, other: Ink) -> tuple[slice, slice] | None:
    """The pixels that lie in the boxes of both texts, if these meet."""
    (_, a, top, left), (_, b, top2, left2) = one, other
    rows = slice(max(top, top2) + SLACK, min(top + a.shape[0], top2 + b.shape[0]) - SLACK)
    columns = slice(max(left, left2) + SLACK, min(left + a.shape[1], left2 + b.shape[1]) - SLACK)
    meet = rows.start < rows.stop and columns.start < columns.stop
    return (rows, columns) if meet else None


def part(text: Ink, rows: slice, columns: slice) -> np.ndarray:
    """The ink of a text within a part of the slide."""
    _, ink, top, left = text
    return ink[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left]


def meeting(texts: Sequence[Ink]) -> list[tuple[str, str]]:
    """Different texts whose boxes meet, and lines of one text whose ink touches."""
    met = []
    for one, other in combinations(texts, 2):
        pixels = shared(one, other)
        if pixels is None:
            continue
        touch = (part(one, *pixels) & part(other, *pixels)).any()
        if touch or not one_paragraph(one[0], other[0]):
            met.append((one[0].text, other[0].text))
    return met


def leaving(texts: Sequence[Ink]) -> list[str]:
    """Texts that do not lie on a slide of 1920×1080 pixels."""
    return [
        label.text
        for label, ink, top, left in texts
        if top < 0 or left < 0 or top + ink.shape[0] >= 1080 or left + ink.shape[1] >= 1920
    ]
