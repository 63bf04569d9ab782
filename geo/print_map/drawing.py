"""Areas drawn on a page: filled by class, hatched where weak, bordered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matplotlib.artist import Artist
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline

from geo.classing.marks import MISSING
from geo.print_map.outlines import Shapes
from geo.print_map.patterns import BORDER, OUTLINE, colour_of, pattern
from geo.print_map.window import Window


def fill(
    figure: Figure,
    window: Window,
    shapes: Shapes,
    marks: Mapping[str, str],
    colours: Sequence[str],
    *,
    border: float = 0.4,
) -> list[Artist]:
    """Draw areas in the colours of their classes; returns what was drawn.

    `marks` gives each code its mark (`geo.classing.marks`); a code without one has no data.
    `border` is the width of the white lines between areas in points. Areas without data are
    hatched, protected ones dotted, weak ones cross-hatched in white.
    """
    drawn: list[Artist] = []
    by_mark: dict[str, list[Outline]] = {}
    for code, outline in zip(shapes.codes, shapes.outlines, strict=True):
        by_mark.setdefault(marks.get(code, MISSING), []).append(outline)
    for mark in sorted(by_mark):
        face = colour_of(mark, colours)
        drawn.append(_filled(figure, window, by_mark[mark], face, border))
        hatch = pattern(mark)
        if hatch:
            drawn.append(_patterned(figure, window, by_mark[mark], *hatch))
    return drawn


def _filled(
    figure: Figure,
    window: Window,
    outlines: list[Outline],
    face: str,
    border: float,
    edge: str = BORDER,
) -> Artist:
    collection = PathCollection(
        outlines, facecolors=face, edgecolors=edge, linewidths=border, joinstyle="round"
    )
    collection.set_transform(window.transform() + figure.dpi_scale_trans)
    return _added(figure, window, collection)


def _patterned(
    figure: Figure, window: Window, outlines: list[Outline], hatch: str, colour: str
) -> Artist:
    patch = PathPatch(Outline.make_compound_path(*outlines), fill=False, hatch=hatch, linewidth=0)
    patch.set_hatchcolor(colour)
    patch.set_hatch_linewidth(0.6)
    patch.set_transform(window.transform() + figure.dpi_scale_trans)
    return _added(figure, window, patch)


def ground(
    figure: Figure, window: Window, shapes: Shapes, colour: str, edge: str = BORDER
) -> Artist:
    """Draw areas that only surround the map, plain, with pale lines between them."""
    return _filled(figure, window, list(shapes.outlines), colour, 0.8, edge)


def lands(figure: Figure, window: Window, shapes: Shapes, colour: str) -> Artist:
    """Draw lands as one, without any line of theirs."""
    patch = PathPatch(Outline.make_compound_path(*shapes.outlines), facecolor=colour, linewidth=0)
    patch.set_transform(window.transform() + figure.dpi_scale_trans)
    return _added(figure, window, patch)


def lines(
    figure: Figure,
    window: Window,
    shapes: Shapes,
    *,
    width: float,
    colour: str = OUTLINE,
    casing: float = 0.0,
) -> list[Artist]:
    """Draw the borders of areas in points' width; a `casing` of white that wide lies below."""
    strokes = [(BORDER, casing), (colour, width)] if casing else [(colour, width)]
    drawn: list[Artist] = []
    for stroke, size in strokes:
        collection = PathCollection(
            list(shapes.outlines), facecolors="none", edgecolors=stroke, linewidths=size,
            joinstyle="round",
        )  # fmt: skip
        collection.set_transform(window.transform() + figure.dpi_scale_trans)
        drawn.append(_added(figure, window, collection))
    return drawn


def _added(figure: Figure, window: Window, artist: PathCollection | PathPatch) -> Artist:
    artist.set_clip_box(window.clip(figure))
    artist.set_clip_on(True)
    figure.add_artist(artist)
    return artist
