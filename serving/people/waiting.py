"""Who shows what is wrong again and again waits longer each time; nobody else does."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

from cachetools import LRUCache

FREE = 5
"""Wrong tries before one has to wait."""
LONGEST = 900
"""Seconds that one waits at most."""
FORGOTTEN = 3600
"""Seconds after which tries are forgotten."""
KNOWN = 10_000
"""Addresses that are remembered, the ones seen last."""


class Waiting:
    """Wrong tries by address: how many, and when the last one was."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.tries: LRUCache[str, tuple[int, float]] = LRUCache(KNOWN)
        self.lock = Lock()

    def wrong(self, address: str) -> int:
        """Another wrong try; returns the seconds to wait from now on: twice as many each time."""
        now = self.clock()
        with self.lock:
            many, last = self.tries.get(address, (0, now))
            many = 1 if now - last > FORGOTTEN else many + 1
            self.tries[address] = (many, now)
        return min(LONGEST, 2 ** min(many - FREE - 1, 20)) if many > FREE else 0

    def telling(self, address: str) -> bool:
        """Whether the last wrong try of an address is told: the first ones, then ever fewer."""
        with self.lock:
            many = self.tries.get(address, (0, 0.0))[0]
        return many <= FREE or many.bit_count() == 1
