"""Rates smoothed by empirical Bayes: the fewer people, the nearer to the rate of all.

Marshall, R. J., 1991, "Mapping disease and mortality rates using empirical Bayes estimators",
Journal of the Royal Statistical Society C 40(2), 283–294; the arithmetic is esda's.
"""

from __future__ import annotations

import numpy as np
import pandas as pd


def smoothed(count: pd.Series, base: pd.Series) -> pd.Series | None:
    """Smoothed rates (0–1) of areas, on their index; all counts and bases known, bases above zero.

    None where the rates differ no more than chance would have them: nothing is left to tell apart.
    """
    from esda.smoothing import Empirical_Bayes

    events, people = count.to_numpy(dtype="float64"), base.to_numpy(dtype="float64")
    if spread(events, people) <= 0:
        return None
    rates = Empirical_Bayes(events, people).r.ravel()
    return pd.Series(rates, index=count.index, name="smoothed")


def spread(events: np.ndarray, people: np.ndarray) -> float:
    """The variance of the rates that the numbers of people do not explain (Marshall's A)."""
    whole = events.sum() / people.sum()
    seen = (people * (events / people - whole) ** 2).sum() / people.sum()
    return float(seen - whole / people.mean())
