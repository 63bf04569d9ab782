"""Maps for paper and slides: shapes in metres (UTM 47N), filled by class, hatched where weak."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely
from matplotlib.artist import Artist
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.transforms import Affine2D, Bbox, TransformedBbox

from geo.classing.classes import MISSING, PROTECTED

METRES = "EPSG:32647"
"""UTM zone 47N, in which Thailand's static maps are drawn."""
NO_DATA, HATCH = "#E4E8EC", "#8A97A3"
BORDER, OUTLINE = "#FFFFFF", "#33495D"
PLAIN, WEAK = "0123456789", "abcdefghij"
"""Marks of `geo.classing.classes.marks`: the class of an area, and of one whose figure is weak."""

Points = npt.NDArray[np.float64]
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Shapes:
    """Areas of one level: codes, their outlines and a point inside each, in metres (UTM 47N)."""

    codes: tuple[str, ...]
    outlines: tuple[Outline, ...]
    points: Points
    bounds: Points

    @classmethod
    def of(cls, shapes: gpd.GeoSeries) -> Shapes:
        """Shapes of any known projection, indexed by code; raises `ValueError` where it has none.

        Exterior rings run one way and holes the other, so that holes stay open when filled.
        """
        if shapes.crs is None:
            raise ValueError("shapes without a projection: expected one that leads to EPSG:32647")
        metres = shapes.to_crs(METRES)
        geometries = shapely.orient_polygons(metres.to_numpy())
        inside = shapely.point_on_surface(_largest_parts(geometries))
        return cls(
            codes=tuple(str(code) for code in metres.index),
            outlines=tuple(_outline(geometry) for geometry in geometries),
            points=shapely.get_coordinates(inside),
            bounds=shapely.bounds(geometries),
        )

    def only(self, prefixes: Sequence[str]) -> Shapes:
        """The shapes whose code begins with one of the prefixes."""
        wanted = tuple(prefixes)
        kept = [place for place, code in enumerate(self.codes) if code.startswith(wanted)]
        return Shapes(
            codes=tuple(self.codes[place] for place in kept),
            outlines=tuple(self.outlines[place] for place in kept),
            points=self.points[kept],
            bounds=self.bounds[kept],
        )

    @property
    def extent(self) -> Bounds:
        """West, south, east and north end in metres."""
        west, south = self.bounds[:, :2].min(axis=0)
        east, north = self.bounds[:, 2:].max(axis=0)
        return float(west), float(south), float(east), float(north)


def _largest_parts(geometries: npt.NDArray[np.object_]) -> npt.NDArray[np.object_]:
    parts, owner = shapely.get_parts(geometries, return_index=True)
    order = np.lexsort((-shapely.area(parts), owner))
    first = order[np.unique(owner[order], return_index=True)[1]]
    found: npt.NDArray[np.object_] = parts[first]
    return found


def _outline(geometry: shapely.Geometry) -> Outline:
    """All rings of a polygon or multipolygon as one path."""
    rings = shapely.get_rings(shapely.get_parts(geometry))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    codes = np.full(len(points), Outline.LINETO, dtype=np.uint8)
    starts = np.searchsorted(ring, np.arange(len(rings)))
    ends = np.append(starts[1:], len(points)) - 1
    codes[starts], codes[ends] = Outline.MOVETO, Outline.CLOSEPOLY
    return Outline(points, codes)


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


def fill(
    figure: Figure,
    window: Window,
    shapes: Shapes,
    marks: Mapping[str, str],
    colours: Sequence[str],
    *,
    border: float = 0.4,
) -> list[Artist]:
    """Draw areas in the colours of their classes; returns what was drawn.

    `marks` gives each code its mark (`geo.classing.classes.marks`); a code without one has no data.
    `border` is the width of the white lines between areas in points. Areas without data are
    hatched, protected ones dotted, weak ones cross-hatched in white.
    """
    drawn: list[Artist] = []
    by_mark: dict[str, list[Outline]] = {}
    for code, outline in zip(shapes.codes, shapes.outlines, strict=True):
        by_mark.setdefault(marks.get(code, MISSING), []).append(outline)
    for mark in sorted(by_mark):
        face = colour_of(mark, colours)
        drawn.append(_filled(figure, window, by_mark[mark], face, border))
        hatch = pattern(mark)
        if hatch:
            drawn.append(_patterned(figure, window, by_mark[mark], *hatch))
    return drawn


PATTERNS: dict[str, tuple[str, str]] = {
    MISSING: ("////", HATCH),
    PROTECTED: ("..", HATCH),
    "weak": ("xxx", BORDER),
}
"""Hatch and its colour by mark; figures that are there and sound have none."""


def pattern(mark: str) -> tuple[str, str] | None:
    """Hatch and colour of a mark; None where it has none."""
    return PATTERNS["weak"] if mark in WEAK else PATTERNS.get(mark)


def colour_of(mark: str, colours: Sequence[str]) -> str:
    """The fill of a mark."""
    if mark in PLAIN:
        return colours[PLAIN.index(mark)]
    return colours[WEAK.index(mark)] if mark in WEAK else NO_DATA


def _filled(
    figure: Figure, window: Window, outlines: list[Outline], face: str, border: float
) -> Artist:
    collection = PathCollection(
        outlines, facecolors=face, edgecolors=BORDER, linewidths=border, joinstyle="round"
    )
    collection.set_transform(window.transform() + figure.dpi_scale_trans)
    return _added(figure, window, collection)


