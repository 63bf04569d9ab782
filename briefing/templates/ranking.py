"""Template 4: the ranking of provinces, or of a province's districts."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from briefing import ranked
from briefing.figures import Subject
from briefing.findings import worst
from briefing.page import finished, frame, layout, panels, ranked_bars, styles, subtitle
from briefing.page.bars import Bars
from briefing.page.marks import Box
from briefing.page.shading import shading
from briefing.page.slide import Element, Slide

ALL = 34
"""As many areas are shown all; of more, both ends."""
ENDS = 14
ROW = 27.0
FEW, WIDE_ROW = 14, 44.0
"""Up to so many areas stand beside their map, in rows so high."""
GUTTER = 40.0


def finding(subject: Subject) -> str:
    """Both ends."""
    return worst.ranking(subject.by_count())


def compose(asked: Subject) -> Slide:
    """Bars in two columns: all areas, or the worst and the best; counts by what they count."""
    subject = asked.by_count()
    around = frame.around(subject, finding(subject), subtitle.subtitle(subject, subject.below))
    table = ranked.worst_first(subject, subject.inside(subject.below))
    if len(table) <= FEW:
        elements = _with_map(subject, table, around.content)
    else:
        elements = _columns(subject, table, around.content)
    return finished.finished(asked, around, elements, finding(asked))


def _with_map(subject: Subject, table: pd.DataFrame, box: Box) -> list[Element]:
    """A short ranking, with the map of the areas beside it."""
    right, left = layout.columns(Box(box.left, box.top, box.width, box.height), 0.5)
    rate = subject.by_rate()
    shade = shading(rate, subject.below, rate.shade)
    drawn = panels.panel(rate, shade, right, named=True)
    if table.empty:
        return [drawn, *layout.nothing(subject, left, left.top + 4)]
    text, end = subject.text, ranked.bad_end(subject)
    level = subject.kinds(subject.below, plural=len(table) != 1)
    title = text(f"all-{end}", n=text.number(len(table)), level=level)
    head = layout.heading(title, left, left.top)
    note = ranked_bars.tick_note(subject, left, head.box.bottom)
    top = note.box.bottom + 4
    step = min(WIDE_ROW, (left.bottom - top) / len(table))
    place = Box(left.left, top, left.width, step * len(table))
    rows = ranked_bars.ranked_bars(subject, table, names="named", numbered=True)
    bars = Bars(place, rows, title, subject.shade.unit, row_height=step, style=styles.ROW_LARGE)
    return [drawn, head, note, bars]


def _columns(subject: Subject, table: pd.DataFrame, box: Box) -> list[Element]:
    text, level = subject.text, subject.kinds(subject.below)
    n = text.number(len(table))
    note = ranked_bars.tick_note(subject, box)
    shade = ranked_bars.rate_of_map(subject, table.index)
    key = [ranked_bars.colour_key(subject, shade, note.box)] if shade else []
    width = (box.width - GUTTER) / 2
    left = Box(box.left, box.top, width, note.box.top - 6 - box.top)
    right = Box(left.right + GUTTER, left.top, width, left.height)
    longest = max(float(table["value"].max()), ranked.reference(subject) or 0.0)
    worst, best = (
        ("highest", "lowest") if ranked.bad_end(subject) == "highest" else ("lowest", "highest")
    )
    if len(table) <= ALL:
        half = (len(table) + 1) // 2
        title = text(f"all-{worst}", n=n, level=level)
        parts = [(left, title, table[:half]), (right, "", table[half:])]
        return [*_parts(subject, parts, longest), note, *key]
    ends = ((f"worst-{worst}", worst), (f"best-{best}", best))
    titles = [ranked.list_title(subject, table, key, ENDS, end=end) for key, end in ends]
    parts = [(left, titles[0], table[:ENDS]), (right, titles[1], table[-ENDS:])]
    return [*_parts(subject, parts, longest), note, *key]


def _parts(
    subject: Subject, parts: list[tuple[Box, str, pd.DataFrame]], longest: float
) -> list[Element]:
    drawn: list[Element] = []
    charts: list[Bars] = []
    rows = max(len(table) for _, _, table in parts)
    heads = [layout.heading(title, box, box.top) for box, title, _ in parts]
    top = max(head.box.bottom for head in heads) + 4
    for head, (box, title, table) in zip(heads, parts, strict=True):
        step = min(ROW, (box.bottom - top) / rows)
        bars = ranked_bars.ranked_bars(subject, table, names="named", numbered=True)
        place = Box(box.left, top, box.width, step * len(table))
        drawn += [head] if title else []
        charts.append(
            Bars(place, bars, title or subject.text("continued"), subject.shade.unit,
                 row_height=step, longest=longest)
        )  # fmt: skip
    room = max(chart.widest_name() for chart in charts)
    return [*drawn, *(replace(chart, name_room=room) for chart in charts)]
