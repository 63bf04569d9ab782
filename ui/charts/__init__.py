"""Plotly charts: each a pure function from frames of figures to a figure."""

from collections.abc import Callable

import plotly.graph_objects as go

from ui.charts.bar import bars
from ui.charts.curves import curves
from ui.charts.described import described
from ui.charts.dots import dots
from ui.charts.flow import flow
from ui.charts.ground import CONFIG, FONT, PALETTES, Palette
from ui.charts.heat import heat
from ui.charts.months import months
from ui.charts.path import path
from ui.charts.running import running
from ui.charts.scatter import scatter
from ui.charts.slope import slope
from ui.charts.strips import strips
from ui.charts.tiles import tiles
from ui.charts.tree import tree
from ui.charts.trend import trend
from ui.charts.upset import upset

__all__ = ["CONFIG", "FONT", "KINDS", "PALETTES", "Palette", "bars"]

KINDS: dict[str, Callable[..., go.Figure]] = {
    "bars": bars,
    "curves": curves,
    "described": described,
    "dots": dots,
    "flow": flow,
    "heat": heat,
    "months": months,
    "path": path,
    "running": running,
    "scatter": scatter,
    "slope": slope,
    "strips": strips,
    "tiles": tiles,
    "tree": tree,
    "trend": trend,
    "upset": upset,
}
"""Every chart by name, for the one cache over all of them."""
