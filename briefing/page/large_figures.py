"""Figures in large type with what they mean below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.page import lines, measuring, styles
from briefing.page.fonts import STRONG
from briefing.page.marks import Box, Stroke
from briefing.page.slide import Element
from briefing.page.styles import Style
from briefing.page.texts import write

GAP = 16.0
SIZES = (34, 32, 30, 28, 26, 24, 22, 20, 18)
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
    style, widths = _largest(facts, room, largest, lines_of_label)
    drawn: list[Element] = []
    left, ends, between = box.left, [box.top], []
    for fact, width in zip(facts, widths, strict=True):
        value = write(fact.value, left, box.top, width, style, most=2)
        label = write(fact.label, left, value.box.bottom, width, styles.FACT, most=lines_of_label)
        drawn += [value, label]
        ends.append(label.box.bottom)
        left += width + GAP
        between.append(left - GAP / 2)
    bottom = max(ends)
    for x in between[:-1]:
        drawn.append(Stroke(((x, box.top + 6), (x, bottom - 2)), styles.RULE, 1.0))
    return drawn, bottom


def _largest(
    facts: Sequence[LargeFigure], room: float, largest: float, most: int
) -> tuple[Style, list[float]]:
    """The largest size in which every figure takes one line, and the widths of their columns.

    No label is cut by it, where the smallest size leaves them room.
    """
    for points in SIZES:
        wide = [measuring.width(fact.value, points, STRONG) + 1 for fact in facts]
        widths = _shared(wide, room)
        told = all(
            _fits(fact.label, width, most) for fact, width in zip(facts, widths, strict=True)
        )
        if points <= largest and told and sum(widths) <= room + 1:
            break
    return Style(points, STRONG), widths


def _fits(label: str, width: float, most: int) -> bool:
    """Whether a label is told in full in so many lines."""
    points = styles.FACT.points
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
