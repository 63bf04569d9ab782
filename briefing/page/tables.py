"""A table on a slide, in the largest type in which its cells fit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.page import lines, measuring, styles
from briefing.page.marks import Align, Box, Label, Mark, Stroke
from briefing.page.styles import Style
from briefing.page.texts import MIDDLE, write

SMALLER = (14.5, 14.0, 13.5, 13.0, 12.5)
"""Sizes that a table may shrink to."""
HEAD_POINTS = 12.2
"""The smallest size of headings."""
CELL = 10.0
"""Between two cells of a table."""


@dataclass(frozen=True)
class SlideColumn:
    """A column of a table: heading, share of the width, where its texts stand."""

    heading: str
    share: float
    align: Align = "left"


@dataclass(frozen=True)
class SlideTable:
    """A table with a heading row; in a deck a native table."""

    box: Box
    columns: tuple[SlideColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str
    row_height: float = 24.0
    style: Style = styles.ROW
    fixed: bool = False
    head_height: float = 0.0
    grid: bool = False
    head_lines: int = 1

    @property
    def first_row(self) -> float:
        """Height of the heading row: that of a row, unless it has its own."""
        return self.head_height or self.row_height

    @property
    def height(self) -> float:
        """Height of the whole table."""
        return self.first_row + self.row_height * len(self.rows)

    def edges(self) -> list[tuple[float, float]]:
        """Left and right end of each column.

        Columns are as wide as their texts ask for and share what is left over by their shares;
        where there is too little, columns of words give way. `fixed` columns go by shares alone.
        """
        shares = [column.share for column in self.columns]
        wanted = [0.0 if self.fixed else self._natural(place) for place in range(len(shares))]
        spare = self.box.width - sum(wanted)
        if spare < 0:
            wanted, spare = self._narrowed(wanted), 0.0
        found, left = [], self.box.left
        for width, share in zip(wanted, shares, strict=True):
            right = left + width + spare * share / sum(shares)
            found.append((left, right))
            left = right
        return found

    def _narrowed(self, wanted: list[float]) -> list[float]:
        """Columns of words cut to one width, those that need less left as they are."""
        words = [place for place, column in enumerate(self.columns) if column.align == "left"][1:]
        room = self.box.width - sum(wanted) + sum(wanted[place] for place in words)
        narrowed = list(wanted)
        for number, place in enumerate(sorted(words, key=lambda place: wanted[place])):
            narrowed[place] = min(wanted[place], room / (len(words) - number))
            room -= narrowed[place]
        return narrowed

    def _natural(self, place: int) -> float:
        style = self.style
        cells = [row[place] for row in self.rows]
        heading = self._heading_width(self.columns[place].heading)
        widths = [measuring.width(cell, style.points, style.weight) for cell in cells]
        return max([*widths, heading]) + CELL

    def _heading_width(self, heading: str) -> float:
        """Width that a heading takes in the lines it may have."""
        points = self.head.points
        whole = measuring.width(heading, points)
        if self.head_lines == 1:
            return whole
        rooms = (whole * share / 20 for share in range(5, 20))
        return next((room for room in rooms if self._heads(heading, room)), whole)

    def _heads(self, heading: str, room: float) -> bool:
        """Whether a room holds a heading in the lines it may have."""
        points = self.head.points
        whole = lines.fits_unbroken(heading, room, points)
        return whole and len(lines.broken(heading, room, points)) <= self.head_lines

    def fitted(self) -> SlideTable:
        """The same table in the largest type in which every cell fits in one line.

        Where no size is small enough, headings have more lines, and rows are as much lower; where
        that is not enough either, cells have the lines that their row has room for.
        """
        usual = self._smaller()
        if usual._fits:
            return usual
        tables = (self._headed(number)._smaller() for number in (2, 3))
        return next((table for table in tables if table._fits), usual.uncut())

    def _headed(self, number: int) -> SlideTable:
        """The same table in the same height, with so many lines of headings."""
        head = number * HEAD_POINTS * styles.LEADING + 4
        row = (self.height - head) / max(len(self.rows), 1)
        return replace(self, head_lines=number, head_height=head, row_height=row)

    @property
    def _fits(self) -> bool:
        """Whether every text fits in its column, without any of them giving way."""
        return sum(self._natural(place) for place in range(len(self.columns))) <= self.box.width

    @property
    def whole(self) -> bool:
        """Whether no text is cut."""
        return self._fits or self.holds_all()

    def _smaller(self) -> SlideTable:
        """The largest type in which it fits, or the smallest there is."""
        high = max(self.row_height / styles.ROW_LEADING, styles.SMALLEST)
        sizes = [points for points in (self.style.points, *SMALLER) if points <= high] or [high]
        for points in sizes:
            smaller = replace(self, style=replace(self.style, points=points))
            if smaller._fits:
                break
        return smaller

    def uncut(self) -> SlideTable:
        """The same table in the largest type in which no text is cut, each in lines of its cell."""
        smaller = range(int(self.style.points) - 1, int(styles.SMALLEST), -1)
        sizes = [self.style.points, *map(float, smaller)]
        tables = [replace(self, style=replace(self.style, points=size)) for size in sizes]
        return next((table for table in tables if table.holds_all()), tables[-1])

    def holds_all(self) -> bool:
        """Whether the lines of every cell find room in it."""
        style, most = self.style, self._most(self.row_height, self.style)
        rooms = [right - left - CELL + 1 for left, right in self.edges()]
        return all(
            lines.fits_unbroken(cell, room, style.points, style.weight)
            and len(lines.broken(cell, room, style.points, style.weight)) <= most
            for row in self.rows
            for cell, room in zip(row, rooms, strict=True)
        )

    def _most(self, high: float, style: Style) -> int:
        """How many lines a cell of some height has room for."""
        return max(int(high / (style.points * style.leading)), 1)

    @property
    def head(self) -> Style:
        """The style of the heading row: smaller where fixed columns would cut a heading."""
        usual = replace(
            self.style, points=max(self.style.points - 1.5, HEAD_POINTS), colour=styles.SOFT
        )
        if not self.fixed or self._headings_fit(usual):
            return usual
        return replace(usual, points=HEAD_POINTS)

    def _headings_fit(self, style: Style) -> bool:
        """Whether fixed columns hold their headings in a style."""
        most = self._most(self.first_row, style)
        rooms = [right - left - CELL + 1 for left, right in self.edges()]
        return all(
            lines.fits_unbroken(column.heading, room, style.points)
            and len(lines.broken(column.heading, room, style.points)) <= most
            for column, room in zip(self.columns, rooms, strict=True)
        )

    def marks(self) -> list[Mark]:
        """Headings, cells and the hairlines between rows."""
        drawn: list[Mark] = []
        top = self.box.top
        headings = [column.heading for column in self.columns]
        self._row(drawn, headings, (top, self.first_row), self.head)
        top += self.first_row
        drawn.append(self._rule(top, styles.SOFT, 0.9))
        for row in self.rows:
            self._row(drawn, list(row), (top, self.row_height), self.style)
            top += self.row_height
            drawn.append(self._rule(top, styles.RULE, 0.6))
        if self.grid:
            drawn += [
                Stroke(((x, self.box.top), (x, top)), styles.RULE, 0.6)
                for x in (left - CELL / 2 for left, _ in self.edges()[1:])
            ]
        return drawn

    def _row(
        self, drawn: list[Mark], cells: list[str], place: tuple[float, float], style: Style
    ) -> None:
        """The texts of a row, given its top and its height."""
        top, high = place
        step = style.points * style.leading
        most = self._most(high, style)
        for cell, column, (left, right) in zip(cells, self.columns, self.edges(), strict=True):
            room = right - left - CELL + 1
            written = write(cell, left, 0, room, style, most=most).broken
            first = top + high / 2 - (len(written) - 1) * step / 2
            end = column.align == "right"
            for number, line in enumerate(written):
                baseline = first + number * step + style.points * MIDDLE
                drawn.append(Label(line, right - 4 if end else left, baseline, style, column.align))

    def _rule(self, y: float, colour: str, width: float) -> Stroke:
        return Stroke(((self.box.left, y), (self.box.right, y)), colour, width)
