"""The detailed shapes of a release ready to be asked for what lies inside, read once a process."""

from __future__ import annotations

from threading import Lock

from cachetools import LRUCache

from data.stored.release import Release
from geo.groups import ground
from geo.groups.ground import Ground
from geo.groups.group import LEVELS

KEPT = 4
_kept: LRUCache[tuple[str, str], Ground] = LRUCache(maxsize=KEPT)
_reading = Lock()


def ground_of(release: Release, level: str) -> Ground:
    """The areas of a level, ready; read from the release the first time."""
    key = release.whole_id, level
    with _reading:
        if key not in _kept:
            _kept[key] = Ground.of(ground.detailed(release.assets, level))
        return _kept[key]


def warm_up(release: Release) -> None:
    """Read the shapes of every level that groups are made of, tambons first."""
    for level in reversed(LEVELS):
        ground_of(release, level)
