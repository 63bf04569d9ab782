"""The key that a release's protected base is made with: the house's own, kept in the data folder.

A release that holds what somebody imported is protected with the key of the house, which is made
once and never leaves its data folder; servers that are to show the same figures share the file.
Releases built from the official files alone, such as the embedded one, have a key of their own, and
no secret: their figures are public. Of some hundred it is one with which the sums over the country
and the provinces are nearest to the true ones.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import tempfile
from pathlib import Path

from data import library
from data.release import DamagedRelease, Release

NAME = "protection.key"
BUILT = hashlib.sha256(b"built from public files: 292").digest()
"""The key of releases that hold nothing imported."""
BYTES = 32
_EXPECTED = f"a key of {2 * BYTES} hexadecimal digits"


def of(loaded: Release) -> bytes:
    """The key of a release. Raises `DamagedRelease` where the house's key cannot be had."""
    if loaded.manifest.get("imports"):
        return house(library.default_folder())
    return BUILT


def house(folder: Path) -> bytes:
    """The key in a data folder, made where there is none.

    Raises `DamagedRelease` naming the file where it cannot be read or made, and where it is not as
    it was written: another key would make another base of the same figures.
    """
    path = folder / NAME
    try:
        if not path.exists():
            _make(folder)
        stated = path.read_text(encoding="ascii").strip()
        key = bytes.fromhex(stated)
    except (OSError, ValueError) as error:
        raise DamagedRelease(NAME, type(error).__name__, _EXPECTED) from error
    if len(key) != BYTES:
        raise DamagedRelease(NAME, f"{len(stated)} characters", _EXPECTED)
    return key


def _make(folder: Path) -> None:
    """Write a new key in one step; one that another process made meanwhile is kept."""
    folder.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(prefix=f".{NAME}-", dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            stream.write(secrets.token_hex(BYTES) + "\n")
            stream.flush()
            os.fsync(stream.fileno())
        try:
            os.link(unfinished, folder / NAME)
        except FileExistsError:
            return
    finally:
        Path(unfinished).unlink()
