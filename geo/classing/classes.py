"""Classes of a choropleth: breaks, how many areas each holds, and each area's place in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from geo import printed

QUANTILE = "quantile"
POLICY = "policy"
SCHEMES = (QUANTILE, POLICY)
CLASSES = 5
POLICY_BREAKS = (0.01, 0.025, 0.05, 0.10)
"""Fixed breaks of a rate (fractions), after a class of exact zeros."""
ZERO_SHARE = 0.10
"""From this share of zeros on, zero is a class of its own."""
UNEVEN = 0.15
"""How far a rounded class may stray from its share of the areas, as a fraction of that share."""
LEAST_STRAY = 1.5
"""… and by how many areas it may in any case."""
SMALLEST_DECIMALS = 2
"""Decimals that the breaks of fractions begin with: whole percents."""
DIGITS = 4
"""Digits of a readable break, zeros before them not counted."""
OF_SPREAD = 3
"""… and of the part of it by which the breaks differ."""
FINEST = 12
"""Decimals at most, for values that differ in nothing else."""

MISSING, PROTECTED = "-", "*"
"""Marks of `marks` for areas without a class."""
_PLAIN, _WEAK = "0123456789", "abcdefghij"


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


def quantile_breaks(values: pd.Series, classes: int = CLASSES) -> list[float]:
    """Readable breaks between classes of about the same number of areas, strictly rising.

    At most `classes` − 1; fewer where ties leave no room, or where more would need breaks that
    nobody can read (40.0116, 40.0120); none for a single distinct value.
    """
    distinct = np.unique(values)
    if len(distinct) < 2:
        return []
    wanted = min(classes, len(distinct))
    exact = np.quantile(values, np.arange(1, wanted) / wanted)
    # A quantile closes the class below it; our classes open with their lowest value: the next one.
    following = np.searchsorted(distinct, exact, side="right")
    starts = np.unique(distinct[np.minimum(following, len(distinct) - 1)])
    below = distinct[np.searchsorted(distinct, starts) - 1]
    coarsest, finest = _decimals(starts, below)
    for decimals in range(coarsest, finest + 1):
        rounded = np.unique(_rounded(starts, decimals))
        if len(rounded) == len(starts) and _even(values, rounded, starts):
            return [float(edge) for edge in rounded]
    kept = _readable(values, below, starts, finest)
    return kept or _readable(values, below, starts, FINEST)[:1] or [float(starts[-1])]


def _decimals(starts: np.ndarray, below: np.ndarray) -> tuple[int, int]:
    """Fewest and most decimals (negative: zeros) that the breaks of these classes may have."""
    spread = starts[-1] - (starts[0] if len(starts) > 1 else below[0])
    size, step = (int(np.floor(np.log10(part))) for part in (np.abs(starts).max(), spread))
    finest = min(OF_SPREAD - 1 - step, max(DIGITS - 1 - size, -step))
    return min(SMALLEST_DECIMALS, 1 - step), finest


def _readable(values: pd.Series, below: np.ndarray, starts: np.ndarray, finest: int) -> list[float]:
    """A break for each class of at most so many decimals, where it parts areas from areas.

    The number of fewest decimals that parts the class from the one below it, else the nearest one.
    """
    found: list[float] = []
    for gap in zip(below, starts, strict=True):
        edge, before = _between(*gap, finest), found[-1:] or [-np.inf]
        if ((values >= before[0]) & (values < edge)).any() and (values >= edge).any():
            found.append(edge)
    return found


def _between(below: float, start: float, finest: int) -> float:
    """The number of fewest decimals above `below` and not above `start`, else near `start`."""
    for decimals in range(min(SMALLEST_DECIMALS, finest), finest + 1):
        edge = float(np.round(np.floor(start * 10.0**decimals) / 10.0**decimals, decimals))
        if below < edge <= start:
            return edge
    return float(_rounded(np.array([start]), finest)[0])


def _rounded(starts: np.ndarray, decimals: int) -> np.ndarray:
    """Rounded; a start that the nearest number exceeds by nothing but its writing stays itself."""
    rounded = np.round(starts, decimals)
    same = np.isclose(rounded, starts, rtol=1e-12, atol=0.0)
    return np.asarray(np.where(same, np.minimum(rounded, starts), rounded))


def _even(values: pd.Series, rounded: np.ndarray, starts: np.ndarray) -> bool:
    """Whether rounding keeps every class filled, and about as large as unrounded."""
    found, meant = _sizes(values, rounded), _sizes(values, starts)
    stray = max(UNEVEN * len(values) / CLASSES, LEAST_STRAY)
    return bool((found > 0).all() and (abs(found - meant) <= stray).all())


def _sizes(values: pd.Series, edges: np.ndarray) -> np.ndarray:
    return np.bincount(np.digitize(values, edges), minlength=len(edges) + 1)


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


def marks(classes: Classes, order: Iterable[str], *, weak: pd.Series, protected: pd.Series) -> str:
    """Every area's class as one character, in the order given.

    A digit is the class; a letter is the same class of a weak figure (`a` for 0); `*` is a
    protected figure, `-` no figure at all, or an area that the series does not have.
    """
    codes = list(order)
    place = classes.places.reindex(codes, fill_value=-1).to_numpy()
    frail = weak.reindex(codes, fill_value=False).to_numpy(dtype=bool)
    hidden = protected.reindex(codes, fill_value=False).to_numpy(dtype=bool)
    plain, weakened = np.array(list(_PLAIN)), np.array(list(_WEAK))
    drawn = np.where(frail, weakened[place], plain[place])
    return "".join(np.where(place >= 0, drawn, np.where(hidden, PROTECTED, MISSING)))
