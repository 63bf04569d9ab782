"""Areas that touch one another in an edge or a corner, and areas as parts of larger ones."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

METRES = "EPSG:32647"
"""UTM 47N: what lies nearest is measured on it."""
Places = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Ground:
    """The smallest areas of a country: their shapes, and which of them touch.

    `shapes` are in metres (`METRES`), by code; `pairs` are two rows of places among them, a column
    two areas that touch, each either way.
    """

    shapes: gpd.GeoSeries
    pairs: Places

    @classmethod
    def of(cls, shapes: gpd.GeoSeries) -> Ground:
        """The ground of shapes in degrees, indexed by code, whose shared borders are the same."""
        ordered = shapes.sort_index()
        geometries = ordered.to_numpy()
        pairs = shapely.STRtree(geometries).query(geometries, predicate="intersects")
        return cls(ordered.to_crs(METRES), pairs[:, pairs[0] != pairs[1]])

    def touching(self, codes: pd.Index, digits: int) -> pd.DataFrame:
        """Pairs of areas, of those named, that touch; an area is the first `digits` of its parts.

        The codes of each pair, either way, in the columns `one` and `other`. An area that none of
        them touches is joined with the nearest, either way.
        """
        areas = self._areas(codes, digits)
        one, other = areas[self.pairs]
        known = (one >= 0) & (other >= 0) & (one != other)
        pairs = {*zip(one[known].tolist(), other[known].tolist(), strict=True)}
        alone = set(range(len(codes))) - {place for place, _ in pairs}
        bridges = [(place, self._nearest(place, areas)) for place in sorted(alone)]
        both = sorted({*pairs, *bridges, *((far, near) for near, far in bridges)})
        return pd.DataFrame(codes.to_numpy()[np.array(both)], columns=["one", "other"])

    def middles(self, codes: pd.Index, digits: int) -> npt.NDArray[np.float64]:
        """The centroid of each area named, x and y in metres; every one of them has parts."""
        centres, sizes = self.shapes.centroid, self.shapes.area
        weighed = pd.DataFrame({"x": centres.x * sizes, "y": centres.y * sizes, "size": sizes})
        sums = weighed.groupby(self._areas(codes, digits)).sum().loc[np.arange(len(codes))]
        return sums[["x", "y"]].div(sums["size"], axis=0).to_numpy()

    def _areas(self, codes: pd.Index, digits: int) -> Places:
        """For each part the place of the area it belongs to among those named; −1 for none."""
        parts = pd.Index([str(code)[:digits] for code in self.shapes.index])
        return codes.get_indexer(parts).astype(np.int64)

    def _nearest(self, place: int, areas: Places) -> int:
        """The place of the area, of those named, whose shape lies nearest to an area's own."""
        geometries, others = self.shapes.to_numpy(), np.flatnonzero((areas >= 0) & (areas != place))
        own = shapely.union_all(geometries[areas == place])
        near = shapely.STRtree(geometries[others]).query_nearest(own)
        return int(areas[others[near.min()]])
