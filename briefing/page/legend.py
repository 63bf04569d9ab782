"""Legends of maps: what colours mean, how many areas each has, beside or on the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from briefing.facts import short_name
from briefing.figures import Subject
from briefing.page import lines, styles
from briefing.page.elements import Area, Box, Key, Label, Mark, Text, write
from briefing.page.shading import Shading
from briefing.request import WITHIN
from data.catalog import Measure
from geo.classing.classes import POLICY, QUANTILE, Class
from geo.classing.marks import MISSING, PROTECTED
from geo.print_map import patterns
from poverty import claims

NARROW, WIDE = 150.0, 196.0
"""Least and most width of a legend: as wide as its longest line asks for."""
CARD = 9.0
SWATCH = Box(0, 0, 22, 13)
STEP, LEAST_STEP = 20.0, 15.5
BETWEEN = 12.0
"""Between a range and its number of areas."""
BELOW_TITLES = 8.0
SCALES = {
    QUANTILE: "on-slide-legend-quantile", POLICY: "legend-policy", "setting": "legend-setting"
}  # fmt: skip
"""What is said of classes, by their scheme, and under a setting."""
COUNTED = "target_poor"
"""What a map counts that is filled by no measure."""


@dataclass(frozen=True)
class Legend:
    """What a legend says.

    `counted` is the heading of its numbers, `chosen` the lines of the area that is marked on the
    map: its name and what the measure says of it.
    """

    title: str
    unit: str
    keys: tuple[Key, ...]
    colours: Mapping[str, str]
    counted: str = ""
    chosen: tuple[str, ...] = ()

    @property
    def width(self) -> float:
        """Width in points, between the least and the most there is."""
        style = styles.LEGEND
        start = SWATCH.width + 7
        rows = [
            start + lines.width(key.label, style.points) + BETWEEN
            + lines.width(key.count, style.points) + 2
            for key in self.keys
        ]  # fmt: skip
        rows += [lines.width(self.counted, styles.NOTE.points) + 2]
        rows += [start + lines.width(line, style.points) for line in self.chosen]
        return min(max([NARROW, *rows]), WIDE)

    def titles(self, left: float, top: float) -> list[Text]:
        """Title and unit below each other."""
        heading = write(self.title, left, top, self.width, styles.LEGEND_TITLE, most=4)
        below = write(self.unit, left, heading.box.bottom, self.width, styles.NOTE, most=10)
        return [heading, below] if self.unit else [heading]

    @property
    def rows(self) -> int:
        """Lines below the titles."""
        return len(self.keys) + len(self.chosen) + bool(self.counted)

    def step(self, room: float) -> float:
        """Height of a line: less where the room is low."""
        left = room - self.titles(0, 0)[-1].box.bottom - BELOW_TITLES
        return min(STEP, max(left / max(self.rows, 1), LEAST_STEP))

    def height(self, room: float) -> float:
        """Height in points where there is so much room."""
        return self.titles(0, 0)[-1].box.bottom + BELOW_TITLES + self.step(room) * self.rows

    def placed(self, box: Box, *, carded: bool) -> Box:
        """Where it stands in a box: at the foot on the left, with the margin of its card."""
        gap = CARD if carded else 0.0
        height = self.height(box.height - gap * 2.5)
        return Box(box.left + gap * 1.7, box.bottom - height - gap * 1.5, self.width, height)

    def marks(self, place: Box) -> list[Mark]:
        """Titles, then a swatch, a range and a number of areas for each key."""
        titles = self.titles(place.left, place.top)
        top = titles[-1].box.bottom + BELOW_TITLES
        step = (place.bottom - top) / max(self.rows, 1)
        drawn: list[Mark] = [mark for title in titles for mark in title.marks()]
        style, right = styles.LEGEND, place.right - 2
        if self.counted:
            heading = lines.shortened(self.counted, self.width, styles.NOTE.points)
            drawn.append(Label(heading, right, top + 11, styles.NOTE, "right"))
            top += step
        for key in self.keys:
            swatch = Box(place.left, top + 2, SWATCH.width, SWATCH.height)
            start = swatch.right + 7
            room = right - start - lines.width(key.count, style.points) - BETWEEN / 2
            label = lines.shortened(key.label, room, style.points)
            colour, hatch = (
                self.colours.get(key.mark, patterns.NO_DATA),
                patterns.pattern(key.mark),
            )
            drawn += [
                Area(swatch, colour, edge=styles.RULE, hatch=hatch),
                Label(label, start, top + 13, style),
                Label(key.count, right, top + 13, style, "right"),
            ]
            top += step
        return [*drawn, *self._chosen(place, top, step)]

    def _chosen(self, place: Box, top: float, step: float) -> list[Mark]:
        """The outline of the area that is marked, its name and its figure."""
        if not self.chosen:
            return []
        style = styles.LEGEND
        swatch = Box(place.left + 1, top + 3, SWATCH.width - 2, SWATCH.height - 2)
        start = swatch.right + 8
        drawn: list[Mark] = [Area(swatch, styles.PAPER, edge=styles.MARKED)]
        for line in self.chosen:
            shown = lines.shortened(line, place.right - start, style.points)
            drawn.append(Label(shown, start, top + 13, style))
            top += step
        return drawn


def of(subject: Subject, shade: Shading, codes: Sequence[str], chosen: str = "") -> Legend:
    """The legend of a map of areas filled by a measure; `chosen` is the area marked on it."""
    said = (subject.own_name(chosen), standing(subject, shade, chosen)) if chosen else ()
    return Legend(
        title=short_name(subject, shade.measure),
        unit=unit(subject, shade, codes),
        keys=tuple(keys(subject, shade, codes)),
        colours=_swatches(shade),
        counted=subject.text("legend-areas", level=subject.kinds(shade.level)),
        chosen=said,
    )


def shared(subject: Subject, shades: Sequence[Shading], codes: Sequence[str]) -> Legend:
    """The legend of two maps on one scale, with the numbers of areas of both."""
    text = subject.text
    both = [{key.mark: key for key in keys(subject, shade, codes)} for shade in shades]
    marks = sorted({mark for found in both for mark in found}, key=_order)
    together = tuple(
        Key(
            mark,
            next(found[mark].label for found in both if mark in found),
            " / ".join(found[mark].count if mark in found else text.number(0) for found in both),
        )
        for mark in marks
    )
    return Legend(
        title=text("legend-shared"),
        unit=unit(subject, _filled(shades, codes), codes),
        keys=together,
        colours=_swatches(shades[0]),
        counted=text("legend-both", level=subject.kinds(shades[0].level)),
    )


def _order(mark: str) -> tuple[int, str]:
    """Classes from the highest, then what has none."""
    return (0, str(9 - int(mark))) if mark.isdigit() else (1, mark)


def keys(subject: Subject, shade: Shading, codes: Sequence[str]) -> list[Key]:
    """Keys for each class and for what has none, with how many of the areas shown fall in each."""
    shown = pd.Series([shade.marks.get(code, MISSING) for code in codes], dtype=object)
    number = subject.text.number
    found = []
    labels = class_labels(subject, shade)
    for place, label in reversed(list(enumerate(labels))):
        if (shown == MISSING).all():
            continue
        held = int(shown.isin([str(place), chr(ord("a") + place)]).sum())
        found.append(Key(str(place), label, number(held)))
    empty = missing_key(subject, dict(zip(codes, shown, strict=True)), shade.measure)
    weak = int(shown.str.match("[a-j]").sum())
    for mark, key, held in (
        (MISSING, empty, int((shown == MISSING).sum())),
        (PROTECTED, "on-slide-legend-protected", int((shown == PROTECTED).sum())),
        ("a", "on-slide-legend-weak", weak),
    ):
        if held:
            found.append(Key(mark, subject.text(key), number(held)))
    return found


def missing_key(subject: Subject, marks: Mapping[str, str], measure: Measure | None = None) -> str:
    """What it means that areas have no figures: those of a tambon may lie in municipal units.

    That is so of what the survey counts (the target poor where no measure is named), and only
    where it has figures of other tambons.
    """
    codes = [code for code, mark in marks.items() if mark == MISSING]
    levels = (measure or subject.catalog.measures[COUNTED]).levels
    if not 0 < len(codes) < len(marks) or "municipality" not in levels.split():
        return "legend-no-data"
    if subject.areas.at[codes[0], "level"] != "tambon":
        return "legend-no-data"
    units = subject.areas.index[subject.areas["level"] == "municipality"]
    within = {code[:4] for code in codes} <= set(units.str[:4])
    return "legend-municipal" if within else "legend-no-data"


def unit(subject: Subject, shade: Shading, codes: Sequence[str]) -> str:
    """Unit, level, year, and in a paragraph of its own the scale, where an area is in a class."""
    text = subject.text
    first = text(
        "on-slide-legend-unit",
        unit=text(f"on-slide-unit-{shade.measure.unit}"),
        level=subject.kinds(shade.level, plural=False),
        year=text.year(subject.request.period),
    )
    if _empty(shade, codes):
        return first
    within = subject.request.classes == WITHIN
    kind = "setting" if subject.request.setting else shade.classes.scheme
    scale = text("legend-within" if within else SCALES[kind])
    return f"{first}\n{scale}"


def _filled(shades: Sequence[Shading], codes: Sequence[str]) -> Shading:
    """The first of two that has a figure of the areas, or the first."""
    return next((shade for shade in shades if not _empty(shade, codes)), shades[0])


def _empty(shade: Shading, codes: Sequence[str]) -> bool:
    """Whether none of the areas has a figure."""
    return all(shade.marks.get(code, MISSING) == MISSING for code in codes)


def standing(subject: Subject, shade: Shading, code: str) -> str:
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


def _swatches(shade: Shading) -> dict[str, str]:
    """Colours of the keys; a weak figure is shown on the middle class."""
    marks = [str(place) for place in range(len(shade.colours))] + [MISSING, PROTECTED]
    found = {mark: patterns.colour_of(mark, shade.colours) for mark in marks}
    middle = shade.colours[len(shade.colours) // 2] if shade.colours else patterns.NO_DATA
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
