"""Marks painted on a canvas, each by the painter of its kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.page.marks import Area, Box, Dot, Label, Map, Mark, Picture, Raster, Stamp, Stroke
from briefing.paint.canvas import Canvas
from briefing.paint.maps import paint_map
from briefing.paint.pictures import paint_picture, paint_raster
from briefing.paint.shapes import paint_area, paint_dot, paint_label, paint_stamp, paint_stroke

PAINTERS: dict[type, Callable[[Canvas, object, float], None]] = {
    Label: paint_label,  # type: ignore[dict-item]
    Area: paint_area,  # type: ignore[dict-item]
    Stroke: paint_stroke,  # type: ignore[dict-item]
    Dot: paint_dot,  # type: ignore[dict-item]
    Raster: paint_raster,  # type: ignore[dict-item]
    Picture: paint_picture,  # type: ignore[dict-item]
    Map: paint_map,  # type: ignore[dict-item]
    Stamp: paint_stamp,  # type: ignore[dict-item]
}


def painted(page: Box, marks: Sequence[Mark], scale: float = 1.0) -> Canvas:
    """Marks of a page or a part of one in their order, texts above everything.

    `scale` 1 is 1920 pixels for the width of a slide.
    """
    canvas = Canvas.empty(page, scale)
    for order, mark in enumerate(marks):
        PAINTERS[type(mark)](canvas, mark, order)
    return canvas
