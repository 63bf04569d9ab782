"""Reference values on bars: a line for the country, a diamond for the region."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import Palette

REFERENCES = {"tick": "line-ns", "mark": "diamond"}
"""Plotly's symbol for each column of reference values."""


def furthest(rows: pd.DataFrame) -> float:
    """The largest value or reference value of the rows; never zero."""
    known = rows[[column for column in ("value", *REFERENCES) if column in rows]]
    values = known.to_numpy(dtype=float, na_value=float("nan"))
    return float(np.nanmax([*values.ravel(), 1e-12]))


def reference(
    figure: go.Figure, values: pd.Series, places: Sequence[float], palette: Palette, *, symbol: str
) -> None:
    """A dark mark with a light casing at each reference value."""
    line = symbol == REFERENCES["tick"]
    sizes = ((12, palette.ground, 6.0), (12, palette.ink, 2.5)) if line else ()
    for size, colour, width in sizes or ((9, palette.ground, 1.5),):
        figure.add_scatter(
            x=list(values),
            y=places,
            mode="markers",
            marker={
                "symbol": symbol,
                "size": size,
                "color": palette.ink,
                "opacity": 1,
                "line": {"color": colour, "width": width},
            },
            hoverinfo="skip",
            cliponaxis=False,
        )


def explain(figure: go.Figure, ticks: str, palette: Palette) -> None:
    """What the marks mean, above the bars; nothing where there is nothing to explain."""
    if ticks:
        figure.add_annotation(
            x=1, y=1, xref="paper", yref="paper", xanchor="right", yanchor="bottom", text=ticks,
            showarrow=False, font={"size": 13, "color": palette.ink},
        )  # fmt: skip
