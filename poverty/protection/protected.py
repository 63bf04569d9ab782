"""The protected base: the one table of every survey unit that everything derived is a sum over.

It is made once a release, by swapping dimensions between pairs of people within each unit
(swaps.py): the published totals stay exact, and every table with the same totals stays
possible. The target poor and the other BMN-poor are swapped apart, so that everybody of the first
is one of the second in the same set; households by themselves. Areas above the unit are sums.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from poverty import joint
from poverty.joint import MEMBERS, SIZE
from poverty.protection import disclosure, pattern, swaps

Whole = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

INNER, OUTER = "target_poor", "bmn_poor"
OTHERS = "other_bmn_poor"
"""Name of those of the outer population who are not of the inner one."""
PATTERNS = {
    INNER: pattern.TARGET_POOR,
    OTHERS: pattern.OTHER_BMN_POOR,
    "households": pattern.HOUSEHOLDS,
}
MEASURED = {"default95": 1, "defaultMost": 4, "other95": 5, "country": 10}
"""People by which the base of B.E. 2561 is off: in two or more dimensions in 95% of the units, in
any unit, under any other setting in 95% of the units, and for the country."""


@dataclass(frozen=True)
class Protected:
    """Counts of a population by set over some areas, from the protected base or exact ones.

    `cells`: float frame, a column a mask, rows the areas; NaN where an area has no figures.
    `room`: the most people each cell may hold by the published totals of the area's units.
    """

    cells: pd.DataFrame
    room: pd.DataFrame
    threshold: int = disclosure.THRESHOLD

    @property
    def exact(self) -> bool:
        """Whether the cells are the exact ones: for staff alone."""
        return self.threshold == disclosure.EXACT

    def family(self, members: Flags) -> tuple[Numbers, disclosure.Statuses]:
        """People in a family of sets, and the status of each count; NaN where there is no figure.

        `members` is true for the sets that belong to it. TPMAP publishes all the poor and all of
        one dimension: such families are published.
        """
        chosen = members.astype(np.float64)
        counted = self.cells.to_numpy() @ chosen
        nobody = self.room.to_numpy() @ chosen == 0
        words = disclosure.statuses(counted, nobody, threshold=self.threshold)
        if self.exact or published(members):
            status = disclosure.Status.EXACT if self.exact else disclosure.Status.PUBLISHED
            words[~np.isnan(counted)] = status
        return counted, words


def published(members: Flags) -> bool:
    """Whether TPMAP publishes the people of a family: all the poor, or all of one dimension.

    >>> published(MEMBERS[0] == 1), published(SIZE[1:] >= 2)
    (True, False)
    """
    return bool(members.all()) or any(bool((members == (row == 1)).all()) for row in MEMBERS)


@dataclass(frozen=True)
class Base:
    """The protected base of a year: by population, counts and room of every unit with figures."""

    cells: Mapping[str, pd.DataFrame]
    room: Mapping[str, pd.DataFrame]

    def over(
        self, population: str, areas: pd.Series, index: pd.Index, *, threshold: int
    ) -> Protected:
        """The sums over areas. `areas` gives every unit its area; `index` are the areas wanted.

        Areas without a unit that has figures are missing, and so is a population nobody counted.
        """
        if population not in self.cells:
            nothing = pd.DataFrame(np.nan, index=index, columns=list(joint.MASKS[1:]))
            return Protected(nothing, nothing, threshold)
        cells, room = (
            table.groupby(areas.reindex(table.index).to_numpy()).sum().reindex(index)
            for table in (self.cells[population], self.room[population])
        )
        return Protected(cells, room, threshold)


def base(figures: pd.DataFrame, *, key: bytes) -> Base:
    """The protected base from the figures of all units; units without figures are left out.

    What becomes of a unit follows from its code, its counts and the `key` alone.
    """
    names = [name for name in joint.POPULATIONS if joint.columns(name)[0] in figures]
    frames = {name: joint.from_figures(figures, name) for name in names}
    known = _known(frames, figures.index)
    counts = {name: frame[known].to_numpy(dtype=np.int64) for name, frame in frames.items()}
    index = figures.index[known]
    made = _swapped(counts, index, key)
    return Base(
        {name: _frame(made[name], index) for name in names},
        {name: _frame(highest(counts[name]), index) for name in names},
    )


def exact(figures: pd.DataFrame, population: str) -> Protected:
    """The exact counts of a population, unprotected: for staff alone, and for tests."""
    cells = joint.from_figures(figures, population)
    return Protected(cells, cells, disclosure.EXACT)


def _known(frames: Mapping[str, pd.DataFrame], index: pd.Index) -> Flags:
    """Units with figures of every population."""
    found = [frame.notna().all(axis=1).to_numpy() for frame in frames.values()]
    return np.asarray(np.logical_and.reduce(found) if found else np.zeros(len(index), dtype=bool))


def _frame(counts: Whole, index: pd.Index) -> pd.DataFrame:
    return pd.DataFrame(counts.astype(np.float64), index=index, columns=list(joint.MASKS[1:]))


def _swapped(counts: Mapping[str, Whole], index: pd.Index, key: bytes) -> dict[str, Whole]:
    """The populations after swapping, the outer one put together from its two parts."""
    parts = dict(counts)
    nested = {INNER, OUTER} <= counts.keys()
    # Swapped whole, the outer population could come to have fewer people in a set than the inner.
    if nested:
        parts[OTHERS] = parts.pop(OUTER) - parts[INNER]
    made = {
        name: swaps.swapped(
            part,
            # Populations with the same counts are not swapped alike: one would tell of the other.
            names=[f"{name}|{code}" for code in index],
            key=key,
            pattern=PATTERNS.get(name, pattern.OTHER_BMN_POOR),
        )
        for name, part in parts.items()
    }
    if nested:
        made[OUTER] = made[INNER] + made.pop(OTHERS)
    return made


def highest(counts: Whole) -> Whole:
    """The most people each cell can hold by the published totals alone; shape (areas, 31).

    A set of s dimensions holds no more people than the least of its dimensions, than those not
    deprived in any other dimension, and than the deprivations beyond one a person ÷ (s − 1).

    Three people, four deprivations, one of them of health: at most one person has two dimensions,
    and nobody has three.

    >>> counts = np.zeros((1, 31), dtype=np.int64)
    >>> counts[0, int("00010", 2) - 1], counts[0, int("10010", 2) - 1] = 2, 1
    >>> room = dict(zip(joint.MASKS[1:], highest(counts)[0].tolist(), strict=True))
    >>> room["10010"], room["00010"], room["11010"], room["10000"]
    (1, 2, 0, 0)
    """
    total = counts.sum(axis=1, keepdims=True)
    deprived = counts @ MEMBERS.T
    surplus = deprived.sum(axis=1, keepdims=True) - total
    limit = np.where(SIZE[1:] > 1, surplus // np.maximum(SIZE[1:] - 1, 1), total)
    for place, holds in enumerate(MEMBERS):
        among = deprived[:, [place]]
        limit = np.minimum(limit, np.where(holds == 1, among, total - among))
    return np.asarray(limit)
