"""What lies on a slide: texts, bars, tables, curves, maps; each knows the marks it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from briefing.page import lines, styles
from briefing.page.fonts import REGULAR, STRONG
from briefing.page.styles import Style
from geo.print_map.outlines import Shapes

Align = Literal["left", "center", "right"]
MIDDLE = 0.32
"""From the middle of a line to its baseline, in sizes of its type."""
THICKEST = 20.0
SMALLER = (14.5, 14.0, 13.5, 13.0, 12.5)
"""Sizes that a table may shrink to."""
CELL = 10.0
"""Between two cells of a table."""


@dataclass(frozen=True)
class Box:
    """A rectangle in points from the page's top left."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def inset(self, by: float) -> Box:
        """The box without a margin on every side."""
        return Box(self.left + by, self.top + by, self.width - 2 * by, self.height - 2 * by)


@dataclass(frozen=True)
class Label:
    """One line of text: where its baseline starts, centres or ends; `halo` surrounds its letters.

    `ground` is the colour behind it; `field` tells that it is the page's number.
    """

    text: str
    x: float
    baseline: float
    style: Style
    align: Align = "left"
    ground: str = styles.PAPER
    halo: str = ""
    field: bool = False


@dataclass(frozen=True)
class Area:
    """A plain rectangle, optionally with an outline, rounded corners or a hatch."""

    box: Box
    colour: str
    edge: str = ""
    rounded: float = 0.0
    hatch: tuple[str, str] | None = None


@dataclass(frozen=True)
class Stroke:
    """A line through points, optionally dashed, or the surface below it."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float = 1.0
    dashed: bool = False
    filled: bool = False


@dataclass(frozen=True)
class Dot:
    """A disc around a point."""

    x: float
    y: float
    radius: float
    colour: str


@dataclass(frozen=True)
class Raster:
    """A picture of square cells, `True` for dark (a QR code)."""

    box: Box
    cells: tuple[tuple[bool, ...], ...]
    alt: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture from a file (the logo), fitted into its box."""

    box: Box
    file: str
    alt: str


@dataclass(frozen=True)
class Map:
    """Areas in the colours of their marks (`geo.print_map`), in a box, with what surrounds them.

    `labels` are names by code; `outlines` are shapes drawn as lines in a width; `chosen` holds
    codes that are outlined in the accent colour. The shapes fit into `box`; what surrounds them is
    drawn up to `limits`. `framed` draws a line around the box; names keep off the boxes `taken`.
    """

    box: Box
    shapes: Shapes
    marks: Mapping[str, str]
    colours: tuple[str, ...]
    border: float = 0.5
    ground: Shapes | None = None
    outlines: tuple[tuple[Shapes, float], ...] = ()
    chosen: Shapes | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    extent: tuple[float, float, float, float] | None = None
    framed: bool = False
    limits: Box | None = None
    taken: tuple[Box, ...] = ()


Mark = Label | Area | Stroke | Dot | Raster | Picture | Map


@dataclass(frozen=True)
class Text:
    """Text in lines; `role` is `title`, `subtitle`, `source`, `page` or plain `text`."""

    box: Box
    text: str
    broken: tuple[str, ...]
    style: Style
    align: Align = "left"
    role: str = "text"
    ground: str = styles.PAPER

    def marks(self) -> list[Mark]:
        """Its lines as labels."""
        x = {"left": self.box.left, "center": self.box.left + self.box.width / 2}.get(
            self.align, self.box.right
        )
        step = self.style.points * self.style.leading
        first = self.box.top + self.style.points * styles.ASCENT
        return [
            Label(line, x, first + place * step, self.style, self.align, self.ground)
            for place, line in enumerate(self.broken)
        ]


def write(
    text: str,
    left: float,
    top: float,
    room: float,
    style: Style,
    *,
    align: Align = "left",
    role: str = "text",
    most: int = 0,
    ground: str = styles.PAPER,
) -> Text:
    """Text broken to fit `room`, in at most `most` lines (the last one shortened); 0 is any."""
    broken = lines.in_lines(text, room, most, style.points, style.weight)
    height = len(broken) * style.points * style.leading
    box = Box(left, top, room, height)
    return Text(box, lines.plain(text), tuple(broken), style, align, role, ground)


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
        return replace(self.style, points=points)

    def widest_name(self) -> float:
        """Width that the longest name takes, within what it may."""
        widths = [lines.width(row.name, self.type.points, weight_of(row)) for row in self.rows]
        return min(max(widths), self.box.width * self.widest)

    def marks(self) -> list[Mark]:
        """Ranks, names, bars, reference lines and figures."""
        style, box = self.type, self.box
        ranks = max(lines.width(row.rank, style.points) for row in self.rows)
        left = box.left + (ranks + 8 if ranks else 0)
        name_room = self.name_room or self.widest_name()
        start = left + name_room + 9
        figures = max(lines.width(row.figure, style.points, STRONG) for row in self.rows)
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
            name = lines.shortened(row.name, name_room, style.points, written.weight)
            if row.rank:
                drawn.append(Label(row.rank, box.left + ranks, baseline, style, "right"))
            drawn.append(Label(name, left, baseline, written))
            drawn += self._bar(row, start, middle, scale)
            if column:
                drawn.append(Label(row.figure, right, baseline, written, "right"))
            else:
                end = start + max(row.value * scale, 1.0)
                drawn.append(Label(row.figure, end + 7, baseline, written))
        return drawn

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


