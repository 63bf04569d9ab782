"""Worker processes that draw: it holds the interpreter's lock, for which pages must not wait."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import cache
from typing import Any

import matplotlib

from briefing.making import work
from briefing.making.workers import Workers
from briefing.report.request import EditionRequest
from briefing.request import Request
from data.stored import part
from wording.fault import SaidFault
from wording.saying import Saying

MOST_WORKERS = 2
GENTLE = 10
"""Added to the workers' niceness, so that pages come first."""
MOST_WAITING = 40
"""As many slides may wait; more are refused."""

LIMIT_SECONDS = 60.0
"""How long a file may take: a pack takes four seconds, beside much else some more."""
LONGER = 4
"""So many times as long for a report: a process compares the two releases once, for all places."""


class Busy(SaidFault):
    """Too many slides are waiting already."""

    def __init__(self) -> None:
        super().__init__(Saying("slide-busy"))


def workers() -> int:
    """How many processes draw at the same time."""
    return min(MOST_WORKERS, len(os.sched_getaffinity(0)))


class Pool:
    """Processes started at the first slide and kept; those that take too long are replaced."""

    def __init__(self, number: int, limit: float = LIMIT_SECONDS) -> None:
        self.number, self.limit = number, limit
        self._lock = threading.Lock()
        self._waiting = 0
        self._processes: Workers | None = None

    def make(self, request: Request, kind: str, size: str = work.DEFAULT_SIZE) -> Future[bytes]:
        """A file of a request, later. Raises `Busy`.

        The future raises what `work.make` does, and `TooSlow` and `Lost`.
        """
        limit = self.limit * LONGER if isinstance(request, EditionRequest) else self.limit
        return self.call(work.make, request, kind, size, limit=limit)

    def call(
        self, what: Callable[..., Any], *arguments: object, limit: float | None = None
    ) -> Future[Any]:
        """What a function of a module returns, later, with the eyes of who looks now.

        Raises `Busy`; the future raises what the function does, and `TooSlow` and `Lost`.
        """
        with self._lock:
            if self._waiting >= MOST_WAITING:
                raise Busy
            self._waiting += 1
        future = self._running().submit(part.seeing, part.eyes(), what, *arguments, limit=limit)
        future.add_done_callback(lambda _: self._done())
        return future

    def _done(self) -> None:
        with self._lock:
            self._waiting -= 1

    @property
    def waiting(self) -> int:
        """Files that are asked for and not made yet."""
        return self._waiting

    def _running(self) -> Workers:
        with self._lock:
            if self._processes is None:
                self._processes = Workers(self.number, _begin, self.limit)
            return self._processes

    def processes(self) -> list[int]:
        """Ids of the processes that run."""
        running = self._processes
        return running.processes() if running else []

    def close(self) -> None:
        """End the processes, whatever they do; the next slide starts new ones."""
        with self._lock:
            running, self._processes = self._processes, None
        if running is not None:
            running.close()


def _begin() -> None:
    """Let pages come first, draw alike whatever this user has set for matplotlib, end in time."""
    os.nice(GENTLE)
    matplotlib.rcdefaults()
    threading.Thread(target=_end_with_server, daemon=True).start()


def _end_with_server() -> None:
    """End this worker when its server is gone: one that is killed says goodbye to nobody."""
    server = multiprocessing.parent_process()
    if server is not None:
        server.join()
        os._exit(1)


@cache
def shared() -> Pool:
    """The pool of this process."""
    return Pool(workers())
