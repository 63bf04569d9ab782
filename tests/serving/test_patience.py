"""Connections that dribble: an end to patience, with our headers."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from serving import patience, run
from serving.patience import Patient

ASK = b"GET / HTTP/1.1\r\nHost: localhost\r\n"
SEND = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n"
SEND += b"Connection: close\r\n\r\n"
LARGE = 40_000_000


async def answer(request: Request) -> Response:
    body = await request.body()
    return Response(b"x" * LARGE if request.url.query == "large" else str(len(body)))


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A server whose patience is short."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(patience, "HEAD_SECONDS", 0.4)
        patch.setattr(patience, "BODY_SECONDS", 0.4)
        patch.setattr(patience, "BODY_BYTES", 1_000)
        patch.setattr(patience, "READ_SECONDS", 0.6)
        patch.setattr(patience, "WAITING", 8)
        application = Starlette(routes=[Route("/", answer, methods=["GET", "POST"])])
        config = uvicorn.Config(application, port=0, http=Patient, log_level="error", ws="none")
        server = uvicorn.Server(config)
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=lambda: asyncio.run(server.serve([listening])))
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield listening.getsockname()[1]
        server.should_exit = True
        thread.join()


def speak(port: int, *parts: bytes, pause: float = 0.0) -> bytes:
    """Send parts with pauses between; all that comes until the server closes."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as one:
        for part in parts:
            try:
                one.sendall(part)
            except OSError:
                break
            time.sleep(pause)
        came = b""
        try:
            while part := one.recv(65_536):
                came += part
        except ConnectionResetError:
            pass
        return came


def test_an_honest_request_is_answered(port: int) -> None:
    assert b"200 OK" in speak(port, ASK + b"Connection: close\r\n\r\n")


def test_a_body_that_keeps_coming_is_waited_for(port: int) -> None:
    came = speak(port, SEND, *[b"x" * 10_000] * 10, pause=0.1)
    assert came.startswith(b"HTTP/1.1 200 OK")
    assert came.endswith(b"100000")


@pytest.mark.parametrize(
    "parts",
    [
        [],  # nothing at all
        [b"\r\n"] * 12,
        [b"G"],
        [ASK, *[b"X-A: b\r\n"] * 12],  # a head that never ends
        [SEND, *[b"x"] * 12],  # a body that hardly comes
        [ASK + b"\r\n", *[b"\r\n"] * 12],  # after an answer
    ],
)
def test_who_dribbles_is_let_go(port: int, parts: list[bytes]) -> None:
    began = time.monotonic()
    came = speak(port, *parts, pause=0.1)
    assert time.monotonic() - began < 5
    assert came.count(b"HTTP/1.1 408 Request Timeout") == 1
    assert b"content-security-policy" in came.lower()


def test_a_head_without_end_is_refused(port: int) -> None:
    came = speak(port, ASK, *[b"X-Long: " + b"x" * 60_000] * 4)
    assert came.startswith(b"HTTP/1.1 431")


@pytest.mark.parametrize(
    "nonsense", [b"\x16\x03\x01\x00", b"GET\r\n\r\n", b"GET /\xff HTTP/1.1\r\n\r\n"]
)
def test_what_is_no_request_is_refused_with_the_headers(port: int, nonsense: bytes) -> None:
    came = speak(port, nonsense + b"\r\n\r\n")
    assert came.startswith(b"HTTP/1.1 400")
    assert b"content-security-policy" in came.lower()


def test_who_does_not_read_is_let_go(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as one:
        one.sendall(b"GET /?large HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(1.5)
        came = 0
        try:
            while part := one.recv(1 << 20):
                came += len(part)
        except ConnectionResetError:
            pass
        assert came < LARGE


def test_of_those_who_owe_a_request_the_longest_goes(port: int) -> None:
    first = socket.create_connection(("127.0.0.1", port), timeout=10)
    others = [socket.create_connection(("127.0.0.1", port), timeout=10) for _ in range(8)]
    began = time.monotonic()
    assert first.recv(100).startswith(b"HTTP/1.1 408")
    assert time.monotonic() - began < 0.3
    for one in [first, *others]:
        one.close()


def test_the_server_that_is_started_is_patient_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "HTTP_PROTOCOLS", chosen := {"auto": "other"})
    monkeypatch.setattr(run.runpy, "run_module", lambda *_, **__: None)
    run.main()
    assert chosen == {"auto": "serving.patience:Patient"}


@pytest.fixture
def plain_port() -> Iterator[int]:
    """A server that was started as any other, of an application that asks for patience."""
    found: list[bool] = []

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        found.append(patience.everywhere())
        yield

    application = Starlette(routes=[Route("/", answer, methods=["GET"])], lifespan=lifespan)
    server = uvicorn.Server(uvicorn.Config(application, port=0, log_level="error", ws="none"))
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listening])))
    thread.start()
    while not server.started:
        time.sleep(0.01)
    assert found == [True]
    yield listening.getsockname()[1]
    server.should_exit = True
    thread.join()


def test_a_server_started_in_any_way_is_patient_no_longer_than_ours(plain_port: int) -> None:
    said = speak(plain_port, ASK + b"X-Long: " + b"x" * patience.HEAD_BYTES)
    assert said.startswith(b"HTTP/1.1 431")
    assert b"content-security-policy" in said.lower()
