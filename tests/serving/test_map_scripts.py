"""The scripts of the map: where they are served, which are announced by the document, which not."""

from __future__ import annotations

import posixpath
import re

import pytest
from starlette.testclient import TestClient

from serving import assets
from ui.inside import component

AROUND = "map/around.js"
"""Draws what lies around the areas, once they are painted."""


@pytest.mark.parametrize("name", [name for name in assets.FILES if name.startswith("map/")])
def test_streamlit_finds_the_maps_scripts_where_it_looks_for_them(
    client: TestClient, name: str
) -> None:
    answer = client.get(f"{component.ADDRESS}{assets.version_path()}/{name}")
    assert answer.content == assets.FILES[name].read_bytes()
    assert "immutable" in answer.headers["cache-control"]


def test_the_maps_scripts_import_only_what_is_served() -> None:
    for name, path in assets.FILES.items():
        if name.startswith("map/") and path.suffix == ".js":
            for wanted in re.findall(r'from "(.+?)"|^import "(.+?)"', path.read_text("utf-8")):
                assert posixpath.normpath(f"map/{''.join(wanted)}") in assets.FILES


def test_every_script_of_the_map_is_announced_so_that_none_waits_for_another(
    client: TestClient,
) -> None:
    named = re.findall(r'(?:href|src)="[^"]+/(map/\w+\.js)"', client.get("/").text)
    assert sorted(named) == sorted(loaded(assets.SCRIPT) | loaded(AROUND))


@pytest.mark.parametrize("path", ["/", "/province?area=50"])
def test_what_lies_around_the_areas_is_announced_after_their_shapes(
    client: TestClient, path: str
) -> None:
    """On a slow line it would else wait for Streamlit's scripts, four times as large."""
    fetched = re.findall(
        r'<link rel="preload" as="fetch"[^>]*href="([^"]+)"', client.get(path).text
    )
    assert fetched[1:] == [assets.shapes_address("ground")]


def test_what_is_fetched_once_the_map_is_used_is_not_announced(client: TestClient) -> None:
    scripts = {name for name in assets.FILES if name.startswith("map/") and name.endswith(".js")}
    texts = [assets.FILES[name].read_text("utf-8") for name in sorted(scripts)]
    asked = {name for text in texts for name in re.findall(r'import\("\./(\w+\.js)"\)', text)}
    assert "around.js" in asked
    later = set().union(*(loaded(f"map/{name}") for name in asked)) - loaded(assets.SCRIPT)
    assert later == scripts - loaded(assets.SCRIPT)
    html = client.get("/").text
    assert not [name for name in later - loaded(AROUND) if name in html]


def loaded(name: str) -> set[str]:
    """A script and all that it imports as it starts."""
    text = assets.FILES[name].read_text("utf-8")
    parts = re.findall(r'(?:from|^import) "\./(\w+\.js)"', text, re.MULTILINE)
    found = {name}
    for part in parts:
        found |= set() if f"map/{part}" == name else loaded(f"map/{part}")
    return found
