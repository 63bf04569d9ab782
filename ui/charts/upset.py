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
    _lines(figure, sets[list(dimensions.index)], palette)
    for place, (name, dimension) in enumerate(dimensions.iterrows()):
        _dots(figure, place, sets[name], str(dimension["colour"]), palette)
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


def _dots(figure: go.Figure, place: int, belongs: pd.Series, colour: str, palette: Palette) -> None:
    """A dimension's dots: large and of its colour where it belongs to the set, else small."""
    inside = belongs.astype(bool)
    figure.add_scatter(
        x=[place] * len(inside),
        y=list(range(len(inside))),
        mode="markers",
        marker={
            "size": [15 if yes else 7 for yes in inside],
            "color": [colour if yes else palette.line for yes in inside],
            "opacity": 1,
            "line": {"color": palette.ink, "width": [1.2 if yes else 0 for yes in inside]},
        },
        customdata=list(belongs.index),
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
