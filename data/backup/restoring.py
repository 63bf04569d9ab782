"""A backup put back: beside the data folder first, and in its place in one step when whole.

The folder that was there is kept beside it. Keys, sessions and whatever else a backup does not
hold stay as they are in the folder; so does its trail, and whose the files are.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from data.backup import archive, contents, owners, trails
from data.people import roles_file, trail
from data.stored import folders, lock
from data.stored.damage import DamagedRelease
from data.stored.library import Library
from data.stored.pointer import EMBEDDED
from wording.saying import Saying

_UNFINISHED, BEFORE = ".{}-restoring-", "{}-before-{}"
MODES = {trail.FOLDER: 0o700}
"""Folders that their owner alone reads."""


@dataclass(frozen=True)
class Restored:
    """What came back, of which file, and where the folder lies that was there.

    `kept_trail`: the trail that was there goes on. `other_roles`: the file of roles is another.
    """

    entries: tuple[archive.Entry, ...]
    before: Path
    sha256: str
    kept_trail: bool
    other_roles: bool


def restore(file: Path, folder: Path, now: datetime | None = None) -> Restored:
    """Put a backup in the place of a data folder.

    Raises `Refused` for a file that is no whole backup, where somebody else changes the folder, and
    where its place cannot be written to; the folder is then as it was.
    """
    archive.verified(file)
    folder = folder.resolve()
    with _ready(folder), lock.held(folder, "restore"), trail.still(folder):
        prefix = _UNFINISHED.format(folder.name)
        folders.sweep(folder.parent, prefix)
        with folders.fresh(folder.parent, prefix) as fresh:
            entries = archive.verified(file, fresh)
            _demand(file, fresh)
            _carry(folder, fresh)
            kept, roles = trails.keep(folder, fresh), _roles(folder) != _roles(fresh)
            owners.settle(folder / lock.NAME)
            (fresh / lock.NAME).touch(mode=0o644)
            owners.give(fresh, folder)
            fresh.chmod(folder.stat().st_mode & 0o777)
            folders.sync(fresh)
            before = _place(folder, now or datetime.now(UTC))
            fresh.rename(before)
            folders.exchange(before, folder)
    own = (one for one in entries if not (kept and one.path.startswith(f"{trail.FOLDER}/")))
    return Restored(tuple(own), before, _sha256(file), kept, roles)


@contextmanager
def _ready(folder: Path) -> Iterator[None]:
    with folders.usable(folder.parent):
        owners.made(folder)
        owners.demand(folder)
        yield


def _demand(file: Path, fresh: Path) -> None:
    """Refuse a backup whose pointer or releases are not whole in themselves."""
    shelf = Library(fresh)
    try:
        active = shelf.pointer().active
    except DamagedRelease as damage:
        raise archive.refused(
            file, damage.file, Saying("backup-whole"), "backup-damaged"
        ) from damage
    if active != EMBEDDED and not shelf.has(active):
        raise archive.refused(file, active, Saying("backup-whole"), "backup-damaged")


def _carry(folder: Path, fresh: Path) -> None:
    """Copy what a backup never holds, keys and sessions, from the folder that is there."""
    for path in sorted(folder.iterdir()):
        own = path.name in contents.tops() or contents.wanted(path.name)
        if own or path.name.startswith(".") or path.name == lock.NAME:
            continue
        if path.is_symlink():
            (fresh / path.name).symlink_to(path.readlink())
        elif path.is_dir():
            shutil.copytree(path, fresh / path.name, symlinks=True)
        else:
            shutil.copy2(path, fresh / path.name)
    for name, mode in MODES.items():
        if (fresh / name).is_dir():
            (fresh / name).chmod(mode)


def _roles(folder: Path) -> bytes:
    """The file of roles; nothing where there is none."""
    path = folder / roles_file.NAME
    return path.read_bytes() if path.exists() else b""


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _place(folder: Path, now: datetime) -> Path:
    return folder.with_name(BEFORE.format(folder.name, now.strftime("%Y%m%dT%H%M%S%f")))
