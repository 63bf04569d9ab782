"""Orders that people gave on the page: a queue, one a set of files, in folders of this server."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import time
from collections import defaultdict
from pathlib import Path

import settings
from briefing.making import elsewhere, pool
from briefing.making.batch import Order
from briefing.making.job import Job

KEPT = 6
"""As many finished orders are kept; the oldest go."""
RUNNING = 1
"""As many orders are made at the same time: each keeps all workers busy."""
OF_ONE = 2
"""As many orders of one visitor may wait or run."""
WAITING = 12
"""As many orders of all visitors may wait."""
AWAY = 30.0
"""Seconds after which an order that waits and that nobody looks at any more is let go."""
WATCHING = 5.0
"""Who has looked at an order so many seconds ago still waits for it."""

_jobs: dict[str, Job] = {}
_queue: list[str] = []
_seen: defaultdict[str, dict[str, float]] = defaultdict(dict)
"""When each visitor last looked at an order that waits or runs."""
_left: defaultdict[str, set[str]] = defaultdict(set)
"""Who cancelled an order that others wait for."""
_by: dict[str, str] = {}
"""Who gave an order that waits or runs."""
_lock = threading.RLock()


class OrderRefused(Exception):
    """An order that is not taken; `reason` is `own` (too many of one visitor) or `full`."""

    def __init__(self, reason: str, most: int) -> None:
        super().__init__(reason)
        self.reason, self.most = reason, most


def folder() -> Path:
    """The folder of all orders, readable by this user alone."""
    own = Path(tempfile.gettempdir()) / f"atlas-slides-{os.getuid()}"
    where = settings.EXPORTS.value() or own
    where.mkdir(mode=0o700, parents=True, exist_ok=True)
    return where


def order(wanted: Order, visitor: str = "") -> Job:
    """The job of an order: the one that waits, runs or is done, else a new one on the files kept.

    Raises `Refused`, and `OSError` where there is no folder to be had.
    """
    with _lock:
        known = _known(wanted)
        if known and (known.open or (known.state == "done" and known.zipped.is_file())):
            _look(wanted.id, visitor)
            return known
        _let_go()
        if sum(whose == visitor for whose in _by.values()) >= OF_ONE:
            raise OrderRefused("own", OF_ONE)
        if len(_queue) >= WAITING:
            raise OrderRefused("full", WAITING)
        job = _jobs[wanted.id] = Job(wanted, folder() / wanted.id, ended=_next)
        _by[wanted.id] = visitor
        _look(wanted.id, visitor)
        _queue.append(wanted.id)
        _forget()
        _next()
    return job


def known(wanted: Order, visitor: str = "") -> Job | None:
    """The job of an order, if it was given and, while others have it made, not cancelled here."""
    with _lock:
        job = _known(wanted)
        if job is None or not job.open:
            return job
        if visitor in _left[wanted.id]:
            return None
        _look(wanted.id, visitor)
        return job


def _known(wanted: Order) -> Job | None:
    """The job of an order, here or in another process of this server."""
    job = _jobs.get(wanted.id)
    if job is not None and (job.state != "done" or job.zipped.is_file()):
        return job
    try:
        return Job.found(wanted, folder() / wanted.id)
    except OSError:
        return None


def place(wanted: Order) -> int:
    """How many orders come before one that waits, those that run among them."""
    with _lock:
        before = _queue.index(wanted.id) if wanted.id in _queue else 0
        return before + sum(job.state == "running" for job in _jobs.values())


def cancel(wanted: Order, visitor: str = "") -> None:
    """Let an order go: out of the queue, or no slide further; only here where others look at it."""
    with _lock:
        job = _jobs.get(wanted.id)
        if job is None:  # another process makes it
            _left[wanted.id].add(visitor)
            return
        _seen[wanted.id].pop(visitor, None)
        _left[wanted.id].add(visitor)
        if not _watched(wanted.id, WATCHING):
            job.cancel()
            _next()


def under_way() -> int:
    """Orders that wait or run here, and files that are made for whoever asks for one."""
    with _lock:
        return sum(job.open for job in _jobs.values()) + pool.shared().waiting


def close() -> None:
    """Cancel everything: the server ends."""
    with _lock:
        _queue.clear()
        for job in _jobs.values():
            job.cancel()


def _look(identity: str, visitor: str) -> None:
    _left[identity].discard(visitor)
    _seen[identity][visitor] = time.monotonic()


def _watched(identity: str, seconds: float) -> bool:
    """Whether anybody has looked at an order within so many seconds."""
    now = time.monotonic()
    return any(now - last < seconds for last in _seen[identity].values())


def _let_go() -> None:
    """Cancel the orders that wait and that nobody looks at any more."""
    for identity in _queue:
        if not _watched(identity, AWAY):
            _jobs[identity].cancel()
    _tidy()


def _tidy() -> None:
    """Forget the visitors of orders that neither wait nor run, and take these out of the queue."""
    waiting = {identity for identity, job in _jobs.items() if job.state == "waiting"}
    going_on = {identity for identity, job in _jobs.items() if job.open}
    _queue[:] = [identity for identity in _queue if identity in waiting]
    for identity in [order for order in _by if order not in going_on]:
        del _by[identity]
        _seen.pop(identity, None)
        _left.pop(identity, None)


def _next() -> None:
    """Start what may start."""
    with _lock:
        _let_go()
        while _queue and sum(job.state == "running" for job in _jobs.values()) < RUNNING:
            _jobs[_queue.pop(0)].start()


def _forget() -> None:
    """Let the oldest finished orders go, with their files."""
    _tidy()
    finished = [name for name, job in _jobs.items() if not job.open]
    for name in finished[: max(len(_jobs) - KEPT, 0)]:
        job = _jobs.pop(name)
        if elsewhere.in_use(job.folder):
            continue
        shutil.rmtree(job.folder, ignore_errors=True)
        for left in (job.zipped, job.folder.with_suffix(".making")):
            left.unlink(missing_ok=True)
