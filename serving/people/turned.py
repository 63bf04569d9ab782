"""Who signed in and is turned away for want of a role is told to the trail: once, not each time."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from cachetools import LRUCache

from serving.people import asking
from serving.people.asking import Asked

KNOWN = 10_000
"""Sessions that are remembered, the latest."""


class Turned:
    """Sessions of which the trail was told in this process, by what they were refused."""

    def __init__(self) -> None:
        self.told: LRUCache[tuple[str, str], bool] = LRUCache(KNOWN)
        self.lock = Lock()

    def away(self, folder: Path, asked: Asked, identity: str, act: str, place: str) -> None:
        """Tell it, where it was not told yet. Raises `Refused` where it cannot be."""
        with self.lock:
            if asked.person is None or (identity, act) in self.told:
                return
            asking.tell_refusal(folder, asked.who, place, act)
            self.told[identity, act] = True
