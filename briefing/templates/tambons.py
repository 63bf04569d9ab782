"""Template 3: a province's tambons: the map, the ten worst, the municipal units by name."""

from __future__ import annotations

import pandas as pd

from briefing import ranked
from briefing.figures import Subject
from briefing.findings import worst
from briefing.page import breaks, finished, frame, layout, panels, styles, subtitle
from briefing.page.marks import Box
from briefing.page.shading import shading
from briefing.page.slide import Element, Slide
from briefing.page.tables import SlideColumn, SlideTable
from briefing.page.texts import Text
from poverty import claims
from wording.numbers import missing

WORST_LISTED, FEWEST = 10, 5
"""Tambons that are told: as many as can be named whole, of so many at least."""
UNITS = 3
ROW = 22.5


def finding(subject: Subject) -> str:
    """How many tambons lie above the country, and which is worst."""
    return worst.tambons(subject)


def compose(subject: Subject) -> Slide:
    """The province by tambon."""
    around = frame.around(subject, finding(subject), subtitle.subtitle(subject, "tambon"))
    left, right = layout.columns(around.content, 0.5)
    shade = shading(subject, "tambon", subject.shade)
    drawn = panels.panel(subject, shade, left)
    return finished.finished(subject, around, [drawn, *_right(subject, right)], drawn.alt)


def _right(subject: Subject, box: Box) -> list[Element]:
    table = ranked.worst_first(subject, subject.inside("tambon"))
    note = municipal_note(subject)
    below = layout.note(note, box, 0, most=5)
    below = layout.note(note, box, box.bottom - below.box.height, most=5)
    if table.empty:
        return [*layout.nothing(subject, box, box.top + 4, level="tambon"), below]
    end = ranked.bad_end(subject)
    room = Box(box.left, box.top, box.width, below.box.top - 8 - box.top)
    listed = min(WORST_LISTED, len(table))
    shown = (_listed(subject, table, end, room, number) for number in range(listed, FEWEST - 1, -1))
    usual = _listed(subject, table, end, room, listed)
    return [*next((parts for parts in shown if parts[1].whole), usual), below]


def _listed(
    subject: Subject, table: pd.DataFrame, end: str, box: Box, number: int
) -> tuple[Text, SlideTable]:
    """The heading and the rows of so many of the worst tambons."""
    title = ranked.list_title(subject, table, f"worst-{end}", number, end=end)
    head = layout.heading(title, box, box.top)
    room = Box(box.left, head.box.bottom, box.width, box.bottom - head.box.bottom)
    row = min(
        ROW if number == min(WORST_LISTED, len(table)) else 2 * ROW, room.height / (number + 1)
    )
    return head, worst_table(subject, table[:number], room, title, row)


def worst_table(
    subject: Subject, table: pd.DataFrame, box: Box, title: str, row: float
) -> SlideTable:
    """Rank, tambon, district, value, count and base of the areas given."""
    text = subject.text
    rows = tuple(
        (
            text.number(area["place"]),
            subject.bare(str(code)),
            subject.bare(str(code)[:4]),
            subject.shown(area),
            ranked.standing(subject, area),
        )
        for code, area in table.iterrows()
    )
    columns = (
        SlideColumn(text("on-slide-column-rank"), 0.04),
        SlideColumn(subject.kinds("tambon", plural=False), 0.27),
        SlideColumn(subject.kinds("district", plural=False), 0.25),
        SlideColumn(text(f"column-{subject.shade.unit}"), 0.13, "right"),
        SlideColumn(text("column-of"), 0.2, "right"),
    )
    return SlideTable(box, columns, rows, title, row_height=row, style=styles.ROW).fitted()


def municipal_note(subject: Subject) -> str:
    """The units without a polygon: how many, their people and poor, and the largest by name."""
    text = subject.text
    units = subject.inside("municipality", "target_poor_rate")
    if units.empty:
        return text("units-none")
    number = claims.clear(units["count"], UNITS)
    largest = units.sort_values("count", ascending=False, kind="stable")[:number]
    named = ", ".join(
        breaks.whole(
            text(
                "unit-named",
                name=ranked.unit_name(subject, str(code)),
                poor=text.count(row["count"]),
            )
        )
        for code, row in largest.iterrows()
        if not missing(row["count"])
    )
    return text(
        "units",
        n=text.number(len(units)),
        people=text.count(units["base"].sum()),
        poor=text.count(units["count"].sum()),
        named=named,
        names=text.number(number),
    )
