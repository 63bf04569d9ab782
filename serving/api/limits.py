"""How many requests an address may send: so many a minute, at an even pace, some at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

from cachetools import LRUCache
from starlette.requests import Request

import settings
from serving.api.problems import Problem
from serving.people import asking, way
from serving.people.sent import counted
from wording.saying import Saying

KNOWN = 10_000
"""Addresses that are remembered, the ones seen last."""
MINUTE = 60.0


class Pace:
    """Each address has as many requests as a minute allows, and gets them back evenly."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.left: LRUCache[str, tuple[float, float]] = LRUCache(KNOWN)
        self.lock = Lock()

    def take(self, address: str, most: int) -> float:
        """Take a request; the seconds until the next one is free where none is left, else 0."""
        now = self.clock()
        with self.lock:
            left, last = self.left.get(address, (float(most), now))
            left = min(float(most), left + (now - last) * most / MINUTE)
            allowed = left >= 1
            self.left[address] = (left - allowed, now)
        return 0.0 if allowed else (1 - left) * MINUTE / most

    def spent(self, address: str, most: int) -> bool:
        """Whether the next request of an address will find none left."""
        with self.lock:
            left, last = self.left.get(address, (float(most), self.clock()))
            return left + (self.clock() - last) * most / MINUTE < 1


PACE = Pace()


def place(request: Request) -> str:
    """The address that a request comes from: behind a trusted proxy the one that it names."""
    if way.stated() is not None:
        return counted(request.headers.get(asking.PLACE, ""))
    return counted(request.client.host if request.client else "")


def spent(address: str) -> bool:
    """Whether a request of this address will be refused for its pace."""
    return PACE.spent(counted(address), settings.API_REQUESTS.value())


def demand(request: Request) -> None:
    """Take a request of an address. Raises `Problem` where it has sent too many."""
    most = settings.API_REQUESTS.value()
    waits = PACE.take(place(request), most)
    if waits:
        seconds = str(int(waits) + 1)
        expected = Saying("api-expected-pace", most=str(most))
        remedy = Saying("api-remedy-wait", seconds=seconds)
        raise Problem(429, expected, remedy, headers={"Retry-After": seconds})
