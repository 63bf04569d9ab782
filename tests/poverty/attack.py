"""An attack on the protected base: which counts of people can be told from what is shown?

Shown are the published totals of a unit (all the poor, those deprived in each dimension) and its
base; the attacker reads the base to the last cell, by whatever differences of settings, levels and
thresholds, and knows the mechanism, but not the key of the house. Levels, settings, groups and
files are sums over the bases of units, which are drawn apart, so they tell nothing more. A table is
possible where the mechanism makes the same base of it under some key; a count is pinned where all
possible tables agree on it though the published totals leave it open.
"""

from __future__ import annotations

import numpy as np
import scipy.optimize

from poverty import pattern, swaps
from poverty.joint import MEMBERS

TOTALS = np.vstack([np.ones(31, dtype=np.int64), MEMBERS])
BATCH, TURNS, NEAREST = 8, 250, 40
"""Keys tried at a time, how often, and how many of the nearest tables for each cell."""


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


def made(tables: np.ndarray, *, names: list[str]) -> np.ndarray:
    """What the mechanism makes of tables, each a unit of another name: as under another key."""
    return swaps.swapped(tables, names=names, key=b"attack", pattern=pattern.TARGET_POOR)


def pinned(shown: np.ndarray, tables: np.ndarray) -> list[int]:
    """Cells that the published totals leave open and the possible tables all agree on.

    `shown` is the base of a unit and `tables` all tables with its totals. Tables nearest to what is
    shown are tried first, for each open cell those that have another count in it.
    """
    tables = tables[np.argsort(np.abs(tables - shown).sum(axis=1), kind="stable")]
    cells = set(np.flatnonzero(tables.min(axis=0) < tables.max(axis=0)).tolist())
    possible: dict[int, set[int]] = {cell: set() for cell in cells}
    for turn in range(TURNS):
        rows = sorted({row for cell in cells for row in _chosen(tables, cell, possible[cell])})
        stack = np.repeat(tables[rows], BATCH, axis=0)
        names = [f"{turn}|{number}" for _ in rows for number in range(BATCH)]
        alike = (made(stack, names=names) == shown).all(axis=1)
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


def bounds(table: np.ndarray, cell: int) -> tuple[int, int]:
    """The fewest and most people a cell may hold by the published totals, in whole numbers."""
    totals = scipy.optimize.LinearConstraint(TOTALS, TOTALS @ table, TOTALS @ table)
    aim = np.zeros(31)
    aim[cell] = 1
    found = [
        scipy.optimize.milp(sign * aim, integrality=np.ones(31), constraints=totals)
        for sign in (1, -1)
    ]
    return round(found[0].fun), round(-found[1].fun)


def changes(table: np.ndarray, cell: int, *, steps: int = 6, most: int = 4_000) -> bool:
    """Whether exchanges, no more than some, lead to a table with another count in a cell."""
    seen, edge = {table.tobytes()}, table[np.newaxis]
    for _ in range(steps):
        edge = _unseen(_neighbours(edge), seen)[:most]
        if (edge[:, cell] != table[cell]).any():
            return True
    return False
