"""Whether a small cell can be told from what is shown: a proof by a second population.

A cell of the joint distribution cannot be told exactly where another population with other people
in that cell would be shown in exactly the same way. Such populations differ by *moves*: two people
deprived in the sets A and B become two deprived in C and D, where A and B together hold every
dimension as often as C and D. A move leaves the number of the poor and of those deprived in each
dimension as it is, so TPMAP's published totals hold for both. Populations that contain one another
(every target poor person is BMN-poor, every poor household has a BMN-poor person in it) must still
do so after the move, which may be made in several of them at once.

Source of the moves: P. Diaconis and B. Sturmfels, "Algebraic algorithms for sampling from
conditional distributions", Annals of Statistics 26 (1998); cells told by bounds: A. Dobra and
S. Fienberg, PNAS 97 (2000).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import combinations, combinations_with_replacement, permutations
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from poverty.joint import DIMENSIONS, SETS, SIZE

Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
NUMBERS = tuple(range(2, DIMENSIONS + 1))
"""Numbers of dimensions n of the counts "deprived in at least n" that are shown."""
CELLS = SETS - 1
FURTHEST = 2
"""Most people that a move takes from one cell, or puts into it."""
AT_ONCE = 500
"""Areas audited at a time, for the sake of memory."""
Pair = tuple[int, int]


class Moves(NamedTuple):
    """All moves of two people, either way, a row a move.

    `taken` and `put`, of shape (moves, 2), are the cells (0–30) that two people leave and enter;
    `steps`, of shape (moves, 4), the change of each count of `NUMBERS`.
    """

    taken: Whole
    put: Whole
    steps: Whole


class Seen(NamedTuple):
    """A population of some areas and its ranges, each of shape (35, areas): cells, then counts."""

    values: Whole
    lower: Numbers
    upper: Numbers

    def of(self, areas: slice) -> Seen:
        """The same of some of the areas."""
        return Seen(self.values[:, areas], self.lower[:, areas], self.upper[:, areas])


@cache
def moves() -> Moves:
    """All pairs of cells that hold every dimension as often as another pair, with that pair."""
    alike: dict[tuple[int, ...], list[Pair]] = defaultdict(list)
    for pair in combinations_with_replacement(range(1, SETS), 2):
        held = tuple(sum(members >> bit & 1 for members in pair) for bit in range(DIMENSIONS))
        alike[held].append(pair)
    found = np.array([two for pairs in alike.values() for two in permutations(pairs, 2)])
    taken, put = found[:, 0], found[:, 1]
    numbers = np.array(NUMBERS)
    in_at_least = (SIZE[found][..., np.newaxis] >= numbers).sum(axis=2)
    return Moves(taken - 1, put - 1, in_at_least[:, 1] - in_at_least[:, 0])


def untold(seen: Sequence[Seen], contained: Sequence[Pair]) -> list[Flags]:
    """For each population, true for each cell (31 × areas) that a move changes unseen.

    `contained` names pairs of populations (by place): every member of the first is one of the
    second, in the same cell.
    """
    many = seen[0].values.shape[1]
    parts = [slice(start, start + AT_ONCE) for start in range(0, many, AT_ONCE)]
    found = [_of_some([whole.of(part) for whole in seen], contained) for part in parts]
    nothing = [np.zeros((CELLS, 0), dtype=bool) for _ in seen]
    return [np.hstack(of) for of in zip(nothing, *found, strict=True)]


def _of_some(seen: Sequence[Seen], contained: Sequence[Pair]) -> list[Flags]:
    """`untold` of a few areas."""
    unseen = [_unseen(population) for population in seen]
    room = {pair: _room(seen, pair) for pair in contained}
    changed = [np.zeros(unseen[0].shape, dtype=bool) for _ in seen]
    for together in _together(len(seen)):
        made = np.logical_and.reduce([unseen[place] for place in together])
        for inner, outer in contained:
            if (inner in together) != (outer in together):
                made &= room[inner, outer][int(inner in together)]
        for place in together:
            changed[place] |= made
    return [_by_cell(made) for made in changed]


def _by_cell(made: Flags) -> Flags:
    """Whether any of the moves made touches a cell."""
    known = moves()
    touched = [((known.taken == cell) | (known.put == cell)).any(axis=1) for cell in range(CELLS)]
    return np.array([made[rows].any(axis=0) for rows in touched])


@cache
def _together(many: int) -> tuple[tuple[int, ...], ...]:
    """All choices of populations in which a move is made at once."""
    return tuple(
        chosen for size in range(1, many + 1) for chosen in combinations(range(many), size)
    )


def _unseen(population: Seen) -> Flags:
    """Whether a move (rows) leaves all ranges of a population in an area (columns) as they are."""
    shifts = np.array(
        [
            (population.values + step >= population.lower)
            & (population.values + step <= population.upper)
            for step in range(-FURTHEST, FURTHEST + 1)
        ]
    )
    known = moves()
    made = _change(shifts, known.taken, -1) & _change(shifts, known.put, 1)
    for place in range(len(NUMBERS)):
        made &= shifts[known.steps[:, place] + FURTHEST, CELLS + place]
    return made


def _change(shifts: Flags, cells: Whole, sign: int) -> Flags:
    """Whether two people may leave (−1) or enter (1) the cells of each move."""
    one, other = shifts[FURTHEST + sign, cells[:, 0]], shifts[FURTHEST + sign, cells[:, 1]]
    twice = shifts[FURTHEST + 2 * sign, cells[:, 0]]
    same = (cells[:, 0] == cells[:, 1])[:, np.newaxis]
    return np.asarray(np.where(same, twice, one & other))


def _room(seen: Sequence[Seen], pair: Pair) -> tuple[Flags, Flags]:
    """Whether the outer population holds so many beyond the inner one that one alone may move.

    First for a move of the outer one alone (out of the cells taken), then of the inner one alone
    (into the cells put).
    """
    inner, outer = (seen[place].values[:CELLS] for place in pair)
    beyond = np.array([outer - inner >= step for step in range(-FURTHEST, FURTHEST + 1)])
    known = moves()
    return _change(beyond, known.taken, 1), _change(beyond, known.put, 1)
