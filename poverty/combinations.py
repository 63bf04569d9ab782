"""Which dimensions come together: the 31 sets with counts and shares, as they may be shown.

Counts are sums over the protected base. A cell below the threshold is "<5", whether somebody is in
it or nobody, unless TPMAP's published totals leave nobody room in it: then it is 0.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.catalog import catalog
from poverty import joint
from poverty.protection import disclosure
from poverty.protection.disclosure import Status
from poverty.protection.protected import Protected

SEVERAL = 2
"""Sets of this many dimensions or more are combinations in the narrow sense."""


class State(StrEnum):
    """What is told of a set: its people, that they are none or too few, or that nobody knows."""

    SHOWN = "shown"
    ZERO = "zero"
    PROTECTED = "protected"
    MISSING = "missing"


def dimensions_of(mask: str) -> tuple[str, ...]:
    """Ids of the dimensions that a mask switches on, health first.

    >>> dimensions_of("10010")
    ('health', 'income')
    """
    known = catalog().dimensions.values()
    return tuple(dimension.id for dimension in known if int(mask, 2) & dimension.bit)


def statuses(table: Protected) -> pd.DataFrame:
    """The `disclosure.Status` of each cell, in the shape of the cells."""
    nobody = table.room.to_numpy() == 0
    words = disclosure.statuses(table.cells.to_numpy(), nobody, threshold=table.threshold)
    if table.exact:
        words[table.cells.notna().to_numpy()] = Status.EXACT
    return pd.DataFrame(words, index=table.cells.index, columns=table.cells.columns)


def shown_cells(table: Protected) -> pd.DataFrame:
    """People in each of the 31 sets as they may be shown: NaN where protected or missing."""
    words = statuses(table).to_numpy()
    hidden = np.isin(words, [Status.BELOW, Status.MISSING])
    return table.cells.mask(hidden)


def states(table: Protected) -> pd.DataFrame:
    """The state of each cell (`State`), in the shape of the cells."""
    cells, words = shown_cells(table), statuses(table).to_numpy()
    states: npt.NDArray[np.object_] = np.where(cells > 0, State.SHOWN, State.ZERO).astype(object)
    states[words == Status.BELOW] = State.PROTECTED
    states[words == Status.MISSING] = State.MISSING
    return pd.DataFrame(states, index=cells.index, columns=cells.columns)


def of_area(table: Protected, code: str) -> pd.DataFrame:
    """The 31 sets of one area, indexed by mask.

    `size`: number of dimensions; `count`: people (or households) as they may be shown, NaN where
    protected or missing; `share`: of the poor of the area, 0–1, NaN where nobody is poor; `state`.
    """
    table = replace(table, cells=table.cells.loc[[code]], room=table.room.loc[[code]])
    count, poor = shown_cells(table).loc[code], table.cells.loc[code].sum(skipna=False)
    return pd.DataFrame(
        {
            "size": joint.SIZE[1:],
            "count": count,
            "share": count / poor if poor > 0 else np.nan,
            "state": states(table).loc[code],
        }
    ).rename_axis("mask")


def dominant(table: Protected, *, least: int = SEVERAL) -> pd.DataFrame:
    """The largest set of `least` dimensions or more of each area, among those that may be shown.

    Columns `mask` (missing where no such set may be shown; the first of several as large), `count`,
    `share` (of the poor of the area), `tied` (how many sets are as large, itself included) and
    `nobody` (the published totals leave nobody room in any such set).

    >>> cells = pd.DataFrame([[0.0] * 31], index=["83"], columns=list(joint.MASKS[1:]))
    >>> cells.loc["83", ["00010", "10010", "11010"]] = [80, 12, 8]
    >>> row = dominant(Protected(cells, cells)).loc["83"]
    >>> row["mask"], float(row["count"]), float(row["share"]), int(row["tied"])
    ('10010', 12.0, 0.12, 1)
    """
    wide = joint.SIZE[1:] >= least
    cells = shown_cells(table).loc[:, wide]
    cells = cells.where(cells > 0)
    some = cells.notna().any(axis=1)
    mask = cells[some].idxmax(axis=1).reindex(cells.index)
    count = cells.max(axis=1)
    return pd.DataFrame(
        {
            "mask": mask,
            "count": count,
            "share": count / table.cells.sum(axis=1, skipna=False),
            "tied": cells.eq(count, axis=0).sum(axis=1),
            "nobody": table.room.loc[:, wide].sum(axis=1, skipna=False) == 0,
        }
    )
