"""Ranks in two orders: a line an area from its place in the one to its place in the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, Palette, bare, wrapped, write

HEIGHT = 420
ROOM = 0.62
"""How far names may go beside the lines, whose ends stand at 0 and 1."""
LINES = 20
"""Lines of names that the height has room for."""
ALONE = 14
"""Letters of a line of the name that stands alone: as many as a phone has room for."""


def slope(
    rows: pd.DataFrame, *, titles: Sequence[str], theme: str, behind: pd.DataFrame | None = None
) -> go.Figure:
    """A line a row of `name`, `first` and `second` (ranks, 1 on top); `titles` of the two orders.

    Areas that rise are drawn in another colour than those that fall, and broader. `behind`: the
    ranks of others, which are drawn faintly and without names.
    """
    palette = PALETTES[theme]
    figure = go.Figure()
    every = rows if behind is None else pd.concat([rows, behind])
    worst = every[["first", "second"]].to_numpy().max(initial=1)
    if behind is not None:
        _faintly(figure, behind, palette)
    for first, second in rows[["first", "second"]].itertuples(index=False):
        rises = second < first
        figure.add_scatter(
            x=[0, 1], y=[first, second], mode="lines+markers", hoverinfo="skip", cliponaxis=False,
            line={"color": palette.chosen if rises else palette.bar, "width": 3 if rises else 2,
                  "dash": "solid" if rises else "dot"},
            marker={"size": 8},
        )  # fmt: skip
    bare(figure, palette, height=HEIGHT, top=34)
    for place, (end, side) in enumerate((("first", "middle left"), ("second", "middle right"))):
        ranks = rows[end]
        names = [f"{name} ({rank:.0f})" for name, rank in zip(rows["name"], ranks, strict=True)]
        names = [wrapped(name, ALONE) for name in names] if len(names) == 1 else names
        heights = apart(list(ranks), worst / LINES)
        beside = [place + (0.02 if place else -0.02)] * len(rows)
        write(figure, beside, heights, pd.Series(names), side, palette.ink, size=14)
        figure.add_annotation(
            x=place, y=1, yref="paper", yanchor="bottom", text=titles[place], showarrow=False,
            font={"size": 15, "color": palette.ink},
        )  # fmt: skip
    figure.update_xaxes(range=[-ROOM, 1 + ROOM])
    return figure.update_yaxes(range=[worst * 1.08 + 1, -worst * 0.02])


def _faintly(figure: go.Figure, rows: pd.DataFrame, palette: Palette) -> None:
    """Lines without names, as one: broken between two of them."""
    ends = [[first, second, None] for first, second in rows[["first", "second"]].to_numpy()]
    figure.add_scatter(
        x=[0, 1, None] * len(ends), y=[rank for one in ends for rank in one], mode="lines",
        line={"color": palette.line, "width": 1}, hoverinfo="skip",
    )  # fmt: skip


def apart(ranks: list[float], least: float) -> list[float]:
    """Heights near the ranks that are so far apart at least, in the order given."""
    order = sorted(range(len(ranks)), key=lambda place: ranks[place])
    heights = list(ranks)
    for before, place in pairwise(order):
        heights[place] = max(heights[place], heights[before] + least)
    over = heights[order[-1]] - max(ranks) if order else 0
    for after, place in pairwise(reversed(order)):
        heights[order[-1]] -= over
        over = 0
        heights[place] = min(heights[place], heights[after] - least)
    return heights
