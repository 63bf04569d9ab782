"""What the map's script is told of the ground."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from serving import tiles
from ui.map import layer
from ui.map.ground import ground_of
from ui.view import View

Views = Callable[..., View]


@pytest.mark.parametrize("lang", ["en", "th"])
def test_lands_and_seas_have_names_in_the_language_of_the_page(view_of: Views, lang: str) -> None:
    told = ground_of(view_of(lang=lang))
    assert told is not None
    names = [*told["names"].values(), *(name for _, _, name in told["seas"])]
    thai = [bool(re.search("[\u0e00-\u0e7f]", name)) for name in names]
    assert thai == [lang == "th"] * len(names)
    assert len(set(names)) == len(names)


def test_the_ground_is_asked_of_our_own_server_by_its_hash(view_of: Views) -> None:
    told = ground_of(view_of())
    assert told is not None
    assert re.fullmatch(r"/assets/areas/[0-9a-f]{12}/ground\.json", told["address"])


def test_a_release_without_a_ground_has_maps_without_one(view_of: Views) -> None:
    view = view_of()
    old = {name: packed for name, packed in view.release.assets.items() if name != "ground"}
    bare = replace(view, release=replace(view.release, assets=old))
    assert ground_of(bare) is None
    assert layer.painting_of(bare).ground is None


def test_a_base_map_of_the_server_brings_its_own_ground(
    view_of: Views, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.map.ground.tiles", lambda: tiles.Tiles("/{z}/{x}/{y}.png", "©"))
    assert ground_of(view_of()) is None


def test_maps_of_the_country_and_of_a_province_lie_on_the_same_ground(view_of: Views) -> None:
    grounds = [layer.painting_of(view).ground for view in (view_of(), view_of(level="tambon"))]
    assert grounds[0] == grounds[1]
    assert isinstance(grounds[0], Mapping)
