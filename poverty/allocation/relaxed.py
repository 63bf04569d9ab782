"""The choice with parts of an option allowed: solved at once, and a bound on the whole ones.

Within a class only the options on the upper hull of gain over cost can be chosen in parts. The
steps from one to the next, steepest first, are taken until the budget is spent; the slope of the
first that does not fit is the price λ of a unit of the budget. For any λ ≥ 0 no choice gains more
than λ·budget + Σ over the classes of max(gain − λ·cost). Source: H. Kellerer, U. Pferschy and
D. Pisinger, "Knapsack Problems", 2004, chapter 11.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from poverty.allocation.options import Flags, Numbers, Options, Whole


@dataclass(frozen=True)
class Steps:
    """Steps along the hulls, steepest first: the option reached, what it adds in cost and gain."""

    option: Whole
    owner: Whole
    cost: Whole
    slope: Numbers


@dataclass(frozen=True)
class Relaxed:
    """Whole options that the relaxed choice takes (`pick`, one a class), λ, and the bound."""

    pick: Whole
    price: float
    top: float


def hull(options: Options) -> Flags:
    """The options on the upper hull of their class."""
    kept = np.arange(len(options.owner))
    while True:
        inner = _below(options, kept)
        if not inner.any():
            return np.isin(np.arange(len(options.owner)), kept)
        kept = kept[~inner]


def _below(options: Options, kept: Whole) -> Flags:
    """Which of the kept options lie on or below the line between their neighbours."""
    slope = _slopes(options, kept)
    inner = np.zeros(len(kept), dtype=bool)
    inner[1:-1] = slope[:-1] <= slope[1:]
    return inner


def _slopes(options: Options, kept: Whole) -> Numbers:
    """Slope from each kept option to the next; NaN where that is another class's."""
    cost = np.diff(options.cost[kept]).astype(np.float64)
    gain = np.diff(options.gain[kept])
    same = np.diff(options.owner[kept]) == 0
    slope = np.full(len(cost), np.nan)
    return np.asarray(np.divide(gain, cost, out=slope, where=same))


def steps(options: Options) -> Steps:
    """All steps along the hulls, steepest first; those of a class stay in their order."""
    kept = np.flatnonzero(hull(options))
    slope = _slopes(options, kept)
    after = np.flatnonzero(~np.isnan(slope))
    order = after[np.argsort(-slope[after], kind="stable")]
    reached = kept[order + 1]
    cost = options.cost[reached] - options.cost[kept[order]]
    return Steps(reached, options.owner[reached], cost, slope[order])


def relax(options: Options, budget: int) -> Relaxed:
    """The relaxed choice. The cheapest options together cost no more than the budget.

    The first unit is served whole for 3 of 5; of the 4 people of the other half would be reached.

    >>> from poverty.allocation.options import undominated
    >>> owner, cost, gain = np.array([0, 0, 1, 1]), np.array([0, 3, 0, 4]), np.array([0, 5, 0, 4])
    >>> found = relax(undominated(owner, cost, gain, np.arange(4), 2), 5)
    >>> found.pick.tolist(), found.price, found.top
    ([1, 2], 1.0, 7.0)
    """
    found = steps(options)
    spent = int(options.cost[options.first].sum()) + np.cumsum(found.cost)
    taken = int(np.searchsorted(spent, budget, side="right"))
    price = float(found.slope[taken]) if taken < len(found.slope) else 0.0
    pick = picked(options, found, taken)
    return Relaxed(pick, price, top(options, pick, price, budget))


def picked(options: Options, found: Steps, taken: int) -> Whole:
    """The option of each class after the first steps are taken."""
    pick = options.first.copy()
    np.maximum.at(pick, found.owner[:taken], found.option[:taken])
    return pick


def top(options: Options, pick: Whole, price: float, budget: int) -> float:
    """The bound at a price at which the picks are the best of their classes."""
    gain, cost = int(options.gain[pick].sum()), int(options.cost[pick].sum())
    return gain + price * (budget - cost)
