"""Maps with their legends inside, and the description of a map in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from briefing import lines, styles
from briefing.elements import Area, Box, Key, Label, Map, MapPanel, Mark, Text, write
from briefing.facts import short_name
from briefing.figures import Subject
from briefing.request import WITHIN
from data.catalog import Measure
from geo import plot
from geo.areas import LEVELS
from geo.choropleth import colours as class_colours
from geo.classes import MISSING, PROTECTED, Class, Classes, marks
from poverty import claims

LEGEND_WIDTH = 150.0
CARD = 9.0
SWATCH = Box(0, 0, 22, 13)
STEP = 20.0
CAPITAL = ("10", "11", "12", "13", "73", "74")
"""Bangkok and its neighbours, too small to see on a map of the country."""
ENDS = 3
"""Areas at either end that a map in words names."""
HALVES = ("#D9E4EA", "#186290")
"""Tambons outside and inside the half."""


@dataclass(frozen=True)
class Shading:
    """How a measure fills areas: its reading over a level, classes, marks by code, colours."""

    measure: Measure
    level: str
    reading: pd.DataFrame
    classes: Classes
    marks: Mapping[str, str]
    colours: tuple[str, ...]


def shading(
    subject: Subject, level: str, measure: Measure, classes: Classes | None = None
) -> Shading:
    """The shading of a level by a measure, in the classes given or those of the whole country."""
    reading = subject.reading(level, measure.id)
    cut = classes or subject.classes(level, measure.id)
    text = marks(cut, reading.index, weak=reading["weak"], protected=reading["protected"])
    worse = measure.direction == "higher_is_worse"
    colours = tuple(class_colours(cut, higher_is_worse=worse))
    return Shading(measure, level, reading, cut, plot.marks_of(text, list(reading.index)), colours)


def panel(
    subject: Subject,
    shade: Shading,
    box: Box,
    *,
    chosen: str = "",
    named: bool = False,
    legend: bool = True,
    title: str = "",
) -> MapPanel:
    """A map of the slide's area with its legend at the left, insets where they are needed."""
    shapes = _shapes(subject, shade.level)
    legend_parts: list[Mark] = []
    behind: list[Mark] = []
    room, limits = box, box
    taken: tuple[Box, ...] = ()
    if legend:
        keys = legend_keys(subject, shade, shapes.codes)
        height = legend_height(subject, shade, keys, title, chosen=bool(chosen))
        place = legend_box(subject, box, height)
        legend_parts = [
            *card(subject, place), *legend_marks(subject, shade, keys, place, title, chosen)
        ]  # fmt: skip
        room, taken = beside(box, LEGEND_WIDTH), (place,)
    if subject.level == "country" and legend:
        room, insets = _with_inset(subject, shade, box)
        legend_parts += insets
    if subject.level != "country":
        behind = [Area(box, styles.PANEL)]
        room = room.inset(6)
    main = Map(
        box=room,
        shapes=shapes,
        marks=shade.marks,
        colours=shade.colours,
        border=_border(len(shapes.codes)),
        ground=_ground(subject),
        outlines=_outlines(subject, shade.level),
        chosen=_chosen(subject, chosen),
        labels=_labels(subject, shade) if named else {},
        limits=limits,
        taken=taken,
    )
    alt = description(subject, shade)
    return MapPanel(box, (*behind, main, *legend_parts), alt, shade.measure.id)


def beside(box: Box, width: float) -> Box:
    """The room of a map beside its legend."""
    return Box(box.left + width + 20, box.top, box.width - width - 20, box.height)


def legend_box(subject: Subject, box: Box, height: float) -> Box:
    """Where a legend stands: at the foot, on a card where the map has a ground."""
    gap = 0.0 if subject.level == "country" else CARD
    return Box(box.left + gap * 1.7, box.bottom - height - gap * 1.5, LEGEND_WIDTH, height)


def card(subject: Subject, box: Box) -> list[Mark]:
    """The white card below a legend on a ground."""
    return [] if subject.level == "country" else [Area(box.inset(-CARD), styles.PAPER, rounded=4)]


