"""The scripts of the map: where they are served, which are announced by the document, which not."""

from __future__ import annotations

import posixpath
import re

import pytest
from starlette.testclient import TestClient

from serving import assets, map_scripts
from ui.inside import component

AROUND = "map/around.js"
"""Draws what lies around the areas, once they are painted."""


@pytest.mark.parametrize("name", [name for name in assets.FILES if name.startswith("map/")])
def test_streamlit_finds_the_maps_scripts_where_it_looks_for_them(
    client: TestClient, name: str
) -> None:
    answer = client.get(f"{component.ADDRESS}{assets.version_path()}/{name}")
    assert answer.content == map_scripts.made().get(name, assets.FILES[name].read_bytes())
    assert "immutable" in answer.headers["cache-control"]


def test_the_maps_scripts_import_only_what_is_served() -> None:
    for name, path in assets.FILES.items():
        if name.startswith("map/") and path.suffix == ".js":
            for wanted in re.findall(r'from "(.+?)"|^import "(.+?)"', path.read_text("utf-8")):
                assert posixpath.normpath(f"map/{''.join(wanted)}") in assets.FILES


def test_the_document_asks_for_all_that_a_first_map_takes_in_one_script(client: TestClient) -> None:
    named = re.findall(r'(?:href|src)="([^"]+/map/\w+\.js)"', client.get("/").text)
    assert named == [f"{component.ADDRESS}{assets.version_path()}/{assets.SCRIPT}"]
    text = client.get(named[0]).text
    assert re.findall(r'(?:from |import )"(.+?)"', text) == ["../leaflet/leaflet.js"]
    held = {f"map/{name}.js" for name in re.findall(r"^const \$\$(\w+) =", text, re.MULTILINE)}
    assert held == loaded(assets.SCRIPT) | loaded(AROUND)


def test_what_comes_later_is_one_script_that_holds_nothing_of_the_first(client: TestClient) -> None:
    folder = f"{component.ADDRESS}{assets.version_path()}/map"
    first, later = (client.get(f"{folder}/{name}").text for name in ("area_layer.js", "later.js"))
    held, more = (set(re.findall(r"^const (\$\$\w+) =", text, re.MULTILINE))
                  for text in (first, later))  # fmt: skip
    assert not held & more
    scripts = {name for name in assets.FILES if name.startswith("map/") and name.endswith(".js")}
    assert held | more == {f"$${name[4:-3]}" for name in scripts}
    assert set(re.findall(r'import\("(.+?)"\)', first + later)) == {"./later.js"}


@pytest.mark.parametrize("path", ["/", "/province?area=50"])
def test_what_lies_around_the_areas_is_announced_after_their_shapes(
    client: TestClient, path: str
) -> None:
    """On a slow line it would else wait for Streamlit's scripts, four times as large."""
    fetched = re.findall(
        r'<link rel="preload" as="fetch"[^>]*href="([^"]+)"', client.get(path).text
    )
    assert fetched[1:] == [assets.shapes_address("ground")]


def loaded(name: str) -> set[str]:
    """A script and all that it imports as it starts."""
    text = assets.FILES[name].read_text("utf-8")
    parts = re.findall(r'(?:from|^import) "\./(\w+\.js)"', text, re.MULTILINE)
    found = {name}
    for part in parts:
        found |= set() if f"map/{part}" == name else loaded(f"map/{part}")
    return found
