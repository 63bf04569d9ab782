"""Shares from report to report: a line each over the days that the reports are of."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, bare

HEIGHT = 220


def months(lines: pd.DataFrame, *, theme: str) -> go.Figure:
    """Lines of shares (0–1), one a column, over reports; the index says of which day each is."""
    palette = PALETTES[theme]
    figure = go.Figure()
    for place, name in enumerate(lines):
        figure.add_scatter(
            x=list(range(len(lines))), y=list(lines[name]), mode="lines+markers", name=str(name),
            line={"color": (palette.chosen, palette.bar)[place % 2], "width": 3,
                  "dash": ("solid", "dot")[place % 2]},
            marker={"size": 7}, text=list(lines.index), hovertemplate="%{text}: %{y:.1%}",
        )  # fmt: skip
    bare(figure, palette, height=HEIGHT, top=40)
    figure.update_layout(
        margin={"l": 52, "r": 20, "b": 32}, showlegend=True,
        legend={"orientation": "h", "y": 1.2, "x": 0, "yanchor": "bottom", "font": {"size": 14}},
    )  # fmt: skip
    shown = {"visible": True, "color": palette.ink, "gridcolor": palette.line, "zeroline": False}
    some = sorted({0, len(lines) // 2, len(lines) - 1})
    figure.update_xaxes(
        **shown, showgrid=False, tickvals=some, ticktext=[lines.index[place] for place in some]
    )
    return figure.update_yaxes(**shown, tickformat=".0%", nticks=5, rangemode="tozero")
