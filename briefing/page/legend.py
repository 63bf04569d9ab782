"""A legend of a map as it is drawn: titles, swatches, ranges, numbers, the area marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.page import lines, measuring, scale_marks, styles
from briefing.page.marks import Area, Box, Label, Mark
from briefing.page.scale_marks import Tick
from briefing.page.texts import MIDDLE, Text, fitted
from geo.print_map import patterns


@dataclass(frozen=True)
class Key:
    """A key of a legend: the mark it explains (classes.marks), its text, how many areas.

    `length` is that of its bar, in percent of the longest; None for what is no class of a scale.
    """

    mark: str
    label: str
    count: str = ""
    length: int | None = None


NARROW, WIDE = 150.0, 206.0
"""Least and most width of a legend: as wide as its longest line asks for."""
CARD = 9.0
SWATCH = Box(0, 0, 22, 13)
STEP, LEAST_STEP = 20.0, 15.5
BETWEEN = 12.0
"""Between a range and its number of areas."""
BAR, BAR_HEIGHT = 34.0, 8.5
"""The longest bar of the histogram."""
BELOW_TITLES = 8.0


@dataclass(frozen=True)
class Legend:
    """What a legend says.

    `counted` is the heading of its numbers, `dark` what dark stands for; `ticks` are marked on the
    scale of the classes. `chosen` are the lines of the area that is marked on the map: its name and
    what the measure says of it.
    """

    title: str
    unit: str
    keys: tuple[Key, ...]
    colours: Mapping[str, str]
    counted: str = ""
    chosen: tuple[str, ...] = ()
    dark: str = ""
    ticks: tuple[Tick, ...] = ()

    @property
    def width(self) -> float:
        """Width in points, between the least and the most there is."""
        style = styles.LEGEND
        start = self._start
        counts = self._counts
        rows = [
            start + measuring.width(key.label, style.points) + BETWEEN + counts
            + (BAR + BETWEEN / 2 if key.length is not None else 0)
            for key in self.keys
        ]  # fmt: skip
        heads = [measuring.width(one, styles.NOTE.points) for one in (self.dark, self.counted)]
        rows += [sum(heads) + (BETWEEN if self.dark else 0) + 2]
        rows += [start + measuring.width(line, style.points) for line in self.chosen]
        rows += [start + measuring.width(tick.text, style.points) for tick in self.ticks]
        return min(max([NARROW, *rows]), WIDE)

    @property
    def _over(self) -> float:
        """Room for the marks at the left of the scale."""
        return scale_marks.OVER if self.ticks else 0.0

    @property
    def _start(self) -> float:
        """Where the texts of the keys start."""
        return self._over + SWATCH.width + 7

    @property
    def _counts(self) -> float:
        """Width of the numbers of areas."""
        widths = (measuring.width(key.count, styles.LEGEND.points) for key in self.keys)
        return max(widths, default=0.0) + 2

    @property
    def _below(self) -> list[Tick]:
        """Marks of the scale that are told of below the keys."""
        return [tick for tick in self.ticks if tick.text]

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
        below = sum(len(self._told(tick)) for tick in self._below)
        return labels + len(self._marked) + below + len(self._heads)

    @property
    def _heads(self) -> list[tuple[str, str]]:
        return scale_marks.head_lines(self.dark, self.counted, self.width, BETWEEN)

    def _told(self, tick: Tick) -> list[str]:
        return scale_marks.told_lines(tick, self.width - self._start)

    @property
    def _marked(self) -> list[str]:
        """The lines of the area that is marked, each in two where it is too long for one."""
        room, points = self.width - self._start, styles.LEGEND.points
        return [part for line in self.chosen for part in lines.in_lines(line, room, 2, points)]

    def _label(self, key: Key) -> list[str]:
        """A range in one line, or in two where it is too long for one."""
        points = styles.LEGEND.points
        bar = BAR + BETWEEN / 2 if key.length is not None else 0.0
        beside = self._start + measuring.width(key.count, points) + BETWEEN / 2 + bar + 2
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
        """Titles, then a swatch, a range, a bar and a number of areas for each key."""
        titles = self.titles(place.left, place.top)
        top = titles[-1].box.bottom + BELOW_TITLES
        step = (place.bottom - top) / max(self.rows, 1)
        drawn: list[Mark] = [mark for title in titles for mark in title.marks()]
        drawn += scale_marks.heads(self._heads, place, top, step)
        top += step * len(self._heads)
        tops: dict[str, float] = {}
        for key in self.keys:
            tops[key.mark] = top
            drawn += self._key(key, place, top, step)
            top += step * len(self._label(key))
        for tick in self.ticks:
            y = tops[tick.mark] + (1 - tick.share) * step
            drawn += scale_marks.mark(tick, place.left, y, SWATCH.width)
        for tick in self._below:
            said = self._told(tick)
            drawn += scale_marks.told(said, place, top, self._start, step)
            top += step * len(said)
        return [*drawn, *self._chosen(place, top, step)]

    def _key(self, key: Key, place: Box, top: float, step: float) -> list[Mark]:
        style, right = styles.LEGEND, place.right - 2
        left, start = place.left + self._over, place.left + self._start
        swatch = Box(left, top + 2, SWATCH.width, SWATCH.height)
        if key.length is not None:  # the colours of a scale meet
            swatch = Box(left, top, SWATCH.width, step)
        colour, hatch = self.colours.get(key.mark, patterns.NO_DATA), patterns.pattern(key.mark)
        base = top + (13 if key.length is None else step / 2 + style.points * MIDDLE)
        drawn: list[Mark] = [Area(swatch, colour, edge=styles.RULE, hatch=hatch)]
        for line, text in enumerate(self._label(key)):
            drawn.append(Label(text, start, base + line * step, style))
        drawn.append(Label(key.count, right, base, style, "right"))
        if key.length:
            at = right - self._counts - BAR - 3
            bar = Box(at, top + (step - BAR_HEIGHT) / 2, BAR * key.length / 100, BAR_HEIGHT)
            drawn.append(Area(bar, styles.PALE_BAR))
        return drawn

    def _chosen(self, place: Box, top: float, step: float) -> list[Mark]:
        """The outline of the area that is marked, its name and its figure."""
        if not self.chosen:
            return []
        style, start = styles.LEGEND, place.left + self._start
        swatch = Box(place.left + self._over + 1, top + 3, SWATCH.width - 2, SWATCH.height - 2)
        drawn: list[Mark] = [Area(swatch, styles.PAPER, edge=styles.MARKED)]
        for line in self._marked:
            drawn.append(Label(line, start, top + 13, style))
            top += step
        return drawn
