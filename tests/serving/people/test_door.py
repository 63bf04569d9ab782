"""The door before an application of three lines: who may, who may not, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from data.people import in_force, signed, trail
from data.people.person import Person
from data.people.signed import Register, id_of
from data.stored import log_end
from serving.people import asking, sealed, way
from serving.people.door import Door
from serving.people.entering import Entering
from serving.people.provider import NotSignedIn, Provider
from serving.people.sealed import Begun
from serving.people.way import Oidc, Proxy
from wording.bundle import texts

ROLES = """
[[roles]]
role = "administrator"
subjects = ["admin"]
[[roles]]
role = "viewer"
subjects = ["her"]
"""
HTML = {"accept": "text/html"}
OIDC = Oidc("https://id.example", "atlas", "secret", "groups", "http://testserver")
PROXY = Proxy("x-user", "x-groups", way.settings.TRUST_FROM.kind.parse("10.0.0.0/8"))


async def shown(request: Request) -> PlainTextResponse:
    """What the application knows of who asks."""
    return PlainTextResponse(request.headers[asking.WHO] + "|" + request.headers[asking.PLACE])


async def heard(socket: WebSocket) -> None:
    """An open page: it says what it hears."""
    await socket.accept()
    with suppress(WebSocketDisconnect):
        while True:
            await socket.send_bytes(await socket.receive_bytes())


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., TestClient]:
    """A function that gives a visitor of a server with a way of signing in."""
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    in_force.save(tmp_path, ROLES)

    def opening(stated: way.Way = OIDC, peer: str = "10.0.0.5") -> TestClient:
        monkeypatch.setattr(way, "stated", lambda: stated)
        monkeypatch.setattr(Provider, "ending", lambda *_: "")
        entering = Entering(stated, tmp_path, lambda _: b"whole")
        entering.begin()
        [door] = entering.door()
        assert door.cls is Door
        paths = [Route(path, shown) for path in ("/", "/admin", "/export/a", "/assets/a")]
        app = Starlette(routes=[*entering.routes(), *paths, WebSocketRoute("/stream", heard)])
        app.add_middleware(door.cls, *door.args, **door.kwargs)
        return TestClient(app, client=(peer, 1), follow_redirects=False)

    return opening


def signed_in(client: TestClient, folder: Path, subject: str) -> str:
    """Somebody's session, its token kept by the visitor; returns its id."""
    token = Register(folder).begin(Person(subject), "10.0.0.5")
    client.cookies.set("atlas-session", token)
    return id_of(token)


def test_who_has_not_signed_in_is_sent_to_do_so(opened: Callable[..., TestClient]) -> None:
    client = opened()
    answer = client.get("/?area=30&lang=en", headers=HTML)
    assert answer.status_code == 303
    asked = parse_qs(urlsplit(answer.headers["location"]).query)
    assert asked == {"next": ["/?area=30&lang=en"], "lang": ["en"]}
    assert client.get("/export/a").status_code == 401
    assert client.post("/").status_code == 401
    assert client.get("/assets/a").status_code == 200
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/stream"):
        raise AssertionError


def test_who_may_look_is_known_behind_the_door(
    opened: Callable[..., TestClient], tmp_path: Path
) -> None:
    client = opened()
    identity = signed_in(client, tmp_path, "her")
    answer = client.get("/", headers={asking.WHO: "forged", asking.PLACE: "forged"})
    assert answer.text == f"{identity}|10.0.0.5"
    assert answer.headers["cache-control"] == "private, no-cache"
    assert client.get("/admin", headers=HTML).status_code == 403
    signed_in(client, tmp_path, "admin")
    assert client.get("/admin", headers=HTML).status_code == 200
    signed_in(client, tmp_path, "stranger")
    assert [client.get(path, headers=HTML).status_code for path in ("/", "/admin", "/")] == [
        403
    ] * 3
    told = [one for one in trail.lines(tmp_path) if one.what == trail.REFUSED]
    assert {(one.post, one.subject) for one in told} == {("her", "admin"), ("stranger", "look")}
    assert len(told) == 2  # each once
    assert {one.details["from"] for one in told} == {"10.0.0.5"}


def test_an_open_page_is_asked_about_at_each_message(
    opened: Callable[..., TestClient], tmp_path: Path
) -> None:
    client = opened()
    identity = signed_in(client, tmp_path, "her")
    with client.websocket_connect("/stream") as socket:
        socket.send_bytes(b"click")
        assert socket.receive_bytes() == b"click"
        Register(tmp_path).end(identity, signed.OFF)
        socket.send_bytes(b"click")
        assert socket.receive_bytes() == b"whole"
    assert client.get("/", headers=HTML).headers["location"].endswith("why=off")
    assert texts("th")("signin-why-off") in client.get("/signin").text


def test_a_wrong_cookie_is_refused_taken_back_and_told(
    opened: Callable[..., TestClient], tmp_path: Path
) -> None:
    client = opened()
    for number in range(8):
        client.cookies.set("atlas-session", f"wrong-{number}")
        answer = client.get("/", headers=HTML)
        assert answer.status_code == (401 if number < 5 else 429)
        assert "max-age=0" in answer.headers["set-cookie"].lower()
        client.cookies.clear()
    whats = [line.what for line in trail.lines(tmp_path)]
    assert whats.count(trail.REFUSED) == 6
    assert whats[-1] == trail.ROLES_CHANGED


def test_an_unwritable_trail_is_told(opened: Callable[..., TestClient], tmp_path: Path) -> None:
    client = opened()
    client.get("/")
    (trail.place_of(tmp_path) / log_end.HEAD).write_text("nothing")
    client.cookies.set("atlas-session", "wrong")
    assert client.get("/", headers=HTML).status_code == 503


