"""What the frame's document announces: all that its map needs before it is drawn."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import streamlit_folium
from starlette.testclient import TestClient

from serving import assets, frame_ahead, headers
from ui.group import labels, parts


def announced(client: TestClient) -> list[str]:
    """The addresses in the document's `Link` header."""
    return re.findall("<([^>]+)>", client.get(headers.DOCUMENT).headers["link"])


def test_everything_that_the_map_names_to_its_frame_is_announced(client: TestClient) -> None:
    made = parts.map_of({})
    asked = {
        address
        for part in [made, *made._children.values()]
        for kind in ("default_js", "default_css")
        for _, address in getattr(part, kind, [])
    }
    assert asked == {*frame_ahead.plain(), labels.address(), parts.script()}
    assert asked < set(announced(client))


def test_every_script_that_is_announced_is_there(client: TestClient) -> None:
    found = [one for one in announced(client) if one.startswith("/")]
    assert len(found) > 15
    assert {client.get(one).status_code for one in found} == {200}


def test_no_script_of_the_layer_asks_for_one_that_is_not_announced() -> None:
    needed = frame_ahead.needed(assets.FILES)
    assert needed[0] == frame_ahead.FIRST
    for name in needed:
        text = assets.FILES[name].read_text(encoding="utf-8")
        beside = re.findall(r'^import [^;]*?"(\.[^"]+)";', text, re.MULTILINE | re.DOTALL)
        folder = Path("/") / Path(name).parent
        assert {str((folder / one).resolve())[1:] for one in beside} <= set(needed)


def test_scripts_that_ask_for_each_other_are_named_once(tmp_path: Path) -> None:
    texts = {"a/one.js": 'import "../b/two.js";', "b/two.js": 'import "./three.js";\n'}
    texts["b/three.js"] = 'import { x } from "../a/one.js";\nconst y = import("./late.js");'
    given = {}
    for place, (name, text) in enumerate(texts.items()):
        given[name] = tmp_path / f"{place}.js"
        given[name].write_text(text, encoding="utf-8")
    assert frame_ahead.needed(given, "a/one.js") == ["a/one.js", "b/two.js", "b/three.js"]


def test_the_documents_own_script_comes_first(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own,) = frame_ahead.own()
    assert announced(client)[0] == own
    assert (Path(streamlit_folium.build_dir) / own).is_file()
    monkeypatch.setattr(frame_ahead, "find_spec", lambda _: None)
    assert frame_ahead.own() == []
