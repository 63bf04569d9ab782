"""A weighted least squares of changes within cells, its standard error by clusters (CR2).

Nothing as large as areas by areas is made: the hat matrix is one of cells and one of slopes, and
all its products are sums by cell and cluster.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

_NOTHING = 1e-12

Values = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Groups = npt.NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Fit:
    """A weighted least squares of changes on help, cells and the starting rate within them.

    One helped area beside two others of its cell that start alike: each of them counts for half.

    >>> before, helped = np.array([0.1, 0.1, 0.1]), np.array([True, False, False])
    >>> fit = Fit(before, helped, np.array([0, 0, 0]), np.array([0, 1, 2]))
    >>> fit.weights.tolist(), fit.weights_of_change.round(2).tolist()
    ([1.0, 0.5, 0.5], [1.0, -0.5, -0.5])
    """

    before: Values
    helped: Flags
    cells: Groups
    clusters: Groups

    @cached_property
    def _cell(self) -> Groups:
        return np.asarray(np.unique(self.cells, return_inverse=True)[1], dtype=np.intp)

    @cached_property
    def weights(self) -> Values:
        """One for each helped area; the others of a cell weigh together as much as its helped."""
        helped = np.bincount(self._cell, self.helped)
        others = np.bincount(self._cell, ~self.helped)
        return np.where(self.helped, 1.0, (helped / others)[self._cell])

    def _mean(self, values: Values) -> Values:
        """The weighted mean of each area's cell."""
        sums = np.bincount(self._cell, self.weights * values)
        return np.asarray((sums / self._sizes)[self._cell])

    @cached_property
    def _sizes(self) -> Values:
        return np.asarray(np.bincount(self._cell, self.weights), dtype="float64")

    @cached_property
    def _within(self) -> Values:
        """Help, and the starting rate where it differs, less what the cell has of each."""
        columns = [self.helped.astype("float64"), self.before]
        within = [column - self._mean(column) for column in columns]
        known = [one for one in within if np.ptp(one) > _NOTHING]
        return np.column_stack(known)

    @cached_property
    def _bread(self) -> Values:
        within = self._within
        return np.asarray(np.linalg.pinv(within.T @ (within * self.weights[:, None])))

    @cached_property
    def weights_of_change(self) -> Values:
        """What the change of each area counts for in the effect."""
        return np.asarray((self._bread @ (self._within * self.weights[:, None]).T)[0])

    @cached_property
    def members(self) -> list[Groups]:
        """The areas of each cluster."""
        return [np.flatnonzero(self.clusters == one) for one in np.unique(self.clusters)]

    @cached_property
    def _spread(self) -> Values:
        """What a row of the hat matrix has of the slopes: the same for every area, by column."""
        return np.asarray(self._within * self.weights[:, None])

    def _sum(self, values: Values) -> Values:
        """Sums of columns over the areas of each cell."""
        return np.column_stack([np.bincount(self._cell, column) for column in values.T])

    def _square(self, rows: Groups) -> Values:
        """The residual maker times itself, of some areas: how their residuals vary together."""
        cell, sizes = self._cell[rows], self._sizes
        same = cell[:, None] == cell[None, :]
        slopes = self._within[rows] @ self._bread
        hat = same * (self.weights[rows] / sizes[cell])[None, :] + slopes @ self._spread[rows].T
        squares = np.bincount(self._cell, self.weights**2) / sizes**2
        crossed = slopes @ (self._mixed[cell]).T
        twice = same * squares[cell][None, :] + crossed + crossed.T
        twice = twice + slopes @ (self._spread.T @ self._spread) @ slopes.T
        return np.asarray(np.eye(len(rows)) - hat - hat.T + twice)

    @cached_property
    def _mixed(self) -> Values:
        """What cells and slopes have of each other in the hat matrix times itself, by cell."""
        return np.asarray(self._sum(self._spread * self.weights[:, None]) / self._sizes[:, None])

    def error(self, changes: Values) -> tuple[float, float]:
        """The standard error of the effect, and its degrees of freedom.

        The cluster's part is what its adjusted residuals count for; the products of these parts, as
        they would be of changes that are all alike, tell the degrees of freedom.
        """
        adjusted: Values = np.zeros(len(changes))
        for rows in self.members:
            adjusted[rows] = _root(self._square(rows)) @ self.weights_of_change[rows]
        residuals: Values = changes - self._mean(changes)
        residuals = residuals - self._within @ (self._bread @ (self._spread.T @ changes))
        parts = np.bincount(self._cluster, adjusted * residuals)
        products = self._products(adjusted)
        degrees = float(np.trace(products) ** 2 / (products**2).sum())
        return float(np.sqrt((parts**2).sum())), min(degrees, len(self.members) - 1.0)

    @cached_property
    def _cluster(self) -> Groups:
        return np.asarray(np.unique(self.clusters, return_inverse=True)[1], dtype=np.intp)

    def _by_cluster(self, values: Values) -> Values:
        """Values of areas added up by cluster (rows) and cell (columns)."""
        shape = len(self.members), len(self._sizes)
        found = np.zeros(shape)
        np.add.at(found, (self._cluster, self._cell), values)
        return found

    def _products(self, adjusted: Values) -> Values:
        """The products of the clusters' parts with each other."""
        cells, weighed = self._by_cluster(adjusted), self._by_cluster(adjusted * self.weights)
        own: Values = np.diag(np.asarray(np.bincount(self._cluster, adjusted**2), "float64"))
        within, spread = (
            np.column_stack([np.bincount(self._cluster, adjusted * column) for column in each.T])
            for each in (self._within, self._spread)
        )
        slopes: Values = within @ self._bread
        hat = (cells / self._sizes) @ weighed.T + slopes @ spread.T
        squares = np.bincount(self._cell, self.weights**2) / self._sizes**2
        crossed = cells @ self._mixed @ slopes.T
        twice: Values = (cells * squares) @ cells.T + crossed + crossed.T
        twice = twice + slopes @ (self._spread.T @ self._spread) @ slopes.T
        return np.asarray(own - hat - hat.T + twice)


def _root(square: Values) -> Values:
    """The inverse square root of a matrix that is symmetric and not negative."""
    values, vectors = np.linalg.eigh(square)
    roots = np.where(values > _NOTHING, 1 / np.sqrt(np.maximum(values, _NOTHING)), 0.0)
    return np.asarray((vectors * roots) @ vectors.T)
