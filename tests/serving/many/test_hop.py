"""The balancer's word of whom a request comes from: taken with its secret, from nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.testclient import TestClient

import settings
from serving import gate, told
from serving.many import hop

SECRET = "s" * 40


def client(*, believing: bool = True) -> TestClient:
    async def answer(request: Request) -> JSONResponse:
        assert request.client is not None
        seen = {"peer": request.client.host, "scheme": request.url.scheme}
        direct = gate.is_direct(request.scope)
        return JSONResponse({**seen, "direct": direct, "headers": dict(request.headers)})

    app = Starlette(
        routes=[Route("/", answer)],
        middleware=[Middleware(hop.Hop, secret=SECRET, believing=believing)],
    )
    return TestClient(app, client=("127.0.0.1", 1), base_url="http://127.0.0.1")


def told_by(peer: str, **more: str) -> dict[str, str]:
    return {"X-Atlas-Hop": SECRET, "X-Atlas-Peer": peer, "X-Atlas-Scheme": "http", **more}


def test_the_visitor_stands_in_the_place_of_the_balancer() -> None:
    seen = client().get("/", headers=told_by("10.0.0.7")).json()
    assert (seen["peer"], seen["scheme"], seen["direct"]) == ("10.0.0.7", "http", False)
    assert seen["headers"][hop.BALANCED] == "1"
    assert not {"x-atlas-hop", "x-atlas-peer", "x-atlas-scheme"} & seen["headers"].keys()


def test_who_comes_direct_through_the_balancer_still_does() -> None:
    assert client().get("/", headers=told_by("127.0.0.1")).json()["direct"]
    forwarded = told_by("127.0.0.1", **{"X-Forwarded-For": "127.0.0.1"})
    assert not client().get("/", headers=forwarded).json()["direct"]


@pytest.mark.parametrize("secret", ["", "x" * 40, SECRET[:-1], SECRET + "s"])
def test_without_the_secret_nothing_is_believed_and_nothing_passed_on(secret: str) -> None:
    headers = {**told_by("10.0.0.7"), "X-Atlas-Hop": secret, hop.BALANCED: "1"}
    seen = client().get("/", headers=headers).json()
    assert seen["peer"] == "127.0.0.1"
    assert not [name for name in seen["headers"] if name.startswith("x-atlas")]


@pytest.mark.parametrize(
    ("peer", "believing", "found"),
    [
        ("127.0.0.1", True, "192.0.2.1"),  # a proxy of this machine before the balancer
        ("10.0.0.7", True, "10.0.0.7"),  # a visitor who says so
        ("127.0.0.1", False, "127.0.0.1"),  # where a proxy signs people in, the door judges
    ],
)
def test_a_forwarded_address_is_believed_as_without_a_balancer(peer, believing, found) -> None:
    headers = told_by(peer, **{"X-Forwarded-For": "192.0.2.1", "X-Forwarded-Proto": "https"})
    seen = client(believing=believing).get("/", headers=headers).json()
    assert seen["peer"] == found
    assert seen["scheme"] == ("https" if found == "192.0.2.1" else "http")


def test_the_secret_is_one_line_of_letters_and_digits(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv(settings.BALANCED.name, str(tmp_path / "secret"))
    for text in ("", "short", "a" * 31, "a" * 201, "ก" * 40, "a" * 40 + "\nb", "a b" * 20):
        (tmp_path / "secret").write_text(text, encoding="utf-8")
        assert hop.stated() == ""
        assert "at least 32" in hop.faults()[0]
    assert not hop.middleware()
    (tmp_path / "secret").write_text(SECRET + "\n")
    assert (hop.stated(), hop.faults(), len(hop.middleware())) == (SECRET, [], 1)


def test_a_frame_is_told_by_the_process_that_it_belongs_to(monkeypatch) -> None:
    monkeypatch.setenv(settings.PROCESS.name, "p2")
    address = told.address("figures")
    assert address.startswith(f"{told.FOLDER}/p2/")
    with TestClient(Starlette(routes=told.routes())) as asking:
        assert asking.get(address).text == "figures"
