"""The closing slide of a pack: what to follow up, with room for names and dates."""

from __future__ import annotations

from briefing import points
from briefing.figures import Subject
from briefing.page import finished, frame, styles, subtitle
from briefing.page.marks import Box
from briefing.page.slide import Slide
from briefing.page.tables import SlideColumn, SlideTable

ROW = 68.0
HEAD = 40.0


def finding(subject: Subject) -> str:
    """How many points there are."""
    number = len(points.to_follow_up(subject))
    area = subject.own_name(subject.area)
    return subject.text("follow-up-title", area=area, n=subject.text.number(number))


def compose(subject: Subject) -> Slide:
    """The points to follow up."""
    text = subject.text
    told = points.to_follow_up(subject)
    title = finding(subject)
    around = frame.around(subject, title, (text("follow-up-subtitle"), subtitle.ending(subject)))
    rows = tuple(
        (text.number(place + 1), point, figure, "", "")
        for place, (point, figure) in enumerate(told)
    )
    columns = (
        SlideColumn(text("column-item"), 0.04),
        SlideColumn(text("column-point"), 0.42),
        SlideColumn(text("column-figure"), 0.26),
        SlideColumn(text("column-who"), 0.16),
        SlideColumn(text("column-when"), 0.12),
    )
    box = around.content
    step = min(ROW, (box.height - HEAD) / len(rows))
    table = SlideTable(
        Box(box.left, box.top, box.width, HEAD + step * len(rows)),
        columns,
        rows,
        title,
        row_height=step,
        style=styles.Style(19),
        fixed=True,
        head_height=HEAD,
        grid=True,
    ).uncut()
    return finished.finished(
        subject, around, [table], "\n".join(" · ".join(point) for point in told)
    )
