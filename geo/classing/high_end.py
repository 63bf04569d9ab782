"""Breaks that part the highest class on, so that none of its parts reaches far above its start."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pandas as pd

PARTS = 3
"""Parts of the highest class where so many suffice and it has as many values."""
TIMES = 3.0
"""A part reaches at most so many times its lower bound."""
MOST_PARTS = 9
"""More are never drawn: together they reach some twenty thousand times the lowest bound."""
MOST_DIGITS = 4
"""Digits of a readable break; where none of so many keeps the rule it is not rounded."""
_KEPT = 12
_SLACK = 1 + 1e-9


def parted(top: pd.Series, lower: float) -> list[float]:
    """Breaks above `lower` between the parts of the class of these values, strictly rising.

    Three parts; more where the values reach beyond 3³ times `lower`, for each part reaches at most
    three times its own lower bound; fewer where there are fewer distinct values, or where a part
    would be empty that the rule does without. None where `lower` is not above zero. The parts are
    alike in how many times their bound they reach, with breaks rounded to the fewest digits that
    leave no part empty.
    """
    distinct = np.unique(top)
    if lower <= 0 or len(distinct) < 2:
        return []
    highest = float(distinct[-1])
    needed = math.ceil(math.log(highest / lower) / math.log(TIMES) - 1e-9)
    parts = min(max(min(PARTS, len(distinct)), needed), MOST_PARTS)
    found = [_rounded(lower, highest, parts, digits) for digits in range(1, MOST_DIGITS + 1)]
    found.append(_rounded(lower, highest, parts, None))
    kept = [edges for edges in found if _within(edges, lower, highest) or needed > MOST_PARTS]
    full = (edges for edges in kept if _filled(distinct, edges))
    return next(full, None) or _without_empty(distinct, kept[0], lower, highest)


def _rounded(lower: float, highest: float, parts: int, digits: int | None) -> list[float]:
    """Breaks in equal ratios, to so many digits; None leaves them as they are."""
    exact = [lower * (highest / lower) ** (part / parts) for part in range(1, parts)]
    if digits is None:
        return exact
    decimals = [digits - 1 - math.floor(math.log10(edge)) for edge in exact]
    return [round(round(edge, at), _KEPT) for edge, at in zip(exact, decimals, strict=True)]


def _within(edges: list[float], lower: float, highest: float) -> bool:
    """Whether breaks rise from the lowest to the highest, each at most three times the last."""
    ends = [lower, *edges, highest]
    rises = all(one < other for one, other in zip(ends[:-2], edges, strict=True))
    pairs = pairwise(ends)
    return rises and all(other <= TIMES * one * _SLACK for one, other in pairs)


def _filled(distinct: np.ndarray, edges: list[float]) -> bool:
    return len(np.unique(np.digitize(distinct, edges))) == len(edges) + 1


def _without_empty(
    distinct: np.ndarray, edges: list[float], lower: float, highest: float
) -> list[float]:
    """The breaks without those beside an empty part, as far as the rule holds without them."""
    kept = list(edges)
    for edge in edges:
        fewer = [other for other in kept if other != edge]
        places = set(np.digitize(distinct, kept))
        at = kept.index(edge)
        empty = not {at, at + 1} <= places
        if empty and _within(fewer, lower, highest):
            kept = fewer
    return kept
