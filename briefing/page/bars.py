"""Horizontal bars with their names and figures."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.page import lines, measuring, styles
from briefing.page.fonts import REGULAR, STRONG
from briefing.page.marks import Area, Box, Label, Mark, Stroke
from briefing.page.styles import Style
from briefing.page.texts import MIDDLE

THICKEST = 20.0
SMALLER = (14.0, 13.0, styles.SMALLEST)
"""Sizes that names may shrink to."""
CROWDED = 0.6
"""Share of the width for names that are cut in the smallest size."""
NAME_LEADING = 1.2
"""Distance of a name's two lines, in sizes of the type."""


@dataclass(frozen=True)
class Bar:
    """One bar: name, its length's value, the figure beside it, colour, and a reference value."""

    name: str
    value: float
    figure: str
    colour: str = styles.BAR
    tick: float | None = None
    strong: bool = False
    rank: str = ""


@dataclass(frozen=True)
class Bars:
    """Horizontal bars from the top; in a deck a native chart."""

    box: Box
    rows: tuple[Bar, ...]
    title: str
    unit: str = "percent"
    row_height: float = 0.0
    longest: float = 0.0
    style: Style = styles.ROW
    widest: float = 0.46
    name_room: float = 0.0

    @property
    def step(self) -> float:
        """Height of a row."""
        return self.row_height or self.box.height / max(len(self.rows), 1)

    @property
    def type(self) -> Style:
        """The style of the texts: smaller where the rows are low."""
        points = max(min(self.style.points, self.step / styles.ROW_LEADING), styles.SMALLEST)
        sizes = (points, *(size for size in SMALLER if size < points))
        room = self.name_room or self.box.width * self.widest
        fits = (size for size in sizes if self._longest_name(size) <= room)
        return replace(self.style, points=next(fits, sizes[-1]))

    def _longest_name(self, points: float) -> float:
        return max(measuring.width(row.name, points, weight_of(row)) for row in self.rows)

    def widest_name(self) -> float:
        """Width that the longest name takes, within what it may; more where it would be cut."""
        longest = self._longest_name(self.type.points)
        usual = self.box.width * self.widest
        return longest if longest <= usual else min(longest, self.box.width * CROWDED)

    def marks(self) -> list[Mark]:
        """Ranks, names, bars, reference lines and figures."""
        style, box = self.type, self.box
        ranks = max(measuring.width(row.rank, style.points) for row in self.rows)
        left = box.left + (ranks + 8 if ranks else 0)
        name_room = self.name_room or self.widest_name()
        start = left + name_room + 9
        figures = max(measuring.width(row.figure, style.points, STRONG) for row in self.rows)
        ends = [value for row in self.rows for value in (row.value, row.tick or 0.0)]
        longest = self.longest or max(ends)
        scale = (box.right - start - figures - 9) / longest if longest > 0 else 0.0
        # beside its mark a figure would read as the country's: then all stand in a column
        column = any(row.tick is not None and row.value < row.tick for row in self.rows)
        right = start + max(ends) * scale + 9 + figures
        drawn: list[Mark] = []
        for place, row in enumerate(self.rows):
            middle = box.top + (place + 0.5) * self.step
            baseline = middle + style.points * MIDDLE
            written = replace(style, weight=weight_of(row))
            if row.rank:
                drawn.append(Label(row.rank, box.left + ranks, baseline, style, "right"))
            drawn += self._name(row, left, baseline, name_room)
            drawn += self._bar(row, start, middle, scale)
            if column:
                drawn.append(Label(row.figure, right, baseline, written, "right"))
            else:
                end = start + max(row.value * scale, 1.0)
                drawn.append(Label(row.figure, end + 7, baseline, written))
        return drawn

    @property
    def whole(self) -> bool:
        """Whether no name is cut."""
        room = self.name_room or self.widest_name()
        parts = (part for row in self.rows for part in self._parts(row, room))
        return not any(part.endswith(lines.ELLIPSIS) for part in parts)

    def _parts(self, row: Bar, room: float) -> list[str]:
        """The name of a row: in one line, in two where only these hold it and the row is high."""
        style = replace(self.type, weight=weight_of(row))
        kind = (style.points, style.weight)
        high = self.step >= 2 * style.points * NAME_LEADING
        if high and measuring.width(row.name, *kind) > room:
            return lines.in_lines(row.name, room, 2, *kind)
        return [lines.shortened(row.name, room, *kind)]

    def _name(self, row: Bar, left: float, baseline: float, room: float) -> list[Label]:
        """The lines of a row's name, about the middle of the row."""
        style, parts = replace(self.type, weight=weight_of(row)), self._parts(row, room)
        step = style.points * NAME_LEADING
        first = baseline - (len(parts) - 1) * step / 2
        return [Label(part, left, first + n * step, style) for n, part in enumerate(parts)]

    def _bar(self, row: Bar, start: float, middle: float, scale: float) -> list[Mark]:
        """The bar of a row, and the line that marks its reference value."""
        thick = min(self.step * 0.58, THICKEST)
        bar = Box(start, middle - thick / 2, max(row.value * scale, 1.0), thick)
        if row.tick is None:
            return [Area(bar, row.colour)]
        x = start + row.tick * scale
        ends = ((x, bar.top - 3), (x, bar.bottom + 3))
        around = Stroke(ends, styles.PAPER, 4.0)
        return [Area(bar, row.colour), around, Stroke(ends, styles.TICK, 1.8)]


def weight_of(row: Bar) -> str:
    """Weight of a bar's name and figure."""
    return STRONG if row.strong else REGULAR
