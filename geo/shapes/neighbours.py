"""Which areas border on which, from the arcs that their shapes share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from geo.shapes.topology import Topology


def neighbours(topology: Topology, level: str) -> dict[str, list[str]]:
    """Codes of the areas that share a stretch of border with each area of a level, in order.

    `topology` is one of `topology.encode`; areas that meet in a point are no neighbours, and
    an area that borders on none has an empty list.
    """
    sides: dict[int, set[str]] = defaultdict(set)
    shapes = topology["objects"][level]["geometries"]
    for shape in shapes:
        for arc in arcs(shape["arcs"]):
            sides[arc if arc >= 0 else ~arc].add(shape["id"])
    beside: dict[str, set[str]] = {shape["id"]: set() for shape in shapes}
    for codes in sides.values():
        for code in codes:
            beside[code] |= codes - {code}
    return {code: sorted(others) for code, others in beside.items()}


def arcs(nested: list[Any]) -> Iterator[int]:
    """Every arc of a shape's rings, whatever their depth."""
    for item in nested:
        if isinstance(item, int):
            yield item
        else:
            yield from arcs(item)
