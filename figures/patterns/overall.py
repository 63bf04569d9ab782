"""Global Moran's I: whether like lies beside like over the whole map, and its chance.

Moran, P. A. P., 1950, "Notes on continuous stochastic phenomena", Biometrika 37, 17–23; the
statistic is esda's, the permutations are drawn from a generator of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from figures.patterns.local import NEAR, PERMUTATIONS, SEED

TOGETHER = 111
"""Permutations that are summed at a time."""


@dataclass(frozen=True)
class Overall:
    """Moran's I (about −1…1) and how often permuted figures are as far from what chance expects.

    `chance` is two-sided, 0–1.
    """

    moran: float
    chance: float


def overall(rates: npt.NDArray[np.float64], graph: Any, *, seed: int = SEED) -> Overall:  # noqa: ANN401
    """Global I of rates, in the order of libpysal's graph."""
    from esda.moran import Moran

    found = Moran(rates, graph, permutations=0)
    drawn = permuted(found.z, found.w.sparse, seed=seed)
    above, below = (drawn >= found.I - NEAR).sum(), (drawn <= found.I + NEAR).sum()
    chance = 2 * (int(min(above, below)) + 1) / (PERMUTATIONS + 1)
    return Overall(float(found.I), min(1.0, chance))


def permuted(own: npt.NDArray[np.float64], weights: Any, *, seed: int) -> npt.NDArray[np.float64]:  # noqa: ANN401
    """I of each of `PERMUTATIONS` orders of the deviations `own`; `weights` sum to one a row."""
    chance = np.random.RandomState(seed)
    found = []
    for _ in range(0, PERMUTATIONS, TOGETHER):
        orders = np.array([chance.permutation(own) for _ in range(TOGETHER)]).T
        found.append((orders * (weights @ orders)).sum(axis=0))
    return np.concatenate(found) / (own @ own)
