"""Shapes as a page asks for them: TopoJSON's numbers as bytes, which a browser reads at once.

What `geo/web/sent.js` reads: a line of JSON, then whole numbers of either sign in as few bytes as
they need, seven bits each. JSON of all tambons is two thirds larger once compressed, and takes a
browser ten times as long to read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

FORMAT = "1"
"""To be changed with what is written: an address is kept for ever."""
BITS, MOST = 7, 9
"""Bits a byte, beside one for "more to come"; bytes a number."""

Numbers = npt.NDArray[np.int64]


def written(topology: Mapping[str, Any]) -> bytes:
    """All levels of a topology whose objects are areas, rings in the order of its polygons.

    First how many points each arc has, where each begins (from where the one before does), and the
    steps from there to its end; then for each level the areas' codes (from the one before), their
    rings, these rings' arcs, and the arcs (from the one before, twice; one more for a turned one).
    """
    arcs = [np.asarray(arc, dtype=np.int64) for arc in topology["arcs"]]
    starts = np.stack([arc[0] for arc in arcs])
    listed: list[dict[str, Any]] = []
    numbers = [
        _of(len(arc) for arc in arcs),
        np.diff(starts, axis=0, prepend=0).ravel(),
        np.concatenate([arc[1:].ravel() for arc in arcs]),
    ]
    for name, layer in topology["objects"].items():
        head, *parts = _level(layer["geometries"])
        listed.append({"name": name, **head})
        numbers += parts
    said = {"transform": topology["transform"], "arcs": len(arcs), "levels": listed}
    line = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return f"{line}\n".encode() + packed(np.concatenate(numbers))


def _level(areas: list[Mapping[str, Any]]) -> tuple[dict[str, Any], *tuple[Numbers, ...]]:
    codes = [area["id"] for area in areas]
    lengths = {len(code) for code in codes}
    plain = len(lengths) == 1 and all(code.isdecimal() for code in codes)
    head: dict[str, Any] = {"areas": len(areas)}
    head |= {"digits": lengths.pop()} if plain else {"codes": codes}
    rings = [_rings(area) for area in areas]
    told = [arc for of_area in rings for ring in of_area for arc in ring]
    plainly = _of(arc if arc >= 0 else ~arc for arc in told)
    turned = _of(arc < 0 for arc in told)
    return (
        head,
        np.diff(_of(map(int, codes)), prepend=0) if plain else _of([]),
        _of(len(of_area) for of_area in rings),
        _of(len(ring) for of_area in rings for ring in of_area),
        2 * np.diff(plainly, prepend=0) + turned,
    )


def _rings(area: Mapping[str, Any]) -> list[list[int]]:
    polygons = area["arcs"] if area["type"] == "MultiPolygon" else [area["arcs"]]
    return [ring for polygon in polygons for ring in polygon]


def _of(numbers: Iterable[int]) -> Numbers:
    return np.fromiter(numbers, dtype=np.int64)


def packed(numbers: Numbers) -> bytes:
    """Whole numbers as bytes: their sign in the lowest bit, the lowest seven bits first.

    >>> packed(np.array([0, -1, 1, 64])).hex()
    '0001028001'
    """
    rest = ((numbers << 1) ^ (numbers >> 63)).astype(np.uint64)
    sizes = np.ones(len(rest), dtype=np.int64)
    for part in range(1, MOST):
        sizes += rest >> np.uint64(BITS * part) > 0
    places = np.cumsum(sizes) - sizes
    found = np.zeros(int(sizes.sum()), dtype=np.uint8)
    for part in range(int(sizes.max(initial=0))):
        has = sizes > part
        bits = (rest[has] >> np.uint64(BITS * part)) & np.uint64(2**BITS - 1)
        more = (sizes[has] > part + 1) * 2**BITS
        found[places[has] + part] = bits.astype(np.int64) + more
    return found.tobytes()
