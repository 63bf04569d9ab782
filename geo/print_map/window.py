"""Where a map stands on a page, and what it shows: metres of the ground to points of the page."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from matplotlib.transforms import Affine2D, Bbox, TransformedBbox

Points = npt.NDArray[np.float64]
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Window:
    """Where a map stands on a page: a box in points from the page's top left, and what it shows.

    `box` is left, top, width, height; `page` the page's height; `extent` the metres that must be
    visible. The scale is the largest at which they are, centred in the box; what lies around them
    is drawn up to `limits` (the box itself where there are none).
    """

    box: Bounds
    page: float
    extent: Bounds
    limits: Bounds | None = None

    @property
    def scale(self) -> float:
        """Points a metre."""
        west, south, east, north = self.extent
        return min(self.box[2] / (east - west), self.box[3] / (north - south))

    def placed(self, points: npt.ArrayLike) -> Points:
        """Points in metres to points from the page's top left."""
        west, south, east, north = self.extent
        left, top, width, height = self.box
        metres = np.asarray(points, dtype=np.float64).reshape(-1, 2)
        x = left + width / 2 + (metres[:, 0] - (west + east) / 2) * self.scale
        y = top + height / 2 - (metres[:, 1] - (south + north) / 2) * self.scale
        return np.column_stack([x, y])

    def transform(self) -> Affine2D:
        """Metres to inches from the page's lower left (before a figure's `dpi_scale_trans`)."""
        ((x, y),) = self.placed([[0.0, 0.0]])
        return Affine2D().scale(self.scale / 72).translate(x / 72, (self.page - y) / 72)

    def clip(self, figure: Figure) -> TransformedBbox:
        """The box on the figure."""
        left, top, width, height = self.limits or self.box
        bottom = self.page - top - height
        inches = Bbox.from_bounds(left / 72, bottom / 72, width / 72, height / 72)
        return TransformedBbox(inches, figure.dpi_scale_trans)


def padded(extent: Bounds, share: float = 0.03) -> Bounds:
    """An extent with a margin on every side, as a share of its longer side."""
    west, south, east, north = extent
    margin = max(east - west, north - south) * share
    return west - margin, south - margin, east + margin, north + margin
