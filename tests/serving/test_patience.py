"""Connections that dribble: an end to patience, with our headers; time goes as the tests say."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uvicorn.server import ServerState

from serving import patience, run
from serving.patience import BODY_BYTES, BODY_SECONDS, HEAD_SECONDS, READ_SECONDS, Patient

ASK = b"GET / HTTP/1.1\r\nHost: localhost\r\n"
SEND = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\nConnection: close\r\n\r\n"
LATE = b"HTTP/1.1 408 Request Timeout"


async def answer(request: Request) -> Response:
    return Response(str(len(await request.body())))


APPLICATION = Starlette(routes=[Route("/", answer, methods=["GET", "POST"])])


@dataclass
class Alarm:
    """What is to be done at a time."""

    at: float
    what: Callable[[], None]
    off: bool = False

    def cancel(self) -> None:
        """Do it not."""
        self.off = True


class Clock:
    """The running loop, but its alarms go off when the test lets time pass."""

    def __init__(self) -> None:
        self.now, self.alarms = 0.0, list[Alarm]()
        self.config = uvicorn.Config(APPLICATION, http=Patient, log_level="error", ws="none")
        self.config.load()

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio.get_running_loop(), name)

    def call_later(self, seconds: float, what: Callable[[], None]) -> Alarm:
        """Set an alarm."""
        self.alarms.append(Alarm(self.now + seconds, what))
        return self.alarms[-1]

    async def passes(self, seconds: float) -> None:
        """Let so many seconds pass."""
        end = self.now + seconds
        await settled()
        while due := [one for one in self.alarms if one.at <= end and not one.off]:
            first = min(due, key=lambda one: one.at)
            self.now, first.off = first.at, True
            first.what()
            await settled()
        self.now = end

    def line(self) -> Line:
        """Somebody who connects."""
        made = Line(Patient(self.config, ServerState(), {}, self))  # type: ignore[arg-type]
        made.protocol.connection_made(made)  # type: ignore[arg-type]
        return made


@dataclass
class Line:
    """A connection: what came over it, and whether it was left."""

    protocol: Patient
    came: bytes = b""
    left: bool = False
    full: bool = False  # the other side reads nothing: who closes waits until all is sent

    def says(self, part: bytes) -> None:
        """The other side sends something, where it still can."""
        if not self.left:
            self.protocol.data_received(part)

    def write(self, part: bytes) -> None:
        """The server sends something."""
        self.came += part

    def close(self) -> None:
        """The server leaves."""
        if not self.left:
            self.left = True
            if not self.full:
                asyncio.get_running_loop().call_soon(self.protocol.connection_lost, None)

    def abort(self) -> None:
        self.left = self.full = False
        self.close()

    def is_closing(self) -> bool:
        """Whether it has left."""
        return self.left

    def get_extra_info(self, _: str) -> None:
        """Nothing is known of the other side."""

    def pause_reading(self) -> None:
        """The server takes nothing for now."""

    def resume_reading(self) -> None:
        """It does again."""


async def settled() -> None:
    """Let all run that can: nothing here waits for anything outside."""
    for _ in range(50):
        await asyncio.sleep(0)


def told(story: Callable[[Clock], Awaitable[None]]) -> None:
    """Run a story with a clock of its own."""

    async def whole() -> None:
        await story(Clock())

    asyncio.run(whole())


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A server."""
    with served(uvicorn.Config(APPLICATION, http=Patient, log_level="error", ws="none")) as there:
        yield there


@contextmanager
def served(config: uvicorn.Config) -> Iterator[int]:
    """The port of a server for as long as it is needed."""
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


def speak(port: int, *parts: bytes) -> bytes:
    """Send parts; all that comes until the server closes."""
    with socket.create_connection(("127.0.0.1", port), timeout=120) as one:
        for part in parts:
            try:
                one.sendall(part)
            except OSError:
                break
        came = b""
        try:
            while part := one.recv(65_536):
                came += part
        except ConnectionResetError:
            pass
        return came


def test_an_honest_request_is_answered(port: int) -> None:
    assert b"200 OK" in speak(port, ASK + b"Connection: close\r\n\r\n")


def test_a_body_that_keeps_coming_is_waited_for() -> None:
    async def story(clock: Clock) -> None:
        line = clock.line()
        line.says(SEND)
        for _ in range(10):
            await clock.passes(BODY_SECONDS * 10_000 / BODY_BYTES - 1)
            line.says(b"x" * 10_000)
        await settled()
        assert line.came.startswith(b"HTTP/1.1 200 OK")
        assert line.came.endswith(b"100000")

    told(story)


@pytest.mark.parametrize(
    ("first", "dribble", "after"),
    [
        (b"", b"", HEAD_SECONDS),  # nothing at all
        (b"", b"\r\n", HEAD_SECONDS),
        (b"G", b"", HEAD_SECONDS),
        (ASK, b"X-A: b\r\n", HEAD_SECONDS),  # a head that never ends
        (SEND, b"x", BODY_SECONDS),  # a body that hardly comes
        (ASK + b"\r\n", b"\r\n", HEAD_SECONDS + 1),  # after an answer
    ],
)
def test_who_dribbles_is_let_go(first: bytes, dribble: bytes, after: float) -> None:
    async def story(clock: Clock) -> None:
        line = clock.line()
        line.says(first)
        while clock.now < after - 1:
            await clock.passes(1)
            if dribble:
                line.says(dribble)
        assert not line.left
        assert LATE not in line.came
        await clock.passes(1)
        assert line.left
        assert line.came.count(LATE) == 1
        assert b"content-security-policy" in line.came.lower()

    told(story)


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


@pytest.mark.parametrize("reads", [False, True])
def test_who_does_not_read_is_let_go(*, reads: bool) -> None:
    async def story(clock: Clock) -> None:
        line = clock.line()
        line.says(SEND)
        line.protocol.pause_writing()
        line.says(b"x" * 100_000)
        await clock.passes(READ_SECONDS - 1)
        assert not line.left
        if reads:
            line.protocol.resume_writing()
        await clock.passes(1)
        assert (line.left, b"200 OK" in line.came) == (True, reads)

    told(story)


def test_of_those_who_owe_a_request_the_longest_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "WAITING", 8)

    async def story(clock: Clock) -> None:
        first, *others = [clock.line() for _ in range(9)]
        assert first.came.startswith(LATE)
        assert [one.left for one in (first, *others)] == [True] + [False] * 8
        assert clock.now == 0
        for one in others:
            one.close()
        await settled()

    told(story)


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
    with served(uvicorn.Config(application, log_level="error", ws="none")) as there:
        assert found == [True]
        yield there


def test_a_server_started_in_any_way_is_patient_no_longer_than_ours(plain_port: int) -> None:
    said = speak(plain_port, ASK + b"X-Long: " + b"x" * patience.HEAD_BYTES)
    assert said.startswith(b"HTTP/1.1 431")
    assert b"content-security-policy" in said.lower()
