"""Ranges of the classes of a view."""

from __future__ import annotations

from figures import ranges
from ui.view import View


def class_labels(view: View) -> list[str]:
    """Ranges of the view's classes as the legend writes them."""
    return ranges.labels(view.classes, view.shade.unit, view.choice.lang)
