"""How a figure prints: to which decimals, rounded half up, never onto all or nothing.

A rate in percent has one decimal, two below one percent. One below all is never rounded onto it:
99.98% is no 100.0%; it has as many decimals as that takes, and one above zero is never 0%. Two
figures are told apart by their exact values, and called near where they print alike. A class holds
what prints inside it. Screen, slide, table and map script follow this one rule.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import numpy.typing as npt
import pandas as pd

PERCENT, COUNT, INDEX, BAHT, NUMBER = "percent", "count", "index", "baht", "number"
BOUNDS = (100.0,)
"""Percents that a lower rate is never rounded onto."""
SMALLEST = {PERCENT: 0.0001, INDEX: 0.0001, BAHT: 1.0, NUMBER: 0.01}
"""Smaller values above zero are told as less than this."""
INDEX_DECIMALS, MOST_DECIMALS = 4, 8
DECIMALS = {COUNT: 0, INDEX: INDEX_DECIMALS, BAHT: 0, NUMBER: 2}
"""Decimals of a value by its unit; a percent has as many as it takes."""
_KEPT = 12
"""Decimals of a product kept: beyond are the errors of binary fractions."""

SAME, NEAR, ABOVE, BELOW = "same", "near", "above", "below"


def rounded(value: float | Decimal, decimals: int) -> Decimal:
    """A number to some decimals, half away from zero."""
    plain = value if isinstance(value, Decimal) else Decimal(repr(round(float(value), _KEPT)))
    return plain.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def percent_points(value: float) -> Decimal:
    """A fraction in percent as it prints, with its decimals: 0.13055 is 13.1, 0.9998 is 99.98."""
    percent = round(float(value) * 100, _KEPT)
    for decimals in range(2 if abs(percent) < 1 else 1, MOST_DECIMALS):
        points = rounded(percent, decimals)
        if not any(abs(percent) < bound <= abs(points) for bound in BOUNDS):
            return points
    return Decimal(repr(percent))


def decimals_of(value: float) -> int:
    """Decimals that a fraction has where it prints in percent."""
    return -int(percent_points(value).as_tuple().exponent)


def is_tiny(value: float, unit: str) -> bool:
    """Whether a value above zero prints as "less than the smallest"."""
    if unit in DECIMALS and unit != COUNT:
        return value > 0 and not rounded(value, DECIMALS[unit])
    return 0 < value < SMALLEST.get(unit, 0)


def apart(one: float, other: float) -> Decimal:
    """Points of percent between two fractions, one minus other: from their exact values.

    It has the decimals of the two as printed, the more of both.
    """
    return rounded(100 * (one - other), max(decimals_of(one), decimals_of(other)))


def side(one: float, other: float) -> str:
    """Where one fraction lies from another: `same`, `above`, `below`, or `near`.

    Near: they differ, but print alike, or their distance prints as nothing.
    """
    if one == other:
        return SAME
    alike = percent_points(one) == percent_points(other) or not apart(one, other)
    return NEAR if alike else ABOVE if one > other else BELOW


def values(exact: pd.Series, unit: str) -> pd.Series:
    """Values of a unit as they print; what prints as "less than the smallest" stays as it is."""
    numbers = exact.to_numpy(dtype=np.float64)
    shown = _percents(numbers) if unit == PERCENT else _half_up(numbers, DECIMALS.get(unit, 0))
    tiny = (numbers > 0) & (numbers < SMALLEST.get(unit, 0.0)) & ((unit == PERCENT) | (shown == 0))
    return pd.Series(np.where(tiny, numbers, shown), index=exact.index, name=exact.name)


def scaled(exact: pd.Series, unit: str) -> pd.Series:
    """Values as they print, a fraction in percent: what a table on the screen is given."""
    shown = values(exact, unit)
    return (shown * 100).round(MOST_DECIMALS) if unit == PERCENT else shown


def half_up(exact: pd.Series, decimals: int) -> pd.Series:
    """Values to some decimals, half away from zero."""
    shown = _half_up(exact.to_numpy(dtype=np.float64), decimals)
    return pd.Series(shown, index=exact.index, name=exact.name)


def needed(number: float, *, least: int = 0) -> int:
    """Decimals that a number needs to print in full, at least so many."""
    return next((n for n in range(least, MOST_DECIMALS) if rounded(number, n) == rounded(
        number, MOST_DECIMALS)), MOST_DECIMALS)  # fmt: skip


def _half_up(numbers: npt.NDArray[np.float64], decimals: int) -> npt.NDArray[np.float64]:
    scaled = np.round(np.abs(numbers) * 10.0**decimals, _KEPT - decimals)
    return np.asarray(np.copysign(np.floor(scaled + 0.5) / 10.0**decimals, numbers)) + 0.0


def _percents(numbers: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    percents = np.round(numbers * 100, _KEPT)
    size = np.abs(percents)
    points = np.where(size < 1, _half_up(percents, 2), _half_up(percents, 1))
    for bound in BOUNDS:
        near = np.flatnonzero((size < bound) & (np.abs(points) >= bound))
        points[near] = [float(percent_points(value)) for value in numbers[near]]
    return np.round(points / 100, _KEPT)
