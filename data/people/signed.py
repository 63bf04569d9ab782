"""Who is signed in: a file for each session, so that every process of the server knows it.

The browser keeps a token that nobody can guess, the file its hash alone. A session ends after eight
hours, when its holder signs out and when an administrator switches it off; all tabs share it.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from threading import Lock
from time import time

from data.people.person import Person
from data.stored import folders

FOLDER = "signed-in"
LASTS = 8 * 3600
"""Seconds that a session lasts."""
KEPT = 24 * 3600
"""Seconds for which it is still known that a session has ended, and how."""
OUT, OFF, OLD = "out", "off", "old"
"""How a session ended: its holder signed out, an administrator switched it off, it was over."""
_ID = re.compile(r"[0-9a-f]{64}")
_beginning = Lock()


@dataclass(frozen=True)
class Session:
    """Somebody's session: since when, from which address, how it ended ("" while it goes on)."""

    id: str
    person: Person
    since: float
    place: str = ""
    ended: str = ""

    def over(self, now: float) -> str:
        """How it has ended by now; "" while it goes on."""
        return self.ended or (OLD if not -60 <= now - self.since < LASTS else "")


@dataclass(frozen=True)
class Register:
    """The sessions of a data folder."""

    folder: Path
    clock: Callable[[], float] = time

    def begin(self, person: Person, place: str) -> str:
        """A session for somebody who has just shown who they are; returns the browser's token."""
        token = secrets.token_urlsafe(32)
        self._prepare()
        self.sweep()
        self._write(Session(id_of(token), person, self.clock(), place))
        return token

    def of_header(
        self, person: Person, place: str, begins: Callable[[], object] = lambda: None
    ) -> Session:
        """The session of somebody whom a trusted proxy names: one for each subject.

        It begins when needed, `begins` being called just before; groups are those named last.
        """
        identity = hashlib.sha256(b"header:" + person.subject.encode()).hexdigest()
        found = self._of(identity)
        if found is not None and found.person == person:
            return found
        with _beginning:
            found = self._of(identity)
            if found is None:
                begins()
                self._prepare()
                self.sweep()
                found = Session(identity, person, self.clock(), place)
            else:
                found = replace(found, person=person)
            self._write(found)
        return found

    def _of(self, identity: str) -> Session | None:
        """The session of whom a proxy names, where it goes on or was switched off not long ago."""
        found, now = self.known(identity), self.clock()
        if found is None:
            return None
        off = found.ended == OFF and now - found.since <= LASTS + KEPT
        return found if off or not found.over(now) else None

    def known(self, identity: str) -> Session | None:
        """A session by its id, ended or not; None where none is known."""
        if not _ID.fullmatch(identity):
            return None
        try:
            stated = json.loads(self._path(identity).read_text(encoding="utf-8"))
            person = Person(
                str(stated["person"]["subject"]),
                str(stated["person"]["domain"]),
                tuple(map(str, stated["person"]["groups"])),
            )
            return Session(
                identity, person, float(stated["since"]), str(stated["place"]), str(stated["ended"])
            )
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def end(self, identity: str, how: str) -> Session | None:
        """End a session that goes on, in all tabs; returns it, None where there was none."""
        found = self.known(identity)
        if found is None or found.over(self.clock()):
            return None
        ended = replace(found, ended=how)
        self._write(ended)
        return ended

    def going_on(self) -> list[Session]:
        """The sessions that go on, the youngest first."""
        now = self.clock()
        found = [one for one in self._all() if not one.over(now)]
        return sorted(found, key=lambda one: one.since, reverse=True)

    def sweep(self) -> None:
        """Forget the sessions that ended long ago."""
        now = self.clock()
        for one in self._all():
            if now - one.since > LASTS + KEPT:
                self._path(one.id).unlink(missing_ok=True)

    def _all(self) -> Iterable[Session]:
        found = (self.known(path.stem) for path in (self.folder / FOLDER).glob("*.json"))
        return [one for one in found if one is not None]

    def _path(self, identity: str) -> Path:
        return self.folder / FOLDER / f"{identity}.json"

    def _prepare(self) -> None:
        with folders.usable(self.folder):
            (self.folder / FOLDER).mkdir(mode=0o700, parents=True, exist_ok=True)

    def _write(self, session: Session) -> None:
        with folders.usable(self.folder):
            folders.write_text(self._path(session.id), json.dumps(asdict(session)) + "\n")


def id_of(token: str) -> str:
    """The id of the session that a token opens."""
    return hashlib.sha256(token.encode()).hexdigest()
