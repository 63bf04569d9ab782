"""Groups that are there ready: border districts, regions, provincial clusters, provinces."""

from __future__ import annotations

from functools import lru_cache

import shapely

from data.official.clusters import clusters
from data.stored import store
from data.stored.files import GROUND
from data.stored.release import Release
from figures.groups import warm
from geo.areas import REGIONS, region_of
from geo.groups import border
from geo.groups.faults import WrongGroup
from geo.groups.origins import Ready
from geo.shapes import topology

BORDER, REGION, CLUSTER, PROVINCE = "border", "region", "cluster", "province"
WHICH = (BORDER, CLUSTER, REGION, PROVINCE)
"""Sorts of ready groups, in the order they are offered."""


def known(release: Release) -> dict[str, list[str]]:
    """The ids of the ready groups of each sort that has several."""
    provinces = sorted(release.codes("province").astype(str))
    return {CLUSTER: list(clusters()), REGION: list(REGIONS), PROVINCE: provinces}


def codes(release: Release, level: str, made: Ready) -> tuple[str, ...]:
    """The areas of a level in a ready group. Raises `WrongGroup` for one that there is not."""
    every = sorted(release.codes(level).astype(str))
    if made.which == BORDER and not made.id:
        touching = set(border_districts(release))
        return tuple(code for code in every if code[:4] in touching)
    if made.id not in known(release).get(made.which, []):
        raise WrongGroup("ready", f"{made.which} {made.id}".strip(), ", ".join(WHICH))
    if made.which == REGION:
        return tuple(code for code in every if region_of(code) == made.id)
    provinces = {made.id} if made.which == PROVINCE else set(clusters()[made.id].provinces)
    return tuple(code for code in every if code[:2] in provinces)


def border_districts(release: Release) -> tuple[str, ...]:
    """Codes of the districts that touch the land border, in order; none without a ground."""
    return _border(release.id) if GROUND in release.assets else ()


@lru_cache(maxsize=4)
def _border(release_id: str) -> tuple[str, ...]:
    assets = store.release_of(release_id).assets
    lands = topology.decode(topology.unpack(assets[GROUND]), "land")
    return border.touching(topology.unpack(assets["district"]), "district", lands)


def shape_of(release: Release, code: str) -> shapely.Geometry:
    """The shape of a province, district or tambon in degrees. Raises `WrongGroup`."""
    level = "tambon" if len(code) == 6 else "district"
    degrees = warm.ground_of(release, level).degrees
    parts = degrees[degrees.index.str.startswith(code)]
    if parts.empty:
        raise WrongGroup("area", code)
    return shapely.union_all(parts.to_numpy())
