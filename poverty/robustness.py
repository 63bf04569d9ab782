"""How much an area's place depends on the weights and the cut-off: a grid of settings.

An area is "always on the list" where it is among the worst tenth whichever setting is taken. Ranks
are reported as bands A (worst fifth) to E, "steady" where nearly all settings agree. Source of the
idea: S. Alkire et al., Multidimensional Poverty Measurement and Analysis, Oxford 2015, chapter 8.
"""

from __future__ import annotations

from itertools import product

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.catalog import catalog
from poverty.setting import Setting

CUTOFFS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6)
WORST = 0.10
"""Part of the areas that counts as the worst."""
BANDS = ("A", "B", "C", "D", "E")
"""Fifths of the areas, the worst first."""
STEADY = 0.8
"""Part of the settings that must agree on a band for it to be steady."""
LIST = 100
AGREEMENT = {"apart95": 0.02, "bands": 0.93}
"""How standings of B.E. 2561 from the protected base agree with those from the exact counts: the
part of the settings is at most so far off (0–1) in 95% of the areas, and at least so many of the
areas (0–1) are in the same band; on every level and for every population."""

Numbers = npt.NDArray[np.float64]


def grid() -> tuple[Setting, ...]:
    """All settings: every dimension weighing once or twice as much, at each of seven cut-offs.

    All of them once and all of them twice are the same weights: 31 of them.

    >>> len(grid()), len(CUTOFFS)
    (217, 7)
    """
    many = len(catalog().dimensions)
    weights = [w for w in product((1, 2), repeat=many) if w != (2,) * many]
    return tuple(Setting.of(w, k) for w in weights for k in CUTOFFS)


def adjusted(cells: pd.DataFrame, people: pd.Series, settings: tuple[Setting, ...]) -> Numbers:
    """M0 of every area (rows) under every setting (columns); NaN where there is no figure."""
    scores = np.column_stack([setting.scores() * setting.poor() for setting in settings])
    base = people.to_numpy(dtype=np.float64)
    counted = cells.to_numpy(dtype=np.float64) @ scores
    return np.asarray(counted / np.where(base > 0, base, np.nan)[:, np.newaxis])


def worst_share(values: Numbers, *, part: float = WORST) -> Numbers:
    """Part of the settings, 0–1, in which an area is among the worst `part` of the areas.

    `values`: M0 by area and setting. Ties at the edge count as worst, zeros never do; an area
    without figures is missing.
    """
    known = ~np.isnan(values).any(axis=1)
    worst = values[known] >= _edges(values[known], [part])[0]
    share = np.full(len(values), np.nan)
    share[known] = (worst & (values[known] > 0)).mean(axis=1)
    return share


def bands(values: Numbers) -> Numbers:
    """Band of each area under each setting: 0 (A, the worst fifth) to 4 (E); NaN without figures.

    Ties at an edge share the worse band. Areas with M0 = 0 are in the last one.

    >>> [int(band) for band in bands(np.array([[0.5], [0.4], [0.3], [0.2], [0.0]]))[:, 0]]
    [0, 1, 2, 3, 4]
    """
    known = ~np.isnan(values).any(axis=1)
    inner = values[known]
    edges = _edges(inner, [place / len(BANDS) for place in range(1, len(BANDS))])
    placed = np.full(values.shape, np.nan)
    below = np.sum([inner < edge for edge in edges], axis=0)
    placed[known] = np.where(inner > 0, below, len(BANDS) - 1)
    return placed


def _edges(values: Numbers, parts: list[float]) -> list[Numbers]:
    """The value that the last area of the worst `part` has, for each part and setting."""
    many = len(values)
    if not many:
        return [np.zeros(values.shape[1]) for _ in parts]
    places = [many - max(1, round(part * many)) for part in parts]
    ordered = np.partition(values, places, axis=0)
    return [ordered[place] for place in places]


def standing(cells: pd.DataFrame, people: pd.Series, settings: tuple[Setting, ...]) -> pd.DataFrame:
    """How each area stands over all the settings.

    `worst_share`: part of the settings in which it is among the worst tenth; `band`: the band most
    settings give it (the worse of two that tie); `agreement`: the part of them that do; `steady`:
    whether that is at least four fifths. All missing (`steady` False) without figures.
    """
    values = adjusted(cells, people, settings)
    placed = bands(values)
    known = ~np.isnan(placed).any(axis=1)
    held = np.column_stack([(placed == place).mean(axis=1) for place in range(len(BANDS))])
    agreement = np.where(known, held.max(axis=1), np.nan)
    names = np.array(BANDS)[held.argmax(axis=1)]
    return pd.DataFrame(
        {
            "worst_share": worst_share(values),
            "band": np.where(known, names, None),
            "agreement": agreement,
            "steady": agreement >= STEADY,
        },
        index=cells.index,
    )


def spearman(first: pd.Series, second: pd.Series) -> float:
    """Rank correlation of two series, −1 to 1, ties sharing their mean rank; over areas in both.

    NaN where fewer than two areas are known or one series has a single value.

    >>> first, second = pd.Series([1, 2, 3]), pd.Series([10, 20, 90])
    >>> round(spearman(first, second), 3), round(spearman(first, -second), 3)
    (1.0, -1.0)
    """
    both = pd.DataFrame({"first": first, "second": second}).dropna().rank()
    if both.nunique().min() < 2 or both.empty:
        return float("nan")
    return float(np.corrcoef(both["first"], both["second"])[0, 1])


def overlap(these: pd.Series, those: pd.Series, *, first: int = LIST) -> int:
    """How many areas are among the `first` highest of both series; ties in the series' order.

    >>> values = pd.Series({"83": 3, "84": 2, "85": 1})
    >>> overlap(values, 1 / values, first=2)
    1
    """
    return len(highest(these, first=first).intersection(highest(those, first=first)))


def highest(values: pd.Series, *, first: int = LIST) -> pd.Index:
    """The areas with the `first` highest values above zero; ties in the series' order.

    >>> list(highest(pd.Series({"83": 0, "84": 2, "85": 5}), first=3))
    ['85', '84']
    """
    known = values[values > 0]
    return known.sort_values(ascending=False, kind="stable").index[:first]
