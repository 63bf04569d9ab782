"""Areas by several rates on a slide: a line a rate, a numbered dot an area, all on one scale."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from briefing.figures import Subject
from briefing.naming import short_name
from briefing.page import fonts, measuring, styles
from briefing.page.marks import Box, Dot, Label, Mark, Stroke
from briefing.page.slide import MapPanel
from briefing.page.texts import fitted, write
from briefing.sides import Sides
from geo.areas import COUNTRY
from wording.numbers import NONE, missing

COLOURS = ("#B23A0A", "#186290", "#00694D", "#7E3586", "#6B5000", "#3D4A57")
"""One colour an area; its number tells it apart where colours are not seen."""
NAMES, ENDS, POINTS = 290.0, 150.0, 96.0
"""Widths of the names of rates, of the lowest and highest values, and of the points between."""
HEAD, LEAST = 18.0, 26.0
"""Height of the heads, and of a line at least."""
RADIUS, KEY = 8.5, 22.0
NUMBER = styles.Style(12, fonts.STRONG)
TWO_LINES = styles.Style(styles.SMALLEST, leading=1.2)
GAP = 16.0


def side_dots(subject: Subject, sides: Sides, box: Box) -> MapPanel:
    """The key of the areas, the heads, and a line for each rate; one picture in a deck."""
    key, top = _key(sides, box)
    scale = Box(box.left + NAMES + GAP, top, box.width - NAMES - ENDS - POINTS - 2 * GAP, 0)
    rates = [str(rate) for rate in sides.rates.index]
    height = max((box.bottom - top - HEAD) / len(rates), LEAST)
    whole = [float(subject.row(COUNTRY, str(rate))["value"]) for rate in rates]
    known = [value for value in (*sides.rates.to_numpy().ravel(), *whole) if value == value]
    highest = max([*known, 1e-9])
    marks: list[Mark] = [*key, *_heads(subject, box, scale)]
    for place, rate in enumerate(rates):
        line = Box(scale.left, top + HEAD + place * height, scale.width, height)
        marks += _line(sides.rates.T[rate], line, highest, whole[place])
        marks += _words(subject, sides, rate, line, box)
    names = ", ".join(sides.name(text) for text in sides.texts)
    return MapPanel(box, tuple(marks), subject.text("beside-alt", names=names), "beside")


def _key(sides: Sides, box: Box) -> tuple[list[Mark], float]:
    """A numbered dot and the name of each area, in three columns; and where they end."""
    marks: list[Mark] = []
    columns = 3
    wide = box.width / columns
    bottom = box.top
    for place, text in enumerate(sides.texts):
        row, column = divmod(place, columns)
        left, top = box.left + column * wide, box.top + row * KEY
        marks += _dot(left + RADIUS, top + 11, place)
        name = fitted(
            sides.name(text), left + 2 * RADIUS + 6, top, wide - 2 * RADIUS - 14, styles.ROW, most=1
        )
        marks += name.marks()
        bottom = max(bottom, top + KEY)
    return marks, bottom + 6


def _dot(x: float, y: float, place: int) -> list[Mark]:
    """A number in a ring."""
    style = replace(NUMBER, colour=COLOURS[place])
    return [*_ring(x, y, place), Label(str(place + 1), x, y + 4.2, style, "center")]


def _ring(x: float, y: float, place: int) -> list[Mark]:
    """A ring in the colour of an area."""
    return [Dot(x, y, RADIUS, COLOURS[place]), Dot(x, y, RADIUS - 2.4, styles.PAPER)]


def _heads(subject: Subject, box: Box, scale: Box) -> list[Mark]:
    """What stands in the columns at the right, and what the upright line is."""
    base, style = scale.top + styles.NOTE.points, styles.NOTE
    text = subject.text
    drawn: list[Mark] = []
    for key, right, room in (
        ("beside-ends", box.right - POINTS, ENDS - 8),
        ("beside-apart", box.right, POINTS - 8),
    ):
        said = fonts.plain(text(key))
        share = min(room / max(measuring.width(said, style.points), 1.0), 1.0)
        small = replace(style, points=max(style.points * share, styles.SMALLEST))
        drawn.append(Label(said, right, base, small, "right"))
    drawn.append(Label(fonts.plain(text("beside-country")), scale.left, base, style))
    return drawn


def _line(values: pd.Series, line: Box, highest: float, country: float) -> list[Mark]:
    """The span between the ends, the country's line, and the dots."""
    middle = line.top + line.height / 2

    def at(value: float) -> float:
        return line.left + RADIUS + value / highest * (line.width - 2 * RADIUS)

    drawn: list[Mark] = [Stroke(((line.left, middle), (line.right, middle)), styles.RULE, 1.0)]
    known = values.dropna().tolist()
    if known:
        ends = ((at(min(known)), middle), (at(max(known)), middle))
        drawn.append(Stroke(ends, styles.SOFT, 2.4))
    if not missing(country):
        x, half = at(country), min(line.height / 2 - 2, 13)
        drawn.append(Stroke(((x, middle - half), (x, middle + half)), styles.TICK, 2.0))
    shown = {place: value for place, value in enumerate(values.tolist()) if value == value}
    for place, value in sorted(shown.items(), reverse=True):
        if not any(abs(at(value) - at(shown[first])) < RADIUS for first in range(place)
                   if first in shown):  # fmt: skip
            drawn += _dot(at(value), middle, place)
        else:
            drawn += _ring(at(value), middle, place)
    return drawn


def _words(subject: Subject, sides: Sides, rate: str, line: Box, box: Box) -> list[Mark]:
    """The name of a rate, the lowest and the highest value, and the points between."""
    measure = subject.catalog.measures[rate]
    name = fitted(short_name(subject, measure), box.left, line.top, NAMES, styles.ROW, most=1)
    if name.cut:
        name = write(name.text, box.left, line.top, NAMES, TWO_LINES, most=2)
    top = line.top + (line.height - name.box.height) / 2
    name = replace(name, box=replace(name.box, top=top))
    base = line.top + line.height / 2 + styles.ROW.points * 0.32
    found = next((one for one in sides.apart if one.measure == rate), None)
    if found is None:
        return [*name.marks(), Label(NONE, box.right, base, styles.ROW, "right")]
    ends = f"{sides.shown(found.low[0], rate)} – {sides.shown(found.high[0], rate)}"
    points = subject.text.apart(found.most, found.least)
    room = measuring.width(ends, styles.ROW.points)
    points_of_ends = max(min(1.0, (ENDS - 8) / room) * styles.ROW.points, styles.SMALLEST)
    return [
        *name.marks(),
        Label(ends, box.right - POINTS, base, replace(styles.ROW, points=points_of_ends), "right"),
        Label(points, box.right, base, replace(styles.ROW, weight=fonts.STRONG), "right"),
    ]
