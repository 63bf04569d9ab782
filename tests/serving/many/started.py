"""`atlas serve --processes 2` for tests: of the atlas itself, or of servers as small as can be."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.begun.process import NAME, Process

ROOT = Path(__file__).parents[3]
TINY = Path(__file__).with_name("tiny.py")
needs_haproxy = pytest.mark.skipif(
    shutil.which("haproxy") is None and shutil.which("haproxy", path="/usr/sbin") is None,
    reason="HAProxy is not installed (Debian's package haproxy)",
)
SMALL = f"""
import sys
from serving import start
from serving.many import running
start.command = lambda port, address: [sys.executable, {str(TINY)!r}, str(port)]
running.run(2, int(sys.argv[1]), "127.0.0.1")
"""
ATLAS = """
import sys
from serving.many import running
running.run(2, int(sys.argv[1]), "127.0.0.1")
"""


@dataclass
class Answer:
    """What was answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def told(self) -> dict[str, Any]:
        """JSON."""
        found: dict[str, Any] = json.loads(self.body)
        return found


@dataclass
class Pair:
    """Two processes behind HAProxy, and what started them."""

    process: Process
    port: int
    log: Path

    def get(self, path: str, port: int = 0, **headers: str) -> Answer:
        """An answer of the balancer, or of the process on a port."""
        asked = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=60)
        try:
            asked.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
            came = asked.getresponse()
            return Answer(came.status, {k.lower(): v for k, v in came.getheaders()}, came.read())
        finally:
            asked.close()

    def pids(self) -> dict[int, str]:
        """What runs below, by process id: the commands."""
        found = {}
        for place in Path("/proc").glob("[0-9]*"):
            try:
                parent = int((place / "stat").read_text().rpartition(")")[2].split()[1])
                if parent == self.process.pid:
                    found[int(place.name)] = (place / "cmdline").read_text()
            except OSError:
                continue
        return found

    def serving(self, port: int) -> list[int]:
        """Processes that serve on a port or are about to: by their command, or a copy's name."""
        below = [pid for pid, command in self.pids().items() if str(port) in command]
        return below or [pid for pid in _processes() if _name(pid) == NAME.format(port)]

    def pid_on(self, port: int) -> int:
        """The process on a port."""
        return self.serving(port)[0]

    def kill(self, name: str) -> int:
        """Kill a process by its name; returns its id."""
        pid = self.pid_on(self.port + int(name[1:]))
        os.kill(pid, signal.SIGKILL)
        return pid

    @contextmanager
    def away(self, name: str) -> Iterator[None]:
        """Kill a process; the one that is started in its place comes no further meanwhile."""
        before, port = self.kill(name), self.port + int(name[1:])
        fresh = until(lambda: [one for one in self.serving(port) if one != before])[0]
        os.kill(fresh, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(fresh, signal.SIGCONT)

    def says(self, words: str, times: int = 1) -> bool:
        """Whether its log has words so often."""
        return self.log.read_text(encoding="utf-8").count(words) >= times


def _processes() -> list[int]:
    return [int(place.name) for place in Path("/proc").glob("[0-9]*")]


def _name(pid: int) -> str:
    """What a process calls itself; nothing where it is gone."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/comm").read_text().strip()
    return ""


def until(what: Callable[[], Any], seconds: float = 120) -> Any:
    """Wait for something and return it."""
    last = time.monotonic() + seconds
    while time.monotonic() < last:
        if found := what():
            return found
        time.sleep(0.02)
    raise AssertionError("in vain")


def free_ports(number: int) -> int:
    """The first of so many ports in a row that nobody listens on."""
    while True:
        with ExitStack() as held:
            first = held.enter_context(socket.socket())
            first.bind(("127.0.0.1", 0))
            port: int = first.getsockname()[1]
            try:
                for one in range(1, number):
                    held.enter_context(socket.socket()).bind(("127.0.0.1", port + one))
            except (OSError, OverflowError):
                continue
            return port


@contextmanager
def started(script: str, folder: Path, **environment: str) -> Iterator[Pair]:
    """A pair for as long as it is needed."""
    port = free_ports(3)
    own = {"ATLAS_DATA": str(folder / "data"), "PYTHONPATH": str(ROOT)} | environment
    with served([sys.executable, "-c", script, str(port)], port, folder / "log", **own) as pair:
        yield pair


@contextmanager
def served(command: list[str], port: int, log: Path, **environment: str) -> Iterator[Pair]:
    """The pair that a command serves on a port and the two after it."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=os.environ | environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    with kept(process, port, log) as pair:
        yield pair


@contextmanager
def kept(process: Process, port: int, log: Path) -> Iterator[Pair]:
    """The pair that a process serves, ended with it."""
    pair = Pair(process, port, log)
    try:
        until(lambda: _serves(pair), 300)
        yield pair
    finally:
        process.terminate()
        process.wait(60)


def _serves(pair: Pair) -> bool:
    assert pair.process.poll() is None, pair.log.read_text(encoding="utf-8")
    try:
        return pair.get("/healthz").status == 200
    except OSError:
        return False
