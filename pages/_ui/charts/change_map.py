"""A small map of changes: areas as filled shapes, red where it became worse, and a legend."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import plotly.graph_objects as go
import shapely

from geo.diverging import NO_DATA
from pages._ui.charts.ground import PALETTES, bare

HEIGHT = 620
SMALLEST = 0.0015
"""Islands smaller than this (square degrees) are left off, but for the largest part of an area."""


def change_map(
    rows: pd.DataFrame, shapes: gpd.GeoSeries, legend: pd.DataFrame, *, theme: str
) -> go.Figure:
    """Shapes in degrees, each filled with its colour.

    `rows` by area: `name`, `text`, `colour`; areas of `shapes` without a row are grey. `legend`:
    `label` and `colour`, worst first.
    """
    palette = PALETTES[theme]
    figure = go.Figure()
    for code, shape in shapes.items():
        known = code in rows.index
        x, y = outline(shape)
        figure.add_scatter(
            x=x,
            y=y,
            mode="lines",
            fill="toself",
            fillcolor=rows.at[code, "colour"] if known else NO_DATA,
            line={"color": palette.soft, "width": 0.6},
            hoveron="fills",
            hoverinfo="text" if known else "skip",
            text=f"{rows.at[code, 'name']}: {rows.at[code, 'text']}" if known else None,
            showlegend=False,
        )
    for label, colour in zip(legend["label"], legend["colour"], strict=True):
        figure.add_scatter(
            x=[None], y=[None], mode="markers", name=label,
            marker={"symbol": "square", "size": 15, "color": colour},
        )  # fmt: skip
    bare(figure, palette, height=HEIGHT)
    figure.update_layout(
        showlegend=True,
        legend={"x": 1, "y": 0.02, "xanchor": "right", "yanchor": "bottom", "font": {"size": 14}},
    )
    middle = float(np.mean(shapes.total_bounds[[1, 3]]))
    return figure.update_yaxes(scaleanchor="x", scaleratio=1 / np.cos(np.radians(middle)))


def outline(shape: shapely.Geometry) -> tuple[list[float | None], list[float | None]]:
    """The outer rings of a shape one after another, a gap between them."""
    parts = sorted(shapely.get_parts(shape), key=shapely.area, reverse=True)
    rings = [shapely.get_coordinates(part.exterior) for part in parts[:1]]
    rings += [shapely.get_coordinates(part.exterior) for part in parts[1:] if part.area >= SMALLEST]
    x: list[float | None] = []
    y: list[float | None] = []
    for ring in rings:
        x += [*ring[:, 0].tolist(), None]
        y += [*ring[:, 1].tolist(), None]
    return x[:-1], y[:-1]
