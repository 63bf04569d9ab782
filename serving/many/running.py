"""`atlas serve --processes N`: N processes behind HAProxy, watched until a signal ends them.

A process that dies is started again. SIGHUP restarts one after the other: each gets no visitor
more, ends, and is back and seen by HAProxy before the next one goes.
"""

from __future__ import annotations

import secrets
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import settings
from serving import start
from serving.many.balancer import DRAIN, READY, Balancer, bind, program
from serving.many.child import Child
from wording.saying import Saying, both

MOST = 32
LOOK = 0.1
"""Seconds between two looks at what runs."""
STARTING = 300.0
"""Seconds that a process has to answer for the first time."""
ENDS, RESTART = (signal.SIGTERM, signal.SIGINT), signal.SIGHUP


class Running:
    """What runs: the processes, the balancer before them, and what signals asked for."""

    def __init__(self, processes: int, port: int, address: str, folder: Path) -> None:
        secret = secrets.token_hex(32)
        held = folder / "secret"
        held.touch(mode=0o600)
        held.write_text(secret + "\n", encoding="ascii")
        shared = {
            settings.BALANCED.name: str(held),
            "STREAMLIT_SERVER_COOKIE_SECRET": secrets.token_hex(32),
        }
        self.children = [
            _process(f"p{number}", port + number, shared) for number in range(1, processes + 1)
        ]
        ports = {child.name: child.port for child in self.children}
        self.balancer = Balancer(folder, bind(address, port), ports, secret)
        self.before = Child("haproxy", self.balancer.command)
        self.ending = self.restarting = False

    def listen(self) -> None:
        """Hear signals from now on."""

        def end(_number: int, _frame: FrameType | None) -> None:
            self.ending = True

        def restart(_number: int, _frame: FrameType | None) -> None:
            self.restarting = True

        for number in ENDS:
            signal.signal(number, end)
        signal.signal(RESTART, restart)

    def begin(self) -> None:
        """Start all of it. Raises `CannotStart` where a process ends at once."""
        for child in self.children:
            child.start()
        for child in self.children:
            if not self._answers(child) and not self.ending:
                code = str(child.code)
                raise start.CannotStart(both(Saying("many-unable", name=child.name, code=code)))
        if not self.ending:
            self.before.start()

    def watch(self) -> None:
        """Keep it running until a signal ends it."""
        while not self.ending:
            for child in (self.before, *self.children):
                if child.has_ended():
                    _tell("many-ended", child.name)
                elif child.due():
                    child.start()
            if self.restarting:
                self.restarting = False
                self.roll()
            time.sleep(LOOK)

    def roll(self) -> None:
        """Restart one after the other; where one does not come back the others stay as they are."""
        for child in self.children:
            if self.ending:
                return
            try:
                self.balancer.set(child.name, DRAIN)
            except OSError:
                _tell("many-not-rolled", child.name)
                return
            child.end()
            child.start()
            back = self._answers(child)
            self.balancer.set(child.name, READY)
            if not (back and self._until(lambda name=child.name: self.balancer.up(name))):  # type: ignore[misc]
                _tell("many-not-rolled", child.name)
                return
            _tell("many-rolled", child.name)

    def end(self) -> None:
        """End all of it, nothing else."""
        self.before.end()
        for child in self.children:
            child.ask()
        for child in self.children:
            child.wait()

    def _answers(self, child: Child) -> bool:
        return self._until(child.answers, lambda: not child.lives) and child.lives

    def _until(self, what: Callable[[], bool], vain: Callable[[], bool] = lambda: False) -> bool:
        """Wait for something; False where it is in vain, took too long, or all of it ends."""
        last = time.monotonic() + STARTING
        while time.monotonic() < last and not self.ending and not vain():
            if what():
                return True
            time.sleep(LOOK)
        return False


def _process(name: str, port: int, shared: dict[str, str]) -> Child:
    own = {**shared, settings.PROCESS.name: name}
    return Child(name, lambda: start.command(port, "127.0.0.1"), own, port)


def run(processes: int, port: int | str, address: str) -> None:
    """Serve until stopped. Raises `CannotStart`."""
    program()
    number = start.ready(port, address)
    for one in range(1, processes + 1):
        start.ready(number + one, "127.0.0.1")
    with tempfile.TemporaryDirectory(prefix="atlas-serve-") as folder:
        running = Running(processes, number, address, Path(folder))
        running.listen()
        try:
            running.begin()
            if not running.ending:
                say = Saying("many-serving", n=processes, where=running.balancer.bind)
                print(both(say), file=sys.stderr, flush=True)
            running.watch()
        finally:
            running.end()


def _tell(key: str, name: str) -> None:
    """A line of the log."""
    print(both(Saying(key, name=name)), file=sys.stderr, flush=True)
