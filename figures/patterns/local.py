"""Local Moran and Getis–Ord Gi* of every area, each with its chance by conditional permutations.

The statistics are esda's (Anselin, L., 1995, "Local indicators of spatial association",
Geographical Analysis 27(2), 93–115; Ord, J. K. and Getis, A., 1995, "Local spatial autocorrelation
statistics", Geographical Analysis 27(4), 286–306). The permutations are drawn as esda draws them,
from a generator of their own: esda's would set the one that all of a server's threads share.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

PERMUTATIONS, FURTHER, SEED = 999, 9_999, 2561
FALSE = 0.05
"""The share of what is named that may be due to chance: the false discovery rate."""
CELLS = 2_000_000
"""Drawn neighbours that are summed at a time."""
NEAR = 1e-9
"""Sums that differ by less, in standard deviations, are alike."""
Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]


def local(rates: Floats, graph: Any, *, seed: int = SEED) -> pd.DataFrame:  # noqa: ANN401
    """Both statistics of every area, a row each in the order of the graph.

    `rates`: finite, not all alike; `graph`: libpysal's, binary, without isolates. `own` and
    `beside` are how far the area and the mean of its neighbours lie above the mean of all, in
    standard deviations; `moran` is local Moran's I, `star` the z-score of Gi*. `above` and `below`
    are the chances (0–1) that as high, and as low, a mean of neighbours is drawn; they are those of
    both statistics, which for an area held fixed grow and fall with that mean; a mean like the
    area's own counts as both, where esda takes it for a higher one. `chance` is two-sided
    (`sharpened`).
    """
    from esda.getisord import G_Local
    from esda.moran import Moran_Local

    moran = Moran_Local(rates, graph, permutations=0)
    star = G_Local(rates, graph.assign_self_weight(1), star=True, permutations=0)
    beside = moran.w.sparse @ moran.z
    found = pd.DataFrame({"own": moran.z, "beside": beside, "moran": moran.Is, "star": star.Zs})
    numbers, every = np.diff(graph.sparse.indptr), np.arange(len(found))
    above, below = chances(found, numbers, every, times=PERMUTATIONS, seed=seed)
    return sharpened(found.assign(above=above, below=below), numbers, seed=seed)


def sharpened(found: pd.DataFrame, numbers: Places, *, seed: int) -> pd.DataFrame:
    """The statistics with `chance`, the two-sided one of each area's neighbours (0–1).

    No chance counted by 999 permutations is below 0.002. Where so few areas reach it that the false
    discovery rate could name none of them, however far they lie from chance, theirs is counted
    anew by `FURTHER` permutations.
    """
    chance = _two_sided(found["above"], found["below"])
    least = 2 / (PERMUTATIONS + 1)
    beyond = np.flatnonzero(chance <= least)
    if len(beyond) and FALSE * len(beyond) / len(found) <= least:
        again = chances(found, numbers, beyond, times=FURTHER, seed=seed + 1)
        chance[beyond] = _two_sided(*again)
    return found.assign(chance=chance)


def _two_sided(above: npt.ArrayLike, below: npt.ArrayLike) -> Floats:
    return np.array(np.minimum(1, 2 * np.minimum(above, below)), dtype=np.float64)


def chances(
    found: pd.DataFrame, numbers: Places, places: Places, *, times: int, seed: int
) -> tuple[Floats, Floats]:
    """How often as high, and as low, a mean is drawn for the neighbours of some areas (0–1).

    `numbers` are those of each area's neighbours; `times` the draws.
    """
    own, sums = found["own"].to_numpy(), found["beside"].to_numpy() * numbers
    drawn = draws(len(own), int(numbers.max()), times=times, seed=seed)
    above, below = np.empty(len(own)), np.empty(len(own))
    for some, many in _batches(numbers, places, times):
        chance, seen = _sums(own, drawn[:, :many], some), sums[some, None]
        above[some] = (chance >= seen - NEAR).sum(axis=1)
        below[some] = (chance <= seen + NEAR).sum(axis=1)
    return (above[places] + 1) / (times + 1), (below[places] + 1) / (times + 1)


@lru_cache(maxsize=8)
def draws(areas: int, most: int, *, times: int, seed: int) -> Places:
    """Draws of `most` others, none twice, as places among all but the area; a row a draw.

    Kept, as every map of as many areas is held against the same.
    """
    chance = np.random.RandomState(seed)
    rows = [chance.choice(areas - 1, size=most, replace=False) for _ in range(times)]
    drawn = np.array(rows, dtype=np.int64)
    drawn.flags.writeable = False
    return drawn


def _batches(numbers: Places, places: Places, times: int) -> Iterator[tuple[Places, int]]:
    """Places of areas with as many neighbours, not too many at a time, and how many those are."""
    for many in np.unique(numbers[places]):
        some = places[numbers[places] == many]
        size = max(1, CELLS // (times * int(many)))
        for start in range(0, len(some), size):
            yield some[start : start + size], int(many)


def _sums(own: Floats, drawn: Places, places: Places) -> Floats:
    """The sum of each draw for each area, a row an area; the area itself is never drawn."""
    sums, rows = np.zeros((len(places), len(drawn))), places[:, None]
    for column in drawn.T:
        sums += np.where(column >= rows, own[column + 1], own[column])
    return sums