def _shapes(subject: Subject, level: str) -> plot.Shapes:
    shapes = subject.shapes(level)
    if subject.level == "region":
        return shapes.only(_provinces(subject, subject.area))
    return shapes


def _provinces(subject: Subject, region: str) -> list[str]:
    provinces = subject.areas[subject.areas["level"] == "province"]
    return list(provinces.index[provinces["region"] == region])


def _ground(subject: Subject) -> plot.Shapes | None:
    """The neighbours of a province or a region."""
    return None if subject.level == "country" else subject.figures.shapes("province", "province")


def _outlines(subject: Subject, level: str) -> tuple[tuple[plot.Shapes, float], ...]:
    """Borders of the level above the one that is filled."""
    if subject.level == "province":
        return ((subject.shapes("district"), 0.9),) if level == "tambon" else ()
    if level == "province":
        return ()
    provinces = subject.figures.shapes("province", "province")
    if subject.level == "region":
        provinces = provinces.only(_provinces(subject, subject.area))
    return ((provinces, 0.5),)


def _chosen(subject: Subject, code: str) -> plot.Shapes | None:
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
    """Names by code, the worst areas first, so that these are named where room is short."""
    inside = subject.inside(shade.level, shade.measure.id)
    ascending = shade.measure.direction != "higher_is_worse"
    order = inside["value"].sort_values(ascending=ascending, na_position="last", kind="stable")
    return {code: subject.bare(code) for code in order.index}


def _with_inset(subject: Subject, shade: Shading, box: Box) -> tuple[Box, list[Mark]]:
    """Room for the country beside its legend, and the inset of the capital."""
    room = Box(box.left + 120, box.top, box.width - 120, box.height)
    side = 132.0
    place = Box(box.right - side, box.top + box.height * 0.5, side, side * 0.86)
    shapes = subject.shapes(shade.level).only(CAPITAL)
    provinces = subject.figures.shapes("province", "province")
    style = styles.LEGEND
    inset = Map(
        box=place,
        shapes=shapes,
        marks=shade.marks,
        colours=shade.colours,
        border=_border(len(shapes.codes)),
        ground=provinces,
        outlines=((provinces.only(CAPITAL), 0.5),) if shade.level != "province" else (),
        extent=plot.padded(provinces.only(CAPITAL).extent, 0.02),
        framed=True,
    )
    caption = Label(subject.text("inset"), place.left, place.top - 5, style)
    return room, [Area(place, styles.PAPER), inset, caption]


def shared_legend(subject: Subject, shades: Sequence[Shading], box: Box) -> MapPanel:
    """The legend of maps that share one scale, standing at the foot of its box."""
    text, first = subject.text, shades[0]
    codes = _shapes(subject, first.level).codes
    keys = legend_keys(subject, first, codes, counted=False)
    title = text("legend-shared")
    height = legend_height(subject, first, keys, title, chosen=False)
    place = Box(box.left, box.bottom - height, box.width, height)
    drawn = legend_marks(subject, first, keys, place, title, "")
    return MapPanel(place, tuple(drawn), title, "legend")


def halves(subject: Subject, box: Box, table: pd.DataFrame) -> MapPanel:
    """The tambons that together hold half of the target poor, in one colour."""
    shapes = _shapes(subject, "tambon")
    half = set(table.index[table["half"]])
    known = set(table.index)
    coded = {
        code: "1" if code in half else "0" if code in known else MISSING for code in shapes.codes
    }
    text, number = subject.text, subject.text.number
    empty = _missing_key(subject, [code for code in shapes.codes if coded[code] == MISSING])
    keys = [
        Key(mark, text(key), number(held))
        for mark, key in (("1", "half-in"), ("0", "half-out"), (MISSING, empty))
        if (held := sum(found == mark for found in coded.values()))
    ]
    head = write(text("half-title"), 0, 0, LEGEND_WIDTH, styles.LEGEND_TITLE, most=4)
    height = head.box.height + 6 + STEP * (len(keys) + 1)
    place = legend_box(subject, box, height)
    head = write(
        text("half-title"), place.left, place.top, LEGEND_WIDTH, styles.LEGEND_TITLE, most=4
    )
    rows = _key_rows(
        subject, "tambon", keys, {"0": HALVES[0], "1": HALVES[1]}, place.left, head.box.bottom + 6
    )
    country = subject.level == "country"
    room = beside(box, LEGEND_WIDTH)
    main = Map(
        box=room if country else room.inset(6),
        shapes=shapes,
        marks=coded,
        colours=HALVES,
        border=_border(len(shapes.codes)),
        ground=_ground(subject),
        outlines=_outlines(subject, "tambon"),
        limits=box,
    )
    behind = [] if country else [Area(box, styles.PANEL)]
    alt = text(
        "half-alt", area=lines.plain(subject.own_name(subject.area)),
        k=number(len(half)), n=number(len(known)),
    )  # fmt: skip
    parts = (*behind, main, *card(subject, place), *head.marks(), *rows)
    return MapPanel(box, parts, alt, "half")


