"""The gate: the server's own names and pages, and who comes direct."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.websockets import WebSocket, WebSocketDisconnect
from streamlit import net_util

from app import app
from serving.gate import DIRECT, FORWARDED, Gate
from serving.hosts import Hosts
from tests.serving.origins import FOREIGN_HOSTS, FOREIGN_ORIGINS, OWN_HOSTS

STREAM = "/_stcore/stream"
OPEN = f"ws://localhost{STREAM}"
NAMED = Hosts.of(["atlas.example", "*.moi.example"])


@pytest.fixture
def lonely(client: TestClient) -> Iterator[TestClient]:
    """The whole server, which fails where Streamlit would ask for its own address."""
    known = net_util._external_ip, net_util._internal_ip
    net_util._external_ip = net_util._internal_ip = None
    asked: list[str] = []
    patch = pytest.MonkeyPatch()
    patch.setattr(
        net_util, "_make_blocking_http_get", lambda url, timeout: asked.append(f"{url} {timeout}")
    )
    yield client
    patch.undo()
    net_util._external_ip, net_util._internal_ip = known
    assert not asked


def refused(client: TestClient, **headers: str) -> int:
    """The status that a handshake is refused with; 101 where it is taken."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        with client.websocket_connect(OPEN, headers=named):
            return 101
    except WebSocketDenialResponse as denied:
        answer = denied
    assert "frame-ancestors 'self'" in answer.headers["content-security-policy"]
    return answer.status_code


@pytest.mark.parametrize("origin", FOREIGN_ORIGINS)
def test_a_foreign_page_opens_no_session(lonely: TestClient, origin: str) -> None:
    assert refused(lonely, origin=origin) == 403


@pytest.mark.parametrize(
    "headers",
    [{"sec_fetch_mode": "websocket"}, {"user_agent": "Mozilla/5.0 (X11; Linux x86_64)"}],
)
def test_a_browser_without_an_origin_opens_no_session(
    lonely: TestClient, headers: dict[str, str]
) -> None:
    assert refused(lonely, **headers) == 403


def test_the_own_page_and_a_program_open_one(lonely: TestClient) -> None:
    assert refused(lonely, origin="http://localhost", user_agent="Mozilla/5.0") == 101
    assert refused(lonely) == 101


@pytest.mark.parametrize("host", FOREIGN_HOSTS)
@pytest.mark.parametrize("path", ["/", "/healthz", "/_stcore/health", "/export/slide.png"])
def test_another_name_is_answered_nothing(client: TestClient, host: str, path: str) -> None:
    answer = client.get(path, headers={"host": host})
    assert answer.status_code == 403
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("host", OWN_HOSTS)
def test_the_own_machine_is_answered(client: TestClient, host: str) -> None:
    assert client.get("/healthz", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_a_foreign_page_changes_nothing(client: TestClient, method: str) -> None:
    headers = {"origin": "http://evil.example"}
    assert client.request(method, "/healthz", headers=headers).status_code == 403


@pytest.mark.parametrize(
    ("host", "origin", "own"),
    [
        ("atlas.example", "https://atlas.example", True),
        ("atlas.example:8501", "http://atlas.example:8501", True),
        ("127.0.0.1:8501", "https://atlas.example", True),  # a proxy that asks under its own name
        ("a.moi.example", "https://a.moi.example", True),
        ("localhost:8501", "http://localhost:3000", False),  # another program on this machine
        ("127.0.0.1:8501", "http://localhost:8501", False),
        ("localhost:8501", "http://evil.example", False),
        ("atlas.example", "https://atlas.example.evil.example", False),
        ("atlas.example", "ftp://atlas.example", False),
    ],
)
def test_pages_of_the_names_that_were_set_are_the_servers_own(
    host: str,
    origin: str,
    own: bool,  # noqa: FBT001 (a case of a table)
) -> None:
    assert NAMED.answer_to(host)
    assert NAMED.own(origin, host) is own


def test_any_name_does_not_make_any_page_the_servers_own() -> None:
    every = Hosts.of(["*"])
    assert every.answer_to("anything.example")
    assert not every.own("http://evil.example", "anything.example")


@pytest.mark.parametrize("name", ["http://a.example", "a b", "*.*", "a..b", "a.example/x", "ก.ไทย"])
def test_a_wrong_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Hosts.of([name])


def told(host: str, peer: str, **headers: str) -> bool:
    """Whether the gate tells what lies behind it that a request is direct."""

    async def answer(request: Request) -> JSONResponse:
        return JSONResponse(request.headers.getlist(DIRECT) == ["1"])

    behind = Gate(Starlette(routes=[Route("/", answer)]), hosts=NAMED)
    client = TestClient(behind, client=(peer, 50_000))
    return bool(client.get("/", headers={"host": host} | headers).json())


@pytest.mark.parametrize("host", OWN_HOSTS)
@pytest.mark.parametrize("peer", ["127.0.0.1", "::1", "127.9.9.9"])
def test_this_machine_under_its_own_name_is_direct(host: str, peer: str) -> None:
    assert told(host, peer)


def test_another_machine_or_name_is_not() -> None:
    assert not told("localhost", "10.0.0.7")
    assert not told("atlas.example", "127.0.0.1")
    assert not told("localhost", "10.0.0.7", **{DIRECT: "1"})


@pytest.mark.parametrize(
    "name", [*sorted(FORWARDED), "x-forwarded-for", "x-forwarded-host", "cf-ray"]
)
def test_what_comes_through_a_proxy_is_not(name: str) -> None:
    assert not told("localhost", "127.0.0.1", **{name: "127.0.0.1"})


def test_only_so_many_pages_are_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("serving.gate.SESSIONS", 2)

    async def stay(socket: WebSocket) -> None:
        await socket.accept()
        await socket.receive()

    gate = Gate(Starlette(routes=[WebSocketRoute(STREAM, stay)]), hosts=NAMED)
    client = TestClient(gate, base_url="http://localhost")
    with client.websocket_connect(OPEN), client.websocket_connect(OPEN):
        assert gate.open == 2
        with pytest.raises(WebSocketDenialResponse) as denied, client.websocket_connect(OPEN):
            pass
        assert denied.value.status_code == 503
    assert gate.open == 0


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/interact", "/_stcore",
        "/_stcore/script-health-check", "/x/_stcore/metrics", "/auth/login", "/oauth2callback",
        "/_stcore/metrics/", "/_stcore/%6Detrics",
    ],
)  # fmt: skip
def test_what_the_pages_do_not_need_is_not_answered(client: TestClient, path: str) -> None:
    for method in ("GET", "POST", "OPTIONS"):
        answer = client.request(method, path, headers={"origin": "http://localhost"})
        assert answer.status_code == 404


def test_a_socket_elsewhere_is_refused_with_the_headers(client: TestClient) -> None:
    elsewhere = client.websocket_connect("ws://localhost/nowhere")
    with pytest.raises((WebSocketDenialResponse, WebSocketDisconnect)) as refusal, elsewhere:
        pass
    assert isinstance(refusal.value, WebSocketDenialResponse)
    assert "content-security-policy" in refusal.value.headers


def test_the_server_is_the_one_that_is_shipped() -> None:
    assert any(one.cls is Gate for one in app._user_middleware)
