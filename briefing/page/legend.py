"""A legend of a map as it is drawn: titles, swatches, ranges, numbers, the area marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.page import lines, measuring, styles
from briefing.page.marks import Area, Box, Label, Mark
from briefing.page.texts import Text, fitted
from geo.print_map import patterns


@dataclass(frozen=True)
class Key:
    """A key of a legend: the mark it explains (classes.marks), its text, how many areas."""

    mark: str
    label: str
    count: str = ""


NARROW, WIDE = 150.0, 196.0
"""Least and most width of a legend: as wide as its longest line asks for."""
CARD = 9.0
SWATCH = Box(0, 0, 22, 13)
STEP, LEAST_STEP = 20.0, 15.5
BETWEEN = 12.0
"""Between a range and its number of areas."""
BELOW_TITLES = 8.0


@dataclass(frozen=True)
class Legend:
    """What a legend says.

    `counted` is the heading of its numbers, `chosen` the lines of the area that is marked on the
    map: its name and what the measure says of it.
    """

    title: str
    unit: str
    keys: tuple[Key, ...]
    colours: Mapping[str, str]
    counted: str = ""
    chosen: tuple[str, ...] = ()

    @property
    def width(self) -> float:
        """Width in points, between the least and the most there is."""
        style = styles.LEGEND
        start = SWATCH.width + 7
        rows = [
            start + measuring.width(key.label, style.points) + BETWEEN
            + measuring.width(key.count, style.points) + 2
            for key in self.keys
        ]  # fmt: skip
        rows += [measuring.width(self.counted, styles.NOTE.points) + 2]
        rows += [start + measuring.width(line, style.points) for line in self.chosen]
        return min(max([NARROW, *rows]), WIDE)

    def titles(self, left: float, top: float) -> list[Text]:
        """Title and unit below each other."""
        heading = fitted(self.title, left, top, self.width, styles.LEGEND_TITLE, most=4, more=2)
        below = fitted(
            self.unit, left, heading.box.bottom, self.width, styles.NOTE, most=10, more=4
        )
        return [heading, below] if self.unit else [heading]

    @property
    def rows(self) -> int:
        """Lines below the titles."""
        labels = sum(len(self._label(key)) for key in self.keys)
        return labels + len(self.chosen) + bool(self.counted)

    def _label(self, key: Key) -> list[str]:
        """A range in one line, or in two where it is too long for one."""
        points = styles.LEGEND.points
        beside = SWATCH.width + 7 + measuring.width(key.count, points) + BETWEEN / 2 + 2
        return lines.in_lines(key.label, self.width - beside, 2, points)

    def step(self, room: float) -> float:
        """Height of a line: less where the room is low."""
        left = room - self.titles(0, 0)[-1].box.bottom - BELOW_TITLES
        return min(STEP, max(left / max(self.rows, 1), LEAST_STEP))

    def height(self, room: float) -> float:
        """Height in points where there is so much room."""
        return self.titles(0, 0)[-1].box.bottom + BELOW_TITLES + self.step(room) * self.rows

    def placed(self, box: Box, *, carded: bool) -> Box:
        """Where it stands in a box: at the foot on the left, with the margin of its card."""
        gap = CARD if carded else 0.0
        height = self.height(box.height - gap * 2.5)
        return Box(box.left + gap * 1.7, box.bottom - height - gap * 1.5, self.width, height)

    def marks(self, place: Box) -> list[Mark]:
        """Titles, then a swatch, a range and a number of areas for each key."""
        titles = self.titles(place.left, place.top)
        top = titles[-1].box.bottom + BELOW_TITLES
        step = (place.bottom - top) / max(self.rows, 1)
        drawn: list[Mark] = [mark for title in titles for mark in title.marks()]
        style, right = styles.LEGEND, place.right - 2
        if self.counted:
            heading = lines.shortened(self.counted, self.width, styles.NOTE.points)
            drawn.append(Label(heading, right, top + 11, styles.NOTE, "right"))
            top += step
        for key in self.keys:
            swatch = Box(place.left, top + 2, SWATCH.width, SWATCH.height)
            start = swatch.right + 7
            colour, hatch = (
                self.colours.get(key.mark, patterns.NO_DATA),
                patterns.pattern(key.mark),
            )
            drawn += [
                Area(swatch, colour, edge=styles.RULE, hatch=hatch),
            ]
            first, *more = self._label(key)
            drawn.append(Label(first, start, top + 13, style))
            drawn.append(Label(key.count, right, top + 13, style, "right"))
            top += step
            for line in more:
                drawn.append(Label(line, start, top + 13, style))
                top += step
        return [*drawn, *self._chosen(place, top, step)]

    def _chosen(self, place: Box, top: float, step: float) -> list[Mark]:
        """The outline of the area that is marked, its name and its figure."""
        if not self.chosen:
            return []
        style = styles.LEGEND
        swatch = Box(place.left + 1, top + 3, SWATCH.width - 2, SWATCH.height - 2)
        start = swatch.right + 8
        drawn: list[Mark] = [Area(swatch, styles.PAPER, edge=styles.MARKED)]
        for line in self.chosen:
            shown = lines.shortened(line, place.right - start, style.points)
            drawn.append(Label(shown, start, top + 13, style))
            top += step
        return drawn
