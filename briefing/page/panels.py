"""Maps with their legends inside, and the description of a map in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from briefing import absence
from briefing.figures import Subject
from briefing.page import legend, lines, styles
from briefing.page.elements import Area, Box, Key, Label, Map, MapPanel, Mark
from briefing.page.legend import CARD, Legend, class_labels
from briefing.page.shading import Shading
from briefing.page.shading import shading as shading
from geo.areas import LEVELS
from geo.classing.marks import MISSING
from geo.print_map import window
from geo.print_map.outlines import Shapes
from poverty import claims

CAPITAL = ("10", "11", "12", "13", "73", "74")
"""Bangkok and its neighbours, too small to see on a map of the country."""
ENDS = 3
"""Areas at either end that a map in words names."""
HALVES = ("#D9E4EA", "#186290")
"""Tambons outside and inside the half."""
NAMED_OF_COUNTRY = 3
"""As many areas have their names on a map of the country: more would bury it."""
NAMED_FIRST = 2
"""As many of the largest areas are named before the worst ones: they have room for it."""
INSET, SMALL_INSET = 132.0, 120.0
NARROW = 450.0
"""A map of the country in a box of less has the small inset."""
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
    shapes = _shapes(subject, shade.level)
    marked = chosen or drawn_place(subject)
    said = legend.of(subject, shade, shapes.codes, marked)
    if not any(shade.marks.get(code, MISSING) != MISSING for code in shapes.codes):
        why = absence.reason(subject, shade.level, shade.measure)
        said = replace(said, unit=f"{said.unit}\n{why}")
    return _with_legend(subject, box, said, _map(subject, shade, shapes, marked, named=named),
                        description(subject, shade), shade.measure.id)  # fmt: skip


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
        inset, covered = _inset(subject, drawn, box, INSET if box.width > NARROW else SMALL_INSET)
        parts, taken = [*inset, *parts], [*taken, covered]
    else:
        behind, room = [Area(box, styles.PANEL)], room.inset(6)
    main = replace(drawn, box=room, limits=box, taken=tuple(taken))
    return MapPanel(box, (*behind, main, *parts), alt, title)


def pair(subject: Subject, shades: Sequence[Shading], box: Box, top: float) -> list[MapPanel]:
    """Two maps beside each other from `top` down, and at their left the legend they share."""
    shapes = _shapes(subject, shades[0].level)
    said = legend.shared(subject, shades, shapes.codes)
    place = said.placed(box, carded=False)
    found = [MapPanel(place, tuple(said.marks(place)), said.title, "legend")]
    for shade, room in zip(shades, pair_boxes(subject, shades, box), strict=True):
        below = Box(room.left, top, room.width, box.bottom - top)
        drawn = _map(subject, shade, shapes, drawn_place(subject), named=True)
        found.append(_alone(subject, below, drawn, description(subject, shade), shade.measure.id))
    return found


def pair_boxes(subject: Subject, shades: Sequence[Shading], box: Box) -> list[Box]:
    """The boxes of two maps beside the legend they share."""
    shapes = _shapes(subject, shades[0].level)
    start = legend.shared(subject, shades, shapes.codes).width + GAP
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
    inset, covered = _inset(subject, drawn, box, SMALL_INSET)
    room = Box(box.left, box.top, box.width - SMALL_INSET * 0.6, box.height)
    main = replace(drawn, box=room, limits=box, taken=(covered,))
    return MapPanel(box, (main, *inset), alt, title)


def _map(subject: Subject, shade: Shading, shapes: Shapes, chosen: str, *, named: bool) -> Map:
    """A measure's map without a place yet."""
    return Map(
        box=Box(0, 0, 0, 0),
        shapes=shapes,
        marks=shade.marks,
        colours=shade.colours,
        border=_border(len(shapes.codes)),
        ground=_ground(subject),
        outlines=_outlines(subject, shade.level),
        chosen=_chosen(subject, chosen),
        labels=_labels(subject, shade) if named else {},
    )


def drawn_place(subject: Subject) -> str:
    """The place that was asked for within the area, where it has a shape."""
    place = subject.request.place
    drawn = place and subject.areas.at[place, "level"] in {"district", "tambon"}
    return place if drawn else ""


def _shapes(subject: Subject, level: str) -> Shapes:
    shapes = subject.shapes(level)
    if subject.level == "region":
        return shapes.only(_provinces(subject, subject.area))
    return shapes


def _provinces(subject: Subject, region: str) -> list[str]:
    provinces = subject.areas[subject.areas["level"] == "province"]
    return list(provinces.index[provinces["region"] == region])


def _ground(subject: Subject) -> Shapes | None:
    """The neighbours of a province or a region."""
    return None if subject.level == "country" else subject.figures.shapes("province", "province")


