"""What can be told of withheld counts from all that is shown: the attack, by linear programming.

A count below the threshold is protected where, for all that is shown, it may be nobody and may be
as many as one below the threshold (or all people of its area, where these are fewer): so it may be
anything between. Both are shown by a whole table that has the same shown counts; one table shows it
of many counts at once, so that a country's table takes a few programs and not one for each count.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import scipy as sp  # its parts are loaded where they are asked for

from poverty.protection.polytope import Flags, Known, Nested, Whole, known

Numbers = npt.NDArray[np.float64]
SINGLY = 40
"""Counts that are tried one by one; of more, those left are taken for unprotected."""


def unprotected(table: Nested, hidden: Flags, *, threshold: int) -> Flags:
    """Small counts that can be told nearer than "below the threshold"; shape of the table.

    Three and nine of twelve, in each of two areas: one withheld alone can be told, and so can two
    of one area; only four keep the secret.

    >>> table = Nested(np.array([[18, 6], [9, 3], [9, 3]]), np.array([-1, 0, 0]))
    >>> hidden = table.small(5)
    >>> bool(unprotected(table, hidden, threshold=5).any())
    True
    >>> hidden[1:] = True
    >>> bool(unprotected(table, hidden, threshold=5).any())
    False
    """
    small = table.small(threshold)
    most = np.broadcast_to(np.minimum(threshold - 1, table.totals)[:, np.newaxis], small.shape)
    whole = known(table, hidden)
    told = np.zeros(hidden.sum(), dtype=bool)
    for cells in whole.parts():
        wanted = np.flatnonzero(small[hidden][cells])
        for high in (True, False):
            never = _never(whole.of(cells), wanted, most[hidden][cells], high=high)
            told[cells[never]] = True
    found = small & ~hidden
    found[hidden] = told
    return found


def _never(system: Known, wanted: Whole, most: Whole, *, high: bool) -> Whole:
    """Which of some counts never come as high as `most`, or as low as zero."""
    left = wanted
    while left.size:
        reached = _reached(system, left, most, high=high)
        if not reached.any():
            break
        left = left[~reached]
    if left.size > SINGLY:
        return left
    alone = (_reached(system, left[[place]], most, high=high)[0] for place in range(len(left)))
    never: Whole = left[~np.fromiter(alone, dtype=bool, count=len(left))]
    return never


def _reached(system: Known, wanted: Whole, most: Whole, *, high: bool) -> Flags:
    """Which of some counts come to their end in the table where most of them do."""
    counts = _highest(system, wanted, most) if high else _lowest(system, wanted)
    ends = most if high else np.zeros_like(most)
    if not system.holds(counts):  # an answer that is none shows nothing
        return np.zeros(len(wanted), dtype=bool)
    there = counts >= ends if high else counts <= ends
    reached: Flags = there[wanted]
    return reached


def _lowest(system: Known, wanted: Whole) -> Whole:
    goal = np.zeros(system.left.shape[1])
    goal[wanted] = 1
    return _solved(goal, system.left, system)


def _highest(system: Known, wanted: Whole, most: Whole) -> Whole:
    """Counts with as much as can be of what is wanted of each, and no more of any of these."""
    cells, asked = system.left.shape[1], len(wanted)
    one = np.ones(asked)
    picked = sp.sparse.coo_array((one, (np.arange(asked), wanted)), shape=(asked, cells))
    above = sp.sparse.hstack([-picked, sp.sparse.eye_array(asked)])
    goal = np.concatenate([np.zeros(cells), -one])
    left = sp.sparse.hstack([system.left, sp.sparse.coo_array((system.left.shape[0], asked))])
    ends = np.concatenate([np.full(cells, np.inf), most[wanted]])
    return _solved(goal, left, system, above=above, ends=ends)[:cells]


def _solved(
    goal: Numbers,
    left: sp.sparse.sparray,
    system: Known,
    *,
    above: sp.sparse.sparray | None = None,
    ends: Numbers | None = None,
) -> Whole:
    """The whole numbers of a corner at which a goal is least."""
    highest = np.full(len(goal), np.inf) if ends is None else ends
    answer = sp.optimize.linprog(
        goal,
        A_ub=above,
        b_ub=None if above is None else np.zeros(above.shape[0]),
        A_eq=left,
        b_eq=system.right,
        bounds=np.column_stack([np.zeros(len(goal)), highest]),
        method="highs-ds",
    )
    found = np.full(len(goal), -1.0) if answer.x is None else answer.x
    return np.asarray(np.rint(found), dtype=np.int64)
