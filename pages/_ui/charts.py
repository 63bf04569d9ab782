"""Plotly charts: each a pure function from a frame of figures to a figure."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

FONT = "Sarabun, Loma, 'Noto Sans Thai', Tahoma, sans-serif"
CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False}


@dataclass(frozen=True)
class Palette:
    """Colours of a chart on one ground."""

    ink: str
    soft: str
    line: str
    bar: str
    chosen: str
    ground: str


PALETTES = {
    "light": Palette("#13293d", "#51677a", "#d5dee6", "#186290", "#c2410c", "#ffffff"),
    "dark": Palette("#eaf1f6", "#a9bac8", "#33495d", "#5cb3d6", "#ffb454", "#0f1c2b"),
}


def bars(rows: pd.DataFrame, *, theme: str, row_height: int, ticks: str = "") -> go.Figure:
    """Horizontal bars, first row on top, each under its name and its figures.

    `rows`: `name`, `text` (the figures as shown), `value` (length of the bar, ≥ 0), `colour`, and
    optionally `tick` (a reference value, marked on the bar and explained by `ticks`); its index
    comes back as the `customdata` of a click.
    """
    palette = PALETTES[theme]
    places = list(range(len(rows)))
    longest = max([*rows["value"].fillna(0), *rows.get("tick", pd.Series(dtype=float)), 1e-12])
    figure = go.Figure()
    figure.add_bar(
        x=rows["value"],
        y=places,
        orientation="h",
        width=0.32,
        marker={"color": list(rows["colour"]), "line": {"color": palette.ink, "width": 0.6}},
        customdata=list(rows.index),
        hoverinfo="skip",
    )
    _write(figure, [0.0] * len(rows), places, rows["name"], "middle right", palette.ink)
    _write(figure, [longest] * len(rows), places, rows["text"], "middle left", palette.ink)
    if "tick" in rows:
        _ticks(figure, rows["tick"], palette)
        figure.add_annotation(
            x=1, y=1, xref="paper", yref="paper", xanchor="right", yanchor="bottom", text=ticks,
            showarrow=False, font={"size": 13, "color": palette.ink},
        )  # fmt: skip
    return _bare(figure, palette, len(rows) * row_height + (24 if ticks else 4), longest)


def _write(
    figure: go.Figure, x: list[float], places: list[int], text: pd.Series, side: str, colour: str
) -> None:
    figure.add_scatter(
        x=x,
        y=[place - 0.42 for place in places],
        text=list(text),
        mode="text",
        textposition=side,
        textfont={"size": 16, "color": colour},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _ticks(figure: go.Figure, ticks: pd.Series, palette: Palette) -> None:
    """A dark line with a light casing at each reference value."""
    places = list(range(len(ticks)))
    for colour, width in ((palette.ground, 6), (palette.ink, 2.5)):
        figure.add_scatter(
            x=list(ticks),
            y=places,
            mode="markers",
            marker={"symbol": "line-ns", "size": 12, "line": {"color": colour, "width": width}},
            hoverinfo="skip",
            cliponaxis=False,
        )


def _bare(figure: go.Figure, palette: Palette, height: int, longest: float) -> go.Figure:
    """The figure without axes, ground, margins or legend."""
    axis = {"visible": False, "fixedrange": True}
    figure.update_layout(
        template="none",
        height=height,
        margin={"l": 0, "r": 0, "t": 24 if figure.layout.annotations else 2, "b": 2},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": 14, "color": palette.ink},
        showlegend=False,
        dragmode=False,
        xaxis=axis | {"range": [0, longest * 1.002]},
        yaxis=axis | {"autorange": "reversed"},
    )
    return figure
