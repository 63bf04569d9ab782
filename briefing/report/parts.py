"""The parts of a report, declared once: what each tells, its columns, and its table on a sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from briefing.page import layout
from briefing.page.marks import Align, Box
from briefing.page.slide import Element
from briefing.page.styles import Style
from briefing.page.tables import SlideColumn, SlideTable
from briefing.page.texts import Text
from briefing.report import cells
from briefing.report.cells import Cells
from briefing.report.told import Told
from figures.edition.rows import OVERDUE, OWN, TARGET

ROW = Style(12.5)
HEIGHTS = (22.0, 36.0, 52.0)
"""Heights of rows: of one line, and of two or three where names are long."""
HEAD = 22.0
NOTE = 22.0
"""Room below a table for how many rows it leaves out."""
GAP = 16.0
"""Between two parts below each other."""
ENDLESS = 10_000.0
WRITTEN = 60
"""More rows than any sheet has room for."""


@dataclass(frozen=True)
class Part:
    """A part: key of its title and of what stands where it has no rows, its columns, its rows.

    A column is the key of its heading, its share of the width and where its texts stand.
    """

    title: str
    nothing: str
    columns: tuple[tuple[str, float, Align], ...]
    rows: Callable[[Told], pd.DataFrame]
    cells: Callable[[Told, pd.Series], Cells]

    def headings(self, told: Told) -> list[str]:
        """The headings of its columns."""
        return [told.text(key) for key, _, _ in self.columns]

    def first(self, told: Told, most: int) -> list[Cells]:
        """So many of its rows, as cells."""
        return [self.cells(told, row) for _, row in self.rows(told).head(most).iterrows()]


FIGURE: Align = "right"
PARTS = {
    "own": Part(
        "editions-own",
        "editions-own-none",
        (
            ("column-measure", 0.34, "left"),
            ("editions-column-before", 0.21, FIGURE),
            ("editions-column-now", 0.21, FIGURE),
            ("editions-column-change", 0.24, FIGURE),
        ),
        lambda told: told.part(OWN),
        cells.own,
    ),
    "numbered": Part(
        "editions-by-level",
        "editions-by-level-none",
        (
            ("control-level", 0.27, "left"),
            ("editions-new", 0.2, FIGURE),
            ("editions-changed", 0.31, FIGURE),
            ("editions-gone", 0.22, FIGURE),
        ),
        cells.by_level,
        cells.numbered,
    ),
    "restated": Part(
        "editions-restated",
        "editions-restated-none",
        (
            ("column-area", 0.26, "left"),
            ("column-measure", 0.26, "left"),
            ("column-year", 0.08, FIGURE),
            ("editions-column-was", 0.12, FIGURE),
            ("editions-column-is", 0.12, FIGURE),
            ("editions-column-change", 0.16, FIGURE),
        ),
        lambda told: told.restated,
        cells.restated,
    ),
    "moved": Part(
        "editions-moved-title",
        "editions-moved-nobody",
        (
            ("column-area", 0.26, "left"),
            ("column-measure", 0.25, "left"),
            ("editions-column-was", 0.085, FIGURE),
            ("editions-column-is", 0.085, FIGURE),
            ("editions-column-moved", 0.16, FIGURE),
            ("editions-column-noise", 0.16, FIGURE),
        ),
        lambda told: told.moved,
        cells.moved,
    ),
    "targets": Part(
        "editions-targets",
        "editions-targets-none",
        (
            ("editions-column-plan", 0.3, "left"),
            ("column-measure", 0.28, "left"),
            ("editions-column-latest", 0.19, FIGURE),
            ("editions-column-standing", 0.23, FIGURE),
        ),
        lambda told: told.part(TARGET),
        cells.target,
    ),
    "overdue": Part(
        "editions-overdue",
        "editions-overdue-none",
        (
            ("editions-column-due", 0.19, "left"),
            ("editions-column-task", 0.35, "left"),
            ("column-area", 0.27, "left"),
            ("editions-column-state", 0.19, FIGURE),
        ),
        lambda told: told.part(OVERDUE),
        cells.overdue,
    ),
}
"""Every part by its name, in the order of the page."""


def stacked(told: Told, names: Sequence[str], box: Box) -> list[Element]:
    """Parts below each other: as high as they ask for, and the largest share the rest."""
    wanted = [wanted_height(told, name, box.width) for name in names]
    spare = box.height - GAP * (len(names) - 1)
    heights = _shared(wanted, spare) if sum(wanted) > spare else wanted
    drawn: list[Element] = []
    top = box.top
    for name, height in zip(names, heights, strict=True):
        drawn += table(told, name, Box(box.left, top, box.width, min(height, box.bottom - top)))
        top += height + GAP
    return drawn


def _shared(wanted: Sequence[float], room: float) -> list[float]:
    """A room shared equally, but those that want less than a share have what they want."""
    share = room / len(wanted)
    for number, one in enumerate(sorted(wanted)):
        share = room / (len(wanted) - number)
        if one > share:
            break
        room -= one
    return [min(one, share) for one in wanted]


def wanted_height(told: Told, name: str, width: float) -> float:
    """How high a part of a width would be with all its rows."""
    drawn = table(told, name, Box(0, 0, width, ENDLESS))
    return max(one.box.top + _height(one) for one in drawn if isinstance(one, SlideTable | Text))


def _height(one: SlideTable | Text) -> float:
    return one.height if isinstance(one, SlideTable) else one.box.height


def table(told: Told, name: str, box: Box) -> list[Element]:
    """A part in a box: heading, as many rows as there is room for, how many more there are."""
    part = PARTS[name]
    title = told.text(part.title, area=told.place)
    heading = layout.heading(title, box, box.top)
    top = heading.box.bottom + 4
    rows, of = part.first(told, WRITTEN), len(part.rows(told))
    if not rows:
        return [heading, layout.note(told.text(part.nothing, area=told.place), box, top, most=3)]
    below = Box(box.left, top, box.width, box.bottom - top)
    tried = [_filled(told, part, title, below, rows, height, of) for height in HEIGHTS]
    made = next((one for one in tried if one.holds_all()), tried[-1])
    if len(made.rows) == of:
        return [heading, made]
    more = told.text("editions-more", n=told.text.number(of - len(made.rows)))
    return [heading, made, layout.note(more, box, top + made.height + 3, most=1)]


def _filled(
    told: Told, part: Part, title: str, box: Box, rows: list[Cells], height: float, of: int
) -> SlideTable:
    """A table of the rows that find room in a height each; with room for a note where not all."""
    room = box.height - HEAD
    fits = of if of * height <= room else max(int((room - NOTE) // height), 1)
    shown = tuple(rows[:fits])
    columns = tuple(SlideColumn(told.text(key), share, align) for key, share, align in part.columns)
    within = Box(box.left, box.top, box.width, HEAD + height * len(shown))
    return SlideTable(
        within, columns, shown, title, row_height=height, head_height=HEAD, style=ROW, fixed=True
    ).uncut()
