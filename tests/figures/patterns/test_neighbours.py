"""Neighbours by either rule: libpysal's own, and islands that are not left alone."""

from __future__ import annotations

import pandas as pd
import pytest
from libpysal.graph import Graph

from data.stored.release import Release
from figures.patterns import neighbours
from figures.patterns.neighbours import Rule
from geo.shapes import topology
from geo.shapes.touching import Ground

SOUTH = ("80", "81", "82", "83", "90", "91", "92")


def pairs(graph: Graph) -> set[tuple[str, str]]:
    """The codes of each two neighbours; an area without any stands beside itself, with weight 0."""
    return set(graph.adjacency[graph.adjacency > 0].index)


@pytest.mark.parametrize("level", ["district", "tambon"])
def test_who_touches_is_a_neighbour_and_an_island_has_the_nearest(
    embedded: Release, ground: Ground, level: str
) -> None:
    details = [topology.unpack(embedded.assets[f"detail/{one}"]) for one in SOUTH]
    shapes = pd.concat([topology.decode(detail, level) for detail in details]).sort_index()
    own = Graph.build_contiguity(shapes, rook=False)
    found = pairs(neighbours.graphs(ground, shapes.index, level)[Rule.QUEEN])
    assert pairs(own) <= found
    bridged = {one for pair in found - pairs(own) for one in pair}
    assert set(own.isolates) <= bridged
    for island in own.isolates:
        assert sum(one == island for one, _ in found) >= 1
    assert len(found - pairs(own)) <= 2 * len(own.isolates)


def test_phuket_is_joined_with_the_nearest_mainland(embedded: Release, ground: Ground) -> None:
    graph = neighbours.graphs(ground, embedded.codes("province"), "province")[Rule.QUEEN]
    assert set(graph["83"].index) == {"82"}
    assert {one for one, other in pairs(graph) if other == "83"} == {"82"}


def test_an_area_whose_neighbours_have_no_figures_has_the_nearest_that_has(ground: Ground) -> None:
    codes = pd.Index(["30", "40", "41", "42", "43", "44", "45", "46", "50", "83"])
    graph = neighbours.graphs(ground, codes, "province")[Rule.QUEEN]
    assert not len(graph.isolates)
    assert set(graph.unique_ids) == set(codes)
    assert set(graph["50"].index) == {"42"}


def test_the_eight_nearest_are_those_with_the_nearest_middles(
    embedded: Release, ground: Ground
) -> None:
    codes = embedded.codes("province")
    graph = neighbours.graphs(ground, codes, "province")[Rule.NEAREST]
    middles = pd.DataFrame(ground.middles(codes, 2), index=codes)
    for code in ("10", "50", "83"):
        far = ((middles - middles.loc[code]) ** 2).sum(axis=1).drop(code)
        assert set(graph[code].index) == set(far.nsmallest(8).index)
