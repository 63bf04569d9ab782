"""What a page is made of in the end: boxes, lines of text, surfaces, strokes, pictures, maps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.page import styles
from briefing.page.styles import Style
from geo.print_map.outlines import Shapes

Align = Literal["left", "center", "right"]


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
class Stamp:
    """Pale words across a box, above everything: `points` large, rising by `slope` degrees."""

    box: Box
    text: str
    points: float
    slope: float


@dataclass(frozen=True)
class Map:
    """Areas in the colours of their marks (`geo.print_map`), in a box, with what surrounds them.

    `ground` is the country around the areas, `lands` what lies around the country. `labels` are
    names by code; `outlines` are shapes drawn as lines in a width; `chosen` holds
    codes that are outlined in the accent colour. The shapes fit into `box`; what surrounds them is
    drawn up to `limits`. `framed` draws a line around the box; names keep off the boxes `taken`.
    """

    box: Box
    shapes: Shapes
    marks: Mapping[str, str]
    colours: tuple[str, ...]
    border: float = 0.5
    ground: Shapes | None = None
    lands: Shapes | None = None
    outlines: tuple[tuple[Shapes, float], ...] = ()
    chosen: Shapes | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    extent: tuple[float, float, float, float] | None = None
    framed: bool = False
    limits: Box | None = None
    taken: tuple[Box, ...] = ()


Mark = Label | Area | Stroke | Dot | Raster | Picture | Map | Stamp