def test_a_proxy_names_who_asks(opened: Callable[..., TestClient], tmp_path: Path) -> None:
    client = opened(PROXY)
    assert client.get("/", headers=HTML).headers["location"].startswith("/signin")
    assert client.get("/signin?lang=en").text.count("proxy") >= 1
    sent = {"x-user": "her", "x-groups": "a, b", "x-forwarded-for": "1.1.1.1, 192.168.0.9"}
    assert client.get("/", headers=sent).text.endswith("|192.168.0.9")
    of_proxy = ("x-forwarded-for", "192.168.0.7")  # a line of its own, after the visitor's
    lines = [("x-user", "her"), ("x-groups", "a, b"), ("x-forwarded-for", "6.6.6.6"), of_proxy]
    assert client.get("/", headers=lines).text.endswith("|192.168.0.7")
    [session] = Register(tmp_path).going_on()
    assert session.person == Person("her", "", ("a", "b"))
    assert client.get("/", headers={"x-user": "x" * 121}).status_code == 403
    twice = [("x-user", "her"), ("x-user", "admin")]
    assert client.get("/", headers=twice).status_code == 403
    other = opened(PROXY, "192.168.0.1")
    refused = other.get("/", headers={"x-user": "her"} | HTML)
    assert refused.status_code == 403
    assert texts("th")("signin-why-proxy") in refused.text


def back(client: TestClient, query: str = "code=a") -> str:
    """The way back from the provider, of a sign-in that this visitor began."""
    there = client.get("/signin/go?next=/%3Farea%3D30").headers["location"]
    state = parse_qs(urlsplit(there).query)["state"][0]
    return f"/signin/back?{query}&state={state}"


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[[object], None]:
    """A provider that sends browsers back, and says who it was or why not."""

    def begin(_: Provider, begun: Begun, where: str) -> str:
        assert where == "http://testserver/signin/back"
        return f"https://id.example/authorize?state={begun.state}"

    def answer(what: object) -> None:
        def finish(*_: object) -> object:
            if isinstance(what, Exception):
                raise what
            return what

        monkeypatch.setattr(Provider, "begin", begin)
        monkeypatch.setattr(Provider, "finish", finish)

    return answer


def test_signing_in_and_out(
    opened: Callable[..., TestClient], answering: Callable[[object], None], tmp_path: Path
) -> None:
    answering(Person("her"))
    client = opened()
    answer = client.get(back(client))
    assert (answer.status_code, answer.headers["location"]) == (303, "/?area=30")
    assert client.get("/", headers=HTML).status_code == 200
    assert "her" in client.get("/signin?lang=en").text
    assert "<form" in client.get("/signout?lang=en").text
    assert client.get(back(client)).status_code == 303  # once more: the session before ends
    assert len(Register(tmp_path).going_on()) == 1
    out = client.post("/signout?lang=en")
    assert out.headers["location"] == "/signin?why=out&lang=en"
    assert Register(tmp_path).going_on() == []
    whats = [line.what for line in trail.lines(tmp_path)]
    assert whats[:3] == [trail.SIGNED_OUT, trail.SIGNED_IN, trail.SIGNED_IN]


@pytest.mark.parametrize(
    ("query", "what", "status", "why"),
    [
        ("code=a", NotSignedIn("audience"), 401, "audience"),
        ("code=a", NotSignedIn("clock"), 401, "clock"),
        ("code=a", NotSignedIn("away"), 503, "away"),
        ("error=access_denied", Person("her"), 401, "denied"),
        ("code=", Person("her"), 401, "code"),
    ],
)
def test_why_nobody_was_signed_in_is_told(
    opened: Callable[..., TestClient],
    answering: Callable[[object], None],
    query: str,
    what: object,
    status: int,
    why: str,
) -> None:
    answering(what)
    client = opened()
    answer = client.get(back(client, query))
    assert answer.status_code == status
    assert texts("th")(f"signin-why-{why}") in answer.text
    assert "atlas-session" not in client.cookies


def test_a_sign_in_that_began_elsewhere_is_refused_and_waits(
    opened: Callable[..., TestClient], answering: Callable[[object], None], tmp_path: Path
) -> None:
    answering(Person("her"))
    client = opened()
    client.cookies.set("atlas-sign-in", sealed.sealed(Begun.new("/"), b"of another server"))
    found = [client.get("/signin/back?code=a&state=b").status_code for _ in range(7)]
    assert found == [401] * 5 + [429] * 2
    assert Register(tmp_path).going_on() == []


def test_nobody_signs_in_where_the_trail_cannot_be_written(
    opened: Callable[..., TestClient], answering: Callable[[object], None], tmp_path: Path
) -> None:
    answering(Person("her"))
    client = opened()
    there = back(client)
    (trail.place_of(tmp_path) / log_end.HEAD).write_text("nothing")
    answer = client.get(there)
    assert answer.status_code == 503
    assert texts("th")("signin-why-trail") in answer.text
    answering(NotSignedIn("code"))
    assert client.get(there).status_code == 503


def test_a_provider_that_is_away_is_told(
    opened: Callable[..., TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise NotSignedIn("away")

    monkeypatch.setattr(Provider, "begin", away)
    answer = opened().get("/signin/go?lang=en")
    assert answer.status_code == 503
    assert texts("en")("signin-why-away") in answer.text


def test_a_file_of_an_internal_release_is_told(
    opened: Callable[..., TestClient], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "internal", lambda _: "r1")
    client = opened()
    signed_in(client, tmp_path, "her")
    assert client.get("/export/a").status_code == 200
    line = trail.lines(tmp_path)[0]
    told = (line.what, line.post, line.subject, line.details["release"])
    assert told == (trail.EXPORTED, "her", "/export/a", "r1")
