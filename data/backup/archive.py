"""The file of a backup: a ZIP of files as they are, and a manifest that names each by its hash.

The same data folder gives the same bytes.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import struct
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from data.backup import contents
from data.refusal import Fault, Refused
from data.stored import folders
from data.stored.damage import DamagedRelease
from wording.saying import Said, Saying

MANIFEST, FORMAT, MADE_BY = "backup.json", 1, "thai-poverty-atlas backup"
DATE = (1980, 1, 1, 0, 0, 0)
BLOCK = 1024 * 1024
NO_LINKS = {errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.EMLINK, errno.EINVAL}
"""What file systems say that have one name a file: FAT, many shared drives."""
LARGEST_MANIFEST = 64 * BLOCK
UNREADABLE = (zipfile.BadZipFile, RuntimeError, EOFError, ValueError, struct.error)
"""What Python says of a ZIP that is none, that is cut short, changed or locked by a password."""


@dataclass(frozen=True)
class Entry:
    """One file of a backup: its path below the data folder, bytes and hash."""

    path: str
    bytes: int
    sha256: str


def write(folder: Path, file: Path) -> list[Entry]:
    """Write what a data folder holds into a file that is not there yet; only while it is locked.

    It is read back before it has its name, and readable by its owner alone. Raises `Refused`.
    """
    if file.exists() or file.is_symlink():
        raise refused(file, Saying("backup-there"), Saying("backup-new-file"), "backup-overwrites")
    with folders.usable(folder):
        _demand_all(folder)
    with folders.usable(file.parent):
        handle, name = tempfile.mkstemp(prefix=f".{file.name}-", dir=file.parent)
        unfinished = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                entries = _fill(folder, stream)
                stream.flush()
                os.fsync(stream.fileno())
            if verified(unfinished) != entries:
                raise refused(file, "–", Saying("backup-whole"), "backup-damaged")
            _name(unfinished, file)
        finally:
            unfinished.unlink(missing_ok=True)
    return entries


def _demand_all(folder: Path) -> None:
    """Refuse to call a folder backed up of which something is not to be had."""
    try:
        lacking = contents.missing(folder)
    except DamagedRelease as damage:
        raise refused(
            folder / damage.file, damage.found, damage.expected, "backup-lacks"
        ) from damage
    if lacking:
        raise Refused(
            [
                Fault(str(folder / path), "", Saying("stored-no-such-place"),
                      Saying("backup-all-there"), Saying("backup-lacks"))
                for path in lacking
            ]
        )  # fmt: skip


def _name(unfinished: Path, file: Path) -> None:
    """Give a file its name, never over one that came meanwhile, also where no links can be made."""
    try:
        os.link(unfinished, file)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        unfinished.replace(file)


def _fill(folder: Path, stream: IO[bytes]) -> list[Entry]:
    entries = []
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as packed:
        for path in contents.found(folder):
            digest, size, info = hashlib.sha256(), 0, _info(path)
            info.file_size = (folder / path).stat().st_size
            with (folder / path).open("rb") as source, packed.open(info, "w") as target:
                while block := source.read(BLOCK):
                    digest.update(block)
                    size += len(block)
                    target.write(block)
            entries.append(Entry(path, size, digest.hexdigest()))
        packed.writestr(_info(MANIFEST), _manifest(entries))
    return entries


def _info(path: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(path, DATE)
    info.external_attr = 0o100600 << 16
    return info


def _manifest(entries: list[Entry]) -> str:
    stated = {one.path: {"bytes": one.bytes, "sha256": one.sha256} for one in entries}
    return json.dumps({"made_by": MADE_BY, "format": FORMAT, "files": stated}, indent=1) + "\n"


def verified(file: Path, into: Path | None = None) -> list[Entry]:
    """What a backup holds, every file read and compared with its hash; written `into` a folder.

    Raises `Refused` for what is no backup of ours, and for one that is not whole.
    """
    try:
        with zipfile.ZipFile(file) as packed:
            entries = list(_stated(file, packed))
            for entry in entries:
                _copy(file, packed, entry, into)
    except UNREADABLE as error:
        found = type(error).__name__
        raise refused(file, found, Saying("backup-whole"), "backup-damaged") from error
    return entries


def _stated(file: Path, packed: zipfile.ZipFile) -> Iterator[Entry]:
    """What the manifest of a backup states, its members these and no others."""
    members = packed.infolist()
    names = [one.filename for one in members]
    stored = all(one.compress_type == zipfile.ZIP_STORED for one in members)
    if MANIFEST not in names or not stored or len(names) != len(set(names)):
        raise refused(file, "–", Saying("backup-whole"), "backup-foreign")
    if packed.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
        raise refused(file, MANIFEST, Saying("backup-whole"), "backup-foreign")
    stated = _read(file, packed.read(MANIFEST))
    strange = sorted(path for path in stated if not contents.wanted(path))
    if strange:
        raise refused(file, strange[0][:80], Saying("backup-paths"), "backup-foreign")
    apart = sorted({*names} ^ {MANIFEST, *stated})
    if apart:
        raise refused(file, apart[0][:80], Saying("backup-whole"), "backup-damaged")
    yield from (Entry(path, *stated[path]) for path in sorted(stated))


def _read(file: Path, content: bytes) -> Mapping[str, tuple[int, str]]:
    try:
        told = json.loads(content)
        if told["made_by"] != MADE_BY:
            raise ValueError(MADE_BY)
        number = int(told["format"])
        files = {
            str(path): (int(one["bytes"]), str(one["sha256"]))
            for path, one in dict(told["files"]).items()
        }
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise refused(file, MANIFEST, Saying("backup-whole"), "backup-foreign") from error
    if number != FORMAT:
        raise refused(file, str(number), str(FORMAT), "backup-later")
    return files


def _copy(file: Path, packed: zipfile.ZipFile, entry: Entry, into: Path | None) -> None:
    target = into / entry.path if into else Path(os.devnull)
    if into:
        target.parent.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with packed.open(entry.path) as source, target.open("wb") as stream:
        while block := source.read(BLOCK):
            digest.update(block)
            size += len(block)
            stream.write(block)
    if (size, digest.hexdigest()) != (entry.bytes, entry.sha256):
        raise refused(file, entry.path, Saying("backup-whole"), "backup-damaged")


def refused(file: Path, found: Said, expected: Said, message: str) -> Refused:
    """A refusal of a backup's file."""
    return Refused([Fault(str(file), "", found, expected, Saying(message))])
