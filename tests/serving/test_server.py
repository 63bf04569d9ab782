"""Routes, headers, uploads and health of the server, in-process."""

from __future__ import annotations

import gc
import json
import posixpath
import re
from pathlib import Path

import pytest
from google.protobuf.internal.decoder import _DecodeVarint32
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit import file_util
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from data.stored import store
from serving import assets, headers
from serving.inside import at_once, document
from ui.inside import component
from ui.site import PAGES
from wording.bundle import texts

STREAMLIT = Path(file_util.get_static_dir())
PATHS = [f"/{page.path}" for page in PAGES]
MAP_SCRIPT = f"{component.ADDRESS}{assets.version_path()}/{assets.SCRIPT}"
LENGTH_DELIMITED = 2
"""The wire type of texts, bytes and messages."""
EVERYTHING = [
    *PATHS,
    "/healthz",
    "/assets/leaflet/leaflet.js",
    MAP_SCRIPT,
    "/assets/nothing",
    "/nowhere",
    "/_stcore/health",
    "/_stcore/host-config",
]


@pytest.mark.parametrize("path", EVERYTHING)
def test_every_response_has_the_security_headers(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'self'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", EVERYTHING)
def test_nothing_may_run_inline_or_evaluate_text(client: TestClient, path: str) -> None:
    policy = client.get(path).headers["content-security-policy"]
    scripts = re.search(r"script-src ([^;]*)", policy)
    assert scripts
    assert "unsafe-inline" not in scripts[1]
    assert "'unsafe-eval'" not in scripts[1]


def test_no_policy_names_another_origin() -> None:
    for policy in [headers.policy(scripts="")]:
        assert not re.search(r"https?:|\*", policy)


def test_the_one_inline_script_of_the_document_is_allowed_by_its_hash(client: TestClient) -> None:
    answer = client.get("/")
    wanted = document.Document(answer.text).script_hashes()
    assert wanted
    assert all(source in answer.headers["content-security-policy"] for source in wanted)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("query", "lang"), [("", "th"), ("?lang=en", "en"), ("?lang=xx", "th")])
def test_the_documents_language_is_that_of_its_address(
    client: TestClient, path: str, query: str, lang: str
) -> None:
    html = client.get(path + query).text
    assert f'<html lang="{lang}">' in html
    assert f"<title>{texts(lang)('site-title')}</title>" in html


def test_the_document_loads_nothing_from_elsewhere(client: TestClient) -> None:
    html = client.get("/").text
    assert not re.findall(r"""(?:src|href)=["']?https?:""", html)


@pytest.mark.parametrize("name", list(assets.FILES))
def test_every_file_is_served_and_its_versioned_address_may_be_kept(
    client: TestClient, name: str
) -> None:
    assert client.get(f"/assets/{name}").content == assets.FILES[name].read_bytes()
    kept = client.get(f"{assets.base()}/{name}")
    assert kept.status_code == 200
    assert "immutable" in kept.headers["cache-control"]


