"""Tables of areas by group, areas nested in areas, and what is known of the counts withheld.

Known are all shown counts, every area's total, and that an area is the sum of the areas in it.
Areas are nested, groups are not: such equations are those of a flow through a network, so that
whatever is found of the withheld counts in fractions (linear programming) holds in whole people.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy as sp  # its parts are loaded where they are asked for

Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Nested:
    """People of areas by group. `counts`: whole numbers, shape (areas, groups).

    `parent`: the place of the area that each lies in, −1 for the whole.
    """

    counts: Whole
    parent: Whole

    @property
    def totals(self) -> Whole:
        """All people of each area, which are published."""
        return np.asarray(self.counts.sum(axis=1), dtype=np.int64)

    def small(self, threshold: int) -> Flags:
        """Counts below the threshold, zero included, of areas that have anybody.

        >>> table = Nested(np.array([[9, 0], [9, 0], [0, 0]]), np.array([-1, 0, 0]))
        >>> table.small(5).tolist()
        [[False, True], [False, True], [False, False]]
        """
        return (self.counts < threshold) & (self.totals > 0)[:, np.newaxis]

    def family(self, area: int) -> Whole:
        """The places of an area and of the areas in it."""
        return np.append(np.flatnonzero(self.parent == area), area)

    def merged(self, one: int, other: int) -> Nested:
        """The table with two groups taken together, in the place of the first.

        >>> Nested(np.array([[1, 2, 3]]), np.array([-1])).merged(0, 2).counts.tolist()
        [[4, 2]]
        """
        counts = self.counts.copy()
        counts[:, one] += counts[:, other]
        return Nested(np.delete(counts, other, axis=1), self.parent)


@dataclass(frozen=True)
class Known:
    """Equations of the withheld counts, in the order of the table: `left` · counts = `right`."""

    left: sp.sparse.csr_array
    right: Whole

    def parts(self) -> list[Whole]:
        """The counts, parted by what hangs together: nothing of one part tells of another."""
        if not self.left.shape[1]:
            return []
        _, labels = sp.sparse.csgraph.connected_components(
            abs(self.left).T @ abs(self.left), directed=False
        )
        order = np.argsort(labels, kind="stable")
        ends = np.flatnonzero(np.diff(labels[order])) + 1
        return np.split(order, ends)

    def of(self, cells: Whole) -> Known:
        """What is known of a part."""
        left = sp.sparse.csr_array(self.left[:, cells])
        told = np.diff(left.indptr) > 0
        return Known(sp.sparse.csr_array(left[np.flatnonzero(told)]), self.right[told])

    def holds(self, counts: Whole) -> bool:
        """Whether whole numbers may be the withheld counts."""
        return bool((counts >= 0).all() and (self.left @ counts == self.right).all())


def known(table: Nested, hidden: Flags) -> Known:
    """What is known of the withheld counts.

    Two areas of one, two groups; withheld is all but the second area, so that nothing is in doubt:

    >>> table = Nested(np.array([[9, 3], [4, 1], [5, 2]]), np.array([-1, 0, 0]))
    >>> found = known(table, np.array([[1, 1], [1, 1], [0, 0]], dtype=bool))
    >>> found.left.toarray().astype(int).tolist(), found.right.tolist()
    ([[1, 1, 0, 0], [0, 0, 1, 1], [-1, 0, 1, 0], [0, -1, 0, 1]], [12, 5, -5, -2])
    """
    areas, groups = table.counts.shape
    rows = sp.sparse.kron(sp.sparse.eye_array(areas), np.ones((1, groups)))
    inner = table.parent >= 0
    outer = np.unique(table.parent[inner])
    places = np.searchsorted(outer, table.parent[inner])
    sums = sp.sparse.coo_array(
        (np.ones(inner.sum()), (places, np.flatnonzero(inner))), shape=(len(outer), areas)
    )
    own = sp.sparse.coo_array(
        (np.ones(len(outer)), (np.arange(len(outer)), outer)), shape=sums.shape
    )
    columns = sp.sparse.kron(sums - own, sp.sparse.eye_array(groups))
    every = sp.sparse.csr_array(sp.sparse.vstack([rows, columns]))
    every.eliminate_zeros()  # of two groups, `kron` writes them down: such a row tells nothing
    right = np.concatenate([table.totals, np.zeros(columns.shape[0], dtype=np.int64)])
    flat = hidden.ravel()
    shown = np.where(flat, 0, table.counts.ravel())
    left = sp.sparse.csr_array(every[:, np.flatnonzero(flat)])
    told = np.diff(left.indptr) > 0
    rest = right - np.rint(every @ shown).astype(np.int64)
    return Known(sp.sparse.csr_array(left[np.flatnonzero(told)]), rest[told])
