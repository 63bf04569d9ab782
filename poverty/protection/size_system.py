"""What is known of households by size as one system, and the search for a table that may be true.

Where the households of each cell are whole, the people are those of a flow through a network, so
that they are whole as well; both are tried before anything is said of the table found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy as sp  # its parts are loaded where they are asked for

from poverty.protection.polytope import Whole

Numbers = npt.NDArray[np.float64]
NODES = 400
"""Steps of a search for a table; no clock ends it, so that it ends alike everywhere."""


@dataclass(frozen=True)
class System:
    """What is known of the households and people in cells (a part of a split, a band of size).

    `sums` · households = `households`, and so for people. `least`: people of each household at
    least, `spread`: how many more it may have; `most`: households of the part.
    """

    sums: sp.sparse.csr_array
    households: Whole
    people: Whole
    least: Whole
    spread: Whole
    most: Whole

    def of(self, cells: Whole) -> System:
        """What is known of a part."""
        sums = sp.sparse.csr_array(self.sums[:, cells])
        rows = np.flatnonzero(np.diff(sums.indptr))
        by_cell = (self.least[cells], self.spread[cells], self.most[cells])
        return System(
            sp.sparse.csr_array(sums[rows]), self.households[rows], self.people[rows], *by_cell
        )

    def near(self, wanted: Sequence[Whole], numbers: Whole) -> Whole | None:
        """Households of each cell in a table that may be true; None where none is found.

        The cells of each of `wanted` come as near to its number as can be, added up over all.
        """
        cells, asked = len(self.least), len(wanted)
        off = -sp.sparse.eye_array(asked)
        picked = _rows(wanted, cells)
        every = sp.sparse.block_array(
            [
                [self.sums, None, None],
                [self.sums @ _diagonal(self.least), self.sums, None],
                [-_diagonal(self.spread), sp.sparse.eye_array(cells), None],
                [picked, None, off],
                [-picked, None, off],
            ]
        )
        exact = np.concatenate([self.households, self.people])
        ends = np.concatenate([exact, np.zeros(cells), numbers, -numbers])
        begins = np.concatenate([exact, np.full(cells + 2 * asked, -np.inf)])
        most = np.concatenate([self.most, self.spread * self.most, np.full(asked, np.inf)])
        answer = sp.optimize.milp(
            np.repeat([0.0, 1.0], [2 * cells, asked]),
            integrality=np.repeat([1, 0], [2 * cells, asked]),
            bounds=sp.optimize.Bounds(0.0, most),
            constraints=sp.optimize.LinearConstraint(every, begins, ends),
            options={"node_limit": NODES},
        )
        return None if answer.x is None else self.whole(answer.x[: 2 * cells])

    def whole(self, found: Numbers) -> Whole | None:
        """Households of each cell, where they and the people above the fewest may be true."""
        households, more = np.rint(found).astype(np.int64).reshape(2, -1)
        fits = (self.sums @ households == self.households).all()
        fits &= (self.sums @ (self.least * households + more) == self.people).all()
        fits &= (np.array([households, more, self.spread * households - more]) >= 0).all()
        return households if fits else None


def together(links: sp.sparse.csr_array) -> list[Whole]:
    """Columns parted by what hangs together through the rows.

    >>> links = sp.sparse.csr_array(np.array([[1, 0, 1], [0, 1, 0]]))
    >>> [part.tolist() for part in together(links)]
    [[0, 2], [1]]
    """
    rows, cells = links.shape
    both = sp.sparse.block_array([[None, links], [links.T, None]])
    labels = sp.sparse.csgraph.connected_components(both, directed=False)[1][rows:]
    order = np.argsort(labels, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(labels[order])) + 1) if cells else []


def _rows(places: Sequence[Whole], width: int) -> sp.sparse.csr_array:
    """A row for each of some lists of places, one at each place."""
    rows = np.repeat(np.arange(len(places)), [len(one) for one in places])
    columns = np.concatenate(list(places))
    return sp.sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(places), width))


def _diagonal(numbers: Whole) -> sp.sparse.sparray:
    return sp.sparse.diags_array(numbers.astype(np.float64))
