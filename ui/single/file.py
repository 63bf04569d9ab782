"""The file itself, made in a process of its own, once for whoever asks the same."""

from __future__ import annotations

from collections.abc import Hashable
from concurrent.futures import Future
from threading import Lock

from cachetools import LRUCache

from briefing.making import pool, work
from data.stored import store
from data.stored.damage import DamagedRelease
from data.stored.release import Release
from figures import house
from geo.single.page import Single
from ui.single import sheets, wanted
from ui.single.wanted import Wanted
from wording import clock

MEDIA = "text/html"
KEPT = 16
"""Files kept in memory, of about a megabyte at most."""


_kept: LRUCache[Hashable, Future[bytes]] = LRUCache(KEPT)
_lock = Lock()


def later(asked: Wanted, release: Release, address: str = "") -> Future[bytes]:
    """The file of a map; `address` is where people reach the dashboard, "" where nobody knows.

    Who asks for what is being made is given that; a failure is not kept. Raises `pool.Busy`; the
    future raises `work.Unreadable`, and what `pool.Pool.call` says.
    """
    key = asked, release.id, address, clock.today(), house.threshold()
    with _lock:
        found = _kept.get(key)
        if found is None or _failed(found):
            found = _kept[key] = pool.shared().call(made, asked, release.id, address)
    return found


def _failed(found: Future[bytes]) -> bool:
    return found.done() and (found.cancelled() or found.exception() is not None)


def made(asked: Wanted, identity: str, address: str) -> bytes:
    """The file of a map of the release with an id. Raises `work.Unreadable`."""
    try:
        return written(single_of(asked, store.release_of(identity), address))
    except (DamagedRelease, store.UnknownRelease) as fault:
        raise work.Unreadable(fault.said) from None


def written(single: Single) -> bytes:
    """A map as a file."""
    from geo import folium_map  # folium takes a second to load, and few ask for it

    return folium_map.html(single).encode()


def single_of(asked: Wanted, release: Release, address: str = "") -> Single:
    """What the file holds."""
    return sheets.single(wanted.views(asked, release), address)


def name(asked: Wanted, release: Release) -> str:
    """What the file is called: what it is of, its level, its first measure and that one's year."""
    choice = wanted.views(asked.but(measures=asked.measures[:1]), release)[0].choice
    return release.file_name(
        f"atlas-map-{asked.area}-{choice.level}-{choice.measure}-{choice.period}.html"
    )
