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
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from filelock import FileLock

from tests.counted.turned import ASKED
from tests.shared import RUN

OWNER = "TESTS_OWNER"
"""Environment variable that names the process whose run it is (tests/conftest.py)."""
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

    Where lines are counted it begins with its own first one; so it does for what is no test.
    """
    if ASKED in os.environ or RUN not in os.environ:
        return commanded(port, log, environment)
    orders = _ready()
    with log.open("wb") as stream:
        nice = os.getpriority(os.PRIO_PROCESS, 0)
        order = json.dumps([port, nice, os.environ | dict(environment)]).encode()
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
    """What takes orders: one process a run, begun by whoever needs it first."""
    place = Path(os.environ[RUN]) / "begun"
    with FileLock(place.with_suffix(".lock")):
        if not place.exists():
            begin = [sys.executable, "-m", "tests.begun.ready", str(place), os.environ[OWNER]]
            here = {"PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
            quiet = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
            os.posix_spawn(sys.executable, begin, os.environ | here, file_actions=[quiet])
            while not place.exists():
                time.sleep(0.1)
    orders = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    orders.connect(str(place))
    atexit.register(orders.close)
    return orders
