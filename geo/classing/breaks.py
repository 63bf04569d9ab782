"""Breaks between classes of about the same number of areas, rounded to what can be read."""

from __future__ import annotations

import numpy as np
import pandas as pd

CLASSES = 5
UNEVEN = 0.15
"""How far a rounded class may stray from its share of the areas, as a fraction of that share."""
LEAST_STRAY = 1.5
"""… and by how many areas it may in any case."""
SMALLEST_DECIMALS = 2
"""Decimals that the breaks of fractions begin with: whole percents."""
DIGITS = 4
"""Digits of a readable break, zeros before them not counted."""
OF_SPREAD = 3
"""… and of the part of it by which the breaks differ."""
FINEST = 12
"""Decimals at most, for values that differ in nothing else."""


def quantile_breaks(values: pd.Series, classes: int = CLASSES) -> list[float]:
    """Readable breaks between classes of about the same number of areas, strictly rising.

    At most `classes` − 1; fewer where ties leave no room, or where more would need breaks that
    nobody can read (40.0116, 40.0120); none for a single distinct value.
    """
    distinct = np.unique(values)
    if len(distinct) < 2:
        return []
    wanted = min(classes, len(distinct))
    exact = np.quantile(values, np.arange(1, wanted) / wanted)
    # A quantile closes the class below it; our classes open with their lowest value: the next one.
    following = np.searchsorted(distinct, exact, side="right")
    starts = np.unique(distinct[np.minimum(following, len(distinct) - 1)])
    below = distinct[np.searchsorted(distinct, starts) - 1]
    coarsest, finest = _decimals(starts, below)
    for decimals in range(coarsest, finest + 1):
        rounded = np.unique(_rounded(starts, decimals))
        if len(rounded) == len(starts) and _even(values, rounded, starts):
            return [float(edge) for edge in rounded]
    kept = _readable(values, below, starts, finest)
    return kept or _readable(values, below, starts, FINEST)[:1] or [float(starts[-1])]


def _decimals(starts: np.ndarray, below: np.ndarray) -> tuple[int, int]:
    """Fewest and most decimals (negative: zeros) that the breaks of these classes may have."""
    spread = starts[-1] - (starts[0] if len(starts) > 1 else below[0])
    size, step = (int(np.floor(np.log10(part))) for part in (np.abs(starts).max(), spread))
    finest = min(OF_SPREAD - 1 - step, max(DIGITS - 1 - size, -step))
    return min(SMALLEST_DECIMALS, 1 - step), finest


def _readable(values: pd.Series, below: np.ndarray, starts: np.ndarray, finest: int) -> list[float]:
    """A break for each class of at most so many decimals, where it parts areas from areas.

    The number of fewest decimals that parts the class from the one below it, else the nearest one.
    """
    found: list[float] = []
    for gap in zip(below, starts, strict=True):
        edge, before = _between(*gap, finest), found[-1:] or [-np.inf]
        if ((values >= before[0]) & (values < edge)).any() and (values >= edge).any():
            found.append(edge)
    return found


def _between(below: float, start: float, finest: int) -> float:
    """The number of fewest decimals above `below` and not above `start`, else near `start`."""
    for decimals in range(min(SMALLEST_DECIMALS, finest), finest + 1):
        edge = float(np.round(np.floor(start * 10.0**decimals) / 10.0**decimals, decimals))
        if below < edge <= start:
            return edge
    return float(_rounded(np.array([start]), finest)[0])


def _rounded(starts: np.ndarray, decimals: int) -> np.ndarray:
    """Rounded; a start that the nearest number exceeds by nothing but its writing stays itself."""
    rounded = np.round(starts, decimals)
    same = np.isclose(rounded, starts, rtol=1e-12, atol=0.0)
    return np.asarray(np.where(same, np.minimum(rounded, starts), rounded))


def _even(values: pd.Series, rounded: np.ndarray, starts: np.ndarray) -> bool:
    """Whether rounding keeps every class filled, and about as large as unrounded."""
    found, meant = _sizes(values, rounded), _sizes(values, starts)
    stray = max(UNEVEN * len(values) / CLASSES, LEAST_STRAY)
    return bool((found > 0).all() and (abs(found - meant) <= stray).all())


def _sizes(values: pd.Series, edges: np.ndarray) -> np.ndarray:
    return np.bincount(np.digitize(values, edges), minlength=len(edges) + 1)
