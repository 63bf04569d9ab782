"""A target and the way to it: figures as a line with points, the path dashed, the target a star."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, bare
from ui.charts.trend import parted

HEIGHT = 190


def path(
    figures: pd.Series,
    way: pd.Series,
    *,
    breaks: Sequence[int],
    stairs: bool,
    theme: str,
    unit: str,
    era: int,
    names: Sequence[str],
) -> go.Figure:
    """Figures and the path by year (พ.ศ.); `names` are of the figures, the path and the target.

    `stairs`: the path keeps its value until the next step. `breaks` part the figures; `unit` is
    `percent` or any other; `era` is taken off the years shown.
    """
    palette = PALETTES[theme]
    figure = go.Figure()
    shape = "hv" if stairs else "linear"
    form = "%{x:.0f}: %{y:.2%}" if unit == "percent" else "%{x:.0f}: %{y:,.4~g}"
    figure.add_scatter(
        x=[year - era for year in way.index], y=list(way), mode="lines", name=names[1],
        line={"color": palette.soft, "width": 2.5, "dash": "dash", "shape": shape},
        hovertemplate=form,
    )  # fmt: skip
    points = parted(figures, breaks)
    figure.add_scatter(
        x=[year - era for year in points.index], y=list(points), mode="lines+markers",
        name=names[0], line={"color": palette.bar, "width": 3}, marker={"size": 8},
        hovertemplate=form,
    )  # fmt: skip
    figure.add_scatter(
        x=[year - era for year in way.index[-1:]], y=list(way[-1:]), mode="markers", name=names[2],
        marker={"size": 15, "symbol": "star", "color": palette.chosen}, hovertemplate=form,
    )  # fmt: skip
    bare(figure, palette, height=HEIGHT, top=8)
    figure.update_layout(margin={"l": 56, "r": 16, "b": 28})
    shown = {"visible": True, "color": palette.ink, "gridcolor": palette.line, "zeroline": False}
    figure.update_xaxes(**shown, tickformat=".0f", showgrid=False, nticks=6, tickangle=0)
    return figure.update_yaxes(
        **shown, tickformat=".1%" if unit == "percent" else ",~g", nticks=4, rangemode="tozero"
    )
