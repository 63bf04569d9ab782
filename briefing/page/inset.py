"""The capital and its neighbours at a larger scale, on maps of the country."""

from __future__ import annotations

from dataclasses import replace

from briefing.figures import Subject
from briefing.page import measuring, styles
from briefing.page.maps import border_width
from briefing.page.marks import Area, Box, Label, Map, Mark
from geo.print_map.window import padded

CAPITAL = ("10", "11", "12", "13", "73", "74")
"""Bangkok and its neighbours, too small to see on a map of the country."""
INSET, SMALL_INSET = 132.0, 120.0
NARROW = 450.0
"""A map of the country in a box of less has the small inset."""


def capital_inset(subject: Subject, drawn: Map, box: Box, side: float) -> tuple[list[Mark], Box]:
    """The capital and its neighbours at a larger scale, and what they cover with their heading."""
    place = Box(box.right - side, box.top + box.height * 0.5, side, side * 0.86)
    shapes = drawn.shapes.only(CAPITAL)
    provinces = subject.figures.shapes("province", "province")
    inner = provinces.only(CAPITAL)
    if not inner.codes or not shapes.codes:
        return [], Box(box.right, box.bottom, 0, 0)
    style = styles.LEGEND
    inset = Map(
        box=place,
        shapes=shapes,
        marks=drawn.marks,
        colours=drawn.colours,
        border=border_width(len(shapes.codes)),
        ground=provinces,
        lands=subject.figures.lands,
        outlines=((inner, 0.5),) if drawn.outlines else (),
        extent=padded(inner.extent, 0.02),
        framed=True,
    )
    heading = subject.text("inset")
    style = replace(
        style,
        points=min(style.points, style.points * side / measuring.width(heading, style.points)),
    )
    caption = Label(heading, place.left, place.top - 5, style)
    high = style.points * 1.5
    return (
        [Area(place, styles.SEA if inset.lands else styles.PAPER), inset, caption],
        Box(place.left, place.top - high, place.width, place.height + high),
    )
