"""Whatever is refused is told in words of ours, in the one language that is asked for."""

from __future__ import annotations

import re

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from serving import gate, worded
from serving.inside import reserved
from wording.saying import Said, Saying, said

NO_FILE, OTHER = worded.WORDS[404], worded.WORDS[405]
REFUSED: list[tuple[str, str, dict[str, str], int, Said]] = [
    ("GET", "/_stcore/metrics", {}, 404, reserved.NOTHING),
    ("GET", "/province/_stcore/x", {}, 404, reserved.NOTHING),
    ("GET", "/metrics", {"via": "a proxy"}, 404, reserved.NOTHING),
    ("GET", "/", {"host": "evil.example"}, 403, gate.NAME),
    ("POST", "/", {"origin": "http://evil.example"}, 403, gate.ORIGIN),
    ("GET", "/static/js/none.js", {}, 404, NO_FILE),
    ("GET", "/assets/none.js", {}, 404, NO_FILE),
    ("GET", "/assets/framed/told/none", {}, 404, NO_FILE),
    ("GET", "/media/none.png", {}, 404, NO_FILE),
    ("GET", "/component/none/x.js", {}, 404, NO_FILE),
    ("GET", "/_stcore/bidi-components/none/x.js", {}, 404, NO_FILE),
    ("POST", "/", {}, 405, OTHER),
    ("DELETE", "/export/slide.png", {}, 405, OTHER),
    ("OPTIONS", "/healthz", {}, 405, OTHER),
    ("GET", "/static/..%5c..%5cx.js", {}, 404, NO_FILE),
]
"""What is asked how, with which headers; status and words of the answer."""
LANGUAGES = [
    ({}, {}, "th"),
    ({"lang": "en"}, {}, "en"),
    ({"lang": "th"}, {"accept-language": "en"}, "th"),
    ({}, {"accept-language": "de, en-GB;q=0.8"}, "en"),
    ({"lang": "xx"}, {"accept-language": "de"}, "th"),
]


@pytest.mark.parametrize(("address", "headers", "lang"), LANGUAGES)
def test_every_refusal_is_wholly_in_the_language_asked_for(
    client: TestClient, address: dict[str, str], headers: dict[str, str], lang: str
) -> None:
    for method, path, sent, status, words in REFUSED:
        answer = client.request(method, path, params=address, headers=headers | sent)
        assert (answer.status_code, answer.text) == (status, said(words, lang)), path
        assert answer.headers["content-language"] == lang
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert "accept-language" in answer.headers["vary"].lower()
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_words_are_of_one_language() -> None:
    for words in (*(one[4] for one in REFUSED), worded.OTHERS, gate.FULL):
        assert not re.search("[ก-๙]", said(words, "en"))
        assert set(re.findall("[A-Za-z_]{2,}", said(words, "th"))) <= {"ATLAS_HOSTS"}


def test_a_refusal_without_a_body_has_none_for_head(client: TestClient) -> None:
    answer = client.head("/_stcore/bidi-components/none/x.js")
    assert (answer.status_code, answer.content) == (404, b"")


@pytest.mark.parametrize(
    ("made", "kept"),
    [
        (PlainTextResponse("of a library", 416), False),
        (PlainTextResponse("of a library", 405, {"Allow": "GET"}), False),
        (Response(status_code=400), False),
        (PlainTextResponse("well", 200), True),
        (PlainTextResponse("ours", 503, {"Content-Language": "en"}), True),
        (JSONResponse({"a": 1}, 400), True),
    ],
)
def test_what_is_ours_or_no_text_stays(made: Response, kept: bool) -> None:  # noqa: FBT001
    async def answer(_: Request) -> Response:
        return made

    app = Starlette(routes=[Route("/", answer)], middleware=[Middleware(worded.Worded)])
    came = TestClient(app).get("/?lang=en")
    assert came.status_code == made.status_code
    assert (came.content == made.body) is kept
    if not kept:
        assert came.text == said(worded.WORDS.get(made.status_code, worded.OTHERS), "en")
        assert came.headers.get("allow") == made.headers.get("allow")


def test_a_line_in_place_of_a_page_asks_to_sign_in_in_one_language() -> None:
    scope = {"type": "http", "query_string": b"lang=en", "headers": []}
    answer = worded.refused(scope, Saying("signin-first"), 401, {"X-A": "b"})
    assert answer.body.decode() == said(Saying("signin-first"), "en")
    assert (answer.headers["x-a"], answer.headers["cache-control"]) == ("b", "no-store")
