"""The headline in the largest type that takes two lines, and the subtitle below it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from briefing.page import fonts, lines, measuring, styles
from briefing.page.logo import LOGO_BOX, configured_logo
from briefing.page.marks import Box
from briefing.page.styles import CONTENT_WIDTH, MARGIN
from briefing.page.texts import Text

TITLE_TOP = 22.0
SUBTITLE_GAP = 4.0
USUAL = 0.36
"""From a headline's baseline to the top of its subtitle, in sizes of the headline, at least."""
GAP = 0.09
"""Between the ink of two lines of a headline, in sizes of its type."""
TITLE_LINES = 2
SUBTITLE_SIZES = (styles.SUBTITLE.points, 17.0, 16.0, 15.0, 14.0, 13.0, styles.SMALLEST)


def headline(text: str, room: float) -> Text:
    """A title in the largest size that takes two lines, in the smallest at most three."""
    style, broken = _title_lines(text, room)
    steps = [measuring.apart(*pair, style.points, style.weight) for pair in pairwise(broken)]
    style = replace(style, leading=max([style.leading, *(step + GAP for step in steps)]))
    box = Box(MARGIN, TITLE_TOP, room, len(broken) * style.points * style.leading)
    return Text(box, fonts.plain(text), tuple(broken), style, role="title")


def headline_is_cut(text: str) -> bool:
    """Whether a headline is too long for a slide, so that its end is left out."""
    room = CONTENT_WIDTH - (LOGO_BOX.width + 24 if configured_logo() else 0)
    return bool(text) and headline(text, room).broken[-1].endswith(lines.ELLIPSIS)


def _title_lines(text: str, room: float) -> tuple[styles.Style, list[str]]:
    """The largest style in which a title takes two lines, broken between words where that can be.

    What does not fit in the smallest one has a third line, which is no higher than two of the
    largest; what is longer still is cut off with an ellipsis.
    """
    for unbroken in (True, False):
        for style in styles.TITLES:
            kind = style.points, style.weight
            if unbroken and not lines.fits_unbroken(text, room, *kind):
                continue
            if unbroken and lines.takes_more(text, room, TITLE_LINES, *kind):
                continue
            broken = lines.balanced(text, room, *kind)
            if len(broken) <= TITLE_LINES:
                return style, [lines.shortened(line, room, *kind) for line in broken]
    style = styles.TITLES[-1]
    return style, lines.in_lines(text, room, TITLE_LINES + 1, style.points, style.weight)


def subtitle_line(said: str, end: str, room: float) -> tuple[styles.Style, str]:
    """A subtitle in the largest size in which it fits; in the smallest its beginning gives way."""
    for points in SUBTITLE_SIZES:
        if measuring.width(said + end, points, styles.SUBTITLE.weight) <= room:
            return replace(styles.SUBTITLE, points=points), fonts.plain(said + end)
    style = replace(styles.SUBTITLE, points=SUBTITLE_SIZES[-1])
    return style, lines.keeping_end(said, end, room, style.points, style.weight)


def below_headline(title: Text, subtitle: str) -> float:
    """The top of a subtitle whose ink stands clear of the headline's."""
    style, under = title.style, styles.SUBTITLE
    last = title.box.top + style.points * styles.ASCENT
    last += (len(title.broken) - 1) * style.points * style.leading
    _, _, descent = measuring.extent(title.broken[-1], style.points, style.weight)
    _, high, own = measuring.extent(subtitle, under.points, under.weight)
    clear = descent + SUBTITLE_GAP + high - own
    usual = USUAL * style.points + under.points
    return last + max(clear, usual) - under.points * styles.ASCENT
