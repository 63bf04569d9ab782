"""The manifest of a release: what it says of itself, and of every file by its hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import settings
from data.stored import damage, near, remote
from data.stored.damage import DamagedRelease, NewerRelease, NoRelease
from data.stored.files import FORMAT, MANIFEST, TABLES
from data.stored.remote import Reader
from wording.saying import Saying


def reader(place: Path | str) -> Reader:
    """A function that reads a file below a folder or an address; it raises `OSError`.

    Raises `DamagedRelease` where the address cannot be read at all.
    """
    if "://" not in str(place):
        return lambda name: (Path(place) / name).read_bytes()
    try:
        read = remote.reader(str(place))
    except remote.Unreachable as unreachable:
        raise NoRelease(unreachable.said) from unreachable
    if urlsplit(str(place)).scheme not in remote.OTHER_MACHINES:
        return read
    return near.reader(str(place), read, settings.DATA.value())


def manifest_of(place: Path | str) -> dict[str, Any]:
    """What a release says of itself, its files unread. Raises `DamagedRelease`."""
    return verified_manifest(reader(place))


def verified_manifest(read: Reader) -> dict[str, Any]:
    """The manifest that a reader finds, its hash and its format as they should be."""
    try:
        manifest: dict[str, Any] = json.loads(read(MANIFEST).decode("utf-8"))
        stated, files = manifest["release"], manifest["files"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise DamagedRelease(
            MANIFEST, damage.found(error), Saying("stored-a-readable-manifest")
        ) from error
    if stated != identity_of(manifest):
        raise DamagedRelease(
            MANIFEST, str(stated), Saying("stored-the-release", id=identity_of(manifest))
        )
    if manifest.get("format") != FORMAT:
        raise NewerRelease(_format(manifest.get("format")), _format(FORMAT))
    absent = {f"{name}.parquet" for name in TABLES} - files.keys()
    if absent:
        raise DamagedRelease(
            MANIFEST, "–", Saying("stored-entries-for", names=", ".join(sorted(absent)))
        )
    return manifest


def _format(stated: object) -> Saying:
    return Saying("stored-format", id=str(stated)[:40])


def verified(read: Reader, name: str, entry: Mapping[str, Any]) -> bytes:
    """A file's content, its hash as the manifest's entry says."""
    try:
        content = read(name)
    except OSError as error:
        raise DamagedRelease(
            name, damage.found(error), Saying("intake-bytes", n=int(entry["bytes"]))
        ) from error
    found = hashlib.sha256(content).hexdigest()
    if found != entry["sha256"]:
        raise DamagedRelease(name, f"sha256 {found[:12]}…", f"sha256 {entry['sha256'][:12]}…")
    return content


def identity_of(manifest: Mapping[str, Any]) -> str:
    """Hash over everything in the manifest but the identity itself."""
    rest = {key: value for key, value in manifest.items() if key != "release"}
    text = json.dumps(rest, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:12]
