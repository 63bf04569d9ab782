"""Colours of two measures at once: a square in which orange is more of one, blue of the other.

Between the corners colours lie at equal steps in OKLab (geo.ramp). No two are alike for any eye.
"""

from __future__ import annotations

SQUARE = (
    ("#F3F0E8", "#EEB28A", "#E0700A"),
    ("#9BC0DE", "#947E84", "#7F3C2E"),
    ("#3A8FD0", "#404B75", "#2B0B25"),
)
"""A row for each third of the measure that goes upwards, the lowest first."""
KEPT = {0: (), 1: (1,), 2: (0, 2), 3: (0, 1, 2)}
"""Which thirds of three stand for fewer of them."""


def shades(columns: int, rows: int) -> list[str]:
    """The colours of a square of so many fields, three at most either way; the lowest row first."""
    return [SQUARE[row][column] for row in KEPT[rows] for column in KEPT[columns]]
