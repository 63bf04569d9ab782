"""Neighbours: of two squares side by side, and of provinces anybody can check on a map."""

from __future__ import annotations

import geopandas as gpd
import pytest
from shapely import box

from data.stored.release import Release
from geo.shapes import topology
from geo.shapes.neighbours import neighbours


@pytest.fixture(scope="module")
def provinces(release: Release) -> dict[str, list[str]]:
    return neighbours(topology.unpack(release.assets["province"]), "province")


def test_squares_that_share_an_edge_are_neighbours_and_others_are_not() -> None:
    squares = gpd.GeoSeries(
        {"a": box(100, 10, 101, 11), "b": box(101, 10, 102, 11), "c": box(104, 10, 105, 11)},
        crs=4326,
    )
    made = topology.encode({"square": squares}, topology.OVERVIEW_STEP)
    assert neighbours(made, "square") == {"a": ["b"], "b": ["a"], "c": []}


def test_bangkok_lies_among_its_five_neighbours_and_samut_sakhon(
    provinces: dict[str, list[str]],
) -> None:
    """Nonthaburi, Pathum Thani, Chachoengsao, Samut Prakan, Samut Sakhon, Nakhon Pathom."""
    assert provinces["10"] == ["11", "12", "13", "24", "73", "74"]


def test_an_island_has_no_neighbours(provinces: dict[str, list[str]]) -> None:
    assert provinces["83"] == []


def test_neighbours_are_mutual(provinces: dict[str, list[str]]) -> None:
    assert all(code in provinces[other] for code, others in provinces.items() for other in others)
