"""Template 7: where to start: the few tambons that hold half of the target poor."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from briefing import absence, ranked
from briefing.figures import Subject
from briefing.findings import target_poor
from briefing.page import finished, frame, layout, panels, styles, subtitle
from briefing.page.curve import Curve
from briefing.page.marks import Box
from briefing.page.slide import Element, Slide
from briefing.page.tables import SlideColumn, SlideTable
from briefing.page.texts import Text
from poverty import claims, concentration

ROWS, FEWEST = 6, 3
"""As many places are named, and at least so many where their names are long."""
CURVE = 158.0


def finding(subject: Subject) -> str:
    """In how few places half of the target poor live."""
    return target_poor.start(subject, held(subject))


def compose(subject: Subject) -> Slide:
    """The tambons that hold half, on the map, in the curve and by name."""
    table = held(subject)
    around = frame.around(
        subject,
        target_poor.start(subject, table),
        (subject.text("start-subtitle"), subtitle.ending(subject)),
    )
    left, right = layout.columns(around.content, 0.53)
    drawn = panels.halves(subject, left, table)
    if not table["share"].notna().any():
        elements: list[Element] = [drawn, *_nothing(subject, right)]
        return finished.finished(subject, around, elements, drawn.alt)
    curve = _curve(subject, table, Box(right.left, right.top, right.width, CURVE))
    below = Box(right.left, right.top + CURVE + 10, right.width, right.height - CURVE - 10)
    return finished.finished(
        subject, around, [drawn, curve, *_first(subject, table, below)], drawn.alt
    )


def _nothing(subject: Subject, box: Box) -> layout.Notice:
    return layout.nothing(subject, box, box.top + 4, level="tambon", measure=absence.POOR)


def held(subject: Subject) -> pd.DataFrame:
    """Tambons and survey units by number of target poor, with running shares; `half` the first."""
    units = pd.concat(
        [subject.inside(level, "target_poor_rate") for level in ("tambon", "municipality")]
    )
    table = concentration.shares(units["count"])
    half = claims.half(units["count"])
    inside = pd.Series(table.index.isin(half.areas), index=table.index, dtype="bool")
    return table.assign(half=inside, place=table["poor"].rank(method="min", ascending=False))


def _curve(subject: Subject, table: pd.DataFrame, box: Box) -> Curve:
    text, n = subject.text, len(table)
    every = max(n // 120, 1)
    points = [(0.0, 0.0)] + [
        ((place + 1) / n, float(running))
        for place, running in enumerate(table["running"])
        if place % every == 0 or place == n - 1
    ]
    number = int(table["half"].sum())
    at = (number / n, float(table["running"].iloc[number - 1]))
    return Curve(
        box=box,
        points=tuple(points),
        at=at,
        x_title=text("curve-x"),
        y_title=text("curve-y"),
        note=text("curve-note", k=text.number(number), n=text.number(n), share=text.percent(at[1])),
        title=text("curve-title"),
        ticks=tuple((share, f"{text.number(100 * share)}%") for share in (0.0, 0.5, 1.0)),
    )


def _first(subject: Subject, table: pd.DataFrame, box: Box) -> list[Element]:
    """The first of them by name: fewer where their names take two lines."""
    usual, *fewer = (_listed(subject, table, box, number) for number in range(ROWS, FEWEST - 1, -1))
    for head, named in (usual, *fewer):
        if named.holds_all():
            return [head, named]
        taller = replace(named, row_height=_row(named, named.box.height)).uncut()
        if taller.holds_all():
            return [head, taller]
    return [*usual]


def _row(named: SlideTable, height: float) -> float:
    """Height of a row where a table fills a height."""
    rows = len(named.rows) + (0 if named.head_height else 1)
    return (height - named.head_height) / rows


def _listed(
    subject: Subject, table: pd.DataFrame, box: Box, number: int
) -> tuple[Text, SlideTable]:
    """So many of them, below their heading."""
    text = subject.text
    first = table[table["half"]][:number]
    held_by = int(table["half"].sum())
    key = "start-table" if held_by > len(first) else "start-table-all"
    title = text(key, k=text.number(len(first)), n=text.number(held_by))
    head = layout.heading(title, box, box.top)
    rows = tuple(
        (
            text.number(row["place"]),
            ranked.unit_name(subject, str(code)),
            text.count(row["poor"]),
            text.percent(row["running"]),
        )
        for code, row in first.iterrows()
    )
    columns = (
        SlideColumn(text("on-slide-column-rank"), 0.07),
        SlideColumn(text("column-place"), 0.64),
        SlideColumn(text("on-slide-column-people"), 0.14, "right"),
        SlideColumn(text("on-slide-column-running"), 0.15, "right"),
    )
    room = Box(box.left, head.box.bottom, box.width, box.bottom - head.box.bottom)
    step = min(23.0, room.height / (len(rows) + 1))
    made = SlideTable(room, columns, rows, title, row_height=step, style=styles.ROW)
    return head, made.fitted()
