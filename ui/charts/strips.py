"""Strips of dots: every area by its value, one strip a figure, with the one that is looked at."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, UNDIMMED, Palette, bare, write
from ui.charts.reference import explain
from ui.harmless import EXTRA

HEAD, BAND, GAP = 22, 36, 8
"""Pixels of a strip's name, of its dots, and below them."""
DOT, OWN = 8, 15
"""Diameters of a dot and of the one that is looked at, in pixels."""
WIDTH = 560
"""Pixels of a strip by which its dots make way for each other; narrower ones overlap a little."""
SPARE = 56
"""Pixels beside the strips for the highest value of each."""


def strips(dots: pd.DataFrame, heads: pd.DataFrame, *, theme: str, ticks: str = "") -> go.Figure:
    """A strip for each of `heads` (the first on top), from nothing to its highest value.

    `heads`: `name`, `text` (what is told of the area looked at), `colour`, `country` and `region`
    (reference values, NaN for none) and `end` (the highest value as shown). `dots`: `strip` (of the
    index of `heads`), `code`, `value` (≥ 0), `own` (the area looked at) and `hover`. A click gives
    back code and strip as `customdata`.
    """
    palette = PALETTES[theme]
    middles = {
        strip: place * (HEAD + BAND + GAP) + HEAD + BAND / 2
        for place, strip in enumerate(heads.index)
    }
    ends = dots.groupby("strip")["value"].max().clip(lower=1e-12)
    placed = dots.assign(
        x=dots["value"] / dots["strip"].map(ends), middle=dots["strip"].map(middles)
    )
    figure = go.Figure()
    _lines(figure, list(middles.values()), palette)
    _dots(figure, placed[~placed["own"]], heads, palette, own=False)
    for column in ("country", "region"):
        _ticks(figure, heads[column] / ends.reindex(heads.index), middles, palette, column)
    _dots(figure, placed[placed["own"]], heads, palette, own=True)
    _named(figure, heads, middles, palette)
    explain(figure, ticks, palette)
    top = 24 if ticks else 2
    height = len(heads) * (HEAD + BAND + GAP)
    bare(figure, palette, height=height + top + 2, top=top)
    figure.update_layout(
        margin={"l": OWN, "r": SPARE}, hoverlabel={"align": "left", "font": {"size": 15}}
    )
    figure.update_xaxes(range=[0, 1])
    return figure.update_yaxes(range=[max(height, 1), 0])


def _lines(figure: go.Figure, middles: list[float], palette: Palette) -> None:
    """The ground that the dots of each strip stand on."""
    for middle in middles:
        figure.add_shape(
            type="line", x0=0, x1=1, y0=middle, y1=middle, layer="below",
            line={"color": palette.line, "width": 1.5},
        )  # fmt: skip


def _dots(
    figure: go.Figure, placed: pd.DataFrame, heads: pd.DataFrame, palette: Palette, *, own: bool
) -> None:
    """The dots of all strips; the one that is looked at large, on its line, above the others."""
    beside = 0.0 if own else placed.groupby("strip")["x"].transform(swarm)
    figure.add_scatter(
        x=placed["x"],
        y=placed["middle"] + beside,
        mode="markers",
        marker={
            "size": OWN if own else DOT,
            "color": list(placed["strip"].map(heads["colour"])) if own else palette.bar,
            "opacity": 1 if own else 0.45,
            "line": {
                "color": palette.ink if own else palette.ground, "width": 2 if own else 0.5,
            },
        },
        customdata=placed[["code", "strip", "hover"]].to_numpy(),
        hovertemplate="%{customdata[2]}" + EXTRA,
        unselected={"marker": {"opacity": 0.45}} if not own else UNDIMMED,
        cliponaxis=False,
    )  # fmt: skip


def swarm(x: pd.Series) -> pd.Series:
    """How far each dot (0–1 along a strip) stands beside its line, in pixels: as little as can be.

    A dot takes the place nearest to the line that no earlier one covers, and the line itself where
    all are taken.
    """
    steps = [step * sign for step in range(0, (BAND - DOT) // 2 + 1, 2) for sign in (1, -1)]
    taken: list[tuple[float, int]] = []
    found: dict[object, float] = {}
    for code, along in (x * WIDTH).sort_values(kind="stable").items():
        near = [(other, beside) for other, beside in taken if along - other < DOT]
        free = (step for step in steps if not _covered(along, step, near))
        beside = next(free, 0)
        taken.append((along, beside))
        found[code] = float(beside)
    return pd.Series(found, dtype="float64").reindex(x.index)


def _covered(along: float, step: int, near: Iterable[tuple[float, int]]) -> bool:
    return any((along - other) ** 2 + (step - beside) ** 2 < DOT**2 for other, beside in near)


def _ticks(
    figure: go.Figure,
    x: pd.Series,
    middles: dict[object, float],
    palette: Palette,
    column: str,
) -> None:
    """A tick across each strip at a reference value; the region's bears a diamond."""
    known = {strip: at for strip, at in x.items() if at == at}
    places = [middles[strip] for strip in known]
    for colour, width in ((palette.ground, 5), (palette.ink, 2.5 if column == "country" else 1.5)):
        figure.add_scatter(
            x=[at for at in known.values() for _ in range(3)],
            y=[y for middle in places for y in (middle - BAND / 2, middle + BAND / 2, None)],
            mode="lines",
            line={"color": colour, "width": width},
            hoverinfo="skip",
            cliponaxis=False,
        )
    if column == "region":
        figure.add_scatter(
            x=list(known.values()),
            y=[middle - BAND / 2 for middle in places],
            mode="markers",
            marker={"symbol": "diamond", "size": 9, "color": palette.ink, "opacity": 1},
            hoverinfo="skip",
            cliponaxis=False,
        )


def _named(
    figure: go.Figure, heads: pd.DataFrame, middles: dict[object, float], palette: Palette
) -> None:
    """Name and figures of each strip above it, its highest value at its end."""
    above = [middle - BAND / 2 - HEAD / 2 for middle in middles.values()]
    write(figure, [0.0] * len(heads), above, heads["name"], "middle right", palette.ink, size=15)
    write(figure, [1.0] * len(heads), above, heads["text"], "middle left", palette.ink, size=15)
    ends = list(middles.values())
    for text, middle in zip(heads["end"], ends, strict=True):
        figure.add_annotation(
            x=1, y=middle, xanchor="left", xshift=10, text=text, showarrow=False,
            font={"size": 13, "color": palette.soft},
        )  # fmt: skip
