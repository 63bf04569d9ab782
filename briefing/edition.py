"""A picture of another edition of the boundaries: what is new, renamed or gone in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import geopandas as gpd
import pandas as pd

from briefing.files import png
from briefing.page import styles
from briefing.page.marks import Area, Box, Label, Map, Mark
from briefing.paint.painter import painted
from geo.classing.marks import MISSING
from geo.print_map import patterns
from geo.print_map.outlines import Shapes

PAGE = Box(0, 0, 620, 560)
LEGEND = 210.0
COLOURS = (styles.GROUND, styles.PALE_BAR, styles.MARKED)
MARKS = {"same": "0", "renamed": "1", "new": "2", "gone": MISSING}
STEP = 24.0
EDGE = 0.25
"""Width of the lines between tambons in points."""


class StateKey(NamedTuple):
    """A state of areas (`same`, `renamed`, `new`, `gone`), its text, how many there are."""

    state: str
    text: str
    areas: str


def picture(
    shapes: gpd.GeoSeries, states: pd.Series, keys: Sequence[StateKey], outlines: gpd.GeoSeries
) -> bytes:
    """Areas by their state with a legend at the left, as PNG; `shapes` and `states` by code.

    What is not the same is outlined; `outlines` are drawn above all, to find one's way.
    """
    drawn = Shapes.of(shapes.sort_index())
    room = Box(LEGEND, 10, PAGE.width - LEGEND - 10, PAGE.height - 20)
    marks = {str(code): MARKS[state] for code, state in states.items()}
    changed = [str(code) for code, state in states.items() if state != "same"]
    parts: list[Mark] = [
        Map(
            box=room,
            shapes=drawn,
            marks=marks,
            colours=COLOURS,
            border=EDGE,
            outlines=((Shapes.of(outlines), 0.5),),
            chosen=drawn.only(changed) if changed else None,
        )
    ]
    return png.written(painted(PAGE, [*parts, *_legend(keys)]))


def _legend(keys: Sequence[StateKey]) -> list[Mark]:
    """A swatch, a text and a number for each state."""
    top = PAGE.height - 30 - STEP * len(keys)
    drawn: list[Mark] = []
    for place, key in enumerate(keys):
        mark, y = MARKS[key.state], top + place * STEP
        drawn += [
            Area(
                Box(16, y, 22, 13),
                patterns.colour_of(mark, COLOURS),
                edge=styles.RULE,
                hatch=patterns.pattern(mark),
            ),
            Label(key.text, 46, y + 12, styles.LEGEND),
            Label(key.areas, LEGEND - 14, y + 12, styles.LEGEND, "right"),
        ]
    return drawn
