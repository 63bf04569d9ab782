"""Horizontal bars, each under its name and figures, with a mark at a reference value."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from pages._ui.charts.ground import PALETTES, Palette, bare, write


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
    above = [place - 0.42 for place in places]
    write(figure, [0.0] * len(rows), above, rows["name"], "middle right", palette.ink)
    write(figure, [longest] * len(rows), above, rows["text"], "middle left", palette.ink)
    if "tick" in rows:
        _ticks(figure, rows["tick"], palette)
        figure.add_annotation(
            x=1, y=1, xref="paper", yref="paper", xanchor="right", yanchor="bottom", text=ticks,
            showarrow=False, font={"size": 13, "color": palette.ink},
        )  # fmt: skip
    top = 24 if ticks else 2
    bare(figure, palette, height=len(rows) * row_height + top + 2, top=top)
    figure.update_xaxes(range=[0, longest * 1.002])
    return figure.update_yaxes(autorange="reversed")


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
