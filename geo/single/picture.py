"""A map as a picture, for where no script runs: areas in the colours of their classes, as PNG."""

from __future__ import annotations

import io
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from geo.classing.marks import MISSING, PLAIN, PROTECTED, SMALL_SAMPLE, WEAK
from geo.single.stamp import stamped

WIDTH, HEIGHT = 560, 760
"""Most pixels across and down."""
MARGIN, TWICE = 6, 2
"""Pixels left free; drawn at twice the size, so that edges are smooth."""
GROUND, EDGE, EMPTY, INK = "#ffffff", "#ffffff", "#e8ecef", "#8795a1"
GAP = 12
"""Drawn pixels between the lines of a pattern."""
SHADES = 40
"""Colours of the picture: those of the classes, and what lies between them along edges."""
LINES = 1_000
"""With more areas than these no edges are drawn: they would cover the colours."""

Points = npt.NDArray[np.float64]


def picture(
    topology: Mapping[str, Any],
    level: str,
    marks: str,
    colours: Sequence[str],
    *,
    training: bool = False,
) -> bytes:
    """The areas of a level of TopoJSON, `marks` (geo.classing.marks) in their order, as PNG.

    The words of a release of `training` lie across it.
    """
    areas = topology["objects"][level]["geometries"]
    arcs = _projected(topology)
    rings = [_rings(area, arcs) for area in areas]
    place = _placing([ring for area in rings for ring in area])
    drawn = Image.new("L", place.size, 0)
    pen = ImageDraw.Draw(drawn)
    kinds = sorted(set(marks))
    for at in sorted(range(len(areas)), key=lambda one: -_largest(rings[one])):
        for ring in rings[at]:
            pen.polygon(place.at(ring), fill=kinds.index(marks[at]) + 1)
    filled = _coloured(np.asarray(drawn), kinds, colours)
    if len(areas) <= LINES:
        lines = ImageDraw.Draw(filled)
        for ring in (ring for area in rings for ring in area):
            lines.line(place.at(ring), fill=EDGE, width=1)
    return _written(stamped(filled) if training else filled)


class _Placing:
    """Where points of the map (Mercator) lie in the picture as it is drawn."""

    def __init__(self, west: float, north: float, scale: float, size: tuple[int, int]) -> None:
        self.corner, self.scale, self.size = np.array([west, north]), scale, size

    def at(self, ring: Points) -> list[tuple[float, float]]:
        found = (ring - self.corner) * self.scale + MARGIN * TWICE
        return [(float(x), float(y)) for x, y in found]


def _placing(rings: list[Points]) -> _Placing:
    every = np.vstack(rings)
    (west, north), (east, south) = every.min(axis=0), every.max(axis=0)
    room = [TWICE * (side - 2 * MARGIN) for side in (WIDTH, HEIGHT)]
    scale = min(room[0] / (east - west), room[1] / (south - north))
    sides = (math.ceil((far - near) * scale / TWICE) + 2 * MARGIN
             for near, far in ((west, east), (north, south)))  # fmt: skip
    width, height = sides
    return _Placing(west, north, scale, (width * TWICE, height * TWICE))


def _projected(topology: Mapping[str, Any]) -> list[Points]:
    """The arcs in Mercator: degrees of longitude, and what stretches like them to the south."""
    scale, origin = (np.array(topology["transform"][name]) for name in ("scale", "translate"))
    projected = []
    for arc in topology["arcs"]:
        degrees = np.cumsum(arc, axis=0) * scale + origin
        south = -np.degrees(np.arctanh(np.sin(np.radians(degrees[:, 1]))))
        projected.append(np.column_stack([degrees[:, 0], south]))
    return projected


def _rings(area: Mapping[str, Any], arcs: list[Points]) -> list[Points]:
    """The outer ring of each part of an area; what lies in a hole is drawn over it."""
    parts = [area["arcs"]] if area["type"] == "Polygon" else area["arcs"]
    return [np.vstack([arcs[arc] if arc >= 0 else arcs[~arc][::-1] for arc in part[0]])
            for part in parts]  # fmt: skip


def _largest(rings: list[Points]) -> float:
    return max(float(np.prod(np.ptp(ring, axis=0))) for ring in rings)


def _coloured(
    drawn: npt.NDArray[np.uint8], kinds: Sequence[str], colours: Sequence[str]
) -> Image.Image:
    """Each kind of area in its colour, with the lines or dots that tell what is no figure."""
    y, x = np.indices(drawn.shape)
    lines = {
        MISSING: (x + y) % GAP < 2,
        SMALL_SAMPLE: y % GAP < 2,
        PROTECTED: (x % GAP < 3) & (y % GAP < 3),
    }
    weak = ((x + y) % GAP < 2) | ((x - y) % GAP < 2)
    out = np.full((*drawn.shape, 3), _rgb(GROUND), dtype=np.uint8)
    for number, mark in enumerate(kinds, start=1):
        own = drawn == number
        out[own] = _rgb(_colour(mark, colours))
        if mark in WEAK:
            out[own & weak] = _rgb(GROUND)
        elif mark in lines:
            out[own & lines[mark]] = _rgb(INK)
    return Image.fromarray(out)


def _colour(mark: str, colours: Sequence[str]) -> str:
    for kinds in (PLAIN, WEAK):
        if mark in kinds:
            return colours[kinds.index(mark)]
    return EMPTY


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _written(drawn: Image.Image) -> bytes:
    small = drawn.resize([side // TWICE for side in drawn.size], Image.Resampling.BOX)
    few = small.quantize(SHADES, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()
