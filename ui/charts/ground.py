"""What all charts stand on: type, colours on a light and a dark ground, nothing around them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from icu4py.breakers import LineBreaker

from ui.harmless import BREAK

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
HIDDEN = {"visible": False, "fixedrange": True}
"""An axis that is not drawn and cannot be dragged."""
MIDDLE = 140
"""Brightness (0–255) above which dark ink reads better than light."""
THIN, BROAD = 0.6, 2.5
"""Pixels of the outline of a bar, and of one that is chosen."""
UNDIMMED = {"marker": {"opacity": 1}}
"""What a click leaves unselected stays as it is: the page answers, not the chart."""


def bare(figure: go.Figure, palette: Palette, *, height: int, top: int = 2) -> go.Figure:
    """The figure without axes, ground, legend or margins but one of `top` pixels above."""
    figure.update_layout(
        template="none",
        height=height,
        margin={"l": 0, "r": 0, "t": top, "b": 2},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": 14, "color": palette.ink},
        showlegend=False,
        dragmode=False,
    )
    return figure.update_xaxes(**HIDDEN).update_yaxes(**HIDDEN)


def edges(rows: pd.DataFrame, palette: Palette) -> dict[str, Any]:
    """The outlines of bars: a thin one, a broad one in its colour where a row has an `edge`."""
    if "edge" not in rows:
        return {"color": palette.ink, "width": THIN}
    own = list(rows["edge"])
    colours = [edge or palette.ink for edge in own]
    return {"color": colours, "width": [BROAD if edge else THIN for edge in own]}


def write(
    figure: go.Figure,
    x: list[float],
    y: list[float],
    text: pd.Series,
    side: str,
    colour: str,
    *,
    size: int = 16,
) -> None:
    """Texts at places of the chart, which no click or pointer meets; `side` as Plotly names it."""
    figure.add_scatter(
        x=x,
        y=y,
        text=list(text),
        mode="text",
        textposition=side,
        textfont={"size": size, "color": colour},
        hoverinfo="skip",
        cliponaxis=False,
    )


def visible(text: str) -> int:
    """Number of letters side by side: marks above and below a Thai letter take no room."""
    return sum(unicodedata.category(letter) != "Mn" for letter in text)


def wrapped(text: str, width: int) -> str:
    """A text broken into lines of at most `width` letters where that can be: at its spaces.

    A word longer than a line, as Thai has them, is broken between the words that it is made of.
    """
    lines = [""]
    for word in text.split(" "):
        parts = [word] if visible(word) <= width else list(LineBreaker(word, "th"))
        for part, space in zip(parts, [" ", *[""] * len(parts)], strict=False):
            longer = f"{lines[-1]}{space if lines[-1] else ''}{part}"
            if lines[-1] and visible(longer) > width:
                lines.append(part)
            else:
                lines[-1] = longer
    return BREAK.join(lines)


def ink_on(colour: str) -> str:
    """The ink, dark or light, that reads better on a colour `#rrggbb`."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    light = 0.299 * red + 0.587 * green + 0.114 * blue > MIDDLE
    return PALETTES["light"].ink if light else PALETTES["light"].ground
