"""Which dimensions come together: the 31 sets with counts and shares, as they may be shown.

A cell below the threshold is "<5", whether somebody is in it or nobody, unless TPMAP's published
totals alone say that nobody is. Below the country cells are rounded (poverty/ranges.py).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.catalog import catalog
from poverty import joint, ranges
from poverty.protected import Protected

SHOWN, ZERO, PROTECTED, MISSING = "shown", "zero", "protected", "missing"
STATES = (SHOWN, ZERO, PROTECTED, MISSING)
SEVERAL = 2
"""Sets of this many dimensions or more are combinations in the narrow sense."""


def dimensions_of(mask: str) -> tuple[str, ...]:
    """Ids of the dimensions that a mask switches on, health first: `10010` is health, income."""
    known = catalog().dimensions.values()
    return tuple(dimension.id for dimension in known if int(mask, 2) & dimension.bit)


def shown_cells(table: Protected) -> pd.DataFrame:
    """People in each of the 31 sets as they may be shown: NaN where protected or missing.

    Multiples of the threshold below the country (of four times the threshold where an area needs
    it); exact for the country and where nothing is protected.
    """
    known = table.ranges.only_cells()
    base = table.threshold * np.where(known.stage == ranges.WIDE, ranges.WIDER, 1)[:, None]
    middle = np.where(known.lower == known.upper, known.lower, known.upper // base * base)
    hidden = (known.lower < table.threshold) & (known.upper > 0)
    index = table.stage.index[table.stage.notna()]
    cells = pd.DataFrame(np.where(hidden, np.nan, middle), index=index, columns=table.cells.columns)
    return cells.reindex(table.cells.index)


def states(table: Protected) -> pd.DataFrame:
    """The state of each cell (one of `STATES`), in the shape of the cells."""
    cells = shown_cells(table)
    words: npt.NDArray[np.object_] = np.where(cells > 0, SHOWN, ZERO).astype(object)
    words[cells.isna().to_numpy()] = PROTECTED
    words[table.cells.isna().to_numpy()] = MISSING
    return pd.DataFrame(words, index=cells.index, columns=cells.columns)


def of_area(table: Protected, code: str) -> pd.DataFrame:
    """The 31 sets of one area, indexed by mask.

    `size`: number of dimensions; `count`: people (or households) as they may be shown, NaN where
    protected or missing; `share`: of the poor of the area, 0–1, NaN where nobody is poor; `state`:
    one of `STATES`.
    """
    count, poor = shown_cells(table).loc[code], table.cells.loc[code].sum(skipna=False)
    return pd.DataFrame(
        {
            "size": joint.SIZE[1:],
            "count": count,
            "share": (count / poor).clip(upper=1) if poor > 0 else np.nan,
            "state": states(table).loc[code],
        }
    ).rename_axis("mask")


def dominant(table: Protected, *, least: int = SEVERAL) -> pd.DataFrame:
    """The largest set of `least` dimensions or more of each area, among those that may be shown.

    Columns `mask` (missing where no such set may be shown), `count`, `share` (of the poor of the
    area). Sets rounded to the same count are told apart by the protected table.
    """
    wide = joint.SIZE[1:] >= least
    cells = shown_cells(table).loc[:, wide]
    order = (cells + table.cells.loc[:, wide] * 1e-6).where(cells > 0)
    some = order.notna().any(axis=1)
    mask = order[some].idxmax(axis=1).reindex(cells.index)
    count = cells.max(axis=1).where(some)
    share = (count / table.cells.sum(axis=1, skipna=False)).clip(upper=1)
    return pd.DataFrame({"mask": mask, "count": count, "share": share})
