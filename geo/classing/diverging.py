"""Classes of a change: the same steps below and above nothing, red where it became worse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from geo import printed

WORSE_TO_BETTER = ("#b2182b", "#ef8a62", "#fddbc7", "#f2f2f2", "#d1e5f0", "#67a9cf", "#2166ac")
"""RdBu, safe for all three kinds of colour blindness; the middle is "about the same"."""
_READABLE = (1.0, 2.0, 2.5, 5.0, 10.0)
NOTHING = 1e-12
"""Changes of less are rounding."""
KEPT = 12
"""Decimals compared: beyond are the errors of binary fractions."""
_ALMOST = 1e-6
"""What a number may miss a whole one by."""
_LARGE = 0.8
"""The quantile of the changes' sizes that the second step stands at."""


@dataclass(frozen=True)
class Steps:
    """Six edges around nothing, rising and symmetric, between seven classes; `places` by area.

    `places`: 0 (the most negative) … 6; −1 where there is no change to tell. `decimals` are those
    that edges and changes print with, rates as points of percent: a change lies where it prints.
    """

    edges: tuple[float, ...]
    places: pd.Series
    decimals: int = 2

    def order(self, *, higher_is_worse: bool) -> list[int]:
        """The seven classes, worst first; `WORSE_TO_BETTER` holds their colours in this order."""
        return list(range(len(WORSE_TO_BETTER)))[:: -1 if higher_is_worse else 1]


DECIMALS = {printed.PERCENT: 2} | printed.DECIMALS
"""Decimals that a change has at least, by unit."""


def steps(changes: pd.Series, unit: str = "") -> Steps:
    """Classes of changes: below about a quarter of a readable step about the same, then steps.

    With a `unit` (`percent`, `index`, `count`) a change has the class of what prints of it, and
    edges print with the decimals of the unit, but where all changes are smaller than these tell.
    """
    known = changes.dropna()
    large = float(known.abs().quantile(_LARGE)) if len(known) else 0.0
    scale, least = 100 if unit == printed.PERCENT else 1, DECIMALS.get(unit, 0)
    finest = 10.0**-least / scale if unit else 0.0
    step = readable(large / 2, finest) if large > NOTHING else 1.0
    inner = readable(step / 4, finest)
    inner = inner if inner < step else step / 4
    edges = (-2 * step, -step, -inner, inner, step, 2 * step)
    places = pd.Series(-1, index=changes.index, dtype="int64")
    decimals = max(printed.needed(edge * scale, least=least) for edge in edges)
    shown = (printed.half_up(known * scale, decimals) / scale).round(KEPT) if unit else known
    places[known.index] = np.digitize(shown, np.round(edges, KEPT) if unit else edges)
    return Steps(edges, places, decimals)


def readable(size: float, finest: float = 0.0) -> float:
    """The nearest of 1, 2, 2.5 and 5 times a power of ten to a size above zero.

    Where there are such, one that is a whole number of times the `finest` size that prints.
    """
    power = 10.0 ** np.floor(np.log10(size))
    options: Sequence[float] = [one * power for one in _READABLE]
    printing = [one for one in options if finest and _is_whole(one / finest)]
    return float(min(printing or options, key=lambda one: abs(one - size)))


def _is_whole(times: float) -> bool:
    return round(times) >= 1 and abs(times - round(times)) < _ALMOST
