"""Maps put beside their legends: one, two on one scale, the half of the target poor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from briefing import absence
from briefing.figures import Subject
from briefing.page import fonts, legend_keys, styles
from briefing.page.described import description
from briefing.page.inset import INSET, NARROW, SMALL_INSET, capital_inset
from briefing.page.legend import CARD, Key, Legend
from briefing.page.maps import (
    border_width,
    chosen_shapes,
    drawn_place,
    lands,
    neighbours,
    outlines_above,
    shapes_within,
    unplaced_map,
)
from briefing.page.marks import Area, Box, Map, Mark
from briefing.page.shading import Shading
from briefing.page.slide import MapPanel
from geo.classing.marks import MISSING

HALVES = ("#D9E4EA", "#186290")
"""Tambons outside and inside the half."""
BESIDE = 20.0
"""Between a legend and its map."""
GAP = 14.0
"""Between two maps."""


def panel(
    subject: Subject, shade: Shading, box: Box, *, chosen: str = "", named: bool = False
) -> MapPanel:
    """A map of the slide's area with its legend at the left, an inset where it is needed.

    `chosen` (the place asked for, by default) is outlined; `named` writes names on areas.
    """
    shapes = shapes_within(subject, shade.level)
    marked = chosen or drawn_place(subject)
    said = legend_keys.legend_of_map(subject, shade, shapes.codes, marked)
    if not any(shade.marks.get(code, MISSING) != MISSING for code in shapes.codes):
        why = absence.reason(subject, shade.level, shade.measure)
        said = replace(said, unit=f"{said.unit}\n{why}")
    drawn = unplaced_map(subject, shade, shapes, marked, named=named)
    alt = description(subject, shade)
    return _with_legend(subject, box, said, drawn, alt, shade.measure.id)


def _with_legend(
    subject: Subject, box: Box, said: Legend, drawn: Map, alt: str, title: str
) -> MapPanel:
    """A map put beside its legend."""
    country = subject.level == "country"
    place = said.placed(box, carded=not country)
    room = Box(box.left + said.width + BESIDE, box.top, 0, box.height)
    room = replace(room, width=box.right - room.left)
    parts: list[Mark] = [] if country else [Area(place.inset(-CARD), styles.PAPER, rounded=4)]
    parts += said.marks(place)
    taken = [place.inset(-CARD)]
    behind: list[Mark] = []
    if country:
        room = Box(box.left + said.width - 30, box.top, box.width - said.width + 30, box.height)
        inset, covered = capital_inset(
            subject, drawn, box, INSET if box.width > NARROW else SMALL_INSET
        )
        parts, taken = [*inset, *parts], [*taken, covered]
    else:
        behind, room = [Area(box, styles.SEA if drawn.lands else styles.PANEL)], room.inset(6)
    main = replace(drawn, box=room, limits=box, taken=tuple(taken))
    return MapPanel(box, (*behind, main, *parts), alt, title)


def pair(subject: Subject, shades: Sequence[Shading], box: Box, top: float) -> list[MapPanel]:
    """Two maps beside each other from `top` down, and at their left the legend they share."""
    shapes = shapes_within(subject, shades[0].level)
    said = legend_keys.legend_of_two(subject, shades, shapes.codes)
    place = said.placed(box, carded=False)
    found = [MapPanel(place, tuple(said.marks(place)), said.title, "legend")]
    for shade, room in zip(shades, pair_boxes(subject, shades, box), strict=True):
        below = Box(room.left, top, room.width, box.bottom - top)
        drawn = unplaced_map(subject, shade, shapes, drawn_place(subject), named=True)
        found.append(_alone(subject, below, drawn, description(subject, shade), shade.measure.id))
    return found


def pair_boxes(subject: Subject, shades: Sequence[Shading], box: Box) -> list[Box]:
    """The boxes of two maps beside the legend they share."""
    shapes = shapes_within(subject, shades[0].level)
    start = legend_keys.legend_of_two(subject, shades, shapes.codes).width + GAP
    width = (box.width - start - GAP) / 2
    return [
        Box(box.left + start + place * (width + GAP), box.top, width, box.height)
        for place in range(2)
    ]


def _alone(subject: Subject, box: Box, drawn: Map, alt: str, title: str) -> MapPanel:
    """A map whose legend stands elsewhere."""
    if subject.level != "country":
        main = replace(drawn, box=box.inset(6), limits=box)
        return MapPanel(box, (Area(box, styles.PANEL), main), alt, title)
    inset, covered = capital_inset(subject, drawn, box, SMALL_INSET)
    room = Box(box.left, box.top, box.width - SMALL_INSET * 0.6, box.height)
    main = replace(drawn, box=room, limits=box, taken=(covered,))
    return MapPanel(box, (main, *inset), alt, title)


def halves(subject: Subject, box: Box, table: pd.DataFrame) -> MapPanel:
    """The tambons that together hold half of the target poor, in one colour."""
    shapes = shapes_within(subject, "tambon")
    half, known = set(table.index[table["half"]]), set(table.index)
    coded = {
        code: "1" if code in half else "0" if code in known else MISSING for code in shapes.codes
    }
    text, number = subject.text, subject.text.number
    empty = legend_keys.missing_key(subject, coded)
    keys = tuple(
        Key(mark, text(key), number(held))
        for mark, key in (("1", "half-in"), ("0", "half-out"), (MISSING, empty))
        if (held := sum(found == mark for found in coded.values()))
    )
    said = Legend(
        title=text("half-title"),
        unit="",
        keys=keys,
        colours={"0": HALVES[0], "1": HALVES[1]},
        counted=text("legend-areas", level=subject.kinds("tambon")),
    )
    alt = text(
        "half-alt", area=fonts.plain(subject.own_name(subject.area)),
        k=number(len(half)), n=number(len(known)),
    )  # fmt: skip
    return coloured(subject, "tambon", box, said, coded, alt)


def coloured(
    subject: Subject, level: str, box: Box, said: Legend, coded: Mapping[str, str], alt: str
) -> MapPanel:
    """A map of a level in the colours of a legend, `coded` the mark of each area."""
    shapes = shapes_within(subject, level)
    drawn = Map(
        box=Box(0, 0, 0, 0),
        shapes=shapes,
        marks=coded,
        colours=tuple(said.colours.values()),
        border=border_width(len(shapes.codes)),
        ground=neighbours(subject),
        lands=lands(subject),
        outlines=outlines_above(subject, level),
        chosen=chosen_shapes(subject, drawn_place(subject)),
    )
    return _with_legend(subject, box, said, drawn, alt, "coloured")
