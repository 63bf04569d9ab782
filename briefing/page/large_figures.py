"""Figures in large type with what they mean below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.page import lines, measuring, styles
from briefing.page.fonts import STRONG
from briefing.page.marks import Box, Stroke
from briefing.page.slide import Element
from briefing.page.styles import Style
from briefing.page.texts import write

GAP = 16.0
SIZES = (34, 32, 30, 28, 26, 24, 22, 20, 18)
SMALLER = (16, 15, 14, 13)
"""Figures where no larger ones leave all their labels room."""
LABEL_SIZES = (styles.FACT.points, 13.5, styles.SMALLEST)
LABEL_LINES_MORE = 2
"""Lines that labels may have more where a language is long."""
GRID = 28.0
"""Largest type of figures in rows above each other."""


@dataclass(frozen=True)
class LargeFigure:
    """A figure and what it is."""

    value: str
    label: str


def across(
    facts: Sequence[LargeFigure], box: Box, *, lines_of_label: int = 3, largest: float = 34
) -> tuple[list[Element], float]:
    """Facts side by side with hairlines between them; returns them and where they end."""
    room = box.width - GAP * (len(facts) - 1)
    columns = _columns(facts, room, largest, lines_of_label)
    drawn: list[Element] = []
    left, ends, between = box.left, [box.top], []
    for fact, width in zip(facts, columns.widths, strict=True):
        value = write(fact.value, left, box.top, width, columns.figure, most=2)
        top = value.box.bottom
        label = write(fact.label, left, top, width, columns.label, most=columns.most)
        drawn += [value, label]
        ends.append(label.box.bottom)
        left += width + GAP
        between.append(left - GAP / 2)
    bottom = max(ends)
    for x in between[:-1]:
        drawn.append(Stroke(((x, box.top + 6), (x, bottom - 2)), styles.RULE, 1.0))
    return drawn, bottom


@dataclass(frozen=True)
class _Columns:
    """The type of figures and labels side by side, the widths of columns, the lines of labels."""

    figure: Style
    label: Style
    widths: list[float]
    most: int


def _columns(facts: Sequence[LargeFigure], room: float, largest: float, most: int) -> _Columns:
    """The largest type in which every figure takes one line, and no label is cut.

    Where the smallest figures leave a label no room, labels are smaller, and then have more lines.
    """
    sizes = [points for points in SIZES if points <= largest]
    labels = [replace(styles.FACT, points=points) for points in LABEL_SIZES]
    tried = [
        (points, label, lines_of_label)
        for figures in (sizes, SMALLER)
        for lines_of_label in range(most, most + LABEL_LINES_MORE + 1)
        for label in labels
        for points in figures
    ]
    for points, label, lines_of_label in tried:
        widths = _widths(facts, room, points)
        columns = zip(facts, widths, strict=True)
        told = all(
            _fits(fact.label, width, label.points, lines_of_label) for fact, width in columns
        )
        if told and sum(widths) <= room + 1:
            return _Columns(Style(points, STRONG), label, widths, lines_of_label)
    smallest = _widths(facts, room, sizes[-1])
    return _Columns(Style(sizes[-1], STRONG), styles.FACT, smallest, most)


def _widths(facts: Sequence[LargeFigure], room: float, points: float) -> list[float]:
    return _shared([measuring.width(fact.value, points, STRONG) + 1 for fact in facts], room)


def _fits(label: str, width: float, points: float, most: int) -> bool:
    """Whether a label is told in full in so many lines."""
    if not lines.fits_unbroken(label, width, points):
        return False
    return len(lines.broken(label, width, points)) <= most


def _shared(wanted: Sequence[float], room: float) -> list[float]:
    """A room shared equally, but that who wants more than a share has as much as it wants."""
    share, left, many = room / len(wanted), room, len(wanted)
    for width in sorted(wanted, reverse=True):
        if width <= share:
            break
        left, many = left - width, many - 1
        share = left / many if many else 0.0
    return [max(width, share) for width in wanted]


def grid(
    facts: Sequence[LargeFigure], box: Box, columns: int = 2, *, lines_of_label: int = 2
) -> tuple[list[Element], float]:
    """Facts in rows of some columns."""
    drawn: list[Element] = []
    top = box.top
    for start in range(0, len(facts), columns):
        row, bottom = across(
            facts[start : start + columns],
            Box(box.left, top, box.width, box.height),
            lines_of_label=lines_of_label,
            largest=GRID,
        )
        drawn += row
        top = bottom + 8
    return drawn, top - 8