def _outlines(subject: Subject, level: str) -> tuple[tuple[Shapes, float], ...]:
    """Borders of the level above the one that is filled."""
    if subject.level == "province":
        return ((subject.shapes("district"), 0.9),) if level == "tambon" else ()
    if level == "province":
        return ()
    provinces = subject.figures.shapes("province", "province")
    if subject.level == "region":
        provinces = provinces.only(_provinces(subject, subject.area))
    return ((provinces, 0.5),)


def _chosen(subject: Subject, code: str) -> Shapes | None:
    if not code:
        return None
    if code in subject.areas.index and subject.areas.at[code, "level"] == "region":
        return subject.figures.shapes("province", "province").only(_provinces(subject, code))
    level = next(
        name for name in ("province", "district", "tambon") if LEVELS[name].digits == len(code)
    )
    return subject.shapes(level).only([code])


def _border(number: int) -> float:
    """Width of the lines between areas in points: the more areas, the finer."""
    return 0.7 if number <= 60 else 0.45 if number <= 400 else 0.25 if number <= 1000 else 0.08


def _labels(subject: Subject, shade: Shading) -> dict[str, str]:
    """Names by code in the order of naming: the largest areas, then the worst, as room allows."""
    inside = subject.inside(shade.level, shade.measure.id)
    ascending = shade.measure.direction != "higher_is_worse"
    order = inside["value"].sort_values(ascending=ascending, na_position="last", kind="stable")
    first = order.index[:NAMED_OF_COUNTRY]
    if subject.level != "country":
        size = subject.areas.loc[order.index, "area_km2"].sort_values(ascending=False)
        largest = size.index[:NAMED_FIRST]
        first = largest.append(order.index.difference(largest, sort=False))
    return {code: subject.bare(code) for code in first}


def _inset(subject: Subject, drawn: Map, box: Box, side: float) -> tuple[list[Mark], Box]:
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
        border=_border(len(shapes.codes)),
        ground=provinces,
        outlines=((inner, 0.5),) if drawn.outlines else (),
        extent=window.padded(inner.extent, 0.02),
        framed=True,
    )
    heading = subject.text("inset")
    style = replace(
        style, points=min(style.points, style.points * side / lines.width(heading, style.points))
    )
    caption = Label(heading, place.left, place.top - 5, style)
    high = style.points * 1.5
    return (
        [Area(place, styles.PAPER), inset, caption],
        Box(place.left, place.top - high, place.width, place.height + high),
    )


def halves(subject: Subject, box: Box, table: pd.DataFrame) -> MapPanel:
    """The tambons that together hold half of the target poor, in one colour."""
    shapes = _shapes(subject, "tambon")
    half, known = set(table.index[table["half"]]), set(table.index)
    coded = {
        code: "1" if code in half else "0" if code in known else MISSING for code in shapes.codes
    }
    text, number = subject.text, subject.text.number
    empty = legend.missing_key(subject, coded)
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
    drawn = Map(
        box=Box(0, 0, 0, 0),
        shapes=shapes,
        marks=coded,
        colours=HALVES,
        border=_border(len(shapes.codes)),
        ground=_ground(subject),
        outlines=_outlines(subject, "tambon"),
        chosen=_chosen(subject, drawn_place(subject)),
    )
    alt = text(
        "half-alt", area=lines.plain(subject.own_name(subject.area)),
        k=number(len(half)), n=number(len(known)),
    )  # fmt: skip
    return _with_legend(subject, box, said, drawn, alt, "half")


def description(subject: Subject, shade: Shading) -> str:
    """The map in words: what it is, its classes, how many have data, highest and lowest three."""
    table = subject.inside(shade.level, shade.measure.id)
    known, text = table["value"].dropna(), subject.text
    return text(
        "map-alt",
        measure=text.numerals(shade.measure.name(text.lang)),
        area=lines.plain(subject.own_name(subject.area)),
        level=subject.kinds(shade.level, plural=False),
        year=text.year(subject.request.period),
        unit=text(f"on-slide-unit-{shade.measure.unit}"),
        classes=", ".join(class_labels(subject, shade)) or text("legend-no-data"),
        known=text.number(len(known)),
        all=text.number(len(table)),
        highest=_end(subject, shade, table, highest=True) or text("nothing"),
        lowest=_end(subject, shade, table, highest=False) or text("nothing"),
    )


def _end(subject: Subject, shade: Shading, table: pd.DataFrame, *, highest: bool) -> str:
    """The three areas at an end with their values; of more that tie, how many they are."""
    values = table["value"].dropna()
    named = claims.clear(values, ENDS, highest=highest)
    codes = list(claims.ordered(values, highest=highest).index)

    def shown(code: str) -> str:
        return subject.shown(pd.Series(table.loc[code]), shade.measure)

    told = [f"{lines.plain(subject.named(code))} ({shown(code)})" for code in codes[:named]]
    if named < min(ENDS, len(codes)):
        tied = claims.leaders(values.drop(index=codes[:named]), highest=highest)
        areas = subject.many(shade.level, len(tied))
        told.append(subject.text("map-tied", areas=areas, value=shown(str(tied[0]))))
    return "; ".join(told)
