"""A text on a slide: broken into lines that fit its room."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.page import fonts, lines, styles
from briefing.page.marks import Align, Box, Label, Mark
from briefing.page.styles import Style

SMALLER = (13.0, 12.5, styles.SMALLEST)
"""Sizes that small text may shrink to."""
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

    @property
    def cut(self) -> bool:
        """Whether some of it is left out."""
        return lines.are_cut(self.broken, self.text)

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


def fitted(
    text: str,
    left: float,
    top: float,
    room: float,
    style: Style,
    *,
    most: int,
    more: int = 0,
) -> Text:
    """Text told whole in `most` lines, smaller where it must be, then in up to `more` lines more.

    What no size and no line more can hold is shortened, as `write` does it.
    """
    for allowed in range(most, most + more + 1):
        for points in (style.points, *(size for size in SMALLER if size < style.points)):
            found = write(text, left, top, room, replace(style, points=points), most=allowed)
            if not found.cut:
                return found
    return found


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
