"""Servers and commands for tests: copies of a process that has loaded what they load."""

from __future__ import annotations

import atexit
import os
import select
import shlex
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Protocol

from filelock import FileLock

from tests.begun import asked
from tests.counted.turned import ASKED
from tests.shared import RUN

OWNER = "TESTS_OWNER"
"""Environment variable that names the process whose run it is (tests/conftest.py)."""
ROOT = Path(__file__).parents[2]
NAME = "atlas-{}"
"""What the copy that serves on a port calls itself."""
ORDERING = Lock()
"""An order and its answer go together, whichever thread gives it."""


class Process(Protocol):
    """What is asked of a server's process."""

    @property
    def pid(self) -> int:
        """Its number."""

    def poll(self) -> int | None:
        """None as long as it runs."""

    def send_signal(self, sig: int) -> None:
        """Send it a signal."""

    def terminate(self) -> None:
        """Have it end."""

    def kill(self) -> None:
        """End it."""

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it has."""


@dataclass(frozen=True)
class Copy:
    """A copy that has become a server or a command."""

    pid: int
    descriptor: int
    """Tells when it has ended, and is no other process's."""
    told: int
    """Where it says how it ends, if it comes to that."""

    def poll(self) -> int | None:
        """How it ended, as `subprocess` says it; None as long as it runs."""
        ended = select.select([self.descriptor], [], [], 0)[0]
        return self._ended() if ended else None

    @property
    def returncode(self) -> int | None:
        """The same."""
        return self.poll()

    def send_signal(self, sig: int) -> None:
        """Send it a signal."""
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.descriptor, sig)

    def terminate(self) -> None:
        """Have it end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)

    def is_alive(self) -> bool:
        """Whether it runs."""
        return self.poll() is None

    def join(self) -> None:
        """Wait until it has ended."""
        self.wait()

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it has. Raises `subprocess.TimeoutExpired`."""
        if not select.select([self.descriptor], [], [], timeout)[0]:
            raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
        return self._ended()

    def _ended(self) -> int:
        return asked.code(self.told, -signal.SIGKILL)


def copied(port: int, log: Path, environment: Mapping[str, str]) -> Process:
    """A server that listens on a port, with an environment beside that of the tests.

    What is no test begins with its own first line.
    """
    if RUN not in os.environ:
        return commanded(port, log, environment)
    with log.open("wb") as stream:
        return served([str(port)], os.environ | dict(environment), stream.fileno())


def served(arguments: list[str], environment: Mapping[str, str], log: int) -> Copy:
    """A server by its port, or by all of its command's words (serving.start)."""
    return _ordered("server", arguments, environment, log, log)


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


def begun(arguments: Sequence[str], environment: Mapping[str, str], log: int) -> Copy:
    """`atlas` with arguments, in an environment; both of what it says goes to a descriptor."""
    return _ordered("command", arguments, environment, log, log)


def ran(
    arguments: Sequence[str], environment: Mapping[str, str], what: str = "command"
) -> subprocess.CompletedProcess[bytes]:
    """The same to its end, as `subprocess.run` tells it; `python -c` where `what` is code."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        copy = _ordered(what, arguments, environment, out.fileno(), errors.fileno())
        ended = copy.wait()
        os.close(copy.descriptor)
        os.close(copy.told)
        out.seek(0)
        errors.seek(0)
        return subprocess.CompletedProcess([what, *arguments], ended, out.read(), errors.read())


def drawing(line: int) -> Copy:
    """What draws for the tests, as it is asked at the other end of a line."""
    own = sys.__stderr__.fileno()
    return _ordered("drawing", [], os.environ, own, own, line)


def _ordered(
    what: str,
    arguments: Sequence[str],
    environment: Mapping[str, str],
    out: int,
    errors: int,
    *more: int,
) -> Copy:
    """A copy that becomes what is asked for."""
    with ORDERING:
        return Copy(*asked.ordered(_ready(), what, arguments, environment, out, errors, *more))


def for_a_shell() -> str:
    """What a shell begins in the place of `atlas`: a copy that runs where and as it is told to."""
    _ready()
    return shlex.join([sys.executable, "-I", "-S", str(asked.__file__), str(_place())])


def _place() -> Path:
    return Path(os.environ[RUN]) / "begun"


@cache
def _ready() -> socket.socket:
    """What takes orders: one process a run, begun by whoever needs it first."""
    place = _place()
    with FileLock(place.with_suffix(".lock")):
        if not place.exists():
            begin = [sys.executable, "-m", "tests.begun.ready", str(place), os.environ[OWNER]]
            here = {"PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
            plain = {name: value for name, value in os.environ.items() if name != ASKED}
            quiet = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
            os.posix_spawn(sys.executable, begin, plain | here, file_actions=[quiet])
            while not place.exists():
                time.sleep(0.1)
    orders = asked.line(str(place))
    atexit.register(orders.close)
    return orders
