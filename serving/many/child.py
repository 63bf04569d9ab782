"""One process of ours that is kept running: started, looked at, ended, started again."""

from __future__ import annotations

import ctypes
import http.client
import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from serving import manager

PATIENCE = 30.0
"""Seconds that a process has to end before it is killed."""
SHORT, PAUSES = 60.0, (0.0, 1.0, 2.0, 5.0, 10.0, 30.0)
"""One that ends sooner again and again is started after ever longer pauses, in seconds."""
WORK = re.compile(rb"^atlas_work ([0-9.e+]+)$", re.MULTILINE)
"""Files that a process makes for somebody, as it tells Prometheus."""
_DEATH_SIGNAL = 1


@dataclass
class Child:
    """A process by its name; `command` makes what it is started with."""

    name: str
    command: Callable[[], list[str]]
    environment: Mapping[str, str] = field(default_factory=dict)
    port: int = 0
    process: subprocess.Popen[bytes] | None = None
    ended: int = 0
    begun: float = 0.0
    again: float = 0.0

    def start(self) -> None:
        """Start it; it ends when this process does, however that is."""
        self.begun = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603 (our own interpreter, or HAProxy)
            self.command(),
            env={**manager.unasked(os.environ), **self.environment},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_end_with_parent,
        )

    @property
    def lives(self) -> bool:
        """Whether it runs."""
        return self.process is not None and self.process.poll() is None

    @property
    def code(self) -> int | None:
        """How it ended."""
        return self.process.returncode if self.process else None

    def has_ended(self) -> bool:
        """Whether it has just ended by itself; then it is started again after a pause."""
        if self.process is None or self.lives:
            return False
        now = time.monotonic()
        self.ended = 0 if now - self.begun > SHORT else min(self.ended + 1, len(PAUSES) - 1)
        self.again, self.process = now + PAUSES[self.ended], None
        return True

    def failed(self) -> None:
        """Say that it could not be started; it is tried again after a pause."""
        self.process, self.ended = None, min(self.ended + 1, len(PAUSES) - 1)
        self.again = time.monotonic() + PAUSES[self.ended]

    def due(self) -> bool:
        """Whether it is time to start it again."""
        return self.process is None and time.monotonic() >= self.again

    def answers(self) -> bool:
        """Whether it answers requests."""
        return self._told("/healthz") is not None

    def works(self) -> bool:
        """Whether it says that it makes slides which somebody waits for."""
        found = WORK.search(self._told("/metrics") or b"")
        return found is not None and float(found[1]) > 0

    def _told(self, path: str) -> bytes | None:
        """What it answers, whatever that is; None where it does not."""
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            asked.request("GET", path)
            return asked.getresponse().read()
        except (OSError, http.client.HTTPException):
            return None
        finally:
            asked.close()

    def end(self) -> None:
        """Ask it to end, and wait; what does not end in time is killed."""
        self.ask()
        self.wait()

    def ask(self) -> None:
        """Ask it to end."""
        if self.process is not None and self.lives:
            self.process.terminate()

    def wait(self, patience: float = PATIENCE) -> None:
        """Wait until it has ended; what has not after so many seconds is killed."""
        if self.process is None:
            return
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None


def _end_with_parent() -> None:
    """In the new process: a signal from the kernel when the one that started it is gone."""
    ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGTERM)
