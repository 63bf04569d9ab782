"""Plotly charts: each a pure function from a frame of figures to a figure."""

from pages._ui.charts.bar import bars
from pages._ui.charts.ground import CONFIG, FONT, PALETTES, Palette

__all__ = ["CONFIG", "FONT", "PALETTES", "Palette", "bars"]
