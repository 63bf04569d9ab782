"""What is told of classes beside their ranges: how they were made, and where a value lies."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from geo.classing.classes import Class, Classes, as_printed

EVEN = 2
"""Groups are about equal where none holds more than so many times the areas of another."""


def made(found: Classes) -> dict[str, object]:
    """What the texts of the schemes take: `kind` of the groups, how many, `zero`, `parts`.

    The groups are those besides exact zeros, the parts of the highest as one. `kind` is `even` or
    `uneven`, `one` for a single value, `zeros` where there is nothing else, `empty` for no value.
    """
    groups = found.groups
    return {
        "kind": _kind(found, groups),
        "groups": len(groups),
        "zero": "yes" if found.zero and groups else "no",
        "parts": found.parts,
    }


def _kind(found: Classes, groups: list[int]) -> str:
    if len(groups) > 1:
        return "even" if max(groups) <= EVEN * min(groups) else "uneven"
    return "one" if groups else "zeros" if found.zero else "empty"


LEAST_BAR = 2
"""Percent of the longest bar that the bar of one area has at least."""


def bar_length(areas: int, most: int) -> int:
    """Length of the bar of a class in percent of the longest; none for no area."""
    return max(round(100 * areas / max(most, 1)), LEAST_BAR) if areas else 0


class Spot(NamedTuple):
    """Where a value lies on the scale of classes: its class, and the part of it below (0–1)."""

    place: int
    share: float


def spot(found: Classes, value: float) -> Spot | None:
    """The place of a value (≥ 0) on the scale; None where it is missing or has no class.

    Beyond the lowest or the highest value that was classed it is that end; a class of one value
    alone has no other.
    """
    values = pd.Series([value], dtype=float)
    (place,) = found.of(values)
    if not 0 <= place < len(found.classes):
        return None
    one = found.classes[place]
    if one.single and as_printed(values, found.unit).iloc[0] != one.lower:
        return None
    low, high = _ends(found, one)
    part = (value - low) / (high - low) if high > low else 0.5
    return Spot(place, min(max(part, 0.0), 1.0))


def _ends(found: Classes, one: Class) -> tuple[float, float]:
    """Bounds of a class; where it is open, the lowest or the highest value that was classed."""
    low = found.lowest if one.lower is None else one.lower
    high = found.highest if one.upper is None else one.upper
    return (0.0 if low is None else low), (0.0 if high is None else high)
