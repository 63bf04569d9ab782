"""Shapes and names written short: numbers as letters, what follows from the order left out.

What static/packed.js reads. A number is written by its difference to one before it, in letters of
five bits with a sixth for "more to come"; lists one after another, each after its length.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

FIRST, BITS = 48, 5
"""The letter of zero; bits a letter."""
MORE = 1 << BITS


def letters(numbers: Iterable[int]) -> str:
    """Whole numbers, of either sign, as one text."""
    return "".join(chr(FIRST + part) for number in numbers for part in _parts(number))


def _parts(number: int) -> Iterator[int]:
    rest = 2 * number if number >= 0 else -2 * number - 1
    while rest >= MORE:
        yield rest % MORE + MORE
        rest >>= BITS
    yield rest


def shapes(topology: Mapping[str, Any], levels: Iterable[str]) -> dict[str, Any]:
    """TopoJSON with these of its objects."""
    return {
        "transform": topology["transform"],
        "arcs": letters(_lines(topology["arcs"])),
        "objects": {level: _object(topology["objects"][level]) for level in levels},
    }


def _lines(arcs: Iterable[Sequence[Sequence[int]]]) -> Iterator[int]:
    for arc in arcs:
        yield len(arc)
        for point in arc:
            yield from point


def _object(layer: Mapping[str, Any]) -> dict[str, Any]:
    """Areas by code and arcs; what is no list of areas stays as it is."""
    if "geometries" not in layer:
        return dict(layer)
    areas = layer["geometries"]
    return {"codes": codes([area["id"] for area in areas]), "rings": letters(_rings(areas))}


def codes(listed: Sequence[str]) -> list[str] | dict[str, Any]:
    """Codes of one length by their differences; others as they are."""
    lengths = {len(code) for code in listed}
    if len(lengths) != 1 or not all(code.isdecimal() for code in listed):
        return list(listed)
    numbers = [0, *map(int, listed)]
    return {"digits": lengths.pop(), "steps": letters(b - a for a, b in pairwise(numbers))}


def _rings(areas: Iterable[Mapping[str, Any]]) -> Iterator[int]:
    """Of each area its parts, of each part its rings, of each ring its arcs."""
    last = 0
    for area in areas:
        parts = [area["arcs"]] if area["type"] == "Polygon" else area["arcs"]
        yield len(parts)
        for part in parts:
            yield len(part)
            for ring in part:
                yield len(ring)
                for arc in ring:
                    place = arc if arc >= 0 else ~arc
                    step = place - last
                    yield 2 * step + (arc < 0)
                    last = place


def names(known: Mapping[str, str], order: Sequence[str]) -> dict[str, Any]:
    """Names by code: those of areas in an order as a list, the others with their codes."""
    there = set(order)
    return {
        "listed": [known.get(code, "") for code in order],
        "others": {code: name for code, name in known.items() if code not in there},
    }
