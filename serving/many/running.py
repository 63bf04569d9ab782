"""`atlas serve --processes N`: N processes behind HAProxy, watched until a signal ends them.

A process that dies is started again. SIGHUP restarts one after the other: each gets no visitor
more, finishes the slides it makes, ends, and is back and seen by HAProxy before the next one goes.
"""

from __future__ import annotations

import secrets
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType

import settings
from serving import manager, start
from serving.many import place
from serving.many.balancer import DRAIN, READY, Balancer, bind, program
from serving.many.child import PATIENCE, Child
from wording.saying import Saying, both

MOST = 32
LOOK = 0.1
"""Seconds between two looks at what runs."""
STARTING = 300.0
"""Seconds that a process has to answer for the first time."""
FINISHING = 300.0
"""Seconds that a process which is to be restarted has for the slides that it makes."""
FRESH = 3600.0
"""Seconds after which the balancer's files are touched again."""
ENDS, RESTART = (signal.SIGTERM, signal.SIGINT), signal.SIGHUP


class Running:
    """What runs: the processes, the balancer before them, and what signals asked for."""

    def __init__(self, processes: int, port: int, address: str, folder: Path) -> None:
        self.folder, self.secret = folder, secrets.token_hex(32)
        shared = {
            settings.BALANCED.name: str(place.keep(folder, self.secret)),
            "STREAMLIT_SERVER_COOKIE_SECRET": secrets.token_hex(32),
        }
        self.children = [
            _process(f"p{number}", port + number, shared) for number in range(1, processes + 1)
        ]
        ports = {child.name: child.port for child in self.children}
        self.balancer = Balancer(folder, bind(address, port), ports, self.secret)
        self.before = Child("haproxy", self.balancer.command)
        self.ending = self.restarting = self.watching = False
        self.kept = time.monotonic()

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
            self._demand(self._answers(child), child)
        if not self.ending:
            self.before.start()
            opened = self._until(self._open, self.before, lambda: not self.before.lives)
            self._demand(opened, self.before)

    def _demand(self, well: bool, child: Child) -> None:  # noqa: FBT001 (what was found of it)
        if not well and not self.ending:
            code = str(child.code)
            raise start.CannotStart(both(Saying("many-unable", name=child.name, code=code)))

    def _open(self) -> bool:
        return all(self.balancer.up(child.name) for child in self.children)

    def watch(self) -> None:
        """Keep it running until a signal ends it."""
        self.watching = True
        while not self.ending:
            self.look()
            if self.restarting:
                self.restarting = False
                self.roll()
            time.sleep(LOOK)

    def look(self, but: Child | None = None) -> None:
        """Look once after all that runs, `but` one that somebody else looks after."""
        if time.monotonic() - self.kept > FRESH:
            self._keep()
        for child in (self.before, *self.children):
            if child is but:
                continue
            if child.has_ended():
                with suppress(OSError):  # the balancer itself may be the one that ended
                    self.balancer.lost(child.name)
                _tell("many-ended", child.name)
            elif child.due():
                self._start(child)

    def roll(self) -> None:
        """Restart one after the other; where one does not come back the others stay as they are."""
        for child in self.children:
            if self.ending:
                return
            if not self._again(child):
                _tell("many-not-rolled", child.name)
                return
            _tell("many-rolled", child.name)

    def _again(self, child: Child) -> bool:
        """Restart one; whether it is back and seen by HAProxy."""
        if not self._set(child, DRAIN):
            return False
        self._until(lambda: not child.works(), child, seconds=FINISHING)
        child.ask()
        self._until(lambda: not child.lives, child, seconds=PATIENCE)
        child.wait(PATIENCE if self.ending else 0)
        back = self._start(child) and self._answers(child)
        told = self._until(lambda: self._set(child, READY), child)
        return back and told and self._until(lambda: self.balancer.up(child.name), child)

    def _set(self, child: Child, state: str) -> bool:
        """Tell HAProxy of a process; False where it is not there just now."""
        try:
            self.balancer.set(child.name, state)
        except OSError:
            return False
        return True

    def _start(self, child: Child) -> bool:
        """Start one again; where that cannot be done it is tried again after a pause."""
        try:
            place.keep(self.folder, self.secret)
            child.start()
        except (OSError, start.CannotStart) as error:
            child.failed()
            _tell("many-not-started", child.name, why=str(error))
            return False
        return True

    def _keep(self) -> None:
        """Touch the balancer's files; where that fails it is tried again at the next start."""
        self.kept = time.monotonic()
        try:
            place.keep(self.folder, self.secret)
        except OSError as error:
            _tell("many-not-started", self.before.name, why=str(error))

    def end(self) -> None:
        """End all of it, nothing else."""
        self.before.end()
        for child in self.children:
            child.ask()
        for child in self.children:
            child.wait()

    def _answers(self, child: Child) -> bool:
        return self._until(child.answers, child, lambda: not child.lives) and child.lives

    def _until(
        self,
        what: Callable[[], bool],
        child: Child,
        vain: Callable[[], bool] = lambda: False,
        seconds: float = STARTING,
    ) -> bool:
        """Wait for something of a process, and look after the others meanwhile.

        False where it is in vain, took too long, or all of it ends.
        """
        last = time.monotonic() + seconds
        while time.monotonic() < last and not self.ending and not vain():
            if what():
                return True
            if self.watching:
                self.look(child)
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
    with place.folder() as folder:
        running = Running(processes, number, address, folder)
        running.listen()
        try:
            running.begin()
            if not running.ending:
                say = Saying("many-serving", n=processes, where=running.balancer.bind)
                print(both(say), file=sys.stderr, flush=True)
                manager.ready()
            running.watch()
        finally:
            running.end()


def _tell(key: str, name: str, **more: str) -> None:
    """A line of the log."""
    print(both(Saying(key, name=name, **more)), file=sys.stderr, flush=True)
