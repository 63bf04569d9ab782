"""A text on a slide: broken into lines that fit its room."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.page import fonts, lines, styles
from briefing.page.marks import Align, Box, Label, Mark
from briefing.page.styles import Style

MIDDLE = 0.32
"""From the middle of a line to its baseline, in sizes of its type."""


@dataclass(frozen=True)
class Text:
    """Text in lines; `role` is `title`, `subtitle`, `source`, `page` or plain `text`."""

    box: Box
    text: str
    broken: tuple[str, ...]
    style: Style
    align: Align = "left"
    role: str = "text"
    ground: str = styles.PAPER

    def marks(self) -> list[Mark]:
        """Its lines as labels."""
        x = {"left": self.box.left, "center": self.box.left + self.box.width / 2}.get(
            self.align, self.box.right
        )
        step = self.style.points * self.style.leading
        first = self.box.top + self.style.points * styles.ASCENT
        return [
            Label(line, x, first + place * step, self.style, self.align, self.ground)
            for place, line in enumerate(self.broken)
        ]


def write(
    text: str,
    left: float,
    top: float,
    room: float,
    style: Style,
    *,
    align: Align = "left",
    role: str = "text",
    most: int = 0,
    ground: str = styles.PAPER,
) -> Text:
    """Text broken to fit `room`, in at most `most` lines (the last one shortened); 0 is any."""
    broken = lines.in_lines(text, room, most, style.points, style.weight)
    height = len(broken) * style.points * style.leading
    box = Box(left, top, room, height)
    return Text(box, fonts.plain(text), tuple(broken), style, align, role, ground)
