"""The release in force: verified once, shared by all, followed when another one is published."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from threading import RLock

import pandas as pd
from cachetools import Cache, LRUCache

import settings
from data.imports.systems import SYSTEMS
from data.stored import keys, library, part, release
from data.stored.damage import DamagedRelease
from data.stored.library import Library
from data.stored.part import Part
from data.stored.pointer import EMBEDDED
from data.stored.release import Release
from wording.fault import SaidFault
from wording.saying import Saying

KEPT = 3
"""Releases kept in memory: pages that still show the one before may go on."""
RETRY_SECONDS = 10
"""How long a damaged release is not read again."""
SEEN = 16
"""Parts of releases kept in memory: what the provinces that look at the same time see."""


class UnknownRelease(SaidFault, LookupError):
    """No release has this id, in memory or stored."""

    def __init__(self, identity: str) -> None:
        self.identity = identity
        super().__init__(Saying("stored-no-release", identity=identity))


@dataclass(frozen=True)
class State:
    """The release in use, and what is damaged where it is not the one meant to be in force."""

    release: Release
    damage: DamagedRelease | None = None


_lock = RLock()
_kept: LRUCache[str, Release] = LRUCache(maxsize=KEPT)
_damaged: dict[str, tuple[float, DamagedRelease]] = {}
_seen: LRUCache[str, Release] = LRUCache(maxsize=SEEN)


def state() -> State:
    """The release in force, or the last good one before it together with the damage.

    What is seen of it by who looks (`data.stored.part`). Raises `DamagedRelease` where no release
    can be read.
    """
    found = _state()
    return replace(found, release=seen(found.release))


def _state() -> State:
    fixed = settings.RELEASE.value()
    if fixed:
        return State(_load(fixed))
    first: DamagedRelease | None = None
    for one in _candidates():
        if isinstance(one, DamagedRelease):
            first = first or one
            continue
        try:
            return State(_load(*one), first)
        except DamagedRelease as damage:
            first = first or damage
    raise first or DamagedRelease(EMBEDDED, "–", Saying("stored-a-release"))


def active() -> Release:
    """The release in use. Raises `DamagedRelease`, which is not kept: later calls try again."""
    return state().release


def in_force() -> Release:
    """The release meant to be in force, to build on. Raises `DamagedRelease` where it is not whole.

    The whole of it, whoever looks. An earlier one does not stand in for it: what came after would
    be lost.
    """
    found = _state()
    if found.damage is not None:
        raise found.damage
    return found.release


def release_of(identity: str) -> Release:
    """A release by its id: from memory, else read again from where it is stored.

    Never another one in its place: raises `UnknownRelease` where none has this id, or it is hidden
    from who looks, or that of a part that they do not see so, and `DamagedRelease` where it is
    stored but not whole.
    """
    name = part.whole_of(identity)
    if name in part.eyes().hidden:
        raise UnknownRelease(identity)
    found = seen(_by_id(name))
    if identity not in {name, found.id}:
        raise UnknownRelease(identity)
    return found


def seen(whole: Release) -> Release:
    """What is seen of a whole release by who looks now."""
    here = part.eyes().of(whole.id)
    if here.whole:
        return whole
    with _lock:
        found = _seen.get(whole.id + here.tail)
        if found is None:
            found = replace(whole, part=here, table=_without(whole, here))
            _seen[found.id] = found
    return found


def _without(whole: Release, here: Part) -> pd.DataFrame:
    """The table of a release without the reports that are not seen."""
    names = [one for system in SYSTEMS.values() for one in system.fields if one in whole.table]
    if part.REPORTS not in here.held or not names:
        return whole.table
    table = whole.table.copy()
    unseen = [not one for one in here.sees(table.index.get_level_values("code"))]
    table.loc[unseen, names] = float("nan")
    return table


def _by_id(identity: str) -> Release:
    with _lock:
        place = next((place for place, one in _in_memory() if one.id == identity), None)
        if place is not None:
            return _kept[place]  # asking keeps it longest
    return _stored(identity)


def _stored(identity: str) -> Release:
    shelf = Library(library.default_folder())
    fixed = settings.RELEASE.value()
    if not fixed and shelf.has(identity):
        return _load(str(shelf.folder_of(identity)), identity)
    loaded = _load(fixed or str(release.EMBEDDED))
    if loaded.id != identity:
        raise UnknownRelease(identity)
    return loaded


def kept() -> list[Release]:
    """The releases in memory, whole, the one in use first."""
    current = _state().release
    with _lock:
        return [current, *(one for _, one in _in_memory() if one is not current)]


def _in_memory() -> list[tuple[str, Release]]:
    """Every release kept and its place; looking through them does not make any of them recent."""
    return [(place, Cache.__getitem__(_kept, place)) for place in _kept]


def _candidates() -> list[tuple[str, str] | DamagedRelease]:
    """Place and id of the release in force, of those before it, and of the embedded one at last."""
    shelf = Library(library.default_folder())
    try:
        pointer = shelf.pointer()
    except DamagedRelease as damage:
        return [damage, (str(release.EMBEDDED), "")]
    names = dict.fromkeys([pointer.active, *pointer.earlier, EMBEDDED])
    return [(str(shelf.folder_of(name)), "" if name == EMBEDDED else name) for name in names]


def _load(place: str, identity: str = "") -> Release:
    """A release from memory, or read and verified; damage is told again for a while.

    `identity`: the id that it must have; any where it is empty.
    """
    with _lock:
        if place in _kept:
            return _kept[place]
        until, damage = _damaged.get(place, (0.0, None))
        if damage is not None and time.monotonic() < until:
            raise damage
        try:
            loaded = release.load_release(place, identity=identity)
            keys.key_of(loaded)
        except DamagedRelease as found:
            _damaged[place] = (time.monotonic() + RETRY_SECONDS, found)
            raise
        _damaged.pop(place, None)
        _kept[place] = loaded
        return loaded
