"""Marks to a matplotlib figure: one kind of mark, one way to draw it; no state, no pyplot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import matplotlib.image as images
import numpy as np
import numpy.typing as npt
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Patch, PathPatch, Polygon, Rectangle
from matplotlib.path import Path as Outline
from matplotlib.patheffects import withStroke
from matplotlib.text import Text as DrawnText
from matplotlib.transforms import Affine2D, Bbox, BboxTransformTo
from PIL import Image

from briefing.page import fonts, lines, styles
from briefing.page.elements import Area, Box, Dot, Label, Map, Mark, Picture, Raster, Stroke
from geo.print_map import drawing, label_places
from geo.print_map.outlines import Shapes
from geo.print_map.window import Window, padded

PIXELS_A_POINT = 2.0
"""At 1920×1080."""
TINY = 24.0
"""Points: an area of less is marked by a ring."""


@dataclass
class Canvas:
    """A figure of a page or of a part of it, and the texts drawn on it with what is behind them."""

    figure: Figure
    page: Box
    texts: list[tuple[DrawnText, Label]]

    @classmethod
    def of(cls, page: Box, scale: float = 1.0) -> Canvas:
        """An empty white canvas; `scale` 1 is 1920 pixels for the width of a slide."""
        size = (page.width / 72, page.height / 72)
        figure = Figure(figsize=size, dpi=72 * PIXELS_A_POINT * scale, facecolor=styles.PAPER)
        return cls(figure, page, [])

    def paint(self, marks: Sequence[Mark]) -> Canvas:
        """Draw marks in their order, texts above everything."""
        for order, mark in enumerate(marks):
            PAINTERS[type(mark)](self, mark, order)
        return self

    def transform(self) -> Affine2D:
        """Points from the slide's top left to inches of the figure."""
        return (
            Affine2D()
            .translate(-self.page.left, -self.page.top)
            .scale(1 / 72, -1 / 72)
            .translate(0, self.page.height / 72)
        )

    def add(self, artist: Artist, order: float) -> Artist:
        """Put an artist on the figure, in points."""
        artist.set_transform(self.transform() + self.figure.dpi_scale_trans)
        artist.set_zorder(order)
        self.figure.add_artist(artist)
        return artist


def _label(canvas: Canvas, label: Label, order: float) -> None:
    x, y = canvas.transform().transform((label.x, label.baseline)) * 72
    drawn = DrawnText(
        x / canvas.page.width,
        y / canvas.page.height,
        lines.plain(label.text),
        color=label.style.colour,
        fontproperties=fonts.chosen().properties(label.style.weight, label.style.points),
        horizontalalignment=label.align,
        verticalalignment="baseline",
        parse_math=False,
        zorder=10_000 + order,
        transform=canvas.figure.transFigure,
    )
    if label.halo:
        drawn.set_path_effects([withStroke(linewidth=2.6, foreground=label.halo)])
    canvas.figure.add_artist(drawn)
    canvas.texts.append((drawn, label))


def _area(canvas: Canvas, area: Area, order: float) -> None:
    box, corner = area.box, (area.box.left, area.box.top)
    patch: Patch
    if area.rounded:
        shape = f"round,pad=0,rounding_size={area.rounded}"
        patch = FancyBboxPatch(corner, box.width, box.height, boxstyle=shape)
    else:
        patch = Rectangle(corner, box.width, box.height)
    patch.set_facecolor(area.colour)
    patch.set_edgecolor(area.edge or "none")
    patch.set_linewidth(0.8 if area.edge else 0.0)
    if area.hatch:
        patch.set_hatch(area.hatch[0])
        patch.set_hatchcolor(area.hatch[1])
        patch.set_hatch_linewidth(0.6)
    canvas.add(patch, order)


def _stroke(canvas: Canvas, stroke: Stroke, order: float) -> None:
    if stroke.filled:
        canvas.add(Polygon(stroke.points, facecolor=stroke.colour, linewidth=0), order)
        return
    x, y = zip(*stroke.points, strict=True)
    line = Line2D(x, y, color=stroke.colour, linewidth=stroke.width)
    line.set_solid_capstyle("butt")
    line.set_solid_joinstyle("round")
    if stroke.dashed:
        line.set_dashes((4, 3))
    canvas.add(line, order)


def _dot(canvas: Canvas, dot: Dot, order: float) -> None:
    look = {"facecolor": dot.colour, "edgecolor": styles.PAPER, "linewidth": 1.4}
    canvas.add(Circle((dot.x, dot.y), dot.radius, **look), order)


def _raster(canvas: Canvas, raster: Raster, order: float) -> None:
    """All dark cells as one path, each run of a row a rectangle."""
    cell = raster.box.width / len(raster.cells)
    squares = [
        Bbox.from_bounds(start * cell, row * cell, (end - start) * cell, cell)
        for row, line in enumerate(raster.cells)
        for start, end in runs(line)
    ]
    unit = Outline.unit_rectangle()
    path = Outline.make_compound_path(
        *(unit.transformed(BboxTransformTo(square)) for square in squares)
    )
    moved = path.transformed(Affine2D().translate(raster.box.left, raster.box.top))
    canvas.add(PathPatch(moved, facecolor=styles.INK, linewidth=0, antialiased=False), order)


