"""Processes that do one call at a time each, and are ended where a call takes too long."""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from typing import Any

from wording.fault import SaidFault
from wording.saying import Saying

Setup = Callable[[], None]
STARTING_SECONDS = 60.0
"""How long a process may take to be ready, on a machine that has much else to do."""


class TooSlow(SaidFault):
    """A call took longer than it may; its process was ended."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(Saying("slide-too-slow", seconds=f"{seconds:g}"))


class Lost(SaidFault, BrokenProcessPool):
    """The process of a call ended before it answered, or all of them were closed."""

    def __init__(self) -> None:
        super().__init__(Saying("slide-worker-lost"))


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Stop what the main thread does where it takes too long: what a command draws by itself.

    Raises `TooSlow`.
    """

    def ring(*_: object) -> None:
        raise TooSlow(seconds)

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


class _Task:
    """A call, what becomes of it, and how long it may take."""

    def __init__(
        self, call: Callable[..., Any], arguments: tuple[object, ...], limit: float
    ) -> None:
        self.call, self.arguments, self.limit = call, arguments, limit
        self.future: Future[Any] = Future()


class Workers:
    """A number of processes, each started at its first call and kept for the next ones.

    `setup` runs in each of them before anything else.
    """

    def __init__(self, number: int, setup: Setup, limit: float) -> None:
        self.limit = limit
        self._setup = setup
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._closed = threading.Event()
        self._lock = threading.Lock()
        self._processes: dict[int, BaseProcess] = {}
        self._threads = [
            threading.Thread(target=self._serve, name=f"slides {place}", daemon=True)
            for place in range(number)
        ]
        for thread in self._threads:
            thread.start()

    def submit(
        self, call: Callable[..., Any], *arguments: object, limit: float | None = None
    ) -> Future[Any]:
        """What a call will return; `TooSlow` or `Lost` where it does not, else what it raised."""
        task = _Task(call, arguments, self.limit if limit is None else limit)
        if self._closed.is_set():
            task.future.set_exception(Lost())
        else:
            self._tasks.put(task)
        return task.future

    def processes(self) -> list[int]:
        """Ids of the processes that run."""
        with self._lock:
            return list(self._processes)

    def close(self) -> None:
        """End all processes now; what waits or is being done fails with `Lost`."""
        self._closed.set()
        with self._lock:
            for process in self._processes.values():
                process.kill()
        for _ in self._threads:
            self._tasks.put(None)

    def _serve(self) -> None:
        """One process's life: call after call, a new process where one was ended."""
        process: BaseProcess | None = None
        pipe: Connection | None = None
        while (task := self._tasks.get()) is not None:
            if self._closed.is_set():
                _fail(task.future, Lost())
                continue
            if not task.future.set_running_or_notify_cancel():
                continue
            if process is None or pipe is None or not process.is_alive():
                self._end(process)
                process, pipe = self._begin()
            fault = self._answer(task, pipe)
            if fault is not None:
                self._end(process)
                process = None
                task.future.set_exception(fault)
        self._end(process)

    def _begin(self) -> tuple[BaseProcess, Connection]:
        """A new process that is ready, or has failed to be."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(theirs, self._setup), daemon=True)
        process.start()
        theirs.close()
        with self._lock:
            if process.pid is not None:
                self._processes[process.pid] = process
            if self._closed.is_set():
                process.kill()
        _ready(ours)
        return process, ours

    def _answer(self, task: _Task, pipe: Connection) -> BaseException | None:
        """Do a task and tell its future; returns why its process has to go, where it has to."""
        try:
            pipe.send((task.call, task.arguments))
            if not pipe.poll(task.limit):
                return TooSlow(task.limit)
            done, answer = pipe.recv()
        except (EOFError, OSError):
            return Lost()
        if done:
            task.future.set_result(answer)
        else:
            task.future.set_exception(answer)
        return None

    def _end(self, process: BaseProcess | None) -> None:
        if process is None:
            return
        process.kill()
        process.join()
        with self._lock:
            self._processes.pop(process.pid or 0, None)


def _ready(pipe: Connection) -> None:
    """Wait until a process says that it is there; the first call tells where it never does."""
    try:
        if pipe.poll(STARTING_SECONDS):
            pipe.recv()
    except (EOFError, OSError):
        return


def _fail(future: Future[Any], fault: BaseException) -> None:
    if future.set_running_or_notify_cancel():
        future.set_exception(fault)


def _work(pipe: Connection, setup: Setup) -> None:
    """What a process does: be set up, then answer call after call until its pipe is closed."""
    setup()
    pipe.send(None)
    while True:
        try:
            call, arguments = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = (True, call(*arguments))
        except Exception as fault:  # noqa: BLE001 (whatever it is, it belongs to who asked)
            answer = (False, fault)
        pipe.send(answer)
