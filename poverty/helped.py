"""Did it help? The change in areas that were helped against that in areas like them that were not.

A difference in differences. Areas are compared within cells of one group (a province) and of
nearly the same starting rate; what is left of the starting rate within a cell is taken out by a
slope. Each helped area counts once, the others of its cell as much together as the helped ones (the
effect on the helped). Standard errors are by clusters (districts), with the bias-reduced residuals
of Bell and McCaffrey (2002; CR2) and t with their degrees of freedom, which are at most the
clusters less one, so that intervals cover what they say also with few or unequal clusters.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from poverty.by_cluster import Fit, Flags, Groups, Values

LEAST = 30
"""Fewest areas a side: with fewer nothing is said."""
IN_A_CELL = 12
"""About so many areas of a group, next to each other by their starting rate, are compared."""
_COVERED, _MANY, _STEPS = 0.95, 5_000.0, 20_001


class TooFew(ValueError):
    """Fewer areas on a side than can be compared: `helped` and `others` are how many there are."""

    def __init__(self, helped: int, others: int) -> None:
        super().__init__(f"{helped} helped, {others} others")
        self.helped, self.others = helped, others


@dataclass(frozen=True)
class Effect:
    """How much more the helped changed than the others: fractions, below zero where they fell more.

    `low` to `high` covers it in 95 of 100 cases. `helped` and `others` are areas compared,
    `changed` and `others_changed` their mean changes, those of others weighted as compared.
    """

    difference: float
    low: float
    high: float
    helped: int
    others: int
    changed: float
    others_changed: float
    clusters: int
    degrees: float

    @property
    def told_apart(self) -> bool:
        """Whether the interval leaves zero out."""
        return self.low > 0 or self.high < 0


def effect(
    before: Values, after: Values, helped: Flags, *, groups: Groups, clusters: Groups
) -> Effect:
    """The effect over areas: rates of two periods, who was helped, their groups and clusters.

    All known, in one order. Raises `TooFew` where fewer than `LEAST` areas of a side have one like
    them on the other.
    """
    cells = cells_of(before, groups)
    there = _matched(cells, helped)
    if min((helped & there).sum(), (~helped & there).sum()) < LEAST:
        raise TooFew(int((helped & there).sum()), int((~helped & there).sum()))
    changes = (after - before)[there]
    fit = Fit(before[there], helped[there], cells[there], clusters[there])
    found = float(fit.weights_of_change @ changes)
    error, degrees = fit.error(changes)
    reach = quantile(degrees) * error
    side, weights = helped[there], fit.weights
    return Effect(
        found, found - reach, found + reach, int(side.sum()), int((~side).sum()),
        float(changes[side].mean()),
        float(np.average(changes[~side], weights=weights[~side])),
        len(fit.members), degrees,
    )  # fmt: skip


def cells_of(before: Values, groups: Groups) -> Groups:
    """The cell of each area: areas of a group next to each other by their starting rate.

    Areas that start alike are in one cell.
    """
    cells = np.zeros(len(before), dtype=np.intp)
    number = 0
    for group in np.unique(groups):
        rates = before[groups == group]
        parts = max(1, round(len(rates) / IN_A_CELL))
        place = np.searchsorted(np.sort(rates), rates)
        cells[groups == group] = number + place * parts // len(rates)
        number += parts
    return cells


def _matched(cells: Groups, helped: Flags) -> Flags:
    """Areas whose cell has areas of both sides."""
    both = np.intersect1d(cells[helped], cells[~helped])
    return np.isin(cells, both)


def quantile(degrees: float) -> float:
    """Student's t that 95 of 100 lie within, by its degrees of freedom (taken as at least one).

    With t = √ν·tan θ the density of θ goes with the (ν − 1)th power of its cosine, summed up here.

    >>> [round(quantile(n), 3) for n in (1, 4, 10, 30, 1000)]
    [12.706, 2.776, 2.228, 2.042, 1.962]
    """
    known = min(max(degrees, 1.0), _MANY)
    angles = np.linspace(0.0, np.pi / 2, _STEPS)
    density = np.cos(angles) ** (known - 1)
    summed = np.concatenate([[0.0], np.cumsum((density[1:] + density[:-1]) / 2)])
    angle = np.interp(_COVERED * summed[-1], summed, angles)
    return float(np.sqrt(known) * np.tan(angle))
