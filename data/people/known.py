"""What roles may name: the releases that there are, and the provinces of the country."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import settings
from data.people.inner import folders
from data.stored.damage import DamagedRelease
from data.stored.files import RELEASES
from data.stored.manifest import reader, verified_manifest
from data.stored.release import EMBEDDED
from geo.tile_grid import tiles


def releases(folder: Path) -> frozenset[str] | None:
    """The ids of the releases of a data folder, the embedded one and a fixed one among them.

    None where one of them cannot be read, so that nothing can be said of an id.
    """
    fixed = settings.RELEASE.value()
    try:
        own = {_embedded(), _identity(fixed)} if fixed else {_embedded()}
    except DamagedRelease:
        return None
    return frozenset(own | {path.name for path in folders(folder / RELEASES)})


def provinces() -> frozenset[str]:
    """The codes of the provinces."""
    return frozenset(one.code for one in tiles())


@cache
def _embedded() -> str:
    return _identity(EMBEDDED)


def _identity(place: Path | str) -> str:
    return str(verified_manifest(reader(place))["release"])
