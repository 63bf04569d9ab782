"""The key that a release's protected base is made with: the house's own, kept in the data folder.

A release that holds what somebody imported is protected with the key of the house, which is made
once and never leaves its data folder; servers that are to show the same figures share the file.
Such a release names the key's fingerprint: with another key the same figures would have another
base, and two bases tell more than one, so that a lost key is told and never replaced in silence.
Releases built from the official files alone, such as the embedded one, have a key of their own, and
no secret: their figures are public. So have those of training: their one real year is protected as
everywhere, and the other figures are nobody's. Of some hundred it is one with which the sums over
the country and the provinces are nearest to the true ones.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path

from data.stored import damage, folders, library
from data.stored.damage import DamagedRelease
from data.stored.library import Library
from data.stored.release import Release
from wording.saying import Saying

NAME = "protection.key"
FINGERPRINT = "protected_with"
"""What the manifest of a release with imports calls the fingerprint of its key."""
BUILT = hashlib.sha256(b"built from public files: 292").digest()
"""The key of releases that hold nothing imported."""
BYTES = 32
_EXPECTED = Saying("stored-a-key-of-digits", n=2 * BYTES)


class LostKey(DamagedRelease):
    """The house's key is not the one that a release was protected with: none is made in silence."""

    remedy = Saying("stored-remedy-tell")

    def __init__(self, place: Path, found: str, expected: str) -> None:
        key = "stored-another-key" if found else "stored-no-key"
        told = Saying(key, place=str(place), found=found, releases=expected)
        self._tell(NAME, found or "–", expected, told)


@dataclass(frozen=True)
class HouseKey:
    """A house's key, and the fingerprints of lost ones that it stands in for."""

    secret: bytes
    instead: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """What tells the key from others and nothing else of it."""
        return hashlib.shake_256(b"fingerprint of " + self.secret).hexdigest(8)

    def opens(self, fingerprint: str) -> bool:
        """Whether releases with this fingerprint are protected with the key."""
        return fingerprint in {self.fingerprint, *self.instead}


def key_of(loaded: Release) -> bytes:
    """The key of a release.

    Raises `DamagedRelease` where the house's key cannot be had, `LostKey` where it is not the one
    that the release was first protected with.
    """
    if loaded.training or not loaded.manifest.get("imports"):
        return BUILT
    folder, expected = _home(loaded), str(loaded.manifest.get(FINGERPRINT, ""))
    if expected and not (folder / NAME).exists():
        raise LostKey(folder / NAME, "", expected)
    key = read_key(folder)
    if expected and not key.opens(expected):
        raise LostKey(folder / NAME, key.fingerprint, expected)
    return key.secret


def _home(loaded: Release) -> Path:
    """Where a release's key lies: in the data folder it was read from, else the server's."""
    own = loaded.house
    return own if own is not None and (own / NAME).exists() else library.default_folder()


def for_import(shelf: Library) -> str:
    """The fingerprint of the key that an import is protected with; the first one makes the key.

    Raises `LostKey` where there were imports and their key is gone.
    """
    return _kept(shelf).fingerprint


def _kept(shelf: Library) -> HouseKey:
    lost = fingerprints(shelf)
    if lost and not (shelf.folder / NAME).exists():
        raise LostKey(shelf.folder / NAME, "", ", ".join(lost))
    return read_key(shelf.folder)


def fingerprints(shelf: Library) -> list[str]:
    """Fingerprints that the stored releases name."""
    named = {str(entry.manifest.get(FINGERPRINT, "")) for entry in shelf.entries()}
    return sorted(named - {""})


def renew(shelf: Library) -> HouseKey:
    """Have a key, a new one where there is none, that stands in for those of all stored releases.

    For whoever accepts that derived figures of these releases are others from now on.
    """
    key = read_key(shelf.folder)
    others = [one for one in fingerprints(shelf) if one != key.fingerprint]
    stands = HouseKey(key.secret, tuple(dict.fromkeys([*key.instead, *others])))
    text = "\n".join([key.secret.hex(), *stands.instead]) + "\n"
    folders.write_text(shelf.folder / NAME, text)
    (shelf.folder / NAME).chmod(0o600)
    return stands


def house(folder: Path) -> bytes:
    """The key of the house in a data folder, made and lost as that of an import. Raises as that."""
    return _kept(Library(folder)).secret


def read_key(folder: Path) -> HouseKey:
    """The key in a data folder with what it stands in for, made where there is none.

    Raises `DamagedRelease` naming the file where it cannot be read or made, and where it is not as
    it was written: another key would make another base of the same figures.
    """
    path = folder / NAME
    try:
        if not path.exists():
            _make(folder)
        stated = path.read_text(encoding="ascii").split()
        secret = bytes.fromhex("".join(stated[:1]))
    except (OSError, ValueError) as error:
        raise DamagedRelease(NAME, damage.found(error), _EXPECTED) from error
    if len(secret) != BYTES:
        raise DamagedRelease(NAME, Saying("intake-bytes", n=len(secret)), _EXPECTED)
    return HouseKey(secret, tuple(stated[1:]))


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
