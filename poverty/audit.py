"""Whether a small cell can be told from what is shown: a proof by a second population.

A cell of the joint distribution cannot be told exactly where another population with other people
in that cell would be shown in exactly the same way. Such populations differ by *moves*: two people
deprived in the sets A and B become two deprived in C and D, where A and B together hold every
dimension as often as C and D. A move leaves the number of the poor and of those deprived in each
dimension as it is, so TPMAP's published totals hold for both. Source of the moves: P. Diaconis and
B. Sturmfels, "Algebraic algorithms for sampling from conditional distributions", Annals of
Statistics 26 (1998); cells told by bounds: A. Dobra and S. Fienberg, PNAS 97 (2000).
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import combinations_with_replacement, permutations
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from poverty.joint import DIMENSIONS, SETS, SIZE

Flags = npt.NDArray[np.bool_]
Whole = npt.NDArray[np.int64]
NUMBERS = tuple(range(2, DIMENSIONS + 1))
"""Numbers of dimensions n of the counts "deprived in at least n" that are shown."""


class Move(NamedTuple):
    """Two people taken from two cells (0–30) and put into two others; may be the same cell twice.

    `steps` is the change of each count of `NUMBERS`.
    """

    taken: tuple[int, int]
    put: tuple[int, int]
    steps: tuple[int, ...]


@cache
def moves() -> tuple[Move, ...]:
    """All moves of two people, either way."""
    alike: dict[tuple[int, ...], list[tuple[int, int]]] = defaultdict(list)
    for pair in combinations_with_replacement(range(1, SETS), 2):
        held = tuple(sum(members >> bit & 1 for members in pair) for bit in range(DIMENSIONS))
        alike[held].append(pair)
    return tuple(
        Move((taken[0] - 1, taken[1] - 1), (put[0] - 1, put[1] - 1), _steps(taken, put))
        for pairs in alike.values()
        for taken, put in permutations(pairs, 2)
    )


def _steps(taken: tuple[int, int], put: tuple[int, int]) -> tuple[int, ...]:
    return tuple(
        sum(int(SIZE[members] >= n) for members in put)
        - sum(int(SIZE[members] >= n) for members in taken)
        for n in NUMBERS
    )


def untold(shifts: dict[int, Flags], count_shifts: dict[int, Flags]) -> Flags:
    """True for each cell of which a second population is shown in the same way.

    `shifts[s]`, for s in −2, −1, 1, 2, of shape (areas, 31), tells whether s more people in a cell
    would leave what is shown as it is; `count_shifts[s]`, for s from −2 to 2, of shape (areas, 4),
    the same of the counts of `NUMBERS`.
    """
    found = np.zeros_like(shifts[1])
    for move in moves():
        open_ = _change(shifts, move.taken, -1) & _change(shifts, move.put, 1)
        for place, step in enumerate(move.steps):
            if step:
                open_ &= count_shifts[step][:, place]
        for cell in {*move.taken, *move.put}:
            found[:, cell] |= open_
    return found


def _change(shifts: dict[int, Flags], cells: tuple[int, int], sign: int) -> Flags:
    """Whether two people may leave (−1) or enter (1) these cells unseen."""
    one, other = cells
    if one == other:
        return shifts[2 * sign][:, one].copy()
    return shifts[sign][:, one] & shifts[sign][:, other]
