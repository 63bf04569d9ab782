"""The country as tiles: a square a province, coloured by its class, with its abbreviation."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, UNDIMMED, bare, ink_on
from ui.harmless import EXTRA

SIDE, GAP = 34, 3
"""Pixels of a square, and between two."""


def tiles(rows: pd.DataFrame, *, classes: Sequence[tuple[str, str]], theme: str) -> go.Figure:
    """A square a row; its index comes back as the `customdata` of a click.

    `rows`: `column`, `row`, `name` (in the square), `hover`, and `place`, that of its class among
    `classes` (label and colour), which the legend names in their order.
    """
    palette = PALETTES[theme]
    figure = go.Figure()
    for place, (label, colour) in enumerate(classes):
        here = rows[rows["place"] == place]
        figure.add_scatter(
            x=here["column"], y=here["row"], mode="markers+text", name=label,
            text=list(here["name"]), textfont={"size": 12, "color": ink_on(colour)},
            marker={"symbol": "square", "size": SIDE, "color": colour,
                    "line": {"color": palette.line, "width": 1}},
            customdata=list(zip(here.index, here["hover"], strict=True)),
            hovertemplate="%{customdata[1]}" + EXTRA, unselected=UNDIMMED,
        )  # fmt: skip
    height = int((rows["row"].max() + 1) * (SIDE + GAP)) + 8
    bare(figure, palette, height=height)
    figure.update_layout(
        showlegend=True,
        legend={"x": 1, "xanchor": "right", "y": 0, "yanchor": "bottom", "font": {"size": 14},
                "itemsizing": "constant"},
    )  # fmt: skip
    wide = rows["column"].max()
    figure.update_xaxes(range=[-0.6, wide + 5], scaleanchor="y", constrain="domain")
    return figure.update_yaxes(range=[rows["row"].max() + 0.6, -0.6])
