"""A point inside the joint distributions that agree with totals and ranges, for many areas at once.

The point depends on the totals and the ranges alone, never on the population behind them. It is
the one nearest to a first guess in which those deprived in only one dimension share what the
ranges leave open:

    minimise ½·Σ (x(S) − g(S))²  where  l ≤ (x, B·x) ≤ u  and  C·x = totals,

found by the alternating direction method of multipliers (S. Boyd et al., "Distributed Optimization
and Statistical Learning via ADMM", 2011; B. Stellato et al., "OSQP", 2020): all areas share one
matrix, so that every step is a product of matrices.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from poverty import audit
from poverty.joint import MEMBERS, SETS, SIZE

Numbers = npt.NDArray[np.float64]
STEPS, ROUNDS = 20, 150
"""Steps between two looks at which areas are done, and how often to look at most."""
NEAR = 0.002
"""People by which a range may be missed."""
STIFFNESS = 1.0
OPENING = 1.0
"""First guess of a cell above the lower end of its range, where it is that wide."""
_TOTALS = np.vstack([np.ones(SETS - 1), MEMBERS]).astype(np.float64)
_LIMITED = np.vstack([np.eye(SETS - 1), [SIZE[1:] >= n for n in audit.NUMBERS]]).astype(np.float64)


def inner_point(totals: npt.ArrayLike, lower: Numbers, upper: Numbers) -> Numbers:
    """Joint distributions with these totals, inside these ranges.

    `totals`, of shape (areas, 6), holds the poor and those deprived in each dimension (health
    first); `lower` and `upper`, of shape (areas, 35), bound the 31 cells and the counts of people
    in at least 2, 3, 4 and 5 dimensions. The totals are met to rounding, the ranges to two
    thousandths of a person.
    """
    wanted = np.asarray(totals, dtype=np.float64)
    found = np.zeros((len(wanted), SETS - 1))
    guess = lower[:, : SETS - 1] + np.minimum((upper - lower)[:, : SETS - 1] / 2, OPENING)
    bounded = np.clip(guess @ _LIMITED.T, lower, upper)
    state = _State(np.arange(len(wanted)), bounded, np.zeros_like(bounded))
    for _ in range(ROUNDS):
        here = state.areas
        found[here], state, apart = _steps(
            state, guess[here], wanted[here], lower[here], upper[here]
        )
        state = state.only(apart > NEAR)
        if not len(state.areas):
            break
    return found


@dataclass(frozen=True)
class _State:
    """Areas still to be solved, where their limited sums stand, and the pressure on them."""

    areas: npt.NDArray[np.int64]
    bounded: Numbers
    pressure: Numbers

    def only(self, rows: npt.NDArray[np.bool_]) -> _State:
        return _State(self.areas[rows], self.bounded[rows], self.pressure[rows])


def _steps(
    state: _State, guess: Numbers, totals: Numbers, lower: Numbers, upper: Numbers
) -> tuple[Numbers, _State, Numbers]:
    """Some steps of the method: the points, the new state, and how far each is from its ranges."""
    point, across = _solver()
    bounded, pressure, fixed = state.bounded, state.pressure, totals @ across.T
    for _ in range(STEPS):
        pull = guess + STIFFNESS * (bounded - pressure) @ _LIMITED
        found = pull @ point.T + fixed
        wanted = found @ _LIMITED.T + pressure
        bounded = np.clip(wanted, lower, upper)
        pressure = wanted - bounded
    reached = found @ _LIMITED.T
    apart = np.maximum(lower - reached, reached - upper).max(axis=1, initial=0)
    return found, _State(state.areas, bounded, pressure), apart


@cache
def _solver() -> tuple[Numbers, Numbers]:
    """Matrices that give the minimum under the totals from the pull, and from the totals."""
    stiff = np.linalg.inv(np.eye(SETS - 1) + STIFFNESS * _LIMITED.T @ _LIMITED)
    across = stiff @ _TOTALS.T @ np.linalg.inv(_TOTALS @ stiff @ _TOTALS.T)
    return np.asarray(stiff - across @ _TOTALS @ stiff), np.asarray(across)
