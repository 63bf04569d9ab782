"""Classes in words: ranges that do not overlap."""

from __future__ import annotations

from briefing.figures import Subject
from briefing.page.shading import Shading
from geo.classing.classes import Class


def class_labels(subject: Subject, shade: Shading) -> list[str]:
    """Ranges that do not overlap: "<1.5", "1.5–<1.9", "≥3.7"."""
    edges = [
        edge
        for part in shade.classes.classes
        for edge in (part.lower, part.upper)
        if edge is not None
    ]
    scale = 100 if shade.measure.unit == "percent" else 1
    decimals = max((_decimals(edge * scale) for edge in edges), default=0)
    return [
        _range_label(subject, part, shade.measure.unit, scale, decimals)
        for part in shade.classes.classes
    ]


def _range_label(subject: Subject, part: Class, unit: str, scale: int, decimals: int) -> str:
    def written(edge: float) -> str:
        return subject.text.number(edge * scale, decimals=decimals if edge else 0)

    if part.single:
        only = part.lower or 0.0
        return subject.text.figure(only, unit).rstrip("%") if only else written(0.0)
    if part.lower is None:
        return f"<{written(part.upper or 0.0)}"
    if part.upper is None:
        return f"≥{written(part.lower)}"
    lower = ">0" if part.lower == 0 else written(part.lower)
    return f"{subject.text.numerals(lower)}–<{written(part.upper)}"


def _decimals(edge: float) -> int:
    return next((places for places in range(6) if abs(edge - round(edge, places)) < 1e-9), 6)
