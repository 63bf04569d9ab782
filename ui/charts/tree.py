"""A treemap of counts: areas within areas, each as large as its count."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, bare
from ui.harmless import BREAK, EXTRA, bold

HEIGHT = 560


def tree(parts: pd.DataFrame, *, theme: str) -> go.Figure:
    """A treemap; a click on an area opens it, the bar above leads back.

    `parts`, indexed by code: `parent` ("" for the outermost), `name`, `count` (an area's holds its
    parts'), `colour`, `ink` (of the text) and `text` (the figures as shown).
    """
    palette = PALETTES[theme]
    figure = go.Figure()
    figure.add_treemap(
        ids=list(parts.index),
        parents=list(parts["parent"]),
        labels=list(parts["name"]),
        values=list(parts["count"]),
        text=list(parts["text"]),
        branchvalues="total",
        textinfo="label+text",
        textfont={"color": list(parts["ink"]), "size": 14},
        hovertemplate=bold("%{label}") + BREAK + "%{text}" + EXTRA,
        marker={
            "colors": list(parts["colour"]),
            "line": {"color": palette.ground, "width": 1},
            "pad": {"t": 24, "l": 2, "r": 2, "b": 2},
        },
        pathbar={"textfont": {"size": 14}, "thickness": 26},
        tiling={"pad": 1},
        maxdepth=3,
    )
    figure.update_layout(uniformtext={"minsize": 12, "mode": "hide"})
    return bare(figure, palette, height=HEIGHT)
