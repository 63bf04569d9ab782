"""The table of tiles: every province once, no two alike, and each on its side of its neighbours."""

from __future__ import annotations

import math

import pytest

from data.stored.release import Release
from figures import drawn
from geo.shapes import topology
from geo.tile_grid import Tile, tiles

TILES = {tile.code: tile for tile in tiles()}
CORNER = 1.5
"""Two tiles that touch lie no further apart, at a corner at most."""


@pytest.fixture(scope="module")
def neighbours(release: Release) -> list[tuple[str, str]]:
    """Every two provinces that border on each other, once."""
    found = drawn.neighbours(release)
    return [(one, other) for one in sorted(found) for other in found[one] if one < other]


@pytest.fixture(scope="module")
def middles(release: Release) -> dict[str, tuple[float, float]]:
    """The middle of each province's area, in degrees that are as wide as high at 13° north."""
    shapes = topology.decode(topology.unpack(release.assets["province"]), "province")
    middles = {code: shape.centroid for code, shape in shapes.items()}
    narrow = math.cos(math.radians(13))
    return {code: (middle.x * narrow, middle.y) for code, middle in middles.items()}


def apart(one: Tile, other: Tile) -> float:
    return math.hypot(one.column - other.column, one.row - other.row)


def test_every_province_has_one_tile(release: Release) -> None:
    assert sorted(TILES) == sorted(release.codes("province"))
    assert len(TILES) == 77


@pytest.mark.parametrize("alike", ["place", "th", "en"])
def test_no_two_tiles_are_alike(alike: str) -> None:
    told = {(tile.column, tile.row) if alike == "place" else getattr(tile, alike)
            for tile in tiles()}  # fmt: skip
    assert len(told) == 77


def test_abbreviations_have_letters_of_the_names(release: Release) -> None:
    """Two Thai letters, the first as the name begins with; three Latin ones in upper case."""
    for tile in tiles():
        thai = release.areas.at[tile.code, "name_th"]
        consonants = [letter for letter in thai if "ก" <= letter <= "ฮ"]
        assert len(tile.th) == 2
        assert tile.th[0] in {consonants[0], "น"} or tile.code == "14", thai
        assert set(tile.th) <= set(consonants), thai
        assert tile.en.isascii()
        assert (len(tile.en), tile.en.isupper()) == (3, True)


def test_most_neighbours_touch_and_none_lies_far(neighbours: list[tuple[str, str]]) -> None:
    far = [apart(TILES[one], TILES[other]) for one, other in neighbours]
    assert len(far) > 170
    assert sum(distance < CORNER for distance in far) >= 0.85 * len(far)
    assert max(far) < 3.5


def test_every_tile_lies_on_its_side_of_its_neighbours(
    middles: dict[str, tuple[float, float]], neighbours: list[tuple[str, str]]
) -> None:
    """The way from a province to its neighbour turns by less than a right angle, by the map's."""
    for one, other in neighbours:
        true = math.atan2(middles[other][1] - middles[one][1], middles[other][0] - middles[one][0])
        first, second = TILES[one], TILES[other]
        told = math.atan2(first.row - second.row, second.column - first.column)
        turn = abs((told - true + math.pi) % (2 * math.pi) - math.pi)
        assert turn < math.radians(75), (one, other, math.degrees(turn))
