"""Colours and hatches of the marks that areas are drawn by."""

from __future__ import annotations

from collections.abc import Sequence

from geo.classing.marks import MISSING, PLAIN, PROTECTED, SMALL_SAMPLE, WEAK

NO_DATA, HATCH = "#E4E8EC", "#8A97A3"
BORDER, OUTLINE = "#FFFFFF", "#33495D"
PATTERNS: dict[str, tuple[str, str]] = {
    MISSING: ("////", HATCH),
    PROTECTED: ("..", HATCH),
    SMALL_SAMPLE: ("---", HATCH),
    "weak": ("xxx", BORDER),
}
"""Hatch and its colour by mark; figures that are there and sound have none."""


def pattern(mark: str) -> tuple[str, str] | None:
    """Hatch and colour of a mark; None where it has none."""
    return PATTERNS["weak"] if mark in WEAK else PATTERNS.get(mark)


def colour_of(mark: str, colours: Sequence[str]) -> str:
    """The fill of a mark."""
    if mark in PLAIN:
        return colours[PLAIN.index(mark)]
    return colours[WEAK.index(mark)] if mark in WEAK else NO_DATA


def marks_of(marks: str, codes: Sequence[str]) -> dict[str, str]:
    """The marks of `geo.classing.marks` by code."""
    return dict(zip(codes, marks, strict=True))
