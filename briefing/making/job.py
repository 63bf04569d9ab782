"""An order made in the background: how far it is, how it ended, and why where it failed."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from pathlib import Path

from briefing.making import elsewhere, work
from briefing.making.batch import Cancelled, Order, archive, run
from briefing.making.workers import TooSlow
from briefing.page import fonts
from briefing.request import WrongRequest
from data.stored import part
from data.stored.damage import DamagedRelease
from figures.edition.pair import WrongPair

LOG = logging.getLogger("atlas.slides")
WHY: dict[type[Exception], str] = {
    OSError: "disk",
    BrokenProcessPool: "worker",
    TooSlow: "slow",
    work.Failed: "fault",
    work.Unreadable: "release",
    DamagedRelease: "release",
    fonts.NoThaiFont: "font",
    WrongRequest: "request",
    WrongPair: "request",
}
"""Reasons for which an order is not finished, and their names."""
OTHER = "other"
"""The reason that the server's log alone tells."""


@dataclass
class Job:
    """An order made in the background.

    `state` is waiting, running, done, cancelled or failed, `failure` the key of the reason (`WHY`),
    `number` what the server's log has under it.
    """

    order: Order
    folder: Path
    state: str = "waiting"
    done: int = 0
    total: int = 0
    failure: str = ""
    number: str = ""
    ended: Callable[[], None] = lambda: None
    _stop: threading.Event = field(default_factory=threading.Event)
    _over: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread = field(init=False)

    def __post_init__(self) -> None:
        name = f"slides {self.order.id}"
        self._thread = threading.Thread(target=part.alike(self._work), name=name, daemon=True)
        self.total = len(self.order.requests)

    @property
    def zipped(self) -> Path:
        """Where its ZIP is when it is done."""
        return self.folder.with_suffix(".zip")

    @property
    def open(self) -> bool:
        """Whether it waits or runs."""
        return self.state in {"waiting", "running"}

    @classmethod
    def found(cls, order: Order, folder: Path) -> Job | None:
        """The job of an order that another process made or makes; it cannot be cancelled here."""
        job = cls(order, folder)
        if job.zipped.is_file():
            job.state, job.done = "done", job.total
        elif elsewhere.in_use(folder):
            job.state, job.done = "running", elsewhere.finished(order, folder)
        else:
            return None
        return job

    def start(self) -> None:
        """Begin."""
        self.state = "running"
        self._thread.start()

    def join(self, seconds: float) -> None:
        """Wait until it has ended, at most so long."""
        self._over.wait(seconds)

    def cancel(self) -> None:
        """Stop after the slides that are being drawn; finished ones are kept."""
        self._stop.set()
        if self.state == "waiting":
            self.state = "cancelled"
            self._over.set()

    def _work(self) -> None:
        """Make the order; whatever happens, its end is told."""
        try:
            with elsewhere.alone(self.folder, self._stop.is_set):
                files = run(self.order, self.folder, self._report, cancelled=self._stop.is_set)
                archive(files, self.zipped)
            self.state = "done"
        except Cancelled:
            self.state = "cancelled"
        except tuple(WHY) as failure:
            self.failure = next(key for kind, key in WHY.items() if isinstance(failure, kind))
            self.number = getattr(failure, "number", "")
            LOG.warning("slides %s: %s", self.order.id, failure)
        finally:
            if self.state == "running":
                self.state = "failed"
                self.failure = self.failure or OTHER
            self._over.set()
            self.ended()

    def _report(self, done: int, total: int) -> None:
        self.done, self.total = done, total
