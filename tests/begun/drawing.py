"""Processes that draw and have all loaded already: a server's first one, and those of the tests."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import TypeVar

from briefing.making import pool, workers
from tests.begun.process import Copy, drawing


@dataclass
class Drawing:
    """The process, as it is asked after (`briefing.making.workers`)."""

    pid: int
    ended: bool = False

    def is_alive(self) -> bool:
        """Whether it runs."""
        self.ended = self.ended or os.waitpid(self.pid, os.WNOHANG) != (0, 0)
        return not self.ended

    def kill(self) -> None:
        """End it."""
        if self.is_alive():
            os.kill(self.pid, signal.SIGKILL)

    def join(self) -> None:
        """Wait until it has ended."""
        with suppress(ChildProcessError):
            os.waitpid(self.pid, 0)
        self.ended = True


def stand_by() -> None:
    """Copy this process: the copy makes the first slides, and where it is ended others begin anew.

    It ends with the server, which alone has the other end of its pipe.
    """
    ours, theirs = Pipe()
    copy = os.fork()
    if not copy:
        ours.close()
        workers._work(theirs, pool._begin)
        os._exit(0)
    theirs.close()
    waiting: list[tuple[Drawing, Connection]] = [(Drawing(copy), ours)]
    usual = workers.Workers._begin

    def begin(own: workers.Workers) -> tuple[object, Connection]:
        if not waiting:
            return usual(own)
        return _taken_in(own, *waiting.pop())

    workers.Workers._begin = begin  # type: ignore[assignment, method-assign]


Process = TypeVar("Process", Drawing, Copy)


def _taken_in(
    own: workers.Workers, process: Process, pipe: Connection
) -> tuple[Process, Connection]:
    """A process that draws, among those of `own`; it ends at once where they are done."""
    with own._lock:
        own._processes[process.pid] = process  # type: ignore[assignment]
        if own._closed.is_set():
            process.kill()
    workers._ready(pipe)
    return process, pipe


class Copied(workers.Workers):
    """Those that draw for the tests, each a copy of the process that has all loaded."""

    def _begin(self) -> tuple[Copy, Connection]:  # type: ignore[override]
        ours, theirs = Pipe()
        with theirs:
            copy = drawing(theirs.fileno())
        return _taken_in(self, copy, ours)


class Pool(pool.Pool):
    """A pool of those."""

    def _running(self) -> workers.Workers:
        with self._lock:
            if self._processes is None:
                self._processes = Copied(self.number, pool._begin, self.limit)
            return self._processes


def work(descriptor: int) -> None:
    """As a copy, make what is asked for until nobody can ask any more."""
    workers._work(Connection(descriptor), pool._begin)
