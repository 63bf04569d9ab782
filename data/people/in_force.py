"""The roles in force: the file's, or the last good ones while it has a fault.

A good file is copied beside it, so that the last good one is known after a restart too. Who wants
to take every right away writes an empty file; one that is gone leaves the last good one in force.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from data.people import known, roles, roles_file
from data.people.roles import Roles
from data.refusal import Fault, Refused
from data.stored import folders
from data.stored.files import RELEASES
from wording.saying import Saying

COPY = "roles-in-force.toml"
"""The last good file."""
ABSENT = "absent"


@dataclass(frozen=True)
class InForce:
    """The roles that count now, the faults of the file where it is not they, and its hash."""

    roles: Roles
    faults: tuple[Fault, ...] = ()
    sha256: str = ""


Signature = tuple[tuple[int, int, int] | None, int]
_known: dict[Path, tuple[Signature, InForce]] = {}
_lock = Lock()


def in_force(folder: Path) -> InForce:
    """The roles in force in a data folder.

    The file is read again whenever it has changed, or a release has come or gone.
    """
    now = _signature(folder / roles_file.NAME), _changed(folder / RELEASES)
    with _lock:
        last = _known.get(folder)
        if last is None or last[0] != now:
            last = (now, _read(folder, last[1] if last else None))
            _known[folder] = last
    return last[1]


def save(folder: Path, text: str) -> InForce:
    """Put another file of roles in force. Raises `Refused` for one with faults; nothing changes."""
    roles_file.read(text, known.releases(folder))
    with folders.usable(folder):
        folders.write_text(folder / roles_file.NAME, text)
    return in_force(folder)


def text_of(folder: Path) -> str:
    """The file as it is; "" where there is none or it is no text."""
    try:
        return roles_file.decoded((folder / roles_file.NAME).read_bytes())
    except (OSError, Refused):
        return ""


def _changed(releases: Path) -> int:
    """When a release last came or went."""
    try:
        return releases.stat().st_mtime_ns
    except OSError:
        return 0


def _signature(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _read(folder: Path, before: InForce | None) -> InForce:
    try:
        content = (folder / roles_file.NAME).read_bytes()
        found = roles_file.read(roles_file.decoded(content), known.releases(folder))
    except OSError as error:
        return _earlier(folder, before, (_absent(folder, error),))
    except Refused as refused:
        return _earlier(folder, before, refused.faults)
    _keep(folder, content)
    return InForce(found, (), hashlib.sha256(content).hexdigest())


def _earlier(folder: Path, before: InForce | None, faults: tuple[Fault, ...]) -> InForce:
    """The last good roles beside the faults of the file; none where there were none."""
    if before is not None:
        return InForce(before.roles, faults, before.sha256)
    try:
        content = (folder / COPY).read_bytes()
        kept = roles_file.read(roles_file.decoded(content))
    except (OSError, Refused):
        return InForce(roles.NONE, faults)
    return InForce(kept, faults, hashlib.sha256(content).hexdigest())


def _absent(folder: Path, error: OSError) -> Fault:
    file = folder / roles_file.NAME
    return Fault(
        str(file), "", folders.why(error), Saying("roles-needs-file"), Saying("roles-wrong")
    )


def _keep(folder: Path, content: bytes) -> None:
    """Copy a good file, where that can be written; without a copy the memory alone knows it."""
    copy = folder / COPY
    try:
        if not copy.exists() or copy.read_bytes() != content:
            folders.write_text(copy, roles_file.decoded(content))
    except OSError:
        return
