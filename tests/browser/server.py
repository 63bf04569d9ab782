"""A dashboard of its own for the tests of the browser."""

from __future__ import annotations

import socket
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import settings
from tests.begun import process
from tests.begun.process import Process


@dataclass
class Server:
    """A dashboard that runs for the tests."""

    process: Process
    address: str
    data: Path


def serve(log: Path, **environment: str) -> Server:
    """Start a dashboard on a free port and wait until it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    data = log.parent / "data"
    begun = process.copied(port, log, {settings.DATA.name: str(data)} | environment)
    address = f"http://127.0.0.1:{port}"
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health"):  # noqa: S310 (loopback)
                return Server(begun, address, data)
        except OSError:
            assert begun.poll() is None, log.read_text(encoding="utf-8")
            time.sleep(0.1)
    raise AssertionError(log.read_text(encoding="utf-8"))


@contextmanager
def serving(log: Path, **environment: str) -> Iterator[Server]:
    """A dashboard that runs as long as it is needed."""
    running = serve(log, **environment)
    try:
        yield running
    finally:
        running.process.terminate()
        running.process.wait(20)
