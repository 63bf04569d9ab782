"""All choices of a place that nothing outdoes: the least money for every gain, unit by unit.

Gains are whole numbers, so that there are no more such choices than the place can gain at most.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from poverty.allocation.options import Flags, Options, Whole, undominated
from poverty.allocation.relaxed import relax

Places = npt.NDArray[np.int32]
NEVER = 2**62
"""Money that nothing costs: a gain that cannot be had."""


@dataclass(frozen=True)
class Frontier:
    """Choices of a place as options of one class, at what they cost beyond what is set aside.

    `label`: what a choice gains beyond the first options of `units`. `taken`: for every unit that
    was taken up, the option taken where it came to each gain, -1 for its first.
    """

    units: Options
    options: Options
    taken: list[Places]

    @classmethod
    def of(cls, units: Options, aside: int, room: int) -> Frontier:
        """All choices that cost no more than `room`; the first options cost no more than that.

        >>> cost, gain = np.array([0, 2, 4, 0, 3]), np.array([0, 3, 4, 0, 2])
        >>> units = undominated(np.array([0, 0, 0, 1, 1]), cost, gain, np.arange(5), 2)
        >>> found = Frontier.of(units, 2, 6)
        >>> found.options.cost.tolist(), found.options.gain.tolist(), found.pick(5).tolist()
        ([0, 2, 3], [3, 4, 5], [1, 4])
        """
        cost, gain = (int(part[units.first].sum()) for part in (units.cost, units.gain))
        most = int(relax(units, room).top) + 1 - gain
        least, taken = _taken_up(units, room - cost, most)
        had = np.flatnonzero(least < NEVER)
        beyond = np.maximum(least[had] + cost - aside, 0)
        options = undominated(np.zeros_like(had), beyond, had + gain, had, 1)
        return cls(units, options, taken)

    def pick(self, label: int) -> Whole:
        """The option of every unit in one of the choices."""
        pick, left = self.units.first.copy(), label
        first = pick.copy()
        for taken in reversed(self.taken):
            option = int(taken[left])
            if option >= 0:
                unit = self.units.owner[option]
                pick[unit] = option
                left -= int(self.units.gain[option] - self.units.gain[first[unit]])
        return pick


def _taken_up(units: Options, room: int, most: int) -> tuple[Whole, list[Places]]:
    """The least money beyond the first options for every gain beyond theirs, and how it came about.

    Units that gain little are taken up first: so the list of gains is short for as long as can be.
    """
    first = units.first[units.owner]
    more, gained = units.cost - units.cost[first], units.gain - units.gain[first]
    open_ = np.flatnonzero((more > 0) & (more <= room))
    _, starts = np.unique(units.owner[open_], return_index=True)
    parts = np.split(open_, starts[1:]) if len(open_) else []
    least, taken = np.zeros(1, dtype=np.int64), []
    for options in sorted(parts, key=lambda part: int(gained[part[-1]])):
        least, option = _with(least, options, more[options], gained[options], most)
        dear: Flags = least > room
        least[dear] = NEVER
        end = int(np.flatnonzero(~dear)[-1]) + 1
        least = least[:end]
        taken.append(option[:end])
    return least, taken


def _with(
    least: Whole, options: Whole, more: Whole, gained: Whole, most: int
) -> tuple[Whole, Places]:
    """The least money with one more unit, and the option of it that is taken for each gain."""
    size = min(len(least) + int(gained[-1]), most + 1)
    found = np.full(size, NEVER, dtype=np.int64)
    found[: len(least)] = least
    taken = np.full(size, -1, dtype=np.int32)
    for option, cost, gain in zip(options.tolist(), more.tolist(), gained.tolist(), strict=True):
        end = min(len(least) + gain, size)
        priced = least[: end - gain] + cost
        better = priced < found[gain:end]
        np.copyto(found[gain:end], priced, where=better)
        taken[gain:end][better] = option
    return found, taken
