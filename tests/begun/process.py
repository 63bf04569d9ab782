"""A server's process for tests: a copy of one that has loaded what servers load, or its command."""

from __future__ import annotations

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from tests.counted.turned import ASKED

ROOT = Path(__file__).parents[2]
NUMBER = 64
"""Most bytes of an answer."""


class Process(Protocol):
    """What is asked of a server's process."""

    @property
    def pid(self) -> int:
        """Its number."""

    def poll(self) -> int | None:
        """None as long as it runs."""

    def terminate(self) -> None:
        """Have it end."""

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it has."""


@dataclass(frozen=True)
class Copy:
    """A copy that has become a server."""

    pid: int
    descriptor: int
    """Tells when it has ended, and is no other process's."""

    def poll(self) -> int | None:
        """None as long as it runs."""
        return 0 if select.select([self.descriptor], [], [], 0)[0] else None

    def terminate(self) -> None:
        """Have it end."""
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.descriptor, signal.SIGTERM)

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it has. Raises `TimeoutError`."""
        if not select.select([self.descriptor], [], [], timeout)[0]:
            raise TimeoutError(f"the server {self.pid} does not end")
        return 0


def copied(port: int, log: Path, environment: Mapping[str, str]) -> Process:
    """A server that listens on a port, with an environment beside that of the tests.

    Where lines are counted it begins with its own first one.
    """
    if ASKED in os.environ:
        return commanded(port, log, environment)
    orders = _ready()
    with log.open("wb") as stream:
        order = json.dumps([port, os.environ | dict(environment)]).encode()
        socket.send_fds(orders, [order], [stream.fileno()])
    number, [descriptor], *_ = socket.recv_fds(orders, NUMBER, 1)
    return Copy(int(number), descriptor)


def commanded(port: int, log: Path, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """The same by the command that people give."""
    with log.open("wb") as stream:
        return subprocess.Popen(
            [sys.executable, "-m", "serving.start", str(port)],
            cwd=ROOT,
            env=os.environ | dict(environment),
            stdout=stream,
            stderr=subprocess.STDOUT,
        )


@cache
def _ready() -> socket.socket:
    """What takes orders, begun with the first of them."""
    own, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with other:
        begun = subprocess.Popen(
            [sys.executable, "-m", "tests.begun.ready", str(other.fileno())],
            cwd=ROOT,
            env=os.environ | {"PYTHONUTF8": "1"},
            pass_fds=[other.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )

    def end() -> None:
        own.close()
        begun.wait(20)

    atexit.register(end)
    return own
