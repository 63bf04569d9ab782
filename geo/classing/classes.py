"""Classes of a choropleth: how many areas each holds, and each area's place in them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from geo import printed
from geo.classing.breaks import quantile_breaks

QUANTILE = "quantile"
POLICY = "policy"
SCHEMES = (QUANTILE, POLICY)
POLICY_BREAKS = (0.01, 0.025, 0.05, 0.10)
"""Fixed breaks of a rate (fractions), after a class of exact zeros."""
ZERO_SHARE = 0.10
"""From this share of zeros on, zero is a class of its own."""


@dataclass(frozen=True)
class Class:
    """One class: `lower` ≤ value < `upper`; None is open, equal bounds hold one value only."""

    lower: float | None
    upper: float | None
    count: int

    @property
    def single(self) -> bool:
        """Whether the class holds one value only."""
        return self.lower is not None and self.lower == self.upper


@dataclass(frozen=True)
class Classes:
    """The classes of a series, lowest values first.

    `zero` tells that the first class holds exact zeros only. `places` gives each area its class
    (0 …), −1 where the area has no value; its index is the series' own. `unit` is that of the
    values, which have the class of what prints of them; "" where they are taken as they are.
    """

    scheme: str
    classes: tuple[Class, ...]
    zero: bool
    places: pd.Series
    unit: str = ""

    def of(self, values: pd.Series) -> list[int]:
        """The class that each value would have, −1 where it is missing or there are none."""
        values = as_printed(values, self.unit)
        edges = [part.lower for part in self.classes if part.lower and not part.single]
        places = np.digitize(values, edges) + self.zero
        if self.zero:
            places = np.where(values == 0, 0, places)
        known = values.notna() & bool(self.classes)
        return [int(place) if yes else -1 for place, yes in zip(places, known, strict=True)]

    @property
    def missing(self) -> int:
        """Number of areas without a class."""
        return int((self.places < 0).sum())


def as_printed(values: pd.Series, unit: str) -> pd.Series:
    """Values as their unit prints them (geo.printed); as they are where none is given.

    All that print as less than the smallest are alike.
    """
    if not unit:
        return values
    shown, least = printed.values(values, unit), printed.SMALLEST.get(unit, 0.0)
    return shown.mask((shown > 0) & (shown < least), least / 4)


def classify(values: pd.Series, scheme: str = QUANTILE, *, unit: str = "") -> Classes:
    """Classes of a series by `quantile` (of the values given) or `policy` (fixed breaks of a rate).

    With a `unit` (`percent`, `index`, `count`) the values as they print are classed, so that no
    figure stands in a class whose printed bounds exclude it, and breaks have decimals that print.
    Quantile breaks are rounded to the fewest decimals that keep the classes even. Zeros get a
    class of their own under `policy`, and under `quantile` where at least a tenth of the values
    are zero. One distinct value makes one class; fewer values than classes, or ties, make fewer
    classes; no value at all makes none. Raises `ValueError` for another scheme.
    """
    values = as_printed(values, unit)
    known = values.dropna()
    if scheme == POLICY:
        return replace(_cut(values, known, list(POLICY_BREAKS), scheme, zero=True), unit=unit)
    if scheme != QUANTILE:
        raise ValueError(f"scheme {scheme!r}: expected one of {', '.join(SCHEMES)}")
    zero = bool(len(known)) and (known == 0).mean() >= ZERO_SHARE
    spread = known[known > 0] if zero else known
    return replace(_cut(values, known, quantile_breaks(spread), scheme, zero=zero), unit=unit)


def _cut(
    values: pd.Series, known: pd.Series, breaks: list[float], scheme: str, *, zero: bool
) -> Classes:
    places = pd.Series(-1, index=values.index, name="class", dtype="int64")
    bounds = _bounds(known, breaks, zero=zero)
    places[known.index] = np.digitize(known, breaks) + zero
    if zero:
        places[known.index[known == 0]] = 0
    counts = [int((places == place).sum()) for place in range(len(bounds))]
    classes = tuple(Class(*edges, n) for edges, n in zip(bounds, counts, strict=True))
    return Classes(scheme, classes, zero, places)


def _bounds(
    known: pd.Series, breaks: list[float], *, zero: bool
) -> list[tuple[float | None, float | None]]:
    """Lower and upper bound of each class."""
    if known.empty and not breaks:
        return []
    positive = known[known > 0] if zero else known
    first: list[tuple[float | None, float | None]] = [(0.0, 0.0)] if zero else []
    if breaks:
        lower = 0.0 if zero else None
        return [*first, *zip([lower, *breaks], [*breaks, None], strict=True)]
    if positive.empty:
        return first
    return [*first, (float(positive.iloc[0]), float(positive.iloc[0]))]
