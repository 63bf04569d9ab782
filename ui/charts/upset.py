"""Which sets of dimensions occur together: a row a set, its dots, its bar and its figures."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, Palette, bare, write

DOTS = 0.3
"""Share of the width that the dots take."""
STEP = 24
"""Pixels of the header for the name of each dimension."""


def upset(
    sets: pd.DataFrame, dimensions: pd.DataFrame, *, theme: str, row_height: int = 40
) -> go.Figure:
    """An UpSet-style chart; the first set stands on top.

    `sets`: a column of booleans for each dimension of the index of `dimensions`, `value` (length
    of the bar, ≥ 0; NaN where protected), `text` (the figures as shown); its index comes back as
    the `customdata` of a click. `dimensions`: `name` and `colour`, in the order of the dots.
    """
    palette = PALETTES[theme]
    figure = go.Figure()
    members = sets[list(dimensions.index)]
    _lines(figure, members, palette)
    _dots(figure, members, dimensions["colour"], palette)
    longest = _bars(figure, sets, palette)
    header = STEP * len(dimensions) + 12
    figure.update_layout(
        xaxis={"domain": [0, DOTS], "range": [-0.6, len(dimensions) - 0.4]},
        xaxis2={"domain": [DOTS + 0.02, 1], "range": [0, longest * 1.002], "anchor": "y"},
        yaxis={"range": [len(sets) - 0.5, -0.5]},
    )
    _names(figure, dimensions, palette)
    return bare(figure, palette, height=header + max(len(sets), 1) * row_height, top=header)


def _lines(figure: go.Figure, members: pd.DataFrame, palette: Palette) -> None:
    """A line from the first dot of a set to its last."""
    x: list[float | None] = []
    y: list[float | None] = []
    for row, belongs in enumerate(members.to_numpy(dtype=bool)):
        places = belongs.nonzero()[0]
        if len(places):
            x += [float(places[0]), float(places[-1]), None]
            y += [row, row, None]
    figure.add_scatter(
        x=x, y=y, mode="lines", line={"color": palette.ink, "width": 3}, hoverinfo="skip"
    )


def _dots(figure: go.Figure, members: pd.DataFrame, colours: pd.Series, palette: Palette) -> None:
    """A dot a set and dimension: large and in its colour where they belong together, else small."""
    inside = members.to_numpy(dtype=bool)
    for belongs, size, edge in ((False, 7, 0.0), (True, 15, 1.2)):
        rows, places = (inside == belongs).nonzero()
        own = [str(colours.iloc[place]) for place in places]
        figure.add_scatter(
            x=places.tolist(),
            y=rows.tolist(),
            mode="markers",
            marker={
                "size": size,
                "color": own if belongs else palette.line,
                "opacity": 1,
                "line": {"color": palette.ink, "width": edge},
            },
            customdata=[str(members.index[row]) for row in rows],
            hoverinfo="none",
            cliponaxis=False,
        )


def _bars(figure: go.Figure, sets: pd.DataFrame, palette: Palette) -> float:
    """A bar a set, its figures above it; returns the longest value."""
    lengths, places = sets["value"].fillna(0), range(len(sets))
    figure.add_bar(
        x=list(lengths),
        y=[place + 0.14 for place in places],
        orientation="h",
        width=0.3,
        marker={"color": palette.bar, "line": {"color": palette.ink, "width": 0.6}},
        customdata=list(sets.index),
        hoverinfo="none",  # `skip` would drop clicks as well
        xaxis="x2",
    )
    above = [place - 0.24 for place in places]
    write(figure, [0.0] * len(sets), above, sets["text"], "middle right", palette.ink)
    figure.data[-1].update(xaxis="x2")
    return max([*map(float, lengths), 1e-12])


def _names(figure: go.Figure, dimensions: pd.DataFrame, palette: Palette) -> None:
    """The names as a flight of steps above the dots, each led down to its own column."""
    for place, name in enumerate(dimensions["name"]):
        height = STEP * (len(dimensions) - place) - STEP // 2 + 6
        figure.add_shape(
            type="line", xref="x", x0=place, x1=place,
            yref="paper", ysizemode="pixel", yanchor=1, y0=0, y1=height,
            line={"color": palette.soft, "width": 1},
        )  # fmt: skip
        figure.add_annotation(
            xref="x", x=place, xshift=6, xanchor="left",
            yref="paper", y=1, yshift=height, yanchor="middle",
            text=name, showarrow=False, font={"size": 15, "color": palette.ink},
        )  # fmt: skip
