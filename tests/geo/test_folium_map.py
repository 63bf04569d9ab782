"""The map of folium that is one file: whole, the same twice, and no text of people runs in it."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import subprocess
import sys
from html.parser import HTMLParser

import folium
import pytest

from geo import folium_map
from tests.single_maps import HOSTILE, held, of_hostile_names, single


class Elements(HTMLParser):
    """Every element of a document with its attributes, and every text outside scripts."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.fixture(scope="module")
def document() -> str:
    return folium_map.html(single())


def test_it_is_a_map_of_folium_that_saves_itself_as_the_file(document: str) -> None:
    drawn = folium_map.folium_map(single())
    assert isinstance(drawn, folium.Map)
    out = io.BytesIO()
    drawn.save(out, close_file=False)
    assert out.getvalue().decode() == document
    assert "<iframe srcdoc=" in drawn._repr_html_()


def test_whoever_needs_to_may_see_it_larger(document: str) -> None:
    [known] = [
        known for tag, known in Elements(document).elements if known.get("name") == "viewport"
    ]
    said = "".join(str(known["content"]).split())
    assert said == "width=device-width,initial-scale=1.0"


def test_other_maps_of_folium_keep_what_they_ask_for() -> None:
    folium_map.folium_map(single())
    assert "leaflet" in dict(folium.Map().default_js)


def test_it_asks_for_nothing(document: str) -> None:
    asking = {"src", "href", "action", "data", "srcset", "poster"}
    named = [
        value
        for _, attributes in Elements(document).elements
        for name, value in attributes.items()
        if name in asking and value
    ]
    assert all(value.startswith("data:") for value in named)
    assert "url(" not in re.sub(r'url\("data:[^"]*"\)|url\(#default#VML\)', "", document)


def test_only_its_own_scripts_and_styles_may_run(document: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', document)
    assert policy
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    for tag in ("script", "style"):
        for text in re.findall(rf"<{tag}>(.*?)</{tag}>", document, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy[1]


def test_no_text_of_people_runs_as_template_or_markup() -> None:
    document = folium_map.html(of_hostile_names())
    assert HOSTILE not in document
    found = Elements(document)
    assert HOSTILE in found.texts
    pictures = [attributes for tag, attributes in found.elements if tag == "img"]
    assert [one["alt"] for one in pictures] == [HOSTILE]
    assert not any(name.startswith("on") for _, known in found.elements for name in known)
    kept = held(document)
    assert kept["sheets"][0]["name"] == HOSTILE
    assert set(kept["files"]["names"]["names"]["listed"]) == {HOSTILE}


def test_neither_the_dashboard_nor_the_command_loads_folium_before_it_is_asked_for() -> None:
    heavy = {"folium", "branca", "offlinefolium", "streamlit_folium"}
    code = (
        "import sys, app, cli; [*map(cli.command, cli.COMMANDS)]; "
        f"sys.exit(', '.join({heavy} & set(sys.modules)) or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
