"""Small tasks made by chance, and their best choice found by trying all."""

from __future__ import annotations

import numpy as np

from poverty.allocation.bounded import Bounded
from poverty.allocation.options import undominated


def made(seed: int, *, places: int = 1) -> tuple[Bounded, np.ndarray, np.ndarray, np.ndarray]:
    """A task, with its costs, gains and allowed options as tables (units × options)."""
    draw = np.random.default_rng(seed)
    many, options = int(draw.integers(1, 8)), int(draw.integers(2, 9))
    costs = draw.integers(0, (20, 200, 5)[seed % 3], (many, options))
    gains = draw.integers(0, (30, 5, 200)[seed % 3], (many, options))
    costs[:, 0] = gains[:, 0] = 0
    place = np.sort(draw.integers(0, places, many))
    allowed = np.ones((many, options), dtype=bool)
    budget = int(draw.integers(0, costs.max(axis=1).sum() + 3))
    aside = np.zeros(places, dtype=np.int64)
    if places > 1:
        allowed[draw.random(many) < 0.1, 1:] = False
        allowed[(draw.random(many) < 0.1) & allowed[:, 1], 0] = False
        whole = np.zeros(places, dtype=np.int64)
        np.add.at(whole, place, costs.max(axis=1))
        part = float(draw.choice([0.05, 0.2, 1 / places]))
        aside = np.minimum(whole, int(part * budget))
    owner, label = np.nonzero(allowed)
    offered = undominated(owner, costs[allowed], gains[allowed], label, many)
    return Bounded(offered, place, aside, budget), costs, gains, allowed


def tried(task: Bounded, costs: np.ndarray, gains: np.ndarray, allowed: np.ndarray) -> int | None:
    """The most gain of all choices within the budget; None where there is none."""
    whole = {0: 0}
    for place, aside in enumerate(task.aside):
        here = {0: 0}
        for unit in np.flatnonzero(task.place == place):
            offers = list(zip(costs[unit][allowed[unit]], gains[unit][allowed[unit]], strict=True))
            here = _best(
                (cost + int(c), gain + int(g)) for cost, gain in here.items() for c, g in offers
            )
        whole = _best(
            (cost + max(c, int(aside)), gain + g)
            for cost, gain in whole.items()
            for c, g in here.items()
        )
    return max((gain for cost, gain in whole.items() if cost <= task.budget), default=None)


def _best(pairs) -> dict[int, int]:
    best: dict[int, int] = {}
    for cost, gain in pairs:
        best[cost] = max(best.get(cost, -1), gain)
    return best
