"""Template 5: the five dimensions, and which of them come together."""

from __future__ import annotations

import pandas as pd

from briefing import absence, facts
from briefing.figures import Subject
from briefing.findings import target_poor
from briefing.page import finished, frame, large_figures, layout, panels, styles, subtitle
from briefing.page.bars import Bar, Bars
from briefing.page.marks import Box
from briefing.page.shading import shading
from briefing.page.slide import Element, Slide
from briefing.page.texts import Text
from briefing.templates.province import dimensions
from poverty import combinations

SETS_LISTED, FEWEST = 9, 4
"""Sets that are told: as many as can be named whole, of so many at least."""
ROW = 27.0
SHARE = 0.45


def finding(subject: Subject) -> str:
    """How many are deprived in several dimensions, and which come together most often."""
    return target_poor.together(subject, subject.together(subject.area))


def compose(subject: Subject) -> Slide:
    """Dimensions on the left, their combinations on the right."""
    sets = subject.together(subject.area)
    below = subject.text("together-subtitle"), subtitle.ending(subject)
    around = frame.around(subject, finding(subject), below)
    box = around.content
    if subject.empty:
        left, right = layout.columns(box)
        shade = shading(subject, subject.below, subject.shade)
        drawn = panels.panel(subject, shade, left, named=True)
        missing = layout.nothing(
            subject, right, right.top + 4, level=subject.level, measure=absence.POOR
        )
        return finished.finished(subject, around, [drawn, *missing], drawn.alt)
    four = [
        which(subject, subject.area)
        for which in (facts.poor, facts.rate_of_poor, facts.largest_dimension, facts.several)
    ]
    shown, bottom = large_figures.across(four, box, lines_of_label=2)
    room = Box(box.left, bottom + 16, box.width, box.bottom - bottom - 16)
    left, right = layout.columns(room, SHARE)
    parts = [*dimensions(subject, left), *_sets(subject, sets, right)]
    return finished.finished(subject, around, [*shown, *parts], finding(subject))


def _sets(subject: Subject, sets: pd.DataFrame, box: Box) -> list[Element]:
    """The largest sets of dimensions, those of two or more in the stronger colour."""
    text = subject.text
    head = layout.heading(text("together-title"), box, box.top)
    if not subject.joint_of(subject.area):
        why = text("absent-joint", year=text.year(subject.request.period))
        return [head, *layout.nothing(subject, box, head.box.bottom + 8, why=why)]
    known = sets[sets["count"] > 0].sort_values("count", ascending=False, kind="stable")
    listed = min(SETS_LISTED, len(known))
    shown = (_bars(subject, known, box, head, number) for number in range(listed, FEWEST - 1, -1))
    first = _bars(subject, known, box, head, listed)
    return [head, *next((parts for parts in shown if parts[1].whole), first)]


def _bars(
    subject: Subject, known: pd.DataFrame, box: Box, head: Text, listed: int
) -> tuple[Text, Bars]:
    """The note above so many of the sets, and their bars."""
    text = subject.text
    note = text("on-slide-together-note")
    if len(known) > listed:
        first = text("together-first", n=text.number(listed), of=text.number(len(known)))
        note = f"{first} · {note}"
    below = layout.note(note, box, head.box.bottom)
    rows = tuple(_bar(subject, str(mask), row) for mask, row in known[:listed].iterrows())
    top = below.box.bottom + 4
    height = min(box.bottom - top, ROW * len(rows))
    place = Box(box.left, top, box.width, height)
    return below, Bars(place, rows, text("together-title"), "count", style=styles.ROW)


def _bar(subject: Subject, mask: str, row: pd.Series) -> Bar:
    """The bar of a set."""
    text, several = subject.text, row["size"] >= combinations.SEVERAL
    people, share = text.count(row["count"]), text.percent(row["share"])
    return Bar(
        name=target_poor.set_name(subject, mask),
        value=float(row["count"]),
        figure=text("people-and-share", people=people, share=share),
        colour=styles.BAR if several else styles.PALE_BAR,
        strong=several,
    )
