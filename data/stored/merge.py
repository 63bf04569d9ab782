"""Tables of figures put together, and as they are written."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.intake.numbers import BUDDHIST

KEYS = ["year_be", "code"]


def combined(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """A table with the rows and columns of both; where both have a cell, the new one.

    Both are indexed by `year_be` and `code` and hold floats; what neither has is missing.
    """
    if new.empty:
        return old
    rows = old.index.union(new.index).set_names(KEYS)
    columns = [*old.columns, *new.columns.difference(old.columns, sort=False)]
    whole = old.reindex(index=rows, columns=columns).copy()
    whole.loc[new.index, new.columns] = new
    whole["year_ce"] = rows.get_level_values("year_be").to_numpy() - BUDDHIST
    return whole


def stored(whole: pd.DataFrame) -> pd.DataFrame:
    """A table as it is written: whole numbers as such, the rest as floats, keys as columns."""
    columns = {str(name): _compact(column) for name, column in whole.items()}
    written = pd.DataFrame(columns, index=whole.index).reset_index()
    for year in ("year_be", "year_ce"):
        written[year] = written[year].astype("int16")
    return written


def _compact(column: pd.Series) -> pd.Series:
    values = column.to_numpy()
    known = values[~np.isnan(values)]
    if not known.size or (np.floor(known) != known).any():
        return column
    return column.astype("Int32" if np.abs(known).max() < np.iinfo("int32").max else "Int64")
