"""What may be shown of counts derived from the joint distribution: none of one to four people.

One rule serves screen, file, slide and command. TPMAP's own totals stay as published. A count that
only follows from the joint distribution is hidden below the threshold at every level. Below the
province it is also rounded to a multiple of the threshold, so that neither a total minus its other
parts nor a difference of two settings tells on a hidden one: 30 of the 76 provinces have districts
with one to four such people. Sets of dimensions and settings other than the catalogue's are read
from one protected table an area (poverty/protected.py), never from the exact counts.
"""

from __future__ import annotations

import pandas as pd

THRESHOLD = 5
THRESHOLDS = (3, 5, 10)
"""Smallest counts that an installation may choose to show."""
EXACT = 1
"""The threshold that hides and rounds nothing: for staff alone."""
ROUNDED_LEVELS = frozenset({"district", "tambon", "municipality"})


class UnknownThreshold(ValueError):
    """A threshold that is none of those that may be chosen."""

    def __init__(self, threshold: object) -> None:
        options = ", ".join(str(option) for option in THRESHOLDS)
        super().__init__(
            f"threshold: เกณฑ์ปกปิดข้อมูลต้องเป็นหนึ่งใน {options} แต่พบ {threshold!r} / "
            f"must be one of {options}, found {threshold!r}"
        )


def checked(threshold: int) -> int:
    """The threshold itself. Raises `UnknownThreshold` for one that may not be chosen."""
    if threshold not in (*THRESHOLDS, EXACT):
        raise UnknownThreshold(threshold)
    return threshold


def hidden(counts: pd.Series, *, threshold: int = THRESHOLD) -> pd.Series:
    """True where a count of people is protected: one or more, and below the threshold."""
    return ((counts > 0) & (counts < threshold)).rename("protected")


def shown(counts: pd.Series, *, level: str, threshold: int = THRESHOLD) -> pd.Series:
    """Counts as they may be shown at a level: NaN where protected; missing stays missing."""
    visible = counts.astype("float64").mask(hidden(counts, threshold=threshold))
    return rounded(visible, level=level, threshold=threshold)


def rounded(counts: pd.Series, *, level: str, threshold: int = THRESHOLD) -> pd.Series:
    """Counts to the nearest multiple of the threshold below the province, as they are above."""
    if level not in ROUNDED_LEVELS:
        return counts
    return (counts / threshold + 0.5) // 1 * threshold
