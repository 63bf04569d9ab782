"""What can be told of withheld households by size: the attack, by whole tables that may be true.

A count below the threshold is protected where, for all that is shown and known, it may be any
number below the threshold that was open before the table was told. Households and their people are
bound together, so that fractions do not do: where every band is of one size, it may be that every
second number is impossible. So each number of each count is shown by a table in whole households
and whole people with the same shown figures; one table shows it of many counts at once. Where none
is found, the count is taken for told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import scipy as sp  # its parts are loaded where they are asked for

from poverty.protection.polytope import Flags, Whole
from poverty.protection.size_system import System, together
from poverty.protection.sizes import Sized, Split

SIDES: tuple[Literal["left", "right"], ...] = ("left", "right")
SINGLY = 40
"""Counts that are tried one by one; of more, those left are taken for told."""
MOST = 20_000
"""Cells that hang together and are tried; of more, all counts are taken for told."""


@dataclass(frozen=True)
class Wanted:
    """A count that is attacked: `cells` of the system add up to it with `besides`.

    `place`: that of the count in the table. `numbers`: what it should have room to be.
    """

    place: tuple[int, int]
    cells: Whole
    besides: int
    numbers: frozenset[int]


@dataclass(frozen=True)
class Known:
    """What one who has a table and knows a split knows of the withheld counts.

    A cell is a part of the split in an area of which something is withheld, and a band. `area` and
    `band` tell where it lies, `shown_in` the place of the nearest area around each count (shape of
    the table) whose count is shown, −1 for none; those with the same add up to what is shown.
    """

    area: Whole
    band: Whole
    shown_in: Whole
    system: System
    together: list[Whole]
    order: Whole

    def cells(self, areas: Whole, band: int) -> Whole:
        """The cells of some areas in a band. `order` is that of the cells by area and band."""
        bands = self.shown_in.shape[1]
        places = (self.area * bands + self.band)[self.order]
        begin, end = (np.searchsorted(places, areas * bands + band, side) for side in SIDES)
        found = [self.order[first:last] for first, last in zip(begin, end, strict=True)]
        return np.sort(np.concatenate(found))


def unprotected(sized: Sized, hidden: Flags, *, threshold: int) -> Flags:
    """Small counts that can be told nearer than "below the threshold"; shape of the table.

    Eight households of 21 people, two of them of one person and one of two. With these two counts
    withheld it is known that they are three households of four people, and so how many of each.

    >>> from poverty.protection.polytope import Nested
    >>> table = Nested(np.array([[2, 1, 5]]), np.array([-1]))
    >>> parts = Split(np.array([0]), np.array([8]), np.array([21]), np.zeros((2, 1, 3), dtype=int))
    >>> sized = Sized(table, np.array([[2, 2, 17]]), np.array([1, 2, 3]), (parts,))
    >>> bool(unprotected(sized, np.array([[True, True, False]]), threshold=3).any())
    True
    >>> bool(unprotected(sized, np.array([[True, True, True]]), threshold=3).any())
    False
    """
    small = sized.households.small(threshold)
    bare: Flags = small & ~hidden
    for split in sized.splits:
        knows = known(sized, split, hidden)
        asked = [
            _wanted(sized, split, knows, (int(area), int(band)), threshold)
            for area, band in np.argwhere(small & ~bare)
        ]
        for number, those in _by_part(asked, knows).items():
            part = knows.together[number]
            for one in _never(knows.system.of(part), part, those):
                bare[one.place] = True
        for one in asked:
            bare[one.place] |= not len(one.cells) and len(one.numbers) > 0
    return bare


def known(sized: Sized, split: Split, hidden: Flags) -> Known:
    """What is known of what is withheld of a table."""
    table, bands = sized.households, len(sized.least)
    shown_in = _shown_in(table.parent, hidden)
    dark = ~np.isin(np.arange(len(hidden)), table.parent) & hidden.any(axis=1)
    parts = np.flatnonzero(dark[split.area])
    area, band = np.repeat(split.area[parts], bands), np.tile(np.arange(bands), len(parts))
    counts = np.array([table.counts, sized.people]) - split.fixed
    labels = shown_in * bands + np.arange(bands)
    listed, row = np.unique(labels[area, band], return_inverse=True)
    sums = [
        np.array([counts[layer, dark][labels[dark] == one].sum() for one in listed], dtype=np.int64)
        for layer in (0, 1)
    ]
    cells = np.arange(len(area))
    places = np.concatenate([cells // bands, len(parts) + row]), np.tile(cells, 2)
    links = sp.sparse.csr_array(
        (np.ones(2 * len(cells)), places), shape=(len(parts) + len(listed), len(cells))
    )
    told = np.flatnonzero(np.append(np.ones(len(parts), dtype=bool), listed >= 0))
    owned = split.people[parts].repeat(bands)
    spread = sized.spread()[band]
    system = System(
        sp.sparse.csr_array(links[told]),
        np.append(split.households[parts], sums[0])[told],
        np.append(split.people[parts], sums[1])[told],
        sized.least[band],
        np.where(spread < 0, owned, np.minimum(spread, owned)),
        split.households[parts].repeat(bands),
    )
    return Known(area, band, shown_in, system, together(links), np.lexsort((band, area)))


def _by_part(asked: Sequence[Wanted], knows: Known) -> dict[int, list[Wanted]]:
    """Counts by the part of the system that tells of them; what no cell tells of is in none."""
    part_of = np.zeros(len(knows.area), dtype=np.int64)
    for number, part in enumerate(knows.together):
        part_of[part] = number
    found: dict[int, list[Wanted]] = defaultdict(list)
    for one in asked:
        if len(one.cells) and one.numbers:
            found[int(part_of[one.cells[0]])].append(one)
    return found


def _shown_in(parent: Whole, hidden: Flags) -> Whole:
    """The nearest area around each count, itself among them, whose count is shown; −1 for none."""
    found = np.full(hidden.shape, -1)
    for place, above in enumerate(parent):  # areas come after those around them
        found[place] = np.where(hidden[place], found[above] if above >= 0 else -1, place)
    return found


def _wanted(
    sized: Sized, split: Split, knows: Known, place: tuple[int, int], threshold: int
) -> Wanted:
    area, band = place
    count = int(sized.households.counts[place])
    inside = sized.beneath(area) & (knows.shown_in[:, band] == knows.shown_in[place])
    cells = knows.cells(np.flatnonzero(inside), band)
    own = np.unique(knows.area[cells])
    flexible = (sized.households.counts - split.fixed[0])[own, band].sum()
    numbers = np.flatnonzero(sized.left_open(split, area, band, threshold - 1))
    return Wanted(place, cells, count - int(flexible), frozenset(numbers.tolist()) - {count})


def _never(system: System, part: Whole, asked: Sequence[Wanted]) -> list[Wanted]:
    """Those counts for one of whose numbers no table is found."""
    if len(part) > MOST:
        return [one for one in asked if one.numbers]
    found: list[Wanted] = []
    for number in sorted({number for one in asked for number in one.numbers}, reverse=True):
        left = [one for one in asked if number in one.numbers and one not in found]
        found += _unreached(system, part, left, number)
    return found


def _unreached(
    system: System, part: Whole, asked: Sequence[Wanted], number: int
) -> Sequence[Wanted]:
    """Those counts that no table is found for in which they are a number."""
    left, before = asked, len(asked) + 1
    while left and len(left) < before:
        before = len(left)
        left = _missed(system, part, left, number)
    if not 1 < len(left) <= SINGLY:
        return left
    return [one for one in left if _missed(system, part, [one], number)]


def _missed(system: System, part: Whole, asked: Sequence[Wanted], number: int) -> Sequence[Wanted]:
    """Those of some counts that are not a number in the table in which they are near to it."""
    cells = [np.searchsorted(part, one.cells) for one in asked]
    found = system.near(cells, np.array([number - one.besides for one in asked]))
    if found is None:
        return asked
    return [
        one
        for one, own in zip(asked, cells, strict=True)
        if found[own].sum() + one.besides != number
    ]
