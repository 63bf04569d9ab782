"""An attack on the protected base: which counts of people can be told from what is shown.

Shown are the published totals of a unit (all the poor, those deprived in each dimension) and its
base; the attacker reads the base to the last cell, by whatever differences of settings, levels and
thresholds, and knows the mechanism, but not the key of the house. Levels, settings, groups and
files are sums over the bases of units, which are drawn apart, so they tell nothing more. A table is
possible where the mechanism makes the same base of it under some key; a count is pinned where all
possible tables agree on it though the published totals leave it open.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import scipy.optimize

from poverty.joint import MEMBERS
from poverty.protection import swaps
from poverty.protection.protected import PATTERNS

LOOKED_AT = 400_000
"""Tables that are looked at on the way from one to another at most."""
Mechanism = Callable[..., np.ndarray]
TOTALS = np.vstack([np.ones(31, dtype=np.int64), MEMBERS])
BATCH, NEAREST = 8, 40
"""Keys tried at a time, and how many of the nearest tables for each cell."""


def tables_with_the_totals_of(table: np.ndarray, *, most: int) -> np.ndarray | None:
    """All tables with the totals of one, of shape (tables, 31); None where there are more."""
    seen, edge = {table.tobytes()}, table[np.newaxis]
    found = [edge]
    while len(edge):
        edge = _unseen(_neighbours(edge), seen)
        found.append(edge)
        if len(seen) > most:
            return None
    return np.vstack(found)


def _neighbours(tables: np.ndarray) -> np.ndarray:
    """All tables that are one exchange from some."""
    rows, moves = np.nonzero(
        (tables[:, swaps.MOVES[:, 0]] > 0) & (tables[:, swaps.MOVES[:, 1]] > 0)
    )
    after = tables[rows]
    for place, change in enumerate((-1, -1, 1, 1)):
        np.add.at(after, (np.arange(len(rows)), swaps.MOVES[moves, place]), change)
    return after


def _unseen(tables: np.ndarray, seen: set[bytes]) -> np.ndarray:
    fresh = {}
    for row, table in enumerate(tables):
        told = table.tobytes()
        if told not in seen:
            seen.add(told)
            fresh[told] = row
    return tables[list(fresh.values())]


def made(tables: np.ndarray, *, names: list[str], part: str = "target_poor") -> np.ndarray:
    """What the mechanism makes of tables, each a unit of another name: as under another key."""
    return swaps.swapped(tables, names=names, key=b"attack", pattern=PATTERNS[part])


def pinned(
    shown: np.ndarray, tables: np.ndarray, *, turns: int, mechanism: Mechanism = made
) -> list[int]:
    """Cells that the published totals leave open and the possible tables all agree on.

    `shown` is the base of a unit and `tables` all tables with its totals. Tables nearest to what is
    shown are tried first, for each open cell those that have another count in it.
    """
    tables = tables[np.argsort(np.abs(tables - shown).sum(axis=1), kind="stable")]
    cells = set(np.flatnonzero(tables.min(axis=0) < tables.max(axis=0)).tolist())
    possible: dict[int, set[int]] = {cell: set() for cell in cells}
    for turn in range(turns):
        rows = sorted({row for cell in cells for row in _chosen(tables, cell, possible[cell])})
        stack = np.repeat(tables[rows], BATCH, axis=0)
        names = [f"{turn}|{number}" for _ in rows for number in range(BATCH)]
        alike = (mechanism(stack, names=names) == shown).all(axis=1)
        for cell in list(cells):
            possible[cell] |= set(stack[alike, cell].tolist())
            if len(possible[cell]) > 1:
                cells.remove(cell)
        if not cells:
            return []
    return sorted(cells)


def _chosen(tables: np.ndarray, cell: int, known: set[int]) -> np.ndarray:
    """The nearest tables that have a count in a cell that is not known to be possible."""
    return np.flatnonzero(~np.isin(tables[:, cell], list(known)))[:NEAREST]


def nearest(table: np.ndarray, cell: int) -> np.ndarray | None:
    """The nearest table with the same totals and another count in a cell, in whole numbers.

    None where the published totals alone tell the count. Solved as an integer program.
    """
    answers = [found for sign in (1, -1) if (found := _shifted(table, cell, sign)) is not None]
    return min(answers, key=lambda other: np.abs(other - table).sum(), default=None)


def _shifted(table: np.ndarray, cell: int, sign: int) -> np.ndarray | None:
    """The nearest table with more (1) or fewer (−1) people in a cell: more and fewer by cell."""
    same = np.hstack([TOTALS, -TOTALS])
    one = np.zeros(62)
    one[cell], one[31 + cell] = sign, -sign
    answer = scipy.optimize.milp(
        np.ones(62),
        integrality=np.ones(62),
        bounds=scipy.optimize.Bounds(0, np.concatenate([np.full(31, np.inf), table])),
        constraints=[
            scipy.optimize.LinearConstraint(same, 0, 0),
            scipy.optimize.LinearConstraint(one[np.newaxis], 1, np.inf),
        ],
    )
    if answer.x is None:
        return None
    more = np.rint(answer.x).astype(np.int64)
    return table + more[:31] - more[31:]


def leads(table: np.ndarray, other: np.ndarray, *, width: int = 200) -> bool:
    """Whether exchanges lead from one table to another: the most promising are followed."""
    seen, edge = {table.tobytes()}, table[np.newaxis]
    while len(edge):
        apart = np.abs(edge - other).sum(axis=1)
        if not apart.min():
            return True
        edge = _unseen(_neighbours(edge[np.argsort(apart, kind="stable")][:width]), seen)
        if len(seen) > LOOKED_AT:
            return False
    return False
