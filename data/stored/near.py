"""Copies of a release at an address, kept on this machine by hash: read where the store is away.

What is asked of the store is its manifest; of the files those that are not here yet, or not as the
manifest says. What lies here is verified like everything else.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from data.stored.files import MANIFEST
from data.stored.remote import Reader

FOLDER = "near"
"""The folder of a data folder that copies lie in."""


def reader(place: str, read: Reader, folder: Path) -> Reader:
    """A function that reads as `read` does, and keeps what it read in a data folder."""
    kept, hashes = folder / FOLDER, dict[str, str]()

    def near(name: str) -> bytes:
        if name == MANIFEST:
            content = _manifest(place, read, kept)
            hashes.update(_stated(content))
            return content
        wanted = hashes.get(name, "")
        found = _held(kept / wanted) if wanted else None
        if found is not None and hashlib.sha256(found).hexdigest() == wanted:
            return found
        content = read(name)
        if wanted and hashlib.sha256(content).hexdigest() == wanted:
            _keep(kept / wanted, content)
        return content

    return near


def _manifest(place: str, read: Reader, kept: Path) -> bytes:
    """The manifest of the store; the last one that was read where the store is away."""
    path = kept / f"{hashlib.sha256(place.encode()).hexdigest()[:32]}.json"
    try:
        content = read(MANIFEST)
    except OSError:
        found = _held(path)
        if found is None:
            raise
        return found
    if _stated(content):
        _keep(path, content)
    return content


def _stated(content: bytes) -> dict[str, str]:
    """The hashes that a manifest states; none where it is no manifest."""
    try:
        files = json.loads(content)["files"]
        return {str(name): _hash(entry["sha256"]) for name, entry in files.items()}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}


def _hash(stated: object) -> str:
    text = str(stated)
    if len(text) != 64 or not set(text) <= set("0123456789abcdef"):
        raise ValueError(text)
    return text


def _held(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _keep(path: Path, content: bytes) -> None:
    """Write a copy in one step; without one the store is asked again."""
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
