"""An attack on protected cells by linear programming, from everything the atlas shows.

What is shown of an area for each population: the published totals (all, and by dimension); the
ranges of the 31 cells and of the people in at least 2, 3, 4 and 5 dimensions (every table, map,
file, slide and setting is computed from these alone: tests/poverty/test_protected.py). The
attacker also knows that areas add up to their district and province, that every target poor person
is BMN-poor, and that every poor household has a BMN-poor person in the same cell. The bounds of a
cell are the smallest and largest number of people that agree with all of it.
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
        figures = release.figures(level, YEAR)
        exact = joint.from_figures(figures, population)
        table = protected.of_figures(figures, population, level=level, threshold=threshold)
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


def rounded_alone(exact: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Ranges under a plain rule: one to four hidden, zero shown as zero, the rest rounded to 5."""
    values = ranges.with_numbers(exact.to_numpy(dtype=np.int64))
    lower, upper = ranges.ranged(values, np.full(values.shape, 10**9), threshold=5)
    lower, upper = np.where(values < 5, np.minimum(values, 1), lower), np.where(values, upper, 0)
    return pd.DataFrame(lower, index=exact.index), pd.DataFrame(upper, index=exact.index)


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

    def contain(self, code: str, inner: str, outer: str) -> None:
        """Nobody of the inner population is not in the outer one, in the same cell."""
        blocks = [self.block(code, inner)], [self.block(code, outer)]
        self.most.append(self._row(np.eye(31), blocks[0]) - self._row(np.eye(31), blocks[1]))
        self.most_of.append(np.zeros(31))

    def bounds(self, code: str, cell: int, population: str = "target_poor") -> tuple[int, int]:
        """The fewest and the most people that the cell may hold."""
        aim = np.zeros(31 * self.blocks)
        aim[31 * self.block(code, population) + cell] = 1
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


def together(shown: dict[str, Shown], code: str, *, published_only: bool = False) -> Attack:
    """The attack on one area from all of its populations, of which one is contained in another."""
    attack = Attack([code], tuple(shown))
    for population, known in shown.items():
        attack.know(known, code, [attack.block(code, population)], published_only=published_only)
    for inner, outer in ranges.CONTAINED:
        attack.contain(code, inner, outer)
    return attack


def family(shown: dict[str, Shown], province: str, *, published_only: bool = False) -> Attack:
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
