"""What a figure as SVG stands on: places, inks and texts (`ui.charts.svg` draws with them)."""

from __future__ import annotations

from html import escape

import plotly.graph_objects as go

from ui.charts.ground import PALETTES

NAMED = ("ink", "soft", "line", "bar", "chosen", "ground")
INKS = {getattr(PALETTES["light"], name): f"var(--chart-{name})" for name in NAMED}
"""Colours that a dark ground has others for: the page names them (`opening.css`)."""


class Unknown(ValueError):
    """A figure with something that is drawn by Plotly alone; says what."""


class Scale:
    """From figures to places: across in percent of the width, down in pixels."""

    def __init__(self, figure: go.Figure) -> None:
        layout = figure.layout
        self.top = float(layout.margin.t)
        self.high = float(layout.height) - self.top - float(layout.margin.b)
        self.level = layout.yaxis.range
        axes = (
            {"x": layout.xaxis, "x2": layout.xaxis2} if "xaxis2" in layout else {"x": layout.xaxis}
        )
        self.axes = {name: (axis.range, axis.domain or (0, 1)) for name, axis in axes.items()}
        if None in (self.level, *(range_ for range_, _ in self.axes.values())):
            raise Unknown("range")

    def share(self, value: float, axis: str | None = None) -> float:
        """A place along a horizontal axis, in percent of the width."""
        (start, end), (left, right) = self.axes[axis or "x"]
        return float(100 * (left + (right - left) * (float(value) - start) / (end - start)))

    def across(self, value: float, axis: str | None = None) -> str:
        """The same as it is written."""
        return f"{short(self.share(value, axis), 3)}%"

    def down(self, value: float) -> float:
        """A place along the vertical axis, from the top of the figure."""
        foot, head = map(float, self.level)
        return self.top + self.high * (1 - (float(value) - foot) / (head - foot))


def write(
    line: str, across: str, feet: float, anchor: str, size: float, colour: str, *, shift: int = 0
) -> str:  # fmt: skip
    """A line of text: `anchor` is which of its ends stands there, `feet` where its letters do."""
    moved = f' dx="{shift}"' if shift else ""
    return (
        f'<text x="{across}" y="{short(feet)}"{moved} text-anchor="{anchor}" '
        f'font-size="{short(size)}" {fill(colour)}>{escape(line)}</text>'
    )


def fill(colour: str) -> str:
    """What a shape is filled with."""
    return f'fill="{escape(INKS.get(colour, colour))}"'


def stroke(colour: str | None, width: float | None) -> str:
    """A shape's outline; nothing where it has none."""
    if not width or colour is None:
        return ""
    return f'stroke="{escape(INKS.get(colour, colour))}" stroke-width="{short(width)}"'


def short(number: float, digits: int = 2) -> str:
    """A number as short as it can be written."""
    return f"{number:.{digits}f}".rstrip("0").rstrip(".")
