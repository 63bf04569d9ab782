"""A cumulative curve with the line of equality and a point of interest."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.page import measuring, styles
from briefing.page.fonts import STRONG
from briefing.page.marks import Box, Dot, Label, Mark, Stroke
from briefing.page.styles import Style


@dataclass(frozen=True)
class Curve:
    """A cumulative curve from (0, 0) to (1, 1) with a point of interest; natively an XY chart."""

    box: Box
    points: tuple[tuple[float, float], ...]
    at: tuple[float, float]
    x_title: str
    y_title: str
    note: str
    title: str
    ticks: tuple[tuple[float, str], ...]
    diagonal: str = ""

    def _beneath(self, right: float) -> Style:
        """The style of the title below the axis: smaller where it would leave the box."""
        usual = styles.NOTE
        wide = measuring.width(self.x_title, usual.points)
        share = min((right - self.box.left) / wide, 1.0) if wide else 1.0
        return replace(usual, points=max(usual.points * share, styles.SMALLEST))

    def marks(self) -> list[Mark]:
        """Axes, the line of equality, the curve and the point."""
        style = styles.NOTE
        left, top = self.box.left + 44, self.box.top + 26
        right, bottom = self.box.right - 4, self.box.bottom - 40

        def placed(x: float, y: float) -> tuple[float, float]:
            return left + x * (right - left), bottom - y * (bottom - top)

        drawn: list[Mark] = []
        for value, text in self.ticks:
            x, y = placed(value, value)
            drawn += [
                Stroke(((left, y), (right, y)), styles.RULE, 0.7),
                Label(text, left - 7, y + style.points * 0.34, style, "right"),
                Label(
                    text,
                    x,
                    bottom + style.points * 1.15,
                    style,
                    "right" if value == 1 else "center",
                ),
            ]
        drawn.append(Label(self.y_title, self.box.left, self.box.top + style.points, style))
        below_axis = bottom + style.points * 2.5
        drawn.append(Label(self.x_title, right, below_axis, self._beneath(right), "right"))
        drawn.append(Stroke((placed(0, 0), placed(1, 1)), styles.SOFT, 1.0, dashed=True))
        surface = (*(placed(*point) for point in self.points), placed(1, 0), placed(0, 0))
        drawn.append(Stroke(surface, styles.PANEL, 0, filled=True))
        drawn.append(Stroke(tuple(placed(*point) for point in self.points), styles.BAR, 2.6))
        x, y = placed(*self.at)
        drawn.append(Stroke(((left, y), (x, y), (x, bottom)), styles.MARKED, 1.4, dashed=True))
        drawn.append(Dot(x, y, 5.0, styles.MARKED))
        noted = replace(styles.ROW, weight=STRONG, colour=styles.MARKED)
        below = y + noted.points * 1.5
        if right - x - 12 >= measuring.width(self.note, noted.points, noted.weight):
            drawn.append(Label(self.note, x + 12, below, noted))
        else:
            drawn.append(
                Label(self.note, right, below, noted, "right", styles.PANEL, halo=styles.PANEL)
            )
        return drawn
