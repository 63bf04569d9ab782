"""Worker processes that draw: matplotlib holds the interpreter's lock, and pages must not wait."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache

import matplotlib

from briefing import work
from briefing.request import Request

MOST_WORKERS = 2
GENTLE = 10
"""Added to the workers' niceness, so that pages come first."""
MOST_WAITING = 40
"""As many slides may wait; more are refused."""


class Busy(Exception):
    """Too many slides are waiting already."""

    def __init__(self) -> None:
        super().__init__(
            "ระบบกำลังสร้างสไลด์จำนวนมาก โปรดลองใหม่ในอีกสักครู่ / "
            "many slides are being made; please try again in a moment"
        )


def workers() -> int:
    """How many processes draw at the same time."""
    return min(MOST_WORKERS, len(os.sched_getaffinity(0)))


class Pool:
    """Processes started at the first slide and kept; a broken set is replaced once a call."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._lock = threading.Lock()
        self._waiting = 0
        self._processes: ProcessPoolExecutor | None = None

    def make(self, request: Request, kind: str, size: str = work.DEFAULT_SIZE) -> Future[bytes]:
        """A file of a request, later. Raises `Busy`."""
        with self._lock:
            if self._waiting >= MOST_WAITING:
                raise Busy
            self._waiting += 1
        try:
            future = self._submit(work.make, request, kind, size)
        except BaseException:
            self._done(None)
            raise
        future.add_done_callback(self._done)
        return future

    def _done(self, future: Future[bytes] | None) -> None:
        del future
        with self._lock:
            self._waiting -= 1

    def _submit(self, call: Callable[..., bytes], *arguments: object) -> Future[bytes]:
        try:
            return self._running().submit(call, *arguments)
        except BrokenProcessPool:
            self.close()
            return self._running().submit(call, *arguments)

    def _running(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._processes is None:
                self._processes = ProcessPoolExecutor(
                    self.number,
                    mp_context=multiprocessing.get_context("spawn"),
                    initializer=_begin,
                )
            return self._processes

    def processes(self) -> list[int]:
        """Ids of the processes that run."""
        running = self._processes
        return list(running._processes or {}) if running else []

    def close(self) -> None:
        """End the processes; the next slide starts new ones."""
        with self._lock:
            processes, self._processes = self._processes, None
        if processes is not None:
            processes.shutdown(wait=False, cancel_futures=True)


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
