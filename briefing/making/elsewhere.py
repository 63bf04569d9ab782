"""Orders that another process of this server makes or has made: known by their files and a lock.

Who makes an order holds the lock of a file beside its folder, so that no two make the same one at
the same time, none loses its files meanwhile, and each tells how far it is.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

if TYPE_CHECKING:
    from briefing.making.batch import Order

LOOK = 0.2
"""Seconds between two looks at what is ready, and whether to go on."""


def lock_of(folder: Path) -> FileLock:
    """The lock of an order's folder."""
    return FileLock(folder.with_suffix(".making"), mode=0o600)


@contextmanager
def alone(folder: Path, stopped: Callable[[], bool]) -> Iterator[None]:
    """Be the only one who makes an order: wait for another to end, but not where `stopped`."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    lock = lock_of(folder)
    while not stopped():
        try:
            lock.acquire(blocking=False)
            break
        except Timeout:
            time.sleep(LOOK)
    try:
        yield
    finally:
        lock.release()


def in_use(folder: Path) -> bool:
    """Whether somebody makes an order now."""
    return folder.with_suffix(".making").exists() and held(lock_of(folder))


def held(lock: FileLock) -> bool:
    """Whether another one holds a lock."""
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return True
    lock.release()
    return False


def finished(order: Order, folder: Path) -> int:
    """How many files of an order are there."""
    there = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    return len(there & order.files().keys())
