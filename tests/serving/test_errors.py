"""A fault of ours is told in a sentence, with all headers."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from app import HEADERS, app
from serving import headers
from wording.saying import said


async def broken(request: Request) -> Response:
    raise KeyError(request.url.path)


def test_a_fault_is_answered_with_the_headers() -> None:
    server = Starlette(
        routes=[Route("/", broken)],
        middleware=[Middleware(headers.SecurityHeaders, headers=HEADERS)],
        exception_handlers={Exception: headers.failed(HEADERS)},
    )
    client = TestClient(server, raise_server_exceptions=False)
    for lang in ("th", "en"):
        answer = client.get("/", headers={"accept-language": lang})
        assert (answer.status_code, answer.text) == (500, said(headers.FAILED, lang))
    assert "KeyError" not in answer.text
    assert answer.headers.items() >= {name.lower(): text for name, text in HEADERS.items()}.items()


def test_the_server_answers_its_faults_so() -> None:
    assert Exception in app._exception_handlers
