"""Painting of maps: their areas, outlines and names."""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.patches import Circle
from matplotlib.path import Path as Outline

from briefing.page import measuring, styles
from briefing.page.marks import Area, Box, Label, Map
from briefing.paint.canvas import Canvas
from briefing.paint.shapes import paint_area, paint_label
from geo.print_map import drawing, label_places
from geo.print_map.outlines import Shapes
from geo.print_map.window import Window, padded

TINY = 24.0
"""Points: an area of less is marked by a ring."""


def paint_map(canvas: Canvas, drawn: Map, order: float) -> None:
    """The ground, the areas, the outlines above them, and names that have room."""
    window = window_of(drawn, canvas.page)
    figure = canvas.figure
    artists: list[Artist] = []
    if drawn.lands is not None:
        artists.append(drawing.lands(figure, window, drawn.lands, styles.LAND))
    if drawn.ground is not None:
        look = (styles.HOME, styles.RULE) if drawn.lands else (styles.GROUND, styles.PAPER)
        artists.append(drawing.ground(figure, window, drawn.ground, *look))
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
        paint_area(canvas, Area(drawn.box, "none", edge=styles.SOFT), order + 0.9)
    for label in place_names(drawn, canvas.page):
        paint_label(canvas, label, order)


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
        (measuring.width(drawn.labels[code], style.points, style.weight) + 6, style.points * 1.45)
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
