"""Which releases are internal: those that the roles name, and whatever was built on them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from data.stored.files import MANIFEST, RELEASES

BASE = "based_on"
"""What a manifest calls the release that it was built on."""


def internal(folder: Path, named: frozenset[str]) -> frozenset[str]:
    """The ids of the internal releases of a data folder: those named, and those built on them."""
    if not named:
        return named
    bases = _bases(folder / RELEASES)
    found = set(named)
    while new := {one for one, base in bases if base in found} - found:
        found |= new
    return frozenset(found)


def _bases(releases: Path) -> list[tuple[str, str]]:
    """Every stored release and the one that it was built on."""
    return [(path.name, _base(path)) for path in folders(releases)]


def folders(releases: Path) -> Iterable[Path]:
    """The folders of stored releases."""
    try:
        return [path for path in releases.iterdir() if not path.name.startswith(".")]
    except OSError:
        return []


def _base(folder: Path) -> str:
    """What a release was built on; "" while that cannot be read."""
    try:
        return _stated(folder)
    except (OSError, ValueError, AttributeError):
        return ""


@lru_cache(maxsize=500)
def _stated(folder: Path) -> str:
    """The same, which never changes: kept where it could be read, and only there."""
    return str(json.loads((folder / MANIFEST).read_bytes()).get(BASE, ""))
