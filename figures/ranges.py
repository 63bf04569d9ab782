"""The classes of a map as ranges of figures in words, on the screen and on slides."""

from __future__ import annotations

from geo.classing.classes import Class, Classes
from wording.numbers import figure, number

_MOST_DECIMALS = 6
_SAME = 1e-9


def labels(found: Classes, unit: str, lang: str) -> list[str]:
    """Ranges that do not overlap, without the unit: "<1.5", "1.5–<1.9", "≥3.7"."""
    scale = 100 if unit == "percent" else 1
    edges = [edge for one in found.classes for edge in (one.lower, one.upper) if edge is not None]
    decimals = max((_decimals(edge * scale) for edge in edges), default=0)

    def written(edge: float) -> str:
        return number(edge * scale, lang, decimals=decimals if edge else 0)

    def label(one: Class) -> str:
        if one.single:  # of one figure, which is told as figures are
            return figure(one.lower, unit, lang).rstrip("%") if one.lower else written(0.0)
        if one.lower is None:
            return f"<{written(one.upper or 0.0)}"
        if one.upper is None:
            return f"≥{written(one.lower)}"
        return f"{written(one.lower) if one.lower else '>0'}–<{written(one.upper)}"

    return [label(one) for one in found.classes]


def _decimals(edge: float) -> int:
    """Decimals that a rounded edge needs, six at most."""
    places = range(_MOST_DECIMALS)
    return next((one for one in places if abs(edge - round(edge, one)) < _SAME), _MOST_DECIMALS)