def legend_keys(
    subject: Subject, shade: Shading, codes: Sequence[str], *, counted: bool = True
) -> list[Key]:
    """Keys for each class and for what has none, with how many of the areas shown fall in each."""
    shown = pd.Series([shade.marks.get(code, MISSING) for code in codes], dtype=object)
    number = subject.text.number
    keys = []
    labels = class_labels(subject, shade)
    for place, label in reversed(list(enumerate(labels))):
        if (shown == MISSING).all():
            continue
        held = int(shown.isin([str(place), chr(ord("a") + place)]).sum())
        keys.append(Key(str(place), label, number(held)))
    empty = _missing_key(
        subject, [code for code, mark in zip(codes, shown, strict=True) if mark == MISSING]
    )
    weak = int(shown.str.match("[a-j]").sum())
    for mark, key, held in (
        (MISSING, empty, int((shown == MISSING).sum())),
        (PROTECTED, "legend-protected", int((shown == PROTECTED).sum())),
        ("a", "legend-weak", weak),
    ):
        if held:
            keys.append(Key(mark, subject.text(key), number(held)))
    return keys if counted else [Key(key.mark, key.label) for key in keys]


def _missing_key(subject: Subject, codes: Sequence[str]) -> str:
    """What it means that areas have no figures: those of a tambon may lie in municipal units."""
    if not codes or subject.areas.at[codes[0], "level"] != "tambon":
        return "legend-no-data"
    units = subject.areas.index[subject.areas["level"] == "municipality"]
    within = {code[:4] for code in codes} <= set(units.str[:4])
    return "legend-municipal" if within else "legend-no-data"


def _legend_title(subject: Subject, shade: Shading, title: str) -> tuple[str, str]:
    text = subject.text
    unit = text(
        "legend-unit",
        unit=text(f"unit-{shade.measure.unit}"),
        level=subject.kinds(shade.level, plural=False),
        year=text.year(subject.request.period),
    )
    within = subject.request.classes == WITHIN
    scale = text("legend-within" if within else f"legend-{shade.classes.scheme}")
    return title or short_name(subject, shade.measure), f"{unit}\n{scale}"


def _legend_texts(
    subject: Subject, shade: Shading, title: str, left: float, top: float
) -> tuple[Text, Text]:
    head, unit = _legend_title(subject, shade, title)
    heading = write(head, left, top, LEGEND_WIDTH, styles.LEGEND_TITLE, most=4)
    below = write(unit, left, heading.box.bottom, LEGEND_WIDTH, styles.NOTE, most=4)
    return heading, below


def legend_height(
    subject: Subject, shade: Shading, keys: list[Key], title: str, *, chosen: bool
) -> float:
    """Height of a legend in points."""
    _, below = _legend_texts(subject, shade, title, 0, 0)
    return below.box.bottom + 8 + STEP * (len(keys) + 2 * chosen + 1)


