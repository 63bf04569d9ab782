"""Coverages as quantised TopoJSON: shapes that share their edges, small enough to send."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely
from topojson.core.topology import Topology as Cut

from geo.shapes.boundaries import faults

ORIGIN = (97.0, 5.0)
"""Longitude and latitude of the quantisation grid's corner, south-west of Thailand (degrees)."""
OVERVIEW_STEP = 3e-4
"""Grid of the country-wide shapes: 0.0003 degrees, about 33 m."""
DETAIL_STEP = 1e-5
"""Grid of a single province's shapes: 0.00001 degrees, about 1.1 m."""
ATTEMPTS = 20
"""How many slightly finer grids are tried before a coverage is called impossible to snap."""

Topology = dict[str, Any]


class SnapError(ValueError):
    """No grid keeps these areas valid; `codes` names them."""

    def __init__(self, step: float, codes: list[str]) -> None:
        self.codes = tuple(codes)
        super().__init__(f"no grid near {step} degrees keeps these areas valid: {', '.join(codes)}")


def snap(shapes: gpd.GeoSeries, step: float) -> gpd.GeoSeries:
    """Shapes on the integer grid: coordinates in grid units, shared vertices still shared."""
    return gpd.GeoSeries(
        shapely.transform(shapes.to_numpy(), lambda xy: np.round((xy - ORIGIN) / step)),
        index=shapes.index,
        crs=None,
    )


def encode(layers: Mapping[str, gpd.GeoSeries], step: float) -> Topology:
    """TopoJSON of one or more layers of the same coverage, with shared, delta-coded arcs.

    Each layer is a series of shapes in degrees, indexed by area code; every geometry of the result
    has the code as its `id`. Arcs are numbered in the order of first use, which compresses well.
    """
    snapped = [
        gpd.GeoDataFrame({"code": layer.index.astype(str)}, geometry=snap(layer, step).array)
        for layer in layers.values()
    ]
    cut = Cut(snapped, object_name=list(layers), prequantize=False, winding_order=None).to_dict()
    objects = {name: cut["objects"][name]["geometries"] for name in layers}
    order = _first_use(objects)
    position = {arc: place for place, arc in enumerate(order)}
    return {
        "type": "Topology",
        "transform": {"scale": [step, step], "translate": list(ORIGIN)},
        "objects": {
            name: {
                "type": "GeometryCollection",
                "geometries": [_geometry(geometry, position) for geometry in geometries],
            }
            for name, geometries in objects.items()
        },
        "arcs": [deltas(cut["arcs"][arc]) for arc in order],
    }


def encode_valid(layers: Mapping[str, gpd.GeoSeries], step: float) -> Topology:
    """`encode` on the first grid, from `step` downwards, on which every layer stays a coverage.

    Rounding may push a vertex across a neighbouring edge, or a small island onto a line; a grid
    some percent finer rarely does it in the same place. Raises `SnapError` naming the areas when
    none of the grids fits.
    """
    torn: list[str] = []
    for attempt in range(ATTEMPTS):
        finer = round(step * 0.97**attempt, 9)
        torn = [code for layer in layers.values() for code in faults(snap(layer, finer))]
        if not torn:
            return encode(layers, finer)
    raise SnapError(step, torn)


def decode(topology: Topology, layer: str) -> gpd.GeoSeries:
    """Shapes of a layer in degrees (EPSG:4326), indexed by area code."""
    (scale, _), origin = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [np.cumsum(np.asarray(arc, dtype=np.int64), axis=0) for arc in topology["arcs"]]
    geometries = topology["objects"][layer]["geometries"]
    shapes = [_shape(geometry, arcs) for geometry in geometries]
    degrees = shapely.transform(np.array(shapes), lambda xy: xy * scale + origin)
    codes = [geometry["id"] for geometry in geometries]
    return gpd.GeoSeries(degrees, index=codes, crs="EPSG:4326", name="geometry")


def pack(topology: Mapping[str, Any]) -> bytes:
    """Compact JSON, gzip-compressed; the same input gives the same bytes."""
    text = json.dumps(topology, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def unpack(packed: bytes) -> Topology:
    """The inverse of `pack`."""
    topology: Topology = json.loads(gzip.decompress(packed))
    return topology


def _rings(geometry: Mapping[str, Any]) -> list[list[list[int]]]:
    """Polygons of a geometry, each a list of rings of arc numbers."""
    return geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]


def _first_use(objects: Mapping[str, list[dict[str, Any]]]) -> list[int]:
    used = (
        arc if arc >= 0 else ~arc
        for geometries in objects.values()
        for geometry in geometries
        for polygon in _rings(geometry)
        for ring in polygon
        for arc in ring
    )
    return list(dict.fromkeys(used))


def _geometry(geometry: Mapping[str, Any], position: Mapping[int, int]) -> dict[str, Any]:
    polygons = [
        [[position[arc] if arc >= 0 else ~position[~arc] for arc in ring] for ring in polygon]
        for polygon in _rings(geometry)
    ]
    return {
        "type": geometry["type"],
        "id": geometry["properties"]["code"],
        "arcs": polygons if geometry["type"] == "MultiPolygon" else polygons[0],
    }


def deltas(arc: npt.ArrayLike) -> list[list[int]]:
    """An arc's points, in grid units, each told from the one before; repeated ones left out."""
    points = np.asarray(arc).round().astype(np.int64)
    steps = np.diff(points, axis=0, prepend=np.zeros((1, 2), dtype=np.int64))
    return [[int(x), int(y)] for i, (x, y) in enumerate(steps) if i == 0 or x or y]


def _shape(geometry: Mapping[str, Any], arcs: list[np.ndarray]) -> shapely.Geometry:
    polygons = [
        shapely.Polygon(rings[0], rings[1:])
        for rings in ([_ring(ring, arcs) for ring in polygon] for polygon in _rings(geometry))
    ]
    return polygons[0] if geometry["type"] == "Polygon" else shapely.MultiPolygon(polygons)


def _ring(numbers: list[int], arcs: list[np.ndarray]) -> np.ndarray:
    pieces = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers]
    return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])
