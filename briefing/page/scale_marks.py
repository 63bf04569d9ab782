"""What stands at the scale of a legend: its heads, and marks at values, with their words."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.page import fonts, lines, measuring, styles
from briefing.page.marks import Box, Label, Mark, Stroke
from briefing.page.styles import Style

OVER = 6.0
"""How far a mark stands out at the left of the scale."""
LINE = 16.0
"""Length of the line before the words of a mark."""


@dataclass(frozen=True)
class Tick:
    """A value marked on the scale: in the class of `mark`, `share` of it (0–1) below.

    `text` says whose it is; the area chosen (`marked`) is told of elsewhere.
    """

    mark: str
    share: float
    text: str = ""
    marked: bool = False


def head_lines(dark: str, counted: str, room: float, between: float) -> list[tuple[str, str]]:
    """Lines of the heads, left and right: in one where both fit, else below each other."""
    if not dark and not counted:
        return []
    points = styles.NOTE.points
    taken = measuring.width(dark, points, fonts.STRONG) + between if dark else 0.0
    if taken + measuring.width(counted, points) <= room:
        return [(dark, counted)]
    left = lines.in_lines(dark, room, 2, points, fonts.STRONG) if dark else []
    right = lines.in_lines(counted, room, 2, points) if counted else []
    return [*((one, "") for one in left), *(("", one) for one in right)]


def heads(found: list[tuple[str, str]], place: Box, top: float, step: float) -> list[Mark]:
    """What dark stands for at the left, what the numbers count at the right."""
    bold = Style(styles.NOTE.points, fonts.STRONG)
    drawn: list[Mark] = []
    for row, (dark, counted) in enumerate(found):
        base = top + row * step + 11
        drawn.append(Label(dark, place.left, base, bold))
        drawn.append(Label(counted, place.right - 2, base, styles.NOTE, "right"))
    return drawn


def mark(tick: Tick, left: float, y: float, width: float) -> list[Mark]:
    """A line for the country, a triangle for the area that is marked on the map."""
    if tick.marked:
        corners = ((left, y - 5), (left + OVER + 2, y), (left, y + 5))
        return [Stroke(corners, styles.MARKED, filled=True)]
    ends = ((left, y), (left + OVER + width + 2, y))
    return [Stroke(ends, styles.PAPER, 4.0), Stroke(ends, styles.TICK, 1.8)]


def told_lines(tick: Tick, room: float) -> list[str]:
    """The words of a mark, in two lines where they are too long for one."""
    return lines.in_lines(tick.text, room, 2, styles.LEGEND.points)


def told(said: list[str], place: Box, top: float, start: float, step: float) -> list[Mark]:
    """A line like that on the scale, and whose value it marks; texts stand at `start`."""
    style, left = styles.LEGEND, place.left + OVER
    ends = ((left, top + 9), (left + LINE, top + 9))
    labels = [
        Label(line, place.left + start, top + row * step + 13, style)
        for row, line in enumerate(said)
    ]
    return [Stroke(ends, styles.TICK, 1.8), *labels]
