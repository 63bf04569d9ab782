"""The shapes of a level as they are given to others: generalised, in degrees, each by its code."""

from __future__ import annotations

from functools import lru_cache

import geopandas as gpd
import numpy as np
import shapely

from data.stored import store
from data.stored.release import Release
from geo.areas import COUNTRY, MAP_LEVELS, region_of
from geo.shapes import topology

DECIMALS = 6
"""Of a degree: about 0.1 m, far below the grid that the shapes lie on."""
ABOVE = ("country", "region")
"""Levels whose shapes are unions of the provinces'."""


def of(release: Release, level: str) -> gpd.GeoSeries:
    """The shapes of a level by code, outer rings counter-clockwise; none where it has none."""
    return _of(release.whole_id, level)


def written(release: Release, level: str) -> dict[str, str]:
    """The same as GeoJSON geometries."""
    return _written(release.whole_id, level)


@lru_cache(maxsize=12)
def _of(release_id: str, level: str) -> gpd.GeoSeries:
    release = store.release_of(release_id)
    found = _above(release, level) if level in ABOVE else _stored(release, level)
    turned = shapely.orient_polygons(found.to_numpy(), exterior_cw=False)
    return gpd.GeoSeries(turned, found.index, crs="OGC:CRS84")


def _stored(release: Release, level: str) -> gpd.GeoSeries:
    if level not in MAP_LEVELS or level not in release.assets:
        return gpd.GeoSeries([], crs="OGC:CRS84")
    shapes = topology.decode(topology.unpack(release.assets[level]), level)
    plain = shapely.transform(shapes.to_numpy(), lambda xy: np.round(xy, DECIMALS))
    return gpd.GeoSeries(plain, shapes.index).sort_index()


def _above(release: Release, level: str) -> gpd.GeoSeries:
    shapes = _stored(release, "province")
    above = [COUNTRY if level == "country" else region_of(code) for code in shapes.index]
    groups = shapes.groupby(above)
    unions = {code: shapely.coverage_union_all(part.to_numpy()) for code, part in groups}
    return gpd.GeoSeries(unions, crs="OGC:CRS84")


@lru_cache(maxsize=12)
def _written(release_id: str, level: str) -> dict[str, str]:
    shapes = _of(release_id, level)
    return dict(zip(shapes.index, shapely.to_geojson(shapes.to_numpy()), strict=True))
