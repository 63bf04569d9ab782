"""The trail: who did what, when, from where, in a log like that of the plans, in files by size.

It is kept once the server was started with signing in; from then on the commands of the server's
own machine are told too. A line holds the subject alone of who did something.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from data.people.person import named
from data.refusal import Fault, Refused
from data.stored import folders, log, log_end
from data.stored.log_line import Line, parsed
from wording.saying import Saying

FOLDER = "trail"
"""The folder of a data folder that the trail lies in."""
KIND = "act"
LARGEST = 4_000_000
"""Bytes of a file of the trail before another one is begun."""
WAITS = 20.0
"""Seconds to wait for others that write at the same time."""
COMMAND, FILE = "command", "file"
"""Who does what a command does on the server's own machine, or an editor in a file there."""
LOCK = "trail-lock"

SIGNED_IN, SIGNED_OUT, SWITCHED_OFF, REFUSED = "signed-in", "signed-out", "switched-off", "refused"
ROLES_CHANGED, EXPORTED, RESTORED = "roles-changed", "exported", "restored"
TOKEN_ADDED, TOKEN_REVOKED = "token-added", "token-revoked"
"""What is told beside the acts (`rights.ACTS`)."""


def place_of(folder: Path) -> Path:
    """Where the trail of a data folder lies."""
    return folder / FOLDER


def begin(folder: Path) -> None:
    """Keep a trail from now on."""
    with folders.usable(folder):
        place_of(folder).mkdir(mode=0o700, parents=True, exist_ok=True)


def kept(folder: Path) -> bool:
    """Whether a data folder keeps a trail."""
    return place_of(folder).is_dir()


def ready(folder: Path) -> None:
    """See that a line can be added before something is done. Raises `Refused` where it cannot."""
    with _alone(folder):
        log.mend(place_of(folder))


def record(
    folder: Path,
    what: str,
    subject: str,
    *,
    who: str,
    place: str = "",
    release: str = "",
    details: Mapping[str, Any] | None = None,
    now: datetime | None = None,
    largest: int = LARGEST,
) -> Line:
    """Add a line: what was done to what, by whom, from where, of which release.

    Raises `Refused` where the end of the trail is not as it was written, or cannot be written to.
    """
    told = {**(details or {}), "from": place, "release": release}
    line = Line(what, KIND, subject, named(who), details=told)
    with _alone(folder):
        log.mend(place_of(folder))
        log.rotate(place_of(folder), largest)
        return log.append(place_of(folder), line, now=now)


def lines(folder: Path) -> list[Line]:
    """All lines that are as they were written, the last first."""
    return list(newest(folder))


def newest(folder: Path) -> Iterator[Line]:
    """These lines, of which no more are read than are asked for.

    A file is read whole when its last line is asked for, the files before it are not.
    """
    for path in reversed(log_end.files(place_of(folder))):
        try:
            with path.open("rb") as stream:
                raw = list(stream)
        except FileNotFoundError:
            continue
        yield from (line for line in map(parsed, reversed(raw)) if line is not None)


@contextmanager
def still(folder: Path) -> Iterator[None]:
    """Keep the trail as it is meanwhile, where there is one."""
    if not kept(folder):
        yield
        return
    with _alone(folder):
        yield


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Be the only one who writes to the trail."""
    begin(folder)
    place = place_of(folder)
    lock = FileLock(place / LOCK, mode=0o600)
    with folders.usable(place):
        try:
            lock.acquire(timeout=WAITS)
        except Timeout as error:
            expected, message = Saying("trail-free"), Saying("trail-busy")
            raise Refused([Fault(str(place), "", LOCK, expected, message)]) from error
        try:
            yield
        finally:
            lock.release()
