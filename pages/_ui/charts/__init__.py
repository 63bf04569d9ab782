"""Plotly charts: each a pure function from frames of figures to a figure."""

from collections.abc import Callable

import plotly.graph_objects as go

from pages._ui.charts.bar import bars
from pages._ui.charts.described import described
from pages._ui.charts.ground import CONFIG, FONT, PALETTES, Palette
from pages._ui.charts.heat import heat
from pages._ui.charts.running import running
from pages._ui.charts.tree import tree
from pages._ui.charts.trend import trend
from pages._ui.charts.upset import upset

__all__ = ["CONFIG", "FONT", "KINDS", "PALETTES", "Palette", "bars"]

KINDS: dict[str, Callable[..., go.Figure]] = {
    "bars": bars,
    "described": described,
    "heat": heat,
    "running": running,
    "tree": tree,
    "trend": trend,
    "upset": upset,
}
"""Every chart by name, for the one cache over all of them."""
