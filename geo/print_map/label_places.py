"""Where labels stand on a map, so that none meets another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from matplotlib.path import Path as Outline

from geo.print_map.window import Bounds, Points


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
