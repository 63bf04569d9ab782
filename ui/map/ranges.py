"""The classes of a map as ranges of figures in words."""

from __future__ import annotations

from geo.classing.classes import Class, Classes
from ui.view import View
from wording.numbers import figure, number


def class_labels(view: View) -> list[str]:
    """Ranges of the view's classes as the legend writes them."""
    return labels(view.classes, view.shade.unit, view.choice.lang)


def labels(found: Classes, unit: str, lang: str) -> list[str]:
    """Ranges of classes in a unit: "<1.5%", "1.5–<1.9%", "≥3.7%"."""
    bounds = [
        edge for part in found.classes for edge in (part.lower, part.upper) if edge is not None
    ]
    return [_label(part, bounds, unit, lang) for part in found.classes]


def _label(part: Class, bounds: list[float], unit: str, lang: str) -> str:
    percent = unit == "percent"
    edges = [edge * 100 if percent else edge for edge in bounds]
    decimals = max((_decimals(edge) for edge in edges), default=0)

    def write(edge: float) -> str:
        scaled = edge * 100 if percent else edge
        return number(scaled, lang, decimals=decimals if edge else 0)

    if part.single:
        if part.lower == 0:
            return "0"
        return figure(part.lower, unit, lang).rstrip("%")
    if part.lower is None:
        return f"<{write(part.upper or 0)}"
    if part.upper is None:
        return f"≥{write(part.lower)}"
    lower = ">0" if part.lower == 0 else write(part.lower)
    return f"{lower}–<{write(part.upper)}"


def _decimals(edge: float) -> int:
    """Decimals that a rounded edge needs, six at most."""
    return next((places for places in range(6) if abs(edge - round(edge, places)) < 1e-9), 6)
