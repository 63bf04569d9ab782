"""Households of areas by size, with their people, and what else is known of both.

Sizes come in bands that follow each other from one person on; the last is open. Households and
people of a band are bound together (a band of one size alone has so many people for each
household), and published beside the table are both of every survey unit, of its villages, and of
its poor. So what is known is told by splits: the households of an area in parts, of each of which
number and people are known.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from poverty.protection.polytope import Flags, Nested, Whole


@dataclass(frozen=True)
class Split:
    """Households in parts, of each of which number and people are known.

    `area`: the innermost area of each part. `fixed`: households, and in a second layer people, of
    whom the very size is known, by area and band (shape 2, areas, bands); they are in no part.
    """

    area: Whole
    households: Whole
    people: Whole
    fixed: Whole


@dataclass(frozen=True)
class Sized:
    """Households of areas by band of size, and the people of each count of them.

    `least`: the fewest people of a household of each band; a band ends before the next.
    """

    households: Nested
    people: Whole
    least: Whole
    splits: tuple[Split, ...]

    def spread(self) -> Whole:
        """By how many people the largest household of a band is above the smallest; −1: any.

        >>> whole = Nested(np.array([[1, 1, 1, 1]]), np.array([-1]))
        >>> Sized(whole, whole.counts, np.array([1, 2, 3, 5]), ()).spread().tolist()
        [0, 0, 1, -1]
        """
        return np.append(np.diff(self.least) - 1, -1)

    def merged(self, band: int) -> Sized:
        """The table with a band and the next taken together."""
        return Sized(
            self.households.merged(band, band + 1),
            _summed(self.people, band),
            np.delete(self.least, band + 1),
            tuple(
                Split(one.area, one.households, one.people, _summed(one.fixed, band))
                for one in self.splits
            ),
        )

    def beneath(self, area: int) -> Flags:
        """Which areas an area is, or has in it.

        >>> whole = Nested(np.array([[3], [1], [2]]), np.array([-1, 0, 0]))
        >>> table = Sized(whole, whole.counts, np.array([1]), ())
        >>> table.beneath(0).tolist(), table.beneath(2).tolist()
        ([True, True, True], [False, False, True])
        """
        found: Flags = np.arange(len(self.households.parent)) == area
        if area not in self.households.parent:
            return found
        for place, above in enumerate(self.households.parent):  # areas come after those around
            found[place] |= above >= 0 and found[above]
        return found

    def left_open(self, split: Split, area: int, band: int, most: int) -> Flags:
        """Which counts from none to `most` a split leaves open where no table is told.

        Two parts of one area: two households of three people, and one of two.

        >>> split = Split(
        ...     np.array([0, 0]), np.array([2, 1]), np.array([3, 2]), np.zeros((2, 1, 3), dtype=int)
        ... )
        >>> table = Nested(np.array([[1, 2, 0]]), np.array([-1]))
        >>> sized = Sized(table, np.array([[1, 4, 0]]), np.array([1, 2, 3]), (split,))
        >>> [np.flatnonzero(sized.left_open(split, 0, band, 4)).tolist() for band in range(3)]
        [[1], [2], [0]]
        """
        inside = self.beneath(area)
        leaves = inside & ~np.isin(np.arange(len(inside)), self.households.parent)
        fixed = int(split.fixed[0, leaves, band].sum())
        found = np.zeros(most + 1, dtype=bool)
        found[fixed:][:1] = True
        for part in np.flatnonzero(leaves[split.area]):
            own = self._of_part(int(split.households[part]), int(split.people[part]), band, most)
            found = np.convolve(found, own)[: most + 1] > 0
        return found

    def _of_part(self, households: int, people: int, band: int, most: int) -> Flags:
        """Which numbers of some households may be of a band, by how many people they have."""
        here = np.arange(most + 1)
        others = households - here
        smallest, largest = int(self.least[band]), people
        if band + 1 < len(self.least):
            largest = int(self.least[band + 1]) - 1
        low, high = here * smallest, here * largest
        below = (low + others <= people) & (people <= high + others * (smallest - 1))
        below &= (band > 0) | (others == 0)
        least = 1 if band else largest + 1
        above = (others > 0) & (low + (others - 1) * least + largest + 1 <= people)
        found: Flags = (others >= 0) & (below | above & (largest < people))
        return found


def _summed(counts: Whole, band: int) -> Whole:
    """Counts by band in the last place, a band and the next added up."""
    found = counts.copy()
    found[..., band] += counts[..., band + 1]
    return np.delete(found, band + 1, axis=-1)
