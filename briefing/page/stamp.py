"""The words of a release of training across a slide and each of its maps."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from briefing.page import fonts, measuring, styles
from briefing.page.marks import Box, Stamp
from briefing.page.slide import Element, MapPanel

SHARE = 0.8
"""How much of the diagonal of its box the words take."""
LARGEST = 54.0
"""Points: on a whole page they would otherwise cover what they lie on."""
LEAST = 0.25
"""Share of the page's width that the words need for themselves."""
PAGE = Box(0, 0, styles.WIDTH, styles.HEIGHT)


def stamped(elements: Sequence[Element], mark: str) -> list[Element]:
    """Elements with the words across each map and across the rest; as they are without any."""
    if not mark:
        return list(elements)
    right = max((one.box.right for one in elements if isinstance(one, MapPanel)), default=0.0)
    rest = Box(right, 0, PAGE.width - right, PAGE.height)
    beside = [stamp(rest, mark)] if rest.width > PAGE.width * LEAST else []
    return [*(_across(one, mark) for one in elements), *beside]


def _across(element: Element, mark: str) -> Element:
    if not isinstance(element, MapPanel):
        return element
    return replace(element, parts=(*element.parts, stamp(element.box, mark)))


def stamp(box: Box, mark: str) -> Stamp:
    """The words from the lower left of a box to its upper right."""
    slope = math.degrees(math.atan2(box.height, box.width))
    longest = SHARE * math.hypot(box.width, box.height)
    one = measuring.width(mark, LARGEST, fonts.STRONG) / LARGEST
    return Stamp(box, mark, min(LARGEST, longest / one), slope)
