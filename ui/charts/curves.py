"""Curves from nothing to everything: the share of one thing that a share of another holds."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, bare

HEIGHT = 360
DASHES = ("dot", "dash", "solid")


def curves(points: pd.DataFrame, *, at: float, theme: str, across: str, up: str) -> go.Figure:
    """A line for each `name` of points with `x` and `y` (0–1), the last drawn solid.

    `at`: where a mark stands across all of them; `across` and `up` name the axes.
    """
    palette = PALETTES[theme]
    figure = go.Figure()
    colours = (palette.soft, palette.bar, palette.chosen)
    names: Sequence[str] = list(dict.fromkeys(points["name"]))
    for place, name in enumerate(names):
        own = points[points["name"] == name]
        last = len(DASHES) - len(names) + place
        figure.add_scatter(
            x=list(own["x"]),
            y=list(own["y"]),
            mode="lines",
            name=name,
            line={"color": colours[last], "width": 3, "dash": DASHES[last]},
            hovertemplate="%{x:.1%}: %{y:.1%}",
        )
    figure.add_scatter(
        x=[0, 1],
        y=[0, 1],
        mode="lines",
        line={"color": palette.line, "width": 1.5},
        hoverinfo="skip",
        showlegend=False,
    )
    figure.add_vline(x=at, line={"color": palette.ink, "dash": "dot", "width": 1.5})
    bare(figure, palette, height=HEIGHT, top=44)
    figure.update_layout(
        margin={"l": 92, "r": 30, "b": 56},
        showlegend=True,
        legend={"orientation": "h", "y": 1.02, "x": 0, "yanchor": "bottom", "font": {"size": 14}},
    )
    shown = {"visible": True, "color": palette.ink, "gridcolor": palette.line, "zeroline": False}
    form = {"range": [0, 1], "tickformat": ".0%", "dtick": 0.25}
    figure.update_xaxes(**shown, **form, title={"text": across}, showgrid=False)
    return figure.update_yaxes(**shown, **form, title={"text": up, "standoff": 14})
