"""Whether two shares of an area differ by more than chance: a test of each, and of many together.

Two-proportion z with the pooled share (Fleiss, Levin and Paik 2003, section 3.2), the variance
multiplied by a design effect where people were not asked one by one; the expected share of false
findings among all found is held by Benjamini and Hochberg (1995).
"""

from __future__ import annotations

from math import erfc, sqrt

import numpy as np
import pandas as pd

FALSE = 0.05
"""Share of what is found that may be chance, as expected."""


def chance(
    counts: tuple[pd.Series, pd.Series], bases: tuple[pd.Series, pd.Series], *, effect: float = 1.0
) -> pd.Series:
    """How often chance alone makes two shares differ so much: two-sided p, 0–1, by area.

    `counts` of `bases` (people), first and last; `effect` is by how much the variance is larger
    than if everybody had been asked apart (≥ 1). NaN where a figure is missing or a base is 0; 1
    where both shares are the same.

    >>> counts, bases = (pd.Series([50.0]), pd.Series([80.0])), (pd.Series([1000.0]),) * 2
    >>> round(float(chance(counts, bases)[0]), 5)
    0.00651
    """
    known = (bases[0] > 0) & (bases[1] > 0)
    first, last = (base.where(known) for base in bases)
    pooled = (counts[0] + counts[1]) / (first + last)
    error = np.sqrt(effect * pooled * (1 - pooled) * (1 / first + 1 / last))
    apart = (counts[1] / last - counts[0] / first).abs()
    z = (apart / error).where(apart > 0, apart * 0.0)
    p: pd.Series = z.map(lambda far: erfc(far / sqrt(2)), na_action="ignore")
    return p.rename("chance")


def sure(chances: pd.Series, *, false: float = FALSE) -> pd.Series:
    """Which of many differences are more than chance, by Benjamini and Hochberg; False for NaN.

    >>> sure(pd.Series([0.001, 0.02, 0.04, 0.5, float("nan")])).tolist()
    [True, True, False, False, False]
    """
    ordered = chances.dropna().sort_values()
    line = false * np.arange(1, len(ordered) + 1) / max(len(ordered), 1)
    below = np.flatnonzero(ordered.to_numpy() <= line)
    most = ordered.iloc[below[-1]] if len(below) else -1.0
    return (chances <= most).rename("sure")
