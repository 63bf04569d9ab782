"""What the map of an area shows: shapes, borders, outlines, names, the place asked for."""

from __future__ import annotations

from briefing.figures import Subject
from briefing.page.marks import Box, Map
from briefing.page.shading import Shading
from geo.areas import LEVELS
from geo.print_map.outlines import Shapes

NAMED_OF_COUNTRY = 3
"""As many areas have their names on a map of the country: more would bury it."""
LARGEST_NAMED = 2
"""As many of the largest areas are named before the worst ones: they have room for it."""


def unplaced_map(
    subject: Subject, shade: Shading, shapes: Shapes, chosen: str, *, named: bool
) -> Map:
    """A measure's map without a place yet."""
    return Map(
        box=Box(0, 0, 0, 0),
        shapes=shapes,
        marks=shade.marks,
        colours=shade.colours,
        border=border_width(len(shapes.codes)),
        ground=neighbours(subject),
        lands=lands(subject),
        outlines=outlines_above(subject, shade.level),
        chosen=chosen_shapes(subject, chosen),
        labels=_names(subject, shade) if named else {},
    )


def drawn_place(subject: Subject) -> str:
    """The place that was asked for within the area, where it has a shape."""
    place = subject.request.place
    drawn = place and subject.areas.at[place, "level"] in {"district", "tambon"}
    return place if drawn else ""


def shapes_within(subject: Subject, level: str) -> Shapes:
    """The shapes of a level within the slide's area."""
    shapes = subject.shapes(level)
    if subject.level == "region":
        return shapes.only(_provinces(subject, subject.area))
    return shapes


def _provinces(subject: Subject, region: str) -> list[str]:
    provinces = subject.areas[subject.areas["level"] == "province"]
    return list(provinces.index[provinces["region"] == region])


def neighbours(subject: Subject) -> Shapes | None:
    """The neighbours of a province or a region."""
    return None if subject.level == "country" else subject.figures.shapes("province", "province")


def lands(subject: Subject) -> Shapes | None:
    """The lands around the country, below a province or a region, whose map has a frame."""
    return None if subject.level == "country" else subject.figures.lands


def outlines_above(subject: Subject, level: str) -> tuple[tuple[Shapes, float], ...]:
    """Borders of the level above the one that is filled."""
    if subject.level == "province":
        return ((subject.shapes("district"), 0.9),) if level == "tambon" else ()
    if level == "province":
        return ()
    provinces = subject.figures.shapes("province", "province")
    if subject.level == "region":
        provinces = provinces.only(_provinces(subject, subject.area))
    return ((provinces, 0.5),)


def chosen_shapes(subject: Subject, code: str) -> Shapes | None:
    """The shape of the area that is outlined; a region's provinces; None for no area."""
    if not code:
        return None
    if code in subject.areas.index and subject.areas.at[code, "level"] == "region":
        return subject.figures.shapes("province", "province").only(_provinces(subject, code))
    level = next(
        name for name in ("province", "district", "tambon") if LEVELS[name].digits == len(code)
    )
    return subject.shapes(level).only([code])


def border_width(number: int) -> float:
    """Width of the lines between areas in points: the more areas, the finer."""
    return 0.7 if number <= 60 else 0.45 if number <= 400 else 0.25 if number <= 1000 else 0.08


def _names(subject: Subject, shade: Shading) -> dict[str, str]:
    """Names by code in the order of naming: the largest areas, then the worst, as room allows."""
    inside = subject.inside(shade.level, shade.measure.id)
    ascending = not shade.measure.high_leads
    order = inside["value"].sort_values(ascending=ascending, na_position="last", kind="stable")
    first = order.index[:NAMED_OF_COUNTRY]
    if subject.level != "country":
        size = subject.areas.loc[order.index, "area_km2"].sort_values(ascending=False)
        largest = size.index[:LARGEST_NAMED]
        first = largest.append(order.index.difference(largest, sort=False))
    return {code: subject.bare(code) for code in first}
