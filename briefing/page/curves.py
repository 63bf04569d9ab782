"""Cumulative curves on one ground, with a point of interest on each at the same share."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.page import styles
from briefing.page.marks import Align, Box, Dot, Label, Mark, Stroke

TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
LEFT, TOP, RIGHT, BELOW = 50.0, 26.0, 8.0, 42.0
"""Room around the ground for the texts of the axes."""


@dataclass(frozen=True)
class CurveLine:
    """A curve from (0, 0) to (1, 1): its name, its points, the one of interest and its note."""

    name: str
    points: tuple[tuple[float, float], ...]
    at: tuple[float, float]
    note: str
    colour: str
    width: float = 2.6
    dashed: bool = False


@dataclass(frozen=True)
class Curves:
    """Curves with the share at which they are read; natively one XY chart."""

    box: Box
    lines: tuple[CurveLine, ...]
    share: float
    x_title: str
    y_title: str
    title: str
    ticks: tuple[tuple[float, str], ...]

    @property
    def ground(self) -> Box:
        """Where the curves lie."""
        box = self.box
        width, height = box.width - LEFT - RIGHT, box.height - TOP - BELOW
        return Box(box.left + LEFT, box.top + TOP, width, height)

    def placed(self, x: float, y: float) -> tuple[float, float]:
        """A point of shares on the page."""
        ground = self.ground
        return ground.left + x * ground.width, ground.bottom - y * ground.height

    def marks(self) -> list[Mark]:
        """Axes, the line of equality, the share read at, the curves and their points."""
        top, bottom = self.placed(self.share, 1), self.placed(self.share, 0)
        drawn: list[Mark] = [
            *self._axes(),
            Stroke((self.placed(0, 0), self.placed(1, 1)), styles.SOFT, 1.0, dashed=True),
            Stroke((top, bottom), styles.INK, 1.2, dashed=True),
        ]
        for line in self.lines:
            way = tuple(self.placed(*point) for point in line.points)
            drawn.append(Stroke(way, line.colour, line.width, dashed=line.dashed))
        for line in self.lines:
            x, y = self.placed(*line.at)
            drawn += [Dot(x, y, 6.5, styles.PAPER), Dot(x, y, 5.0, line.colour)]
        return drawn

    def _axes(self) -> list[Mark]:
        """Lines across at each tick with the ticks of both axes, and their titles."""
        ground, style = self.ground, styles.NOTE
        drawn: list[Mark] = []
        for value, said in self.ticks:
            x, y = self.placed(value, value)
            across = ((ground.left, y), (ground.right, y))
            align: Align = "right" if value == 1 else "center"
            drawn += [
                Stroke(across, styles.RULE, 0.7),
                Label(said, ground.left - 7, y + style.points * 0.34, style, "right"),
                Label(said, x, ground.bottom + style.points * 1.2, style, align),
            ]
        below = ground.bottom + style.points * 2.6
        return [
            *drawn,
            Label(self.y_title, self.box.left, self.box.top + style.points, style),
            Label(self.x_title, ground.right, below, style, "right"),
        ]
