"""Ranges of a slide's classes, in the digits of the slide."""

from __future__ import annotations

from briefing.figures import Subject
from briefing.page.shading import Shading
from figures import ranges


def class_labels(subject: Subject, shade: Shading) -> list[str]:
    """Ranges of the classes as the legend writes them."""
    labels = ranges.labels(shade.classes, shade.measure.unit, subject.text.lang)
    return list(map(subject.text.numerals, labels))
