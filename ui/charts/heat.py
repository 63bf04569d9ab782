"""A heat map of areas by figures: every cell coloured by its class, written and clickable."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, UNDIMMED, Palette, bare
from ui.harmless import BREAK, EXTRA

ROW, LINE = 28, 19
"""Pixels of a row and of a line at the head of a column."""
NAMES = 0.24
"""Share of the width that the names of the areas take."""


def heat(cells: pd.DataFrame, areas: pd.Series, columns: pd.Series, *, theme: str) -> go.Figure:
    """A row for each of `areas` (names by code, the first on top), a column for each of `columns`.

    `cells`: `area` and `column` (of the two indices), `text` (the figure as shown), `colour`,
    `ink` (of the text) and `hover`. A click gives back area and column as `customdata`.
    """
    palette = PALETTES[theme]
    across, down = list(columns.index), list(areas.index)
    x = [across.index(column) for column in cells["column"]]
    y = [down.index(area) for area in cells["area"]]
    figure = go.Figure()
    figure.add_bar(
        x=[0.97] * len(cells),
        base=x,
        y=y,
        orientation="h",
        width=0.94,
        marker={"color": list(cells["colour"]), "line": {"width": 0}},
        text=list(cells["text"]),
        textposition="inside",
        insidetextanchor="middle",
        insidetextfont={"color": list(cells["ink"]), "size": 13},
        textangle=0,
        customdata=cells[["area", "column", "hover"]].to_numpy(),
        hovertemplate="%{customdata[2]}" + EXTRA,
        unselected=UNDIMMED,
    )
    _label(figure, areas, columns, palette)
    head = LINE * max((name.count(BREAK) + 1 for name in columns), default=1) + 8
    bare(figure, palette, height=head + ROW * max(len(down), 1), top=head)
    return figure.update_layout(
        barmode="overlay",
        xaxis={"domain": [NAMES, 1], "range": [0, max(len(across), 1)]},
        yaxis={"range": [len(down) - 0.5, -0.5]},
        hoverlabel={"align": "left"},
    )


def _label(figure: go.Figure, areas: pd.Series, columns: pd.Series, palette: Palette) -> None:
    font = {"size": 14, "color": palette.ink}
    for place, name in enumerate(areas):
        figure.add_annotation(
            xref="paper", x=NAMES, xshift=-8, xanchor="right", y=place, yanchor="middle",
            text=name, showarrow=False, font=font, align="right",
        )  # fmt: skip
    for place, name in enumerate(columns):
        figure.add_annotation(
            x=place + 0.485, yref="paper", y=1, yshift=4, xanchor="center", yanchor="bottom",
            text=name, showarrow=False, font=font,
        )  # fmt: skip
