"""A group on a sheet of A4 to be printed: its slide, the table of its areas, and the foot."""

from __future__ import annotations

import io

import numpy as np
import pandas as pd
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from briefing import ranked
from briefing.groups import slide
from briefing.groups.subject import GroupSubject
from briefing.kept import kept
from briefing.page import fonts, foot, layout, stamp, styles
from briefing.page.marks import Box, Mark
from briefing.page.slide import Element
from briefing.page.styles import CONTENT_WIDTH, HEIGHT, MARGIN, WIDTH
from briefing.page.tables import SlideColumn, SlideTable
from briefing.paint.canvas import Canvas
from briefing.paint.painter import PAINTERS
from briefing.request import Request
from data.stored.release import Release

SHEET = Box(0, 0, WIDTH, WIDTH * 297 / 210)
"""The sheet in the points of a slide."""
DPI = 300
A4 = (210 / 25.4, 297 / 25.4)
"""Inches of the sheet."""
SCALE = A4[0] * DPI / (2 * WIDTH)
ROW, HEAD = 23.0, 26.0
UNDATED = {"Creator": None, "Producer": None, "CreationDate": None}


def pdf(request: Request, release: Release) -> bytes:
    """The sheet of a group as PDF: A4 upright, 300 dots an inch; the same request, the same bytes.

    It is a picture: words are drawn as on the slides, with every mark in its place.
    """
    subject = GroupSubject(request, kept(release))
    agg = FigureCanvasAgg(_painted(subject).figure)
    agg.draw()
    sheet = Figure(figsize=A4)
    axes = sheet.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.imshow(np.asarray(agg.buffer_rgba())[:, :, :3], interpolation="none", aspect="auto")
    about = {"Title": fonts.plain(slide.finding(subject)), "Subject": subject.called}
    stream = io.BytesIO()
    sheet.savefig(stream, format="pdf", metadata={**about, **UNDATED}, dpi=DPI)
    return stream.getvalue()


def _painted(subject: GroupSubject) -> Canvas:
    """The sheet's canvas: the slide without its foot, the table below, the foot at the end."""
    composed = foot.numbered(slide.compose(subject), subject.text, 1, 1)
    below = foot.foot(subject)
    upper = [one for one in composed.elements if _top(one) < below.top]
    ending = [one for one in composed.elements if _top(one) >= below.top]
    lowest = SHEET.height - HEIGHT
    room = Box(MARGIN, below.top + 6, CONTENT_WIDTH, lowest - 16)
    canvas = Canvas.empty(SHEET, SCALE)
    mark = subject.release.mark(subject.text.lang)
    _paint(canvas, [*upper, *_table(subject, room), *([stamp.stamp(room, mark)] if mark else [])])
    shifted = Canvas(canvas.figure, Box(0, -lowest, SHEET.width, SHEET.height), canvas.texts)
    _paint(shifted, ending)
    return canvas


def _top(element: Element) -> float:
    """Where an element begins."""
    box = getattr(element, "box", None)
    if box is not None:
        return float(box.top)
    points = getattr(element, "points", None)
    if points:
        return float(min(y for _, y in points))
    return float(getattr(element, "baseline", 0.0))


def _paint(canvas: Canvas, elements: list[Element]) -> None:
    drawn: list[Mark] = []
    for element in elements:
        drawn += element.marks() if hasattr(element, "marks") else [element]
    for order, mark in enumerate(drawn):
        PAINTERS[type(mark)](canvas, mark, order)


def _table(subject: GroupSubject, box: Box) -> list[Element]:
    """The areas with the highest values, as many as there is room for."""
    text, measure = subject.text, subject.shade
    table = ranked.worst_first(subject, subject.inside(subject.level))
    most = int((box.height - HEAD * 2) // ROW)
    shown = table[:most]
    areas = subject.many(subject.level, len(table))
    key = "group-sheet-table" if len(shown) < len(table) else "group-sheet-all"
    title = text(key, shown=text.number(len(shown)), areas=areas, measure=measure.name(text.lang))
    head = layout.heading(title, box, box.top)
    rows = tuple(_row(subject, str(code), row) for code, row in shown.iterrows())
    columns = (
        SlideColumn(text("on-slide-column-rank"), 0.06),
        SlideColumn(subject.kinds(subject.level, plural=False), 0.58),
        SlideColumn(text(f"on-slide-unit-{measure.unit}"), 0.12, "right"),
        SlideColumn(text("on-slide-column-people"), 0.12, "right"),
        SlideColumn(text("column-people"), 0.12, "right"),
    )
    room = Box(box.left, head.box.bottom + 4, box.width, HEAD + ROW * len(rows))
    made = SlideTable(
        room, columns, rows, title, row_height=ROW, head_height=HEAD, style=styles.ROW
    )
    return [head, made.fitted()] if rows else [head]


def _row(subject: GroupSubject, code: str, row: pd.Series) -> tuple[str, ...]:
    text = subject.text
    return (
        text.number(row["rank"]),
        ranked.unit_name(subject, code),
        subject.shown(row),
        text.count(row["count"]),
        text.count(row["base"]),
    )
