"""An attack on protected cells by linear programming, from everything the atlas shows.

What is shown of an area: the published totals of the target poor (all, and by dimension) and of the
BMN-poor; the ranges of the 31 cells and of the people in at least 2, 3, 4 and 5 dimensions (every
table, map, file, slide and setting is computed from these alone: tests/poverty/test_protected.py).
The attacker also knows that areas add up to their district and province, and that every target
poor person is BMN-poor. The bounds of a cell are the smallest and largest number of people that
agree with all of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from scipy import sparse
from scipy.optimize import linprog

from data.release import Release
from poverty import joint, protected, ranges

YEAR = 2561
POPULATIONS = ("target_poor", "bmn_poor")
TOTALS = np.vstack([np.ones(31), joint.MEMBERS])
LIMITED = np.vstack([np.eye(31), ranges.AT_LEAST])


@dataclass(frozen=True)
class Shown:
    """What is shown of the areas of a level for a population: totals, and ranges by code."""

    exact: pd.DataFrame
    lower: pd.DataFrame
    upper: pd.DataFrame

    @classmethod
    def of(cls, release: Release, level: str, population: str, *, threshold: int = 5) -> Shown:
        exact = joint.from_figures(release.figures(level, YEAR), population)
        table = protected.protect(exact, level=level, threshold=threshold)
        index = exact.dropna().index
        return cls(
            exact.loc[index],
            pd.DataFrame(table.ranges.lower, index=index),
            pd.DataFrame(table.ranges.upper, index=index),
        )

    def totals(self, code: str) -> np.ndarray:
        """The published totals: all, and those deprived in each dimension."""
        return TOTALS @ self.exact.loc[code].to_numpy()

    def small(self, threshold: int = 5) -> list[tuple[str, int]]:
        """Cells of one to four people: code and place."""
        few = ((self.exact > 0) & (self.exact < threshold)).to_numpy()
        return [(str(self.exact.index[row]), int(cell)) for row, cell in np.argwhere(few)]


@dataclass
class Attack:
    """A linear program over the cells of some areas; each area and population is a block of 31."""

    areas: list[str]
    populations: tuple[str, ...] = ("target_poor",)
    equal: list = field(default_factory=list)
    equal_to: list = field(default_factory=list)
    most: list = field(default_factory=list)
    most_of: list = field(default_factory=list)

    @property
    def blocks(self) -> int:
        return len(self.areas) * len(self.populations)

    def _row(self, matrix: np.ndarray, blocks: list[int]) -> sparse.csr_array:
        parts = [matrix if block in set(blocks) else None for block in range(self.blocks)]
        empty = sparse.csr_array((matrix.shape[0], 31))
        return sparse.csr_array(
            sparse.hstack([empty if part is None else sparse.csr_array(part) for part in parts])
        )

    def block(self, code: str, population: str = "target_poor") -> int:
        return self.populations.index(population) * len(self.areas) + self.areas.index(code)

    def know(self, shown: Shown, code: str, blocks: list[int], *, published_only: bool) -> None:
        """Add what is shown of an area that is the sum of some blocks."""
        self.equal.append(self._row(TOTALS, blocks))
        self.equal_to.append(shown.totals(code))
        if published_only:
            return
        rows = self._row(LIMITED, blocks)
        self.most += [rows, -rows]
        self.most_of += [shown.upper.loc[code].to_numpy(), -shown.lower.loc[code].to_numpy()]

    def contain(self, code: str) -> None:
        """Every target poor person of an area is BMN-poor, in the same cell."""
        inner, outer = self.block(code), self.block(code, "bmn_poor")
        self.most.append(self._row(np.eye(31), [inner]) - self._row(np.eye(31), [outer]))
        self.most_of.append(np.zeros(31))

    def bounds(self, code: str, cell: int) -> tuple[int, int]:
        """The fewest and the most people that the cell may hold."""
        aim = np.zeros(31 * self.blocks)
        aim[31 * self.block(code) + cell] = 1
        lowest, highest = (self._solve(sign * aim) * sign for sign in (1, -1))
        return int(np.ceil(lowest - 1e-6)), int(np.floor(highest + 1e-6))

    def _solve(self, aim: np.ndarray) -> float:
        answer = linprog(
            aim,
            A_ub=sparse.vstack(self.most) if self.most else None,
            b_ub=np.concatenate(self.most_of) if self.most else None,
            A_eq=sparse.vstack(self.equal),
            b_eq=np.concatenate(self.equal_to),
            bounds=(0, None),
            method="highs",
        )
        assert answer.status == 0, answer.message
        return float(answer.fun)


def alone(shown: Shown, code: str, *, published_only: bool = False) -> Attack:
    """The attack on one area from what is shown of it alone."""
    attack = Attack([code])
    attack.know(shown, code, [0], published_only=published_only)
    return attack


def with_bmn(levels: dict[str, Shown], code: str) -> Attack:
    """The attack on one area from both of its populations."""
    attack = Attack([code], POPULATIONS)
    for population in POPULATIONS:
        attack.know(
            levels[population], code, [attack.block(code, population)], published_only=False
        )
    attack.contain(code)
    return attack


def family(
    shown: dict[str, Shown], province: str, *, published_only: bool = False
) -> Attack:
    """The attack on the tambons and municipalities of a province from all of its levels.

    `shown` holds the levels `tambon`, `municipality`, `district` and `province`.
    """
    units = {
        code: level
        for level in ("tambon", "municipality")
        for code in shown[level].exact.index
        if code.startswith(province)
    }
    attack = Attack(list(units))
    for code, level in units.items():
        attack.know(shown[level], code, [attack.block(code)], published_only=published_only)
    for level in ("district", "province"):
        for code in shown[level].exact.index:
            inside = [attack.block(unit) for unit in units if unit.startswith(code)]
            if code.startswith(province) and inside:
                attack.know(shown[level], code, inside, published_only=published_only)
    return attack
