"""Figures in force that an import would replace by others."""

from __future__ import annotations

import numpy as np
import pandas as pd

_SAME = 1e-6
"""Share by which two figures may be apart and still be the same: they are stored rounded."""


def replaced(old: pd.DataFrame, new: pd.DataFrame) -> pd.Series:
    """How many figures of each column of `new` stand in `old` otherwise; those replaced only.

    Both are indexed by `year_be` and `code`. A figure that is missing in either replaces nothing.
    """
    columns = [name for name in new if name in old]
    rows = new.index.intersection(old.index)
    if not columns or rows.empty:
        return pd.Series(dtype="int64")
    was, becomes = (table.loc[rows, columns].astype("float64").to_numpy() for table in (old, new))
    other = ~np.isclose(was, becomes, rtol=_SAME, atol=1e-9) & ~np.isnan(was) & ~np.isnan(becomes)
    counts = pd.Series(other.sum(axis=0), index=columns)
    return counts[counts > 0]
