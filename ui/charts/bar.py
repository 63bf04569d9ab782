"""Horizontal bars, each under its name and figures, with a mark at a reference value."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, UNDIMMED, bare, edges, write
from ui.charts.reference import REFERENCES, explain, furthest, reference

ABOVE = 0.7
"""Rows of room above the middle of the first bar, for its name and figures."""


def bars(rows: pd.DataFrame, *, theme: str, row_height: int, ticks: str = "") -> go.Figure:
    """Horizontal bars, first row on top, each under its name and its figures.

    `rows`: `name`, `text` (the figures as shown), `value` (length of the bar, ≥ 0), `colour`, and
    optionally `edge` (the colour of a bar's outline, "" for the usual one), `tick` and `mark` (two
    reference values, marked on the bar with a line and a diamond and explained by `ticks`); its
    index comes back as the `customdata` of a click.
    """
    palette = PALETTES[theme]
    places = list(range(len(rows)))
    longest = furthest(rows)
    figure = go.Figure()
    figure.add_bar(
        x=rows["value"],
        y=places,
        orientation="h",
        width=0.32,
        marker={"color": list(rows["colour"]), "line": edges(rows, palette)},
        customdata=list(rows.index),
        hoverinfo="none",  # `skip` would drop clicks as well
        unselected=UNDIMMED,
    )
    above = [place - 0.42 for place in places]
    write(figure, [0.0] * len(rows), above, rows["name"], "middle right", palette.ink)
    write(figure, [longest] * len(rows), above, rows["text"], "middle left", palette.ink)
    for column in REFERENCES:
        if column in rows:
            reference(figure, rows[column], places, palette, symbol=REFERENCES[column])
    explain(figure, ticks, palette)
    top = 24 if ticks else 2
    bare(figure, palette, height=len(rows) * row_height + top + 2, top=top)
    figure.update_xaxes(range=[0, longest * 1.002])
    return figure.update_yaxes(range=[len(rows) - ABOVE, -ABOVE])
