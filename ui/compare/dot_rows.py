"""What the charts of areas side by side draw: a line a rate, a mark an area, on one scale."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from plotly.graph_objects import Figure

from figures.compare.differences import Apart, all_apart
from geo.areas import COUNTRY
from ui import cached
from ui.compare import sides
from ui.harmless import BREAK, bold
from ui.view import View
from wording.numbers import NONE, apart


def chart(view: View, measures: Sequence[str], texts: Sequence[str]) -> Figure:
    """The chart of some rates of areas and groups."""
    readings = sides.said(view, measures, texts)
    values = sides.values(readings, texts)
    found = {one.measure: one for one in all_apart(values)}
    heads = pd.DataFrame(
        {
            "name": [view.catalog.measures[one].name(view.choice.lang) for one in measures],
            "text": [told(view, found.get(one)) for one in measures],
            "country": [view.row(COUNTRY, one)["value"] for one in measures],
        },
        index=list(measures),
    )
    names = [sides.name(view, text) for text in texts]
    points = pd.DataFrame(
        [
            {
                "row": measure,
                "place": place,
                "value": values.at[measure, text],
                "text": sides.shown(view, text, measure),
                "hover": hover(view, names[place], measure, text),
            }
            for measure in measures
            for place, text in enumerate(texts)
        ]
    )
    return cached.chart(
        "dots", points, heads, pd.Series(names, index=list(texts)), theme=view.theme,
        beside=view.text("compare-beside"),
    )  # fmt: skip


def told(view: View, found: Apart | None) -> str:
    """How far the areas are apart by a rate, in percentage points: "4.9"."""
    if found is None:
        return NONE
    if found.alike:
        return view.text("compare-same")
    return apart(found.most, found.least, view.choice.lang)


def hover(view: View, name: str, measure: str, text: str) -> str:
    """What a mark says: the area, the figure, and the count behind it."""
    shown = sides.shown(view, text, measure)
    return BREAK.join(
        (bold(name), f"{view.catalog.measures[measure].name(view.choice.lang)} {shown}")
    )


def furthest(view: View, measures: Sequence[str], texts: Sequence[str], most: int) -> list[str]:
    """The rates by which areas are furthest apart, at most so many, the furthest first."""
    values = sides.values(sides.said(view, measures, texts), texts)
    return [one.measure for one in all_apart(values)[:most]]
