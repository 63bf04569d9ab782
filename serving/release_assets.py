"""What lies of a release under `/assets/areas/`: shapes as numbers, names and all else as JSON."""

from __future__ import annotations

import gzip
import hashlib
from contextlib import suppress
from functools import cache, lru_cache

from data.stored import store
from data.stored.release import Release
from figures import municipal
from geo.areas import MAP_LEVELS
from geo.shapes import sent, topology
from serving import encodings
from wording import names

FOLDER = "/assets/areas"
JSON, SHAPES = ".json", ".shapes"
"""How an address ends."""
KINDS = {JSON: "application/json", SHAPES: "application/octet-stream"}


def address(name: str, release: Release | None = None) -> str:
    """Address of a packed asset: a level, `detail/NN` or `names/xx`; of the release in use."""
    packed = _packed((release or store.active()).whole_id, name)
    form = sent.FORMAT.encode() if _ending(name) == SHAPES else b""
    digest = hashlib.sha256(packed + form).hexdigest()[:12]
    return f"{FOLDER}/{digest}/{name}{_ending(name)}"


def _ending(name: str) -> str:
    """How an asset's address ends: whether it is shapes of areas, which are sent as numbers."""
    return SHAPES if name in MAP_LEVELS or name.startswith("detail/") else JSON


@cache
def _packed(release_id: str, name: str) -> bytes:
    """Gzip-compressed JSON. Raises `KeyError` for a name that the release does not have."""
    release = store.release_of(release_id)
    kind, _, lang = name.partition("/")
    if kind == "names":
        return gzip.compress(
            names.tooltips(release.areas, lang, municipal.notes(release, lang)), mtime=0
        )
    return release.assets[name]


@lru_cache(maxsize=200)
def _in(encoding: str, release_id: str, name: str) -> bytes:
    """An asset as it is sent; brotli is an eighth smaller than what a release keeps."""
    packed = _packed(release_id, name)
    if _ending(name) == SHAPES:
        return encodings.packed(sent.written(topology.unpack(packed)), encoding, once=True)
    if encoding == encodings.GZIP:
        return packed
    return encodings.packed(gzip.decompress(packed), encoding, once=True)


def at(path: str, encoding: str) -> tuple[bytes, str] | None:
    """What lies at an address and its media type; nothing where there is nothing.

    A page may still show the release before the one in use.
    """
    _, _, named = path.removeprefix(f"{FOLDER}/").partition("/")
    name = named.removesuffix(JSON).removesuffix(SHAPES)
    for release in store.kept():
        known = name in release.assets or name in {"names/th", "names/en"}
        with suppress(store.UnknownRelease):
            if known and address(name, release) == path:
                return _in(encoding, release.whole_id, name), KINDS[_ending(name)]
    return None
