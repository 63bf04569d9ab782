"""Horizontal bars under names of any length, with marks at reference values."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, UNDIMMED, bare, edges, wrapped, write
from ui.charts.reference import REFERENCES, explain, furthest, reference
from ui.harmless import BREAK

LINE, BAR, GAP = 20, 12, 14
"""Pixels of a line of text, of a bar, and between two rows."""
LETTERS = 44
"""Letters of a line that fit a phone."""


def described(rows: pd.DataFrame, *, theme: str, ticks: str = "") -> go.Figure:
    """Horizontal bars, first row on top, each below its name and its figures.

    `rows` as for `bars`; a long `name` is broken into lines. The vertical axis counts pixels.
    """
    palette = PALETTES[theme]
    names = [wrapped(name, LETTERS) for name in rows["name"]]
    heights = [LINE * (name.count(BREAK) + 2) for name in names]
    tops, top = [], 0
    for height in heights:
        tops.append(float(top))
        top += height + BAR + GAP
    middles = [start + height + BAR / 2 for start, height in zip(tops, heights, strict=True)]
    figure = go.Figure()
    figure.add_bar(
        x=rows["value"],
        y=middles,
        orientation="h",
        width=BAR,
        marker={"color": list(rows["colour"]), "line": edges(rows, palette)},
        customdata=list(rows.index),
        hoverinfo="none",  # `skip` would drop clicks as well
        unselected=UNDIMMED,
    )
    left = [0.0] * len(rows)
    write(figure, left, tops, pd.Series(names), "bottom right", palette.ink)
    above = [middle - BAR / 2 - LINE / 2 for middle in middles]
    write(figure, left, above, rows["text"], "middle right", palette.soft)
    for column in REFERENCES:
        if column in rows:
            reference(figure, rows[column], middles, palette, symbol=REFERENCES[column])
    explain(figure, ticks, palette)
    head = 24 if ticks else 2
    bare(figure, palette, height=max(top, 1) + head + 2, top=head)
    figure.update_xaxes(range=[0, furthest(rows) * 1.002])
    return figure.update_yaxes(range=[max(top, 1), 0])