def test_streamlits_scripts_come_compressed_and_may_be_kept(client: TestClient) -> None:
    script = re.search(r'href="\./(static/js/index[^"]+)" data-start', client.get("/").text)
    assert script
    answer = client.get(f"/{script[1]}", headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    plain = client.get(f"/{script[1]}", headers={"accept-encoding": "identity"})
    assert plain.content == answer.content == (STREAMLIT / script[1]).read_bytes()


def test_the_scripts_that_ours_stand_in_come_with_ours(client: TestClient) -> None:
    name = at_once.script().name
    sent = client.get(f"/static/js/{name}")
    assert "atlasRead" in sent.text
    assert sent.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", PATHS)
def test_streamlit_is_started_by_the_opening_alone(client: TestClient, path: str) -> None:
    html = client.get(path).text
    modules = re.findall(r'<script type="module"[^>]*src="([^"]+)"', html)
    assert [posixpath.basename(name) for name in modules] == ["area_layer.js", "opening.js"]
    assert html.count("data-start") == 1
    assert "modulepreload" not in html.split("<!-- shapes -->")[-1].split("favicon.svg")[-1]


def test_a_document_is_the_same_compressed(client: TestClient) -> None:
    zipped = client.get("/?level=tambon", headers={"accept-encoding": "gzip"})
    plain = client.get("/?level=tambon", headers={"accept-encoding": "identity"})
    assert zipped.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert zipped.content == plain.content


def test_no_text_of_an_opening_ends_it() -> None:
    texts = ["</script><script>alert(1)</script>", "<!--", "a\u2028b & c"]
    announced = document.Announcement("/assets/x", "province", {"headline": texts})
    index = document.Document("<html><head></head><body></body></html>")
    head = document.Head("/assets", "/component", {})
    [route] = document.routes(index, [""], head, lambda *_: announced)
    html = TestClient(Starlette(routes=[route])).get("/").text
    [said] = re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert "<" not in said
    assert json.loads(said) == {"headline": texts}


def test_the_scripts_of_the_first_elements_are_named(client: TestClient) -> None:
    named = re.search(r'data-soon="([^"]*)"', client.get("/").text)
    assert named
    for element in ("BidiComponent", "Metric", "Selectbox"):
        assert f"js/{element}." in named[1]
    assert all((STREAMLIT / "static" / name).is_file() for name in named[1].split())


def test_the_document_says_where_a_message_holds_what_is_for_a_map(client: TestClient) -> None:
    said = re.search(r"data-fields='([^']*)'", client.get("/").text)
    assert said
    message = ForwardMsg(hash="h")
    message.delta.new_element.bidi_component.bytes = b"map again\n{}"
    message.metadata.run.fragment_ids.append("search")
    ways = json.loads(said[1])
    assert part(message.SerializeToString(), ways["map"]) == b"map again\n{}"
    assert part(message.SerializeToString(), ways["fragment"]) == b"search"
    assert part(message.SerializeToString(), ways["hash"]) == b"h"
    assert part(ForwardMsg(ref_hash="h").SerializeToString(), ways["reference"]) == b"h"
    assert part(message.SerializeToString(), ways["run"]) is None
    message.metadata.delta_path[:] = [1, 0, 3]
    assert part(message.SerializeToString(), ways["place"]) == bytes([1, 0, 3])
    message.metadata.delta_path[:] = [0]
    assert part(message.SerializeToString(), ways["place"]) == bytes([0])


def test_the_document_says_where_a_question_holds_what_it_asks(client: TestClient) -> None:
    said = re.search(r"data-asked='([^']*)'", client.get("/").text)
    assert said
    numbers = json.loads(said[1])
    question = BackMsg()
    question.rerun_script.page_name = "province"
    question.rerun_script.context_info.color_scheme = "dark"
    content = question.SerializeToString()
    assert part(content, [numbers["run"], numbers["page"]]) == b"province"
    assert part(content, [numbers["run"], numbers["context"], numbers["scheme"]]) == b"dark"


def part(content: bytes | None, way: list[int]) -> bytes | None:
    """What the fields of a serialised message lead to, read without its definition."""
    for wanted in way:
        fields = decode(content or b"")
        content = fields.get(wanted)
        if content is None:
            return None
    return content


def decode(content: bytes) -> dict[int, bytes]:
    """The length-delimited fields of a protobuf message by number."""
    found, place = {}, 0
    while place < len(content):
        tag, place = _DecodeVarint32(content, place)
        length, start = _DecodeVarint32(content, place)
        place = start
        if tag % 8 == LENGTH_DELIMITED:
            found[tag // 8] = content[start : start + length]
            place += length
    return found


@pytest.mark.parametrize(
    ("path", "shapes", "level"),
    [
        ("/", "province", "province"),
        ("/?level=tambon", "tambon", "tambon"),
        ("/?level=village", "province", "province"),
        ("/province?area=5001", "detail/50", "district"),
        ("/province?area=500107&level=tambon", "detail/50", "tambon"),
    ],
)
def test_the_document_announces_the_shapes_that_its_map_asks_for(
    client: TestClient, path: str, shapes: str, level: str
) -> None:
    html = client.get(path).text
    assert f'href="{assets.shapes_address(shapes)}" data-shapes="{level}"' in html
    assert f'src="{MAP_SCRIPT}"' in html


@pytest.mark.parametrize(
    "path",
    [
        "/assets/areas/000000000000/province.shapes",
        "/assets/areas/000000000000/../../manifest.json",
        "/assets/v/000000000000/leaflet/leaflet.js",
        "/assets/../app.py",
        "/assets/%2e%2e/app.py",
    ],
)
def test_no_other_file_can_be_had_under_assets(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in {400, 404} or answer.text.lstrip().startswith("<!")
    assert "st.App" not in answer.text


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "OPTIONS"])
def test_uploads_are_refused_before_they_are_read(client: TestClient, method: str) -> None:
    answer = client.request(method, "/_stcore/upload_file/session/file", content=b"x" * 1000)
    assert answer.status_code == 403
    assert set(answer.json()) == {"th", "en"}


def test_health_names_the_release(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok", "release": store.active().id}


def test_everything_loaded_at_the_start_is_out_of_the_collectors_sight(client: TestClient) -> None:
    client.get("/healthz")
    assert gc.get_freeze_count() > 100_000


def test_the_agent_interface_is_off(client: TestClient) -> None:
    assert client.post("/_stcore/agent/interact", json={}).status_code in {403, 404}