@dataclass(frozen=True)
class Column:
    """A column of a table: heading, share of the width, where its texts stand."""

    heading: str
    share: float
    align: Align = "left"


@dataclass(frozen=True)
class Table:
    """A table with a heading row; in a deck a native table."""

    box: Box
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str
    row_height: float = 24.0
    style: Style = styles.ROW
    fixed: bool = False
    head_height: float = 0.0
    grid: bool = False

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
        wanted = [self._natural(place) for place in range(len(shares))]
        spare = self.box.width - sum(wanted)
        if self.fixed:
            wanted, spare = [0.0] * len(shares), self.box.width
        elif spare < 0:
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
        heading = lines.width(self.columns[place].heading, self.head.points)
        widths = [lines.width(cell, style.points, style.weight) for cell in cells]
        return max([*widths, heading]) + CELL

    def fitted(self) -> Table:
        """The same table in the largest type in which every cell fits in one line."""
        high = max(self.row_height / styles.ROW_LEADING, styles.SMALLEST)
        sizes = [points for points in (self.style.points, *SMALLER) if points <= high] or [high]
        for points in sizes:
            smaller = replace(self, style=replace(self.style, points=points))
            wanted = sum(smaller._natural(place) for place in range(len(self.columns)))
            if wanted <= self.box.width:
                break
        return smaller

    def uncut(self) -> Table:
        """The same table in the largest type in which no text is cut, each in lines of its cell."""
        for points in (
            self.style.points,
            *range(int(self.style.points) - 1, int(styles.SMALLEST), -1),
        ):
            smaller = replace(self, style=replace(self.style, points=float(points)))
            if smaller._holds_all():
                break
        return smaller

    def _holds_all(self) -> bool:
        """Whether the lines of every cell find room in it."""
        style, most = self.style, self._most(self.row_height, self.style)
        rooms = [right - left - CELL + 1 for left, right in self.edges()]
        return all(
            len(lines.broken(cell, room, style.points, style.weight)) <= most
            for row in self.rows
            for cell, room in zip(row, rooms, strict=True)
        )

    def _most(self, high: float, style: Style) -> int:
        """How many lines a cell of some height has room for."""
        return max(int(high / (style.points * style.leading)), 1)

    @property
    def head(self) -> Style:
        """The style of the heading row."""
        return replace(self.style, points=max(self.style.points - 1.5, 12.2), colour=styles.SOFT)

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


@dataclass(frozen=True)
class Key:
    """A key of a legend: the mark it explains (classes.marks), its text, how many areas."""

    mark: str
    label: str
    count: str = ""


@dataclass(frozen=True)
class MapPanel:
    """A map with its legend and insets; in a deck one picture with `alt` as its text."""

    box: Box
    parts: tuple[Mark, ...]
    alt: str
    title: str

    def marks(self) -> list[Mark]:
        """Everything on it."""
        return list(self.parts)


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
        drawn.append(Label(self.x_title, right, bottom + style.points * 2.5, style, "right"))
        drawn.append(Stroke((placed(0, 0), placed(1, 1)), styles.SOFT, 1.0, dashed=True))
        surface = (*(placed(*point) for point in self.points), placed(1, 0), placed(0, 0))
        drawn.append(Stroke(surface, styles.PANEL, 0, filled=True))
        drawn.append(Stroke(tuple(placed(*point) for point in self.points), styles.BAR, 2.6))
        x, y = placed(*self.at)
        drawn.append(Stroke(((left, y), (x, y), (x, bottom)), styles.MARKED, 1.4, dashed=True))
        drawn.append(Dot(x, y, 5.0, styles.MARKED))
        noted = replace(styles.ROW, weight=STRONG, colour=styles.MARKED)
        below = y + noted.points * 1.5
        if right - x - 12 >= lines.width(self.note, noted.points, noted.weight):
            drawn.append(Label(self.note, x + 12, below, noted))
        else:
            drawn.append(
                Label(self.note, right, below, noted, "right", styles.PANEL, halo=styles.PANEL)
            )
        return drawn


Element = Text | Bars | Table | MapPanel | Curve | Label | Area | Stroke | Dot | Raster | Picture


@dataclass(frozen=True)
class Slide:
    """One slide: its finding, what lies on it, and what a speaker may want to know."""

    title: str
    elements: tuple[Element, ...]
    notes: str
    keywords: Mapping[str, str]

    def marks(self) -> list[Mark]:
        """Everything drawn, from the ground up."""
        drawn: list[Mark] = []
        for element in self.elements:
            drawn += element.marks() if hasattr(element, "marks") else [element]
        return [mark for mark in drawn if not isinstance(mark, Label) or mark.text]