def legend_marks(
    subject: Subject, shade: Shading, keys: list[Key], box: Box, title: str, chosen: str
) -> list[Mark]:
    """Heading, then a swatch, a range and a number of areas for each key."""
    heading, below = _legend_texts(subject, shade, title, box.left, box.top)
    drawn: list[Mark] = [*heading.marks(), *below.marks()]
    drawn += _key_rows(
        subject, shade.level, keys, _swatches(shade, keys), box.left, below.box.bottom + 8
    )
    top = below.box.bottom + 8 + STEP * (len(keys) + 1)
    style = styles.LEGEND
    if chosen:
        swatch = Box(box.left + 1, top + 3, SWATCH.width - 2, SWATCH.height - 2)
        name = lines.shortened(subject.own_name(chosen), LEGEND_WIDTH - 40, style.points)
        drawn += [
            Area(swatch, styles.PAPER, edge=styles.MARKED),
            Label(name, swatch.right + 8, top + 13, style),
            Label(_standing(subject, shade, chosen), box.left, top + STEP + 13, style),
        ]
    return drawn


def _standing(subject: Subject, shade: Shading, code: str) -> str:
    """The value of an area and its rank among those of its level."""
    text, level = subject.text, str(subject.areas.at[code, "level"])
    table = subject.reading(level, shade.measure.id)
    row = subject.row(code, shade.measure.id)
    place = claims.place(table["value"], code)
    if place is None:
        return text("legend-no-data")
    return text(
        "legend-rank",
        value=subject.shown(row),
        rank=text.number(place.rank),
        shared=text.number(place.shared_by),
        n=text.number(place.of),
    )


def _key_rows(
    subject: Subject,
    level: str,
    keys: list[Key],
    colours: Mapping[str, str],
    left: float,
    top: float,
) -> list[Mark]:
    """A swatch, a range and a number of areas for each key, below what the numbers count."""
    style, right = styles.LEGEND, left + LEGEND_WIDTH - 2
    drawn: list[Mark] = []
    if any(key.count for key in keys):
        heading = subject.text("legend-areas", level=subject.kinds(level))
        drawn.append(Label(heading, right, top + 11, styles.NOTE, "right"))
        top += STEP
    for key in keys:
        swatch = Box(left, top + 2, SWATCH.width, SWATCH.height)
        hatch = plot.pattern(key.mark)
        drawn += [
            Area(swatch, colours.get(key.mark, plot.NO_DATA), edge=styles.RULE, hatch=hatch),
            Label(key.label, swatch.right + 7, top + 13, style),
            Label(key.count, right, top + 13, style, "right"),
        ]
        top += STEP
    return drawn


def _swatches(shade: Shading, keys: list[Key]) -> dict[str, str]:
    """Colours of the keys; a weak figure is shown on the middle class."""
    found = {key.mark: plot.colour_of(key.mark, shade.colours) for key in keys if key.mark != "a"}
    middle = shade.colours[len(shade.colours) // 2] if shade.colours else plot.NO_DATA
    return found | {"a": middle}


def class_labels(subject: Subject, shade: Shading) -> list[str]:
    """Ranges that do not overlap: "<1.5", "1.5–<1.9", "≥3.7"."""
    edges = [
        edge
        for part in shade.classes.classes
        for edge in (part.lower, part.upper)
        if edge is not None
    ]
    scale = 100 if shade.measure.unit == "percent" else 1
    decimals = max((_decimals(edge * scale) for edge in edges), default=0)
    return [
        _range(subject, part, shade.measure.unit, scale, decimals) for part in shade.classes.classes
    ]


def _range(subject: Subject, part: Class, unit: str, scale: int, decimals: int) -> str:
    def written(edge: float) -> str:
        return subject.text.number(edge * scale, decimals=decimals if edge else 0)

    if part.single:
        only = part.lower or 0.0
        return subject.text.figure(only, unit).rstrip("%") if only else written(0.0)
    if part.lower is None:
        return f"<{written(part.upper or 0.0)}"
    if part.upper is None:
        return f"≥{written(part.lower)}"
    lower = ">0" if part.lower == 0 else written(part.lower)
    return f"{subject.text.numerals(lower)}–<{written(part.upper)}"


def _decimals(edge: float) -> int:
    return next((places for places in range(6) if abs(edge - round(edge, places)) < 1e-9), 6)


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
        unit=text(f"unit-{shade.measure.unit}"),
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
