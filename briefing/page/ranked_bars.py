"""Areas as bars beside the country's value."""

from __future__ import annotations

import pandas as pd

from briefing.figures import Subject
from briefing.page import fonts, styles
from briefing.page.bars import Bar, Bars
from briefing.page.layout import heading, note, nothing
from briefing.page.marks import Box
from briefing.page.slide import Element
from briefing.page.texts import Text
from briefing.ranked import bad_end, list_title, reference, worst_first
from geo.areas import COUNTRY
from wording.numbers import missing


def ranked_bars(
    subject: Subject, table: pd.DataFrame, *, names: str = "name", numbered: bool = False
) -> tuple[Bar, ...]:
    """Bars of areas, each with its figure and the country's value as a reference.

    `numbered` writes the rank of each (`place`) before it.
    """
    tick = reference(subject)

    return tuple(
        Bar(
            name=fonts.plain(getattr(subject, names)(code)),
            value=float(row["value"]),
            figure=subject.shown(row),
            colour=styles.MARKED if code == subject.area else styles.BAR,
            tick=tick,
            strong=code == subject.area,
            rank=subject.text.number(row["place"]) if numbered else "",
        )
        for code, row in table.iterrows()
    )


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
