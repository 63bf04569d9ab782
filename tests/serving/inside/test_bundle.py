"""Scripts from memory: compressed where that helps, announced with all that they import."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from serving import encodings
from serving.inside.bundle import FOREVER, Bundle, ServeBundle

SCRIPT = b'import"./b.1.js";const a="a";'


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    """Three scripts, one of which imports another, a picture and a document."""
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "Metric.1.js").write_bytes(SCRIPT)
    (tmp_path / "js" / "b.1.js").write_bytes(b'import {c} from "./gone.js"')
    (tmp_path / "js" / "Other.1.js").write_bytes(b"")
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    (tmp_path / "index.html").write_bytes(b"inside")
    return Bundle(tmp_path)


@pytest.fixture
def client(bundle: Bundle) -> TestClient:
    """A server with the bundle before it."""

    async def other(request: object) -> PlainTextResponse:
        return PlainTextResponse("beside")

    app = Starlette(routes=[Route("/{path:path}", other)])
    return TestClient(ServeBundle(app, prefix="/static/", bundle=bundle))


def test_an_element_needs_its_script_and_what_that_imports(bundle: Bundle) -> None:
    assert bundle.needed(["Metric"]) == ["js/Metric.1.js", "js/b.1.js"]
    assert bundle.needed(["Nothing"]) == []


def test_a_script_is_compressed_once_and_a_picture_is_not(bundle: Bundle) -> None:
    bundle.warm_up(["js/Metric.1.js"])
    (bundle.folder / "js" / "Metric.1.js").unlink()  # read already
    assert brotli.decompress(bundle.packed("js/Metric.1.js", encodings.BROTLI)) == SCRIPT
    assert bundle.packed("a.png", encodings.PLAIN) == b"\x89PNG"


UNPACK: dict[str | None, Callable[[bytes], bytes]] = {
    "br": brotli.decompress,
    "gzip": gzip.decompress,
    None: bytes,
}


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("", None)],
)
def test_a_script_comes_as_the_browser_takes_it(
    client: TestClient, accepted: str, encoding: str | None
) -> None:
    asked = {"Accept-Encoding": accepted}
    with client.stream("GET", "/static/js/Metric.1.js", headers=asked) as answer:
        sent = b"".join(answer.iter_raw())
    assert UNPACK[encoding](sent) == SCRIPT
    assert answer.headers.get("Content-Encoding") == encoding
    assert (answer.headers["Cache-Control"], answer.headers["Vary"]) == (FOREVER, "Accept-Encoding")
    assert "javascript" in answer.headers["Content-Type"]


def test_what_is_sent_in_place_of_a_file_is_asked_for_again_each_time(
    client: TestClient, bundle: Bundle
) -> None:
    bundle.put("a.png", b"less")
    answer = client.get("/static/a.png")
    assert (answer.content, answer.headers["Cache-Control"]) == (b"less", "no-cache")
    known = {"If-None-Match": answer.headers["ETag"]}
    assert client.get("/static/a.png", headers=known).status_code == 304
    bundle.put("a.png", b"other")
    assert client.get("/static/a.png", headers=known).content == b"other"


def test_a_script_put_in_place_of_a_file_comes_compressed(
    client: TestClient, bundle: Bundle
) -> None:
    bundle.packed("js/Metric.1.js", encodings.BROTLI)  # asked for before
    bundle.put("js/Metric.1.js", b"less")
    bundle.warm_up(["js/Metric.1.js"])
    answer = client.get("/static/js/Metric.1.js", headers={"Accept-Encoding": "gzip"})
    assert (answer.content, answer.headers["Content-Encoding"]) == (b"less", "gzip")
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["/static/index.html", "/static/js/none.js", "/other"])
def test_documents_and_what_is_not_there_are_streamlits(client: TestClient, path: str) -> None:
    assert client.get(path).text == "beside"
