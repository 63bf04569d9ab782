"""A server of its own for tests of trust, and visitors who speak to it without a browser."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect

from tests.trust.audited import LOG

ROOT = Path(__file__).parents[2]


@dataclass
class Live:
    """A server that runs, where it says what it does, and what it connected to."""

    process: subprocess.Popen[bytes]
    port: int
    log: Path
    audit: Path

    @property
    def host(self) -> str:
        """What a browser calls it."""
        return f"127.0.0.1:{self.port}"

    def outside(self) -> list[str]:
        """What it connected to outside this machine."""
        return self.audit.read_text(encoding="utf-8").splitlines() if self.audit.exists() else []

    def get(self, path: str, method: str = "GET", **headers: str) -> int:
        """The status of an answer."""
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            asked.request(method, path, headers=headers)
            answer = asked.getresponse()
            answer.read()
            return answer.status
        finally:
            asked.close()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def live(folder: Path, **environment: str) -> Iterator[Live]:
    """A server for as long as it is needed, with a data folder of its own."""
    port, log, audit = free_port(), folder / "log", folder / "audit"
    options = [f"--server.port={port}", "--server.address=127.0.0.1"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.trust.audited", "run", "app.py", *options],
            cwd=ROOT,
            env=os.environ
            | {"ATLAS_DATA": str(folder / "data"), LOG: str(audit), "PYTHONPATH": str(ROOT)}
            | environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    running = Live(process, port, log, audit)
    try:
        _await(running)
        yield running
    finally:
        process.terminate()
        process.wait(30)


def _await(running: Live) -> None:
    for _ in range(600):
        try:
            if running.get("/healthz") == 200:
                return
        except OSError:
            assert running.process.poll() is None, running.log.read_text(encoding="utf-8")
            time.sleep(0.1)
    raise AssertionError(running.log.read_text(encoding="utf-8"))


@dataclass
class Visitor:
    """An open page: runs its script, knows its widgets, sets them."""

    server: Live
    socket: ClientConnection
    query: str = ""
    page: str = ""
    session: str = ""
    texts: list[str] = field(default_factory=list)
    widgets: list[WidgetState] = field(default_factory=list)

    def run(self, path: str = "", query: str = "") -> list[ForwardMsg]:
        """Run the script of a page's address; all that came until it ended."""
        message = BackMsg()
        wanted = message.rerun_script
        wanted.query_string, wanted.page_name = query, path
        wanted.context_info.url = f"http://{self.server.host}/{path}"
        wanted.context_info.locale = "th-TH"
        wanted.widget_states.widgets.extend(self.widgets)
        return self.say(message)

    def say(self, message: BackMsg) -> list[ForwardMsg]:
        """Send a message; all that came until a run of the script ended."""
        self.socket.send(message.SerializeToString())
        came: list[ForwardMsg] = []
        while not came or came[-1].WhichOneof("type") != "script_finished":
            came.append(ForwardMsg.FromString(self.socket.recv(timeout=120)))
            if came[-1].WhichOneof("type") == "new_session":
                self.session = came[-1].new_session.initialize.session_id or self.session
        return came

    def hears(self, seconds: float) -> list[str]:
        """Kinds of the messages that come within some seconds."""
        kinds: list[str] = []
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            try:
                came = ForwardMsg.FromString(self.socket.recv(timeout=left))
            except TimeoutError:
                break
            kinds.append(str(came.WhichOneof("type")))
        return kinds


@contextmanager
def visitor(server: Live) -> Iterator[Visitor]:
    """A visitor from this server's own page."""
    with connect(
        f"ws://{server.host}/_stcore/stream",
        origin=f"http://{server.host}",  # type: ignore[arg-type]
        subprotocols=["streamlit"],  # type: ignore[list-item]
        max_size=None,
    ) as socket_:
        yield Visitor(server, socket_)
