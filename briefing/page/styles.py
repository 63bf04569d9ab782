"""Sizes, weights and colours of a slide, declared once."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.page.fonts import REGULAR, STRONG

WIDTH, HEIGHT = 960.0, 540.0
"""The page in points: 13.33 × 7.5 inches, two pixels a point at 1920×1080."""
MARGIN = 36.0
CONTENT_WIDTH = WIDTH - 2 * MARGIN
INK, SOFT, ACCENT = "#13293D", "#465B6E", "#0B6E75"
RULE, PANEL, GROUND, PAPER = "#D5DEE6", "#F4F7F9", "#E9EEF2", "#FFFFFF"
SEA, LAND, HOME = "#DFE8EE", "#EFECE6", "#FBFAF8"
"""The ground of a framed map: sea, the lands around, the rest of the country."""
BAR, PALE_BAR, MARKED, TICK = "#186290", "#9DBACD", "#C2410C", "#13293D"
STAMPED = 0.2
"""How much of its colour the stamp of training has: what lies below it stays readable."""
LEADING = 1.3
"""Height of a line in sizes of its type: Thai stacks vowels and tone marks."""
ASCENT = 1.0
"""From the top of a line to its baseline."""
TITLE_LEADING = 1.3
ROW_LEADING = 1.46
"""Least height of a row in sizes of its type: marks below and above never meet."""
SMALLEST = 12.0


@dataclass(frozen=True)
class Style:
    """A kind of text: size in points, weight, colour."""

    points: float
    weight: str = REGULAR
    colour: str = INK
    leading: float = LEADING


TITLES = tuple(
    Style(points, STRONG, leading=TITLE_LEADING)
    for points in (36, 34, 32, 30, 28, 26, 24, 22, 20, 18)
)
SUBTITLE = Style(18, REGULAR, SOFT)
VALUE = Style(34, STRONG)
VALUE_SMALL = Style(26, STRONG)
HEADING = Style(17, STRONG, leading=1.58)
BODY = Style(24)
BODY_SMALL = Style(20, leading=1.5)
FACT = Style(15, REGULAR, SOFT)
ROW = Style(15)
ROW_LARGE = Style(17)
NOTE = Style(13.5, REGULAR, SOFT)
LEGEND = Style(13.5)
LEGEND_TITLE = Style(14, STRONG)
PLACE = Style(13, STRONG)
SOURCE = Style(12.2, REGULAR, SOFT)
PAGE = Style(14, STRONG, SOFT)
