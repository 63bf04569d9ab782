"""The running server: nobody freezes it, nobody makes it speak to another."""

from __future__ import annotations

import select
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.app_session import AppSession
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.serving.many.started import until
from tests.serving.origins import FOREIGN_HOSTS, FOREIGN_ORIGINS
from tests.trust.live import Live, live, visitor
from tests.trust.promise import promise
from ui.site import PAGES

AT_ONCE, ROUND = 10, 20
"""Requests that are under way together, and how many of a kind follow each other."""
ROUTES = [
    *[f"/{page.path}" for page in PAGES],
    "/healthz", "/assets/leaflet/leaflet.js", "/nowhere", "/_stcore/health",
    "/_stcore/host-config", "/_stcore/metrics",
    "/export/slide.png?template=follow_up&area=83&size=480x270",
    "/export/slide.png?template=nothing", "/media/nothing.png", "/component/nothing/x.js",
]  # fmt: skip


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """One server for all."""
    with live(tmp_path_factory.mktemp("live")) as running:
        yield running


def handshake(server: Live, origin: str) -> int:
    """The status of a handshake from a page of an origin."""
    try:
        with connect(f"ws://{server.host}/_stcore/stream", origin=origin):  # type: ignore[arg-type]
            return 101
    except InvalidStatus as refused:
        return refused.response.status_code


@promise(
    "A handshake from a foreign page is refused at once, and nobody waits for it",
    full=1_000,
    of="handshakes",
)
def test_foreign_pages_freeze_nobody(server: Live, tries: int) -> None:
    """Beside them a visitor is answered, and nothing is asked that anybody could wait for."""
    clean = [one for one in FOREIGN_ORIGINS if one.isprintable()]
    answers = set()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for first in range(0, tries, ROUND):
            some = range(first, min(first + ROUND, tries))
            foreign = [pool.submit(handshake, server, clean[n % len(clean)]) for n in some]
            assert server.get("/healthz") == 200
            answers |= {one.result() for one in foreign}
    assert answers == {403}
    assert server.outside() == []  # looking up whose origin it is froze the server


@promise(
    "The server connects to nothing outside its machine, on any route and over whole sessions",
    full=200,
    of="requests and script runs",
)
def test_nothing_outside_is_asked(server: Live, tries: int) -> None:
    asked = 0
    while asked < tries:
        for route in ROUTES:
            server.get(route)
            server.get(route, Origin="http://evil.example")
            server.get(route, Host="evil.example")
        with visitor(server) as one:
            for page in PAGES:
                came = one.run(page.path, "lang=en" if asked else "")
                assert came[-1].script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
                assert {"new_session", "delta"} <= {part.WhichOneof("type") for part in came}
        handshake(server, "http://evil.example")
        asked += 3 * len(ROUTES) + len(PAGES) + 1
    assert server.outside() == []


def test_the_audit_hears_what_it_is_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.trust import audited

    monkeypatch.setenv(audited.LOG, str(tmp_path / "audit"))
    audited.hear("socket.connect", (None, ("8.8.8.8", 1)))
    audited.hear("socket.getaddrinfo", ("checkip.amazonaws.com", 80, 0, 0, 0))
    audited.hear("socket.connect", (None, ("127.0.0.1", 80)))
    assert len((tmp_path / "audit").read_text("utf-8").splitlines()) == 2


@promise("Another name than the server's own is answered nothing", full=500, of="requests")
def test_other_names_are_answered_nothing(server: Live, tries: int) -> None:
    hosts = [host for host in FOREIGN_HOSTS if host.isprintable()]
    for n in range(tries):
        assert server.get(ROUTES[n % len(ROUTES)], Host=hosts[n % len(hosts)]) in {400, 403}


@promise("Connections that dribble keep nobody from being answered", full=2_000, of="connections")
def test_dribbling_connections_are_let_go(server: Live, tries: int) -> None:
    dribbling = []
    for n in range(tries):
        slow = socket.create_connection(("127.0.0.1", server.port))
        slow.sendall([b"", b"GET", b"GET / HTTP/1.1\r\nHost: localhost\r\nX", b"\r\n"][n % 4])
        dribbling.append(slow)
        if len(dribbling) > 400:
            dribbling.pop(0).close()
        if n % 20 == 0:
            assert server.get("/healthz") == 200
            assert waits_still(slow)  # who came later was answered first
    for slow in dribbling:
        slow.close()


def waits_still(slow: socket.socket) -> bool:
    """Whether a server has neither answered nor left a connection."""
    return not select.select([slow], [], [], 0)[0]


@promise("No visitor clears the caches that all share", full=1_000, of="messages")
def test_no_visitor_clears_the_caches(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, tries: int
) -> None:
    done: list[str] = []
    monkeypatch.setattr(AppSession, "_handle_clear_cache_request", lambda _: done.append("clear"))
    monkeypatch.setattr(AppSession, "_handle_git_information_request", lambda _: done.append("git"))
    monkeypatch.setattr(AppSession, "_handle_app_heartbeat_request", lambda _: done.append("beat"))
    unwanted = [
        BackMsg(clear_cache=True),
        BackMsg(load_git_info=True),
        BackMsg(set_run_on_save=True),
    ]
    with client.websocket_connect("ws://localhost/_stcore/stream") as page:
        for n in range(tries):
            page.send_bytes(unwanted[n % len(unwanted)].SerializeToString())
            page.send_bytes(b"\xff" * n)
        page.send_bytes(BackMsg(app_heartbeat=True).SerializeToString())
        until(lambda: "beat" in done)
    assert done == ["beat"]
