"""Two measures of the same areas against each other, in four named quarters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, UNDIMMED, Palette, bare
from ui.harmless import EXTRA

HEIGHT = 460
ROOM, BELOW = 1.12, 0.09
"""How far the axes go beyond the furthest point, and the upper one below nothing, for names."""
CORNERS = {
    "both": (1, 1, "right", "top"),
    "first": (1, 0, "right", "bottom"),
    "second": (0, 1, "left", "top"),
    "neither": (0, 0, "left", "bottom"),
}
"""Where the name of each quarter stands: x, y, and the sides of the text there."""


def scatter(
    points: pd.DataFrame,
    *,
    theme: str,
    bounds: Sequence[float],
    titles: Sequence[str],
    quarters: Mapping[str, str],
) -> go.Figure:
    """A point an area; its index comes back as the `customdata` of a click.

    `points`: the fractions `first` (across) and `second` (upwards), `hover`, `label` ("" for none)
    and `colour`. `bounds` are the values that part the quarters, `titles` name the axes, and
    `quarters` each quarter of `CORNERS`.
    """
    palette = PALETTES[theme]
    figure = go.Figure()
    figure.add_scatter(
        x=points["first"],
        y=points["second"],
        mode="markers+text",
        text=list(points["label"]),
        textposition="middle right",
        textfont={"size": 14, "color": palette.ink},
        marker={
            "size": 11, "color": list(points["colour"]), "opacity": 0.9,
            "line": {"color": palette.ground, "width": 1},
        },
        customdata=list(zip(points.index, points["hover"], strict=True)),
        hovertemplate="%{customdata[1]}" + EXTRA,
        unselected=UNDIMMED,
        cliponaxis=False,
    )  # fmt: skip
    _bounds(figure, bounds, palette)
    _named(figure, quarters, palette)
    return _framed(figure, points, titles, palette)


def _bounds(figure: go.Figure, bounds: Sequence[float], palette: Palette) -> None:
    line = {"color": palette.soft, "width": 1.2, "dash": "dot"}
    figure.add_vline(x=bounds[0], line=line)
    figure.add_hline(y=bounds[1], line=line)


def _named(figure: go.Figure, quarters: Mapping[str, str], palette: Palette) -> None:
    for name, (x, y, xanchor, yanchor) in CORNERS.items():
        figure.add_annotation(
            x=x, y=y, xref="paper", yref="paper", xanchor=xanchor, yanchor=yanchor,
            text=quarters[name], showarrow=False, bgcolor=palette.ground, borderpad=2,
            font={"size": 14, "color": palette.soft},
        )  # fmt: skip


def _framed(
    figure: go.Figure, points: pd.DataFrame, titles: Sequence[str], palette: Palette
) -> go.Figure:
    bare(figure, palette, height=HEIGHT, top=8)
    figure.update_layout(margin={"l": 64, "r": 16, "b": 52}, hoverlabel={"align": "left"})
    shown = {
        "visible": True, "color": palette.ink, "gridcolor": palette.line, "zeroline": False,
        "tickformat": ".0%", "nticks": 6,
    }  # fmt: skip
    for update, column, title in (
        (figure.update_xaxes, "first", titles[0]),
        (figure.update_yaxes, "second", titles[1]),
    ):
        furthest = float(points[column].max()) * ROOM
        least = -BELOW * furthest if column == "second" else 0
        update(**shown, range=[least, furthest], title={"text": title, "font": {"size": 15}})
    return figure
