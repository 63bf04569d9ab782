"""Parts of the slide of following up: the flow, the press's figures, targets and tasks due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from briefing.figures import Subject
from briefing.following import Following, Target
from briefing.page import layout, styles
from briefing.page.bars import Bar, Bars
from briefing.page.marks import Box
from briefing.page.slide import Element
from briefing.page.tables import SlideColumn, SlideTable
from data.plans import Task
from figures.following.due import Due, counted
from figures.reports import press as published
from figures.reports import told
from figures.reports.flow import Flow
from figures.reports.press import Picture

BAR, ROW, HIGH_ROW, GAP = 36.0, 21.0, 42.0, 10.0
PRESS_BARS = (28.0, 25.0, 23.0, 21.0, 19.5)
"""Heights of the bars of the press's figures."""
TARGETS, ALONE = 3, 7
"""As many targets stand on the slide beside tasks, and without any; how many there are is said."""
LEADING = 1.6
"""Least height of a bar in sizes of its type: names with marks above and below stay apart."""
OPEN = ("overdue", "soon", "later", "undated")
MARKED = {"problems", "not_yet"}
"""Rows that are still to be solved."""


def flow(subject: Subject, found: Flow, box: Box) -> list[Element]:
    """From surveyed to problems, and what became of these, each with its figure and its share."""
    text = subject.text
    steps = told.steps(text, found, ("surveyed", "problems"), found.surveyed)
    ends = told.steps(text, found, told.OUTCOMES, found.problems)
    drawn: list[Element] = []
    top = box.top
    for title, rows, whole in (
        (text("flows-title", day=text.as_of(found.as_of)), steps, found.surveyed),
        (text("flows-of-problems"), ends, found.problems),
    ):
        if rows.empty:
            continue
        head, bars = _bars(title, rows, Box(box.left, top, box.width, 0.0), BAR, whole)
        drawn += [head, bars]
        top = bars.box.bottom + GAP
    if found.areas < found.of:
        parts = text("flows-parts", areas=text.count(found.areas), of=text.count(found.of))
        drawn.append(layout.note(parts, box, top))
    return drawn


def press(subject: Subject, pictures: Sequence[Picture], box: Box) -> list[Element]:
    """The national figures by day and unit with who published them, and what to beware of.

    As many as there is room for, the newest first, with bars as high as they leave room.
    """
    tried = (
        _pressed(subject, pictures[:many], box, high)
        for many in range(len(pictures), 0, -1)
        for high in PRESS_BARS
    )
    fits = (drawn for drawn, bottom in tried if bottom <= box.bottom)
    return next(fits, _pressed(subject, pictures[:1], box, PRESS_BARS[-1])[0])


def _pressed(
    subject: Subject, pictures: Sequence[Picture], box: Box, high: float
) -> tuple[list[Element], float]:
    """The same with bars of a height, and where it ends."""
    text = subject.text
    longest = {
        unit: max(one.rows["value"].max() for one in pictures if one.unit == unit)
        for unit in {one.unit for one in pictures}
    }
    drawn: list[Element] = []
    top = box.top
    for one in pictures:
        title = text(f"progress-picture-{one.unit}", day=text.day(one.day))
        named = f"{title} · {published.publisher(one.source)}"
        room = Box(box.left, top, box.width, 0.0)
        head, bars = _bars(named, one.rows, room, high, float(longest[one.unit]))
        drawn += [head, bars]
        top = bars.box.bottom + GAP / 2
    for line in published.warnings(subject.release, text, {one.day for one in pictures}):
        note = layout.note(line, box, top)
        drawn.append(note)
        top = note.box.bottom
    return drawn, top


def _bars(
    title: str, rows: pd.DataFrame, box: Box, high: float, longest: float
) -> tuple[Element, Bars]:
    """A heading and a bar a row."""
    head = layout.heading(title, box, box.top)
    place = Box(box.left, head.box.bottom, box.width, high * len(rows))
    bars = tuple(
        Bar(
            name=str(row["name"]),
            value=float(row["value"]),
            figure=str(row["text"]),
            colour=styles.MARKED if key in MARKED else styles.BAR,
            strong=key in MARKED,
        )
        for key, row in rows.iterrows()
    )
    style = replace(styles.ROW, points=max(min(styles.ROW.points, high / LEADING), styles.SMALLEST))
    return head, Bars(place, bars, title, "count", style=style, longest=longest or 1.0)


def plans(subject: Subject, found: Following, box: Box) -> list[Element]:
    """The targets with their marks, and the tasks that are still open, those due first."""
    most = TARGETS if found.due else ALONE
    drawn, top = _targets(subject, found.targets, most, box)
    return [*drawn, *_tasks(subject, found.due, Box(box.left, top, box.width, box.bottom - top))]


def _targets(
    subject: Subject, targets: list[Target], most: int, box: Box
) -> tuple[list[Element], float]:
    text = subject.text
    if not targets:
        return [], box.top
    shown = targets[:most]
    title = _counted(subject, text("plans-targets"), len(shown), len(targets))
    head = layout.heading(title, box, box.top)
    columns = (
        SlideColumn(text("plans-column-measure"), 0.43),
        SlideColumn(text("plans-column-latest"), 0.16),
        SlideColumn(text("plans-column-target"), 0.16),
        SlideColumn(text("plans-column-state"), 0.25),
    )
    table = _table(columns, [tuple(one) for one in shown], head.box, title)
    return [head, table], table.box.bottom + GAP


def _tasks(subject: Subject, due: list[Due], box: Box) -> list[Element]:
    text = subject.text
    if not due:
        return []
    many = {name: text.number(one) for name, one in counted(due).items()}
    head = layout.heading(text("on-slide-progress-due"), box, box.top)
    note = layout.note(text("plans-due", all=text.number(len(due)), **many), box, head.box.bottom)
    room = int((box.bottom - note.box.bottom - 2 - ROW) // HIGH_ROW)
    shown = [one for one in due if one.when in OPEN][:room]
    if not shown:
        return [head, note]
    columns = (
        SlideColumn(text("plans-task-what"), 0.43),
        SlideColumn(text("plans-task-where"), 0.25),
        SlideColumn(text("plans-task-due"), 0.32),
    )
    rows = [(one.task.what, _where(subject, one.task), _day(subject, one)) for one in shown]
    return [head, note, _table(columns, rows, note.box, head.text)]


def _counted(subject: Subject, title: str, shown: int, of: int) -> str:
    """A heading, with how many of how many stand below it."""
    text = subject.text
    if shown == of:
        return title
    return text("on-slide-progress-some", title=title, shown=text.number(shown), of=text.number(of))


def _table(
    columns: tuple[SlideColumn, ...], rows: Sequence[tuple[str, ...]], above: Box, title: str
) -> SlideTable:
    """A table below something, whose cells have two lines."""
    box = Box(above.left, above.bottom + 2, above.width, ROW + HIGH_ROW * len(rows))
    return SlideTable(
        box,
        columns,
        tuple(rows),
        title,
        row_height=HIGH_ROW,
        style=styles.ROW,
        fixed=True,
        head_height=ROW,
    ).uncut()


def _where(subject: Subject, task: Task) -> str:
    if not task.area:
        return subject.text("plans-everywhere")
    return subject.name(task.area) if task.area in subject.areas.index else task.area


def _day(subject: Subject, one: Due) -> str:
    """When a task is due, and how long that is from the day of the slide."""
    text = subject.text
    if one.days is None:
        return text("plans-undated")
    days = text.number(abs(one.days))
    return text(f"plans-when-{one.when}", day=text.day(one.task.due), days=days)
