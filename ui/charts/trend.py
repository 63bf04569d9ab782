"""Figures over the years: a line a series, with a gap where the survey changed."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, bare

HEIGHT = 250
DASHES = ("solid", "dot", "dash")


def trend(
    lines: pd.DataFrame, *, breaks: Sequence[int], theme: str, unit: str, era: int, note: str
) -> go.Figure:
    """Lines over years (พ.ศ., the index), one a column; missing years are bridged.

    `breaks`: first years of another form of the survey, before which a line is never joined;
    `unit`: `percent` or `index`; `era` is taken off the years shown; `note` explains the gap.
    """
    palette = PALETTES[theme]
    figure = go.Figure()
    colours = (palette.chosen, palette.bar, palette.soft)
    for place, name in enumerate(lines):
        points = parted(lines[name].dropna(), breaks)
        figure.add_scatter(
            x=[year - era for year in points.index],
            y=list(points),
            mode="lines+markers",
            name=str(name),
            line={
                "color": colours[place % len(colours)],
                "width": 3,
                "dash": DASHES[place % len(DASHES)],
            },
            marker={"size": 7},
            hovertemplate="%{x:.0f}: %{y:.2%}" if unit == "percent" else "%{x:.0f}: %{y:.4f}",
        )
    for first in breaks:
        if any(lines.index < first) and any(lines.index >= first):
            figure.add_vline(
                x=first - era - 0.5, line={"color": palette.soft, "dash": "dot", "width": 1.5}
            )
            figure.add_annotation(
                x=first - era - 0.5, y=1, yref="paper", text=note, showarrow=False, xanchor="left",
                yanchor="bottom", font={"size": 13, "color": palette.ink},
            )  # fmt: skip
    bare(figure, palette, height=HEIGHT, top=44)
    figure.update_layout(
        margin={"l": 52, "r": 16, "b": 30},
        showlegend=True,
        legend={"orientation": "h", "y": 1.16, "x": 0, "yanchor": "bottom", "font": {"size": 14}},
    )
    shown = {"visible": True, "color": palette.ink, "gridcolor": palette.line, "zeroline": False}
    figure.update_xaxes(**shown, tickformat=".0f", showgrid=False, nticks=5, tickangle=0)
    form = ".1%" if unit == "percent" else ".2f"
    return figure.update_yaxes(
        **shown, tickformat=form, nticks=5, rangemode="tozero" if unit == "percent" else "normal"
    )


def parted(points: pd.Series, breaks: Sequence[int]) -> pd.Series:
    """Points by year with a missing one between two that a break lies between."""
    apart = points.astype("float64")
    for first in breaks:
        before, after = apart.index[apart.index < first], apart.index[apart.index >= first]
        if len(before) and len(after):
            apart = pd.concat([apart, pd.Series([float("nan")], index=[first - 0.5])])
    return apart.sort_index()
