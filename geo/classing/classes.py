"""Classes of a choropleth: how many areas each holds, and each area's place in them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from geo import printed
from geo.classing.breaks import quantile_breaks
from geo.classing.high_end import parted

QUANTILE = "quantile"
HIGH_END = "high"
POLICY = "policy"
SCHEMES = (QUANTILE, HIGH_END, POLICY)
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
    `parts` is how many classes the highest group was parted into, `lowest` and `highest` are the
    ends of the values (None where there are none).
    """

    scheme: str
    classes: tuple[Class, ...]
    zero: bool
    places: pd.Series
    unit: str = ""
    parts: int = 1
    lowest: float | None = None
    highest: float | None = None

    @property
    def groups(self) -> list[int]:
        """Areas in each group besides exact zeros, the parts of the highest as one."""
        counts = [part.count for part in self.classes][self.zero :]
        low = counts[: len(counts) - self.parts + 1] if self.parts > 1 else counts
        return [*low[:-1], sum(counts[len(low) - 1 :])] if low else []

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
    """Classes by `quantile` (of the values given), `high` or `policy` (fixed breaks of a rate).

    With a `unit` (`percent`, `index`, `count`) the values as they print are classed, so that no
    figure stands in a class whose printed bounds exclude it, and breaks have decimals that print.
    Quantile breaks are rounded to the fewest decimals that keep the classes even; `high` has the
    same, and parts the highest class on (geo.classing.high_end). Zeros get a class of their own
    under `policy`, and else where at least a tenth of the values are zero. One distinct value
    makes one class; fewer values than classes, or ties, make fewer classes; no value at all makes
    none. Raises `ValueError` for another scheme.
    """
    values = as_printed(values, unit)
    known = values.dropna()
    if scheme == POLICY:
        return replace(_cut(values, known, list(POLICY_BREAKS), scheme, zero=True), unit=unit)
    if scheme not in SCHEMES:
        raise ValueError(f"scheme {scheme!r}: expected one of {', '.join(SCHEMES)}")
    zero = bool(len(known) and (known == 0).mean() >= ZERO_SHARE)
    spread = known[known > 0] if zero else known
    breaks = quantile_breaks(spread)
    top = parted(spread[spread >= breaks[-1]], breaks[-1]) if breaks and scheme == HIGH_END else []
    cut = _cut(values, known, [*breaks, *top], scheme, zero=zero)
    return replace(cut, unit=unit, parts=len(top) + 1)


def thirds(values: pd.Series, *, unit: str = "") -> Classes:
    """Three classes of about as many areas each, of values as they print; fewer where many tie."""
    values = as_printed(values, unit)
    known = values.dropna()
    cut = _cut(values, known, quantile_breaks(known, 3), QUANTILE, zero=False)
    return replace(cut, unit=unit)


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
    ends = (None, None) if known.empty else (float(known.min()), float(known.max()))
    return Classes(scheme, classes, zero, places, lowest=ends[0], highest=ends[1])


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
