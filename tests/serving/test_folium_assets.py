"""What folium's maps ask for, served from here."""

from __future__ import annotations

from importlib import metadata

import folium
import pytest
from folium.plugins import Draw
from offlinefolium import elements
from starlette.testclient import TestClient

from serving import assets, folium_assets, framed

ASKED = {
    address
    for part in (folium.Map, Draw)
    for _, address in (*part.default_js, *part.default_css)
}  # fmt: skip
NAMED = sorted(folium_assets.ADDRESSES)


def test_everything_that_a_map_and_draw_name_is_served_and_nothing_else() -> None:
    assert set(folium_assets.ADDRESSES.values()) == ASKED


def test_the_package_is_the_one_whose_private_store_was_read() -> None:
    assert metadata.version("folium-offline") == "0.20.0.2"
    assert len(elements._res) == 72


@pytest.mark.parametrize("name", NAMED)
def test_a_file_is_what_the_package_keeps_under_folium_s_address(name: str) -> None:
    assert folium_assets.text(name) == elements._res[folium_assets.ADDRESSES[name]]


@pytest.mark.parametrize("name", NAMED)
def test_a_file_is_kept_for_ever_and_given_to_a_frame_without_an_origin(
    client: TestClient, name: str
) -> None:
    address = folium_assets.address(folium_assets.ADDRESSES[name])
    answer = client.get(address, headers={"Origin": "null"})
    assert answer.text == folium_assets.text(name)
    assert answer.headers["content-type"].startswith(folium_assets.KINDS["." + name.split(".")[-1]])
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["access-control-allow-origin"] == "*"


def test_shapes_and_modules_are_given_to_a_frame_without_an_origin_pages_are_not(
    client: TestClient,
) -> None:
    asked = [f"{assets.base()}/{framed.FOLDER}{assets.SCRIPT}", assets.shapes_address("tambon")]
    given = [client.get(address, headers={"Origin": "null"}).headers for address in asked]
    assert [headers.get("access-control-allow-origin") for headers in given] == ["*", "*"]
    for page in ("/", "/export/slide.png?area=50", "/_stcore/health"):
        headers = client.get(page, headers={"Origin": "null"}).headers
        assert "access-control-allow-origin" not in headers


def test_another_name_is_not_found(client: TestClient) -> None:
    known = folium_assets.address(folium_assets.ADDRESSES["leaflet.js"])
    assert client.get(known.replace("leaflet.js", "elements.py")).status_code == 404


def test_one_map_asks_here_and_the_others_keep_what_they_name() -> None:
    before = list(folium.Map.default_js)
    drawn = folium.Map(tiles=None)
    folium_assets.ours(drawn, only=folium_assets.LEAFLET)
    tool = Draw()
    folium_assets.ours(tool)
    asked = [*drawn.default_js, *drawn.default_css, *tool.default_js, *tool.default_css]
    assert [address.rpartition("/")[2] for _, address in asked] == [
        "leaflet.js", "leaflet.css", "leaflet.draw.js", "leaflet.draw.css",
    ]  # fmt: skip
    assert folium.Map.default_js == before
