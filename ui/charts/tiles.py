"""The country as tiles: a square a province, coloured by its class, with its abbreviation."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, UNDIMMED, bare, ink_on
from ui.harmless import EXTRA

SIDE = 0.92
"""Side of a square where the next one begins at 1: both shrink with the room that there is."""
PITCH, LEGEND = 36, 126
"""Pixels from square to square where the room is wide enough, and of the legend below them."""
EDGE = 0.6
"""From the middle of the outermost squares to the end of the chart."""


def tiles(rows: pd.DataFrame, *, classes: Sequence[tuple[str, str]], theme: str) -> go.Figure:
    """A square a row; its index comes back as the `customdata` of a click.

    `rows`: `column`, `row`, `name` (in the square), `hover`, and `place`, that of its class among
    `classes` (label and colour), which the legend names in their order.
    """
    palette = PALETTES[theme]
    figure = go.Figure()
    for place, (label, colour) in enumerate(classes):
        here = rows[rows["place"] == place]
        figure.add_bar(
            x=here["column"], base=here["row"] - SIDE / 2, y=[SIDE] * len(here), width=SIDE,
            name=label, marker={"color": colour, "line": {"color": palette.line, "width": 1}},
            text=list(here["name"]), textposition="inside", insidetextanchor="middle",
            textangle=0, textfont={"size": 12, "color": ink_on(colour)}, constraintext="inside",
            customdata=list(zip(here.index, here["hover"], strict=True)),
            hovertemplate="%{customdata[1]}" + EXTRA, unselected=UNDIMMED,
        )  # fmt: skip
    down, across = int(rows["row"].max()), int(rows["column"].max())
    bare(figure, palette, height=int((down + 2 * EDGE) * PITCH) + LEGEND)
    figure.update_layout(
        barmode="overlay",
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 0, "yanchor": "top", "font": {"size": 14},
                "itemclick": False, "itemdoubleclick": False, "traceorder": "normal"},
    )  # fmt: skip
    figure.update_xaxes(
        range=[-EDGE, across + EDGE], scaleanchor="y", constrain="domain", constraintoward="left"
    )
    return figure.update_yaxes(
        range=[down + EDGE, -EDGE], constrain="domain", constraintoward="bottom"
    )