def runs(line: Sequence[bool]) -> list[tuple[int, int]]:
    """Where the dark runs of a row begin and end."""
    edges = np.flatnonzero(np.diff(np.array([False, *line, False], dtype=np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _picture(canvas: Canvas, picture: Picture, order: float) -> None:
    """Fit a picture from a file into its box, right-aligned, in its own proportions."""
    content = images.imread(picture.file)
    high, wide = content.shape[:2]
    box = picture.box
    scale = min(box.width / wide, box.height / high)
    pixels = canvas.figure.dpi / 72
    size = (max(round(wide * scale * pixels), 1), max(round(high * scale * pixels), 1))
    resized = _resized(content, size)
    left = (box.right - wide * scale - canvas.page.left) * pixels
    bottom = (canvas.page.bottom - box.top - high * scale) * pixels
    canvas.figure.figimage(resized, round(left), round(bottom), origin="upper", zorder=order)


def _resized(content: npt.ArrayLike, size: tuple[int, int]) -> npt.NDArray[np.uint8]:
    pixels = np.asarray(content)
    if pixels.dtype != np.uint8:
        pixels = (pixels * 255).round().astype(np.uint8)
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.LANCZOS))


def _map(canvas: Canvas, drawn: Map, order: float) -> None:
    window = window_of(drawn, canvas.page)
    figure = canvas.figure
    artists: list[Artist] = []
    if drawn.ground is not None:
        artists.append(drawing.ground(figure, window, drawn.ground, styles.GROUND))
    artists += drawing.fill(
        figure, window, drawn.shapes, drawn.marks, drawn.colours, border=drawn.border
    )
    for shapes, width in drawn.outlines:
        artists += drawing.lines(figure, window, shapes, width=width)
    if drawn.chosen is not None:
        artists += _chosen(canvas, window, drawn.chosen)
    for place, artist in enumerate(artists):
        artist.set_zorder(order + (place + 1) / 1000)
    if drawn.framed:
        _area(canvas, Area(drawn.box, "none", edge=styles.SOFT), order + 0.9)
    for label in place_names(drawn, canvas.page):
        _label(canvas, label, order)


def _chosen(canvas: Canvas, window: Window, shapes: Shapes) -> list[Artist]:
    """An outline in the accent colour; a ring around what an outline would cover."""
    west, south, east, north = shapes.extent
    corners = window.placed(np.array([[west, south], [east, north]]))
    size = np.abs(corners[1] - corners[0])
    if size.max() >= TINY:
        return drawing.lines(
            canvas.figure, window, shapes, width=2.2, colour=styles.MARKED, casing=4.4
        )
    x, y = corners.mean(axis=0) + np.array([canvas.page.left, canvas.page.top])
    return [
        canvas.add(
            Circle((x, y), size.max() / 2 + 5, facecolor="none", edgecolor=colour, linewidth=width),
            0,
        )
        for colour, width in ((styles.PAPER, 3.6), (styles.MARKED, 1.8))
    ]


def window_of(drawn: Map, page: Box) -> Window:
    """The window of a map on a page or a part of one."""
    box = drawn.box
    extent = drawn.extent or padded(drawn.shapes.extent)
    place = (box.left - page.left, box.top - page.top, box.width, box.height)
    limits = drawn.limits or box
    shown = (limits.left - page.left, limits.top - page.top, limits.width, limits.height)
    return Window(place, page.height, extent, shown)


def place_names(drawn: Map, page: Box) -> list[Label]:
    """Names on a map that have room, as labels with a white halo."""
    if not drawn.labels:
        return []
    style = styles.PLACE
    position = {code: place for place, code in enumerate(drawn.shapes.codes)}
    codes = [code for code in drawn.labels if code in position]
    window = window_of(drawn, page)
    corner = np.array([page.left, page.top])
    sizes = [
        (lines.width(drawn.labels[code], style.points, style.weight) + 6, style.points * 1.45)
        for code in codes
    ]
    places = []
    for code, size in zip(codes, sizes, strict=True):
        place = position[code]
        outline = drawn.shapes.outlines[place]
        moved = Outline(window.placed(outline.vertices) + corner, outline.codes)
        point = (window.placed(drawn.shapes.points[place]) + corner)[0]
        places.append(label_places.places_in(moved, point, size))
    box = drawn.limits or drawn.box
    taken = [(part.left, part.top, part.width, part.height) for part in drawn.taken]
    found = label_places.labels_placed(
        places, sizes, within=(box.left, box.top, box.width, box.height), taken=taken
    )
    return [
        Label(
            drawn.labels[codes[number]],
            x,
            y + style.points * 0.32,
            style,
            "center",
            ground=styles.PAPER,
            halo=styles.PAPER,
        )
        for number, (x, y) in found.items()
    ]


PAINTERS: dict[type, Callable[[Canvas, object, float], None]] = {
    Label: _label,  # type: ignore[dict-item]
    Area: _area,  # type: ignore[dict-item]
    Stroke: _stroke,  # type: ignore[dict-item]
    Dot: _dot,  # type: ignore[dict-item]
    Raster: _raster,  # type: ignore[dict-item]
    Picture: _picture,  # type: ignore[dict-item]
    Map: _map,  # type: ignore[dict-item]
}
