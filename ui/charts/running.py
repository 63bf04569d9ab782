"""The running share of a count over areas, those with the most first, and where it meets a half."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, bare

HEIGHT = 300


def running(shares: pd.Series, *, half: int, theme: str, across: str, note: str) -> go.Figure:
    """A curve from nothing to everything.

    `shares`: running shares 0–1 by area, in order; `half`: how many areas hold half (0: not
    marked); `across` names the horizontal axis, `note` is written at the mark.
    """
    palette = PALETTES[theme]
    figure = go.Figure()
    figure.add_scatter(
        x=list(range(len(shares) + 1)),
        y=[0.0, *shares],
        mode="lines",
        line={"color": palette.bar, "width": 3},
        fill="tozeroy",
        hoverinfo="skip",
    )
    if half:
        figure.add_scatter(
            x=[0, half, half],
            y=[0.5, 0.5, 0],
            mode="lines",
            line={"color": palette.chosen, "width": 2, "dash": "dot"},
            hoverinfo="skip",
        )
        figure.add_annotation(
            x=half, y=0.5, text=note, showarrow=False, xanchor="left", yanchor="top", xshift=8,
            font={"size": 15, "color": palette.ink},
        )  # fmt: skip
    bare(figure, palette, height=HEIGHT, top=10)
    figure.update_layout(margin={"l": 44, "r": 12, "b": 44})
    shown = {"visible": True, "color": palette.ink, "gridcolor": palette.line, "zeroline": False}
    figure.update_xaxes(**shown, range=[0, len(shares)], title={"text": across}, showgrid=False)
    return figure.update_yaxes(**shown, range=[0, 1.02], tickformat=".0%", dtick=0.25)
