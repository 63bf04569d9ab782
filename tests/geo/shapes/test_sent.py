"""Shapes as numbers: read back, they say what TopoJSON says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as some

from data.stored import store
from geo.shapes import sent, topology
from tests.geo.shapes.test_topology import LAYERS, series

STEP = 0.001
WRITTEN_SO = ("1", "88eea342dcb5")
"""The format, and the hash of what it makes of the shapes below."""


def numbers(content: bytes) -> Iterator[int]:
    """Whole numbers of bytes, read one after another."""
    rest = place = 0
    for byte in content:
        rest += (byte & 127) << place
        place += 7
        if byte < 128:
            yield -(rest + 1) // 2 if rest % 2 else rest // 2
            rest = place = 0


def read(content: bytes) -> dict[str, Any]:
    """The shapes: where every arc's points lie in the grid, and areas by level with their rings."""
    line, _, rest = content.partition(b"\n")
    said, told = json.loads(line), numbers(rest)
    lengths = [next(told) for _ in range(said["arcs"])]
    starts = [(next(told), next(told)) for _ in lengths]
    starts = list(accumulate(starts, lambda one, step: (one[0] + step[0], one[1] + step[1])))
    arcs = []
    for start, length in zip(starts, lengths, strict=True):
        steps = [(next(told), next(told)) for _ in range(length - 1)]
        arcs.append(list(accumulate([start, *steps], lambda a, b: (a[0] + b[0], a[1] + b[1]))))
    levels = {level["name"]: dict(areas(level, told)) for level in said["levels"]}
    assert next(told, None) is None
    return {"transform": said["transform"], "arcs": arcs, "levels": levels}


def areas(level: dict[str, Any], told: Iterator[int]) -> Iterator[tuple[str, list[list[int]]]]:
    steps = level.get("codes") or [next(told) for _ in range(level["areas"])]
    codes = steps if "codes" in level else [f"{n:0{level['digits']}d}" for n in accumulate(steps)]
    rings = [[0] * next(told) for _ in codes]
    rings = [[next(told) for _ in of_area] for of_area in rings]
    last = 0
    for code, lengths in zip(codes, rings, strict=True):
        found: list[list[int]] = [[] for _ in lengths]
        for ring, length in zip(found, lengths, strict=True):
            for _ in range(length):
                step = next(told)
                last += step // 2
                ring.append(~last if step % 2 else last)
        yield code, found


def rings_of(area: dict[str, Any]) -> list[list[int]]:
    if area["type"] == "Polygon":
        return list(area["arcs"])
    return [ring for polygon in area["arcs"] for ring in polygon]


def is_told(made: dict[str, Any]) -> None:
    found = read(sent.written(made))
    assert found["transform"] == made["transform"]
    assert found["arcs"] == [
        list(map(tuple, np.cumsum(arc, axis=0).tolist())) for arc in made["arcs"]
    ]
    assert found["levels"] == {
        name: {area["id"]: rings_of(area) for area in layer["geometries"]}
        for name, layer in made["objects"].items()
    }


@pytest.mark.parametrize("name", sorted(LAYERS))
def test_shapes_are_told_as_they_are(name: str) -> None:
    is_told(topology.encode({"tambon": series(LAYERS[name])}, STEP))


@pytest.mark.parametrize("asset", ["province", "district", "tambon", "detail/50", "detail/10"])
def test_all_shapes_of_the_release_are_told_as_they_are(asset: str) -> None:
    is_told(topology.unpack(store.active().assets[asset]))


def test_codes_that_are_no_numbers_of_one_length_are_told_as_they_are() -> None:
    square = shapely.box(100, 14, 101, 15)
    shapes = gpd.GeoSeries([square, shapely.box(101, 14, 102, 15)], index=["5001", "บ"])
    is_told(topology.encode({"tambon": shapes}, STEP))


def test_whoever_writes_otherwise_calls_it_otherwise() -> None:
    """Browsers keep for ever what lies at an address, which holds the format."""
    made = topology.encode({"tambon": series(LAYERS["two side by side"])}, STEP)
    assert (sent.FORMAT, hashlib.sha256(sent.written(made)).hexdigest()[:12]) == WRITTEN_SO


@given(some.lists(some.integers(-(2**61), 2**61), min_size=1))
def test_numbers_of_any_size_come_back(told: list[int]) -> None:
    assert list(numbers(sent.packed(np.array(told, dtype=np.int64)))) == told
