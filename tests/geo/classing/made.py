"""Figures by area, and the bounds of their classes."""

from __future__ import annotations

import pandas as pd

from geo.classing.classes import Classes


def series(*numbers: float) -> pd.Series:
    return pd.Series(numbers, index=[f"{place:02d}" for place in range(len(numbers))], dtype=float)


def bounds(result: Classes) -> list[tuple[float | None, float | None]]:
    return [(part.lower, part.upper) for part in result.classes]
