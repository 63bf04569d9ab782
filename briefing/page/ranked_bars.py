"""Areas as bars beside the country's value."""

from __future__ import annotations

import pandas as pd

from briefing.figures import Subject
from briefing.page import fonts, measuring, styles
from briefing.page.bars import Bar, Bars
from briefing.page.layout import heading, note, nothing
from briefing.page.legend_keys import dark
from briefing.page.marks import Area, Box, Label, Mark
from briefing.page.ranges import class_labels
from briefing.page.shading import Shading, shading
from briefing.page.slide import Element, MapPanel
from briefing.page.texts import Text
from briefing.ranked import bad_end, list_title, reference, worst_first
from geo.areas import COUNTRY
from geo.classing.marks import MISSING, PLAIN, WEAK
from geo.print_map import patterns
from wording.numbers import missing

KEY_SHARE = 0.62
"""Share of the width that the classes of a key may take."""
SQUARE, BETWEEN = 11.0, 12.0
"""Side of a colour in a key, and between two of them."""


def ranked_bars(
    subject: Subject, table: pd.DataFrame, *, names: str = "name", numbered: bool = False
) -> tuple[Bar, ...]:
    """Bars of areas in the map's colours, with the country's value as a reference.

    The area of the slide is written in bold. `numbered` writes the rank of each (`place`) first.
    """
    tick, shade = reference(subject), rate_of_map(subject, table.index)

    return tuple(
        Bar(
            name=fonts.plain(getattr(subject, names)(code)),
            value=float(row["value"]),
            figure=subject.shown(row),
            colour=_colour(shade, str(code)),
            tick=tick,
            strong=code == subject.area,
            rank=subject.text.number(row["place"]) if numbered else "",
        )
        for code, row in table.iterrows()
    )


def rate_of_map(subject: Subject, codes: pd.Index) -> Shading | None:
    """How the map fills areas of one level: by the rate of a count; None for no areas."""
    if codes.empty:
        return None
    rate = subject.by_rate()
    return shading(rate, subject.level_of(str(codes[0])), rate.shade)


def _colour(shade: Shading | None, code: str) -> str:
    """The colour of an area's class; a plain one where it has none."""
    mark = shade.marks.get(code, MISSING) if shade else MISSING
    in_class = shade is not None and mark in PLAIN + WEAK
    return patterns.colour_of(mark, shade.colours) if shade and in_class else styles.BAR


def colour_key(subject: Subject, shade: Shading, box: Box) -> MapPanel:
    """What the colours of bars mean where no map is beside them, on one line at a box's right."""
    style = styles.NOTE
    labels = _that_fit(class_labels(subject, shade), box.width * KEY_SHARE)
    unit = subject.text(f"on-slide-unit-{shade.measure.unit}")
    head = f"{dark(subject, shade)} ({unit})"
    right, base = box.right, box.top + style.points
    drawn: list[Mark] = []
    for label, colour in reversed(list(zip(labels, shade.colours, strict=True))):
        left = right - measuring.width(label, style.points)
        swatch = Box(left - SQUARE - 4, base - SQUARE + 1, SQUARE, SQUARE)
        drawn += [Label(label, left, base, style), Area(swatch, colour, edge=styles.RULE)]
        right = swatch.left - BETWEEN
    drawn.append(Label(head, right, base, style, "right"))
    start = right - measuring.width(head, style.points)
    place = Box(start, box.top, box.right - start, style.points * styles.LEADING)
    return MapPanel(place, tuple(drawn), f"{head}: {', '.join(labels)}", "legend")


def _that_fit(labels: list[str], room: float) -> list[str]:
    """The labels, or those of both ends alone where all take too much room."""
    points = styles.NOTE.points
    wide = sum(SQUARE + 4 + BETWEEN + measuring.width(label, points) for label in labels)
    if wide <= room:
        return labels
    return [label if place in {0, len(labels) - 1} else "" for place, label in enumerate(labels)]


def tick_note(subject: Subject, box: Box, top: float | None = None) -> Text:
    """What the mark on the bars means, at the foot of a box by default."""
    country = subject.row(COUNTRY)
    total = subject.shade.unit == "count" and not missing(country["value"])
    key = "tick-total" if total else "tick-none" if reference(subject) is None else "tick"
    text = subject.text(key, value=subject.shown(country))
    height = styles.NOTE.points * styles.LEADING
    return note(text, box, box.bottom - height if top is None else top, most=1)


def worst_bars(subject: Subject, box: Box, shown: int) -> list[Element]:
    """A heading, what the marks mean, and bars of the worst areas."""
    table = worst_first(subject, subject.inside(subject.below))
    if table.empty:
        return [*nothing(subject, box, box.top)]
    title = list_title(subject, table, f"worst-{bad_end(subject)}", shown, end=bad_end(subject))
    head = heading(title, box, box.top)
    marked = tick_note(subject, box, head.box.bottom)
    top = marked.box.bottom + 3
    place = Box(box.left, top, box.width, box.bottom - top)
    bars = ranked_bars(subject, table[:shown], names="named")
    return [head, marked, Bars(place, bars, title, subject.shade.unit)]
