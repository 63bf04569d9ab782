"""Parts of a page that the templates share: columns, headings, notes, notices."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from briefing import absence
from briefing.figures import Subject
from briefing.page import styles
from briefing.page.marks import Area, Box
from briefing.page.texts import Text, fitted, write


class Notice(NamedTuple):
    """A message with its bar."""

    bar: Area
    said: Text


MAP_SHARE = 0.55
GUTTER = 26.0
REASONS = (styles.BODY_SMALL.points, 18.0, 16.0, 14.0)
"""Sizes in which it is told why there is nothing to show, where a larger one leaves its room."""
NOTE_LINES_MORE = 3
"""Lines that a note may have more where a language is long."""


def columns(content: Box, share: float = MAP_SHARE) -> tuple[Box, Box]:
    """The map's box on the left and the room on the right."""
    left = Box(content.left, content.top, content.width * share, content.height)
    start = left.right + GUTTER
    return left, Box(start, content.top, content.right - start, content.height)


def note(text: str, box: Box, top: float, *, most: int = 2) -> Text:
    """Small text below a heading or a table."""
    return fitted(text, box.left, top, box.width, styles.NOTE, most=most, more=NOTE_LINES_MORE)


def heading(text: str, box: Box, top: float) -> Text:
    """A heading above a chart or a table."""
    return fitted(text, box.left, top, box.width, styles.HEADING, most=2, more=1)


def nothing(
    subject: Subject, box: Box, top: float, *, level: str = "", measure: str = "", why: str = ""
) -> Notice:
    """Why there is nothing to show (of a measure on a level), beside a bar in the accent colour."""
    asked = subject.catalog.measures[measure] if measure else None
    text = why or absence.reason(subject, level or subject.below, asked)
    sizes = (replace(styles.BODY_SMALL, points=points) for points in REASONS)
    tried = (write(text, box.left + 18, top, box.width - 18, style, most=6) for style in sizes)
    said = next((one for one in tried if one.box.bottom <= box.bottom and not one.cut), None)
    said = said or write(text, box.left + 18, top, box.width - 18, styles.BODY_SMALL, most=6)
    return Notice(Area(Box(box.left, top + 3, 5, said.box.height), styles.ACCENT), said)