def _patterned(
    figure: Figure, window: Window, outlines: list[Outline], hatch: str, colour: str
) -> Artist:
    patch = PathPatch(Outline.make_compound_path(*outlines), fill=False, hatch=hatch, linewidth=0)
    patch.set_hatchcolor(colour)
    patch.set_hatch_linewidth(0.6)
    patch.set_transform(window.transform() + figure.dpi_scale_trans)
    return _added(figure, window, patch)


def ground(figure: Figure, window: Window, shapes: Shapes, colour: str) -> Artist:
    """Draw areas that only surround the map, plain, with the pale lines between them."""
    return _filled(figure, window, list(shapes.outlines), colour, 0.8)


def lines(
    figure: Figure,
    window: Window,
    shapes: Shapes,
    *,
    width: float,
    colour: str = OUTLINE,
    casing: float = 0.0,
) -> list[Artist]:
    """Draw the borders of areas in points' width; a `casing` of white that wide lies below."""
    strokes = [(BORDER, casing), (colour, width)] if casing else [(colour, width)]
    drawn: list[Artist] = []
    for stroke, size in strokes:
        collection = PathCollection(
            list(shapes.outlines), facecolors="none", edgecolors=stroke, linewidths=size,
            joinstyle="round",
        )  # fmt: skip
        collection.set_transform(window.transform() + figure.dpi_scale_trans)
        drawn.append(_added(figure, window, collection))
    return drawn


def _added(figure: Figure, window: Window, artist: PathCollection | PathPatch) -> Artist:
    artist.set_clip_box(window.clip(figure))
    artist.set_clip_on(True)
    figure.add_artist(artist)
    return artist


def labels_that_fit(
    points: Points, sizes: Sequence[tuple[float, float]], *, within: Bounds, taken: Iterable[Bounds]
) -> list[int]:
    """Places of the labels, first come first served, that meet no other and stay in the box.

    `points` are centres from the page's top left, `sizes` widths and heights, in points; `taken`
    are boxes that are occupied already.
    """
    left, top, width, height = within
    boxes = [(x, y, x + w, y + h) for x, y, w, h in taken]
    kept = []
    for place, ((x, y), (w, h)) in enumerate(zip(points, sizes, strict=True)):
        box = (x - w / 2, y - h / 2, x + w / 2, y + h / 2)
        inside = (
            box[0] >= left and box[1] >= top and box[2] <= left + width and box[3] <= top + height
        )
        if inside and not any(_meet(box, other) for other in boxes):
            boxes.append(box)
            kept.append(place)
    return kept


def places_in(outline: Outline, point: Points, size: tuple[float, float]) -> Points:
    """Where the centre of a label may stand in an area, the best place first.

    `outline` and `point` (inside it) in points of a page, `size` the label's width and height.
    The point itself, then places at which the whole label lies in the area, nearest first, then
    places that are only in the area.
    """
    across, down = size[0] / 2, size[1] / 2
    vertices: Points = np.asarray(outline.vertices, dtype=np.float64)
    west, south = (float(end) for end in vertices.min(axis=0))
    east, north = (float(end) for end in vertices.max(axis=0))
    grid: Points = np.stack(
        np.meshgrid(
            np.arange(west + GRID / 2, east, max(GRID, (east - west) / MOST_ACROSS)),
            np.arange(south + GRID / 2, north, max(GRID, (north - south) / MOST_ACROSS)),
        ),
        axis=-1,
    ).reshape(-1, 2)
    inside: Points = grid[outline.contains_points(grid)] if len(grid) else grid
    first: Points = point.reshape(1, 2)
    if not len(inside):
        return first
    corners = np.array([[x, y] for x in (-across, 0, across) for y in (-down, down)])
    whole = np.array([bool(outline.contains_points(centre + corners).all()) for centre in inside])
    order = np.lexsort((np.hypot(*(inside - point).T), ~whole))
    return np.vstack([first, inside[order]])


GRID = 5.0
"""Points between the places that are tried for a label."""
MOST_ACROSS = 24


def labels_placed(
    places: Sequence[Points],
    sizes: Sequence[tuple[float, float]],
    *,
    within: Bounds,
    taken: Iterable[Bounds],
) -> dict[int, tuple[float, float]]:
    """Where each label stands, first come first served: its first place that meets no other.

    `places` are the centres that each may have; a label without a free one is left out.
    """
    boxes = list(taken)
    found: dict[int, tuple[float, float]] = {}
    for label, (centres, (w, h)) in enumerate(zip(places, sizes, strict=True)):
        for x, y in centres:
            if labels_that_fit(np.array([[x, y]]), [(w, h)], within=within, taken=boxes):
                boxes.append((x - w / 2, y - h / 2, w, h))
                found[label] = (float(x), float(y))
                break
    return found


def _meet(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def padded(extent: Bounds, share: float = 0.03) -> Bounds:
    """An extent with a margin on every side, as a share of its longer side."""
    west, south, east, north = extent
    margin = max(east - west, north - south) * share
    return west - margin, south - margin, east + margin, north + margin


def marks_of(marks: str, codes: Sequence[str]) -> dict[str, str]:
    """The marks of `geo.classing.classes.marks` by code."""
    return dict(zip(codes, marks, strict=True))
