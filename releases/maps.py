"""Maps of a release: a coverage of tambons in, shapes of every level and packed assets out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import geopandas as gpd
import pandas as pd

from data.official import natural_earth
from data.official.check import Check
from data.refusal import Fault, Refused
from data.stored.files import GROUND
from geo.shapes import boundaries, ground, topology
from releases.progress import Progress
from wording.saying import Saying

BUDGETS = {
    "province": 30_000,
    "district": 100_000,
    "tambon": 400_000,
    "detail": 60_000,
    "ground": 30_000,
}
"""Most bytes a packed asset may have."""


def shapes_of(path: Path, tambons: gpd.GeoSeries) -> dict[str, gpd.GeoSeries]:
    """The shapes of every level; refused where the tambons are no coverage."""
    torn = boundaries.faults(tambons, gap=boundaries.NARROW_GAP)
    if torn:
        raise Refused(_torn(path, torn))
    return {
        "tambon": tambons,
        "district": boundaries.union(tambons, 4),
        "province": boundaries.union(tambons, 2),
    }


def _torn(path: Path, codes: Iterable[str]) -> list[Fault]:
    found = Saying("releases-overlap-gap-or-no-area")
    expected = Saying("releases-a-shape-that-meets-its-neighbours")
    message = Saying("releases-boundaries-do-not-meet")
    return [
        Fault(path.name, Saying("place-row", row=str(code)), found, expected, message)
        for code in codes
    ]


def coverage_checks(shapes: Mapping[str, gpd.GeoSeries]) -> list[Check]:
    """One check a level: how many of its shapes meet their neighbours exactly."""
    return [
        Check(
            f"coverage_{level}",
            Saying("releases-shapes-are-one-valid-coverage", name=Saying(f"level-of-{level}")),
            len(shapes[level]),
            len(shapes[level]) - len(boundaries.faults(shapes[level])),
        )
        for level in ("tambon", "district", "province")
    ]


def sized(shapes: gpd.GeoSeries) -> pd.DataFrame:
    """Size of each shape to 0.001 km², and its label point to 0.00001 degrees, about a metre."""
    sizes = boundaries.sizes(shapes).round(3).to_frame()
    return sizes.join(boundaries.label_points(shapes).round(5))


def packed_assets(
    path: Path, shapes: Mapping[str, gpd.GeoSeries], report: Progress
) -> dict[str, bytes]:
    """Packed TopoJSON: an overview a level, and one detailed file a province."""
    provinces = list(shapes["province"].index)
    steps = len(boundaries.OVERVIEW_METRES) + len(provinces)
    assets = {}
    for done, (level, metres) in enumerate(boundaries.OVERVIEW_METRES.items(), start=1):
        layers = {level: boundaries.generalise(shapes[level], metres)}
        assets[level] = _packed(path, layers, topology.OVERVIEW_STEP, BUDGETS[level])
        report("maps", done, steps)
    for done, code in enumerate(provinces, start=len(boundaries.OVERVIEW_METRES) + 1):
        layers = {
            level: shapes[level][shapes[level].index.str[:2] == code]
            for level in ("district", "tambon")
        }
        assets[f"detail/{code}"] = _packed(path, layers, topology.DETAIL_STEP, BUDGETS["detail"])
        report("maps", done, steps)
    return assets


def ground_asset(
    files: Mapping[str, Path], shapes: Mapping[str, gpd.GeoSeries]
) -> dict[str, bytes]:
    """The ground that the maps lie on, packed; nothing where its files are missing."""
    if not files:
        return {}
    read = {part: natural_earth.read(path) for part, path in files.items()}
    drawn = ground.ground(
        read["neighbours"],
        natural_earth.THAILAND,
        shapes=shapes["province"],
        lakes=read["lakes"],
        rivers=read["rivers"],
    )
    packed = topology.pack(drawn)
    if len(packed) > BUDGETS["ground"]:
        raise Refused([_too_large(files["neighbours"], GROUND, packed, BUDGETS["ground"])])
    return {GROUND: packed}


def _packed(path: Path, layers: Mapping[str, gpd.GeoSeries], step: float, budget: int) -> bytes:
    try:
        packed = topology.pack(topology.encode_valid(layers, step))
    except topology.SnapError as error:
        raise Refused(_torn(path, error.codes)) from error
    if len(packed) > budget:
        province = str(next(iter(layers.values())).index[0][:2])
        place = Saying("releases-layers-of", layers=" + ".join(layers), province=province)
        raise Refused([_too_large(path, place, packed, budget)])
    return packed


def _too_large(path: Path, place: Saying | str, packed: bytes, budget: int) -> Fault:
    found = Saying("releases-bytes-packed", n=len(packed))
    expected = Saying("releases-at-most-bytes", n=budget)
    return Fault(path.name, place, found, expected, Saying("releases-the-map-is-too-large"))
