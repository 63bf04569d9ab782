"""How wide and how high a line of text is, as it will be drawn."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backends.backend_agg import RendererAgg

from briefing.page import fonts
from briefing.page.fonts import plain

Pixels = npt.NDArray[np.float64]
DPI = 144.0
NEAR = 3
"""Pixels beside a column that count as the column."""


@lru_cache(maxsize=1)
def _renderer() -> RendererAgg:
    return RendererAgg(8, 8, DPI)


@lru_cache(maxsize=20_000)
def extent(text: str, points: float, weight: str = fonts.REGULAR) -> tuple[float, float, float]:
    """Width of a line, its ink's height and how far it reaches below the baseline, in points."""
    properties = fonts.chosen().properties(weight, points)
    found = _renderer().get_text_width_height_descent(plain(text), properties, ismath=False)
    wide, high, below = (float(pixels) * 72 / DPI for pixels in found)
    return wide, high, below


def width(text: str, points: float, weight: str = fonts.REGULAR) -> float:
    """Width of a line in points."""
    return extent(text, points, weight)[0]


def apart(above: str, below: str, points: float, weight: str = fonts.REGULAR) -> float:
    """Least distance of two baselines, in sizes of the type, at which no ink meets.

    Column by column: a vowel below the upper line matters only where a mark stands below it.
    """
    lowest, _ = _profile(above, points, weight)
    _, highest = _profile(below, points, weight)
    shared = min(len(lowest), len(highest))
    return float((lowest[:shared] + highest[:shared]).max()) * 72 / DPI / points


def _profile(text: str, points: float, weight: str) -> tuple[Pixels, Pixels]:
    """How far the ink reaches below and above the baseline in each column, neighbours included."""
    properties = fonts.chosen().properties(weight, points)
    size = int(points * DPI / 72)
    wide, high, baseline = int(width(text, points, weight) * DPI / 72) + size, 4 * size, 2 * size
    renderer = RendererAgg(wide, high, DPI)
    renderer.draw_text(GraphicsContextBase(), 0, baseline, plain(text), properties, 0)
    ink = np.asarray(renderer.buffer_rgba())[:, :, 3] > 0
    ink = np.logical_or.reduce([np.roll(ink, shift, axis=1) for shift in range(-NEAR, NEAR + 1)])
    rows = np.arange(high)[:, None] - baseline
    below, above = np.where(ink, rows, -high).max(axis=0), np.where(ink, -rows, -high).max(axis=0)
    return below.astype(np.float64), above.astype(np.float64)
