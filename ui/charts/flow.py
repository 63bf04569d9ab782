"""Steps of which each is a part of the one above: bars under their names, joined as they shrink."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, bare, write

LINE, BAR, GAP = 22, 26, 18
"""Pixels of a line of text, of a bar, and from there to the next step."""


def flow(rows: pd.DataFrame, *, theme: str, longest: float) -> go.Figure:
    """A bar a step, the first on top, each below its name and its figures.

    `rows`: `name`, `text` (the figures as shown), `value` (length, of `longest`), `colour` and
    `part` (whether it is a part of the step above, to which it is then joined); with `start`, bars
    begin there. The vertical axis counts pixels.
    """
    palette = PALETTES[theme]
    step = 2 * LINE + BAR + GAP
    tops = [place * step + 2 * LINE for place in range(len(rows))]
    figure = go.Figure()
    values = list(rows["value"])
    for place, part in enumerate(rows["part"]):
        if part and place:
            _joined(figure, values[place - 1 : place + 1], tops[place - 1 : place + 1], theme)
    figure.add_bar(
        x=values,
        base=list(rows["start"]) if "start" in rows else None,
        y=[top + BAR / 2 for top in tops],
        orientation="h",
        width=BAR,
        marker={"color": list(rows["colour"]), "line": {"color": palette.ink, "width": 0.6}},
        hoverinfo="skip",
    )
    left = [0.0] * len(rows)
    write(figure, left, [top - 1.5 * LINE for top in tops], rows["name"], "middle right",
          palette.ink)  # fmt: skip
    write(figure, left, [top - 0.5 * LINE for top in tops], rows["text"], "middle right",
          palette.ink)  # fmt: skip
    height = max(len(rows) * step - GAP, 1)
    bare(figure, palette, height=height + 4)
    figure.update_xaxes(range=[0, longest * 1.002])
    return figure.update_yaxes(range=[height, 0])


def _joined(figure: go.Figure, values: list[float], tops: list[int], theme: str) -> None:
    """What of a step goes on into the next: a band from the one bar to the other."""
    upper, lower = tops[0] + BAR, tops[1]
    first, second = values
    figure.add_scatter(
        x=[0, first, second, 0],
        y=[upper, upper, lower, lower],
        mode="none",
        fill="toself",
        fillcolor=PALETTES[theme].line,
        opacity=0.45,
        hoverinfo="skip",
    )
