"""Who asks, and whether they may: the one place that every act and every route asks.

Whoever answers a request calls `of(request.headers)` and asks `may(act, places)`; pages do it by
`ui.sessions`. Without signing in everybody may look, and change what `ATLAS_IMPORT` lets them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from time import time

from data.people import in_force, inner, rights, trail
from data.people.in_force import InForce
from data.people.person import Person
from data.people.rights import Held
from data.people.roles import Roles
from data.people.signed import Register, Session
from data.people.tokens import INTERNAL, Token, Tokens
from data.refusal import Fault, Refused
from data.stored import library, listed, part, store
from data.stored.damage import DamagedRelease
from data.stored.part import ALL, Eyes
from serving import importing
from serving.gate import DIRECT
from serving.people import way
from wording.saying import Saying

WHO, PLACE = "x-atlas-session", "x-atlas-from"
"""Headers that the door alone writes: the id of the session, the address of who asks."""
NOBODY = "-"
PROGRAM = "program-"
"""Stands before the hash of a program's token, in place of a session's id."""
STRANGER = "not signed in"
UNREADABLE = "damaged"


@dataclass(frozen=True)
class Asked:
    """Who asks: their session while it goes on, how it ended else, what they hold, from where.

    `signing` tells whether people sign in here at all, `direct` whether it is this machine itself,
    `hidden` which releases are internal or drafts, not for them; `eyes`: what they see of others.
    `program` is the token of a program.
    """

    session: Session | None
    ended: str
    held: Held
    place: str = ""
    signing: bool = True
    direct: bool = False
    hidden: frozenset[str] = frozenset()
    eyes: Eyes = ALL
    program: Token | None = None

    @property
    def person(self) -> Person | None:
        """Who it is; None where nobody has signed in."""
        return self.session.person if self.session else None

    @property
    def who(self) -> str:
        """What the trail calls them."""
        if self.program is not None:
            return f"{PROGRAM}{self.program.number}"
        return self.person.subject if self.person else STRANGER

    def may(self, act: str, places: Iterable[str] = ()) -> bool:
        """Whether they may do something at these places now. Raises `WrongSetting`."""
        if not self.signing:
            return act == rights.LOOK or (
                act not in {rights.ADMIN, rights.ROLES_CHANGE}
                and importing.allowed(direct=self.direct)
            )
        if self.program is not None:
            reading = act == rights.LOOK and rights.allowed(self.held, act)
            return reading and self.program.covers(places)
        taken = act not in {rights.LOOK, rights.ADMIN, rights.ROLES_CHANGE}
        if taken and not importing.allowed(direct=self.direct):
            return False
        return rights.allowed(self.held, act, places)

    def demand(self, act: str, places: Iterable[str] = ()) -> None:
        """Refuse what they may not do, and tell the trail. Raises `Refused`."""
        there = list(places)
        if self.may(act, there):
            return
        if self.signing:
            tell_refusal(library.default_folder(), self.who, self.place, act, there)
        roles = ", ".join(sorted(self.held.roles)) or "–"
        expected, message = Saying("signin-right", act=act), Saying("signin-not-allowed", act=act)
        raise Refused([Fault("", ", ".join(there), roles, expected, message)])


def of(headers: Mapping[str, str]) -> Asked:
    """Who sends a request with these headers; asked anew each time, so that all acts at once."""
    direct = headers.get(DIRECT) == "1"
    if way.stated() is None:
        hidden = frozenset() if importing.allowed(direct=direct) else drafts()
        return Asked(None, "", rights.NOTHING, signing=False, direct=direct, hidden=hidden)
    folder, place = library.default_folder(), headers.get(PLACE, "") or ""
    return known(folder, headers.get(WHO, NOBODY) or NOBODY, place, direct=direct)


def known(folder: Path, identity: str, place: str, *, direct: bool = False) -> Asked:
    """Who a session is of, or a program's token, and what they hold by the roles in force."""
    if identity.startswith(PROGRAM):
        return _program(folder, identity.removeprefix(PROGRAM), place)
    found = Register(folder).known(identity)
    ended = found.over(time()) if found else ""
    session = found if found is not None and not ended else None
    roles = in_force.in_force(folder).roles
    person = session.person if session else None
    held = roles.held(person, internal=bool(internal(roles)))
    inside = rights.allowed(roles.held(person, internal=True), rights.LOOK, ())
    ids = internal_ids(folder, roles)
    hidden = frozenset() if inside else ids
    eyes = Eyes(ids, roles.by_province, rights.own(held), hidden)
    if not rights.allowed(held, rights.IMPORT):
        hidden |= drafts()
    return Asked(session, ended, held, place, direct=direct, hidden=hidden, eyes=eyes)


def drafts() -> frozenset[str]:
    """The releases that only who imports sees: never in force, or taken back."""
    return listed.drafts(library.default_folder())


def parted() -> bool:
    """Whether some releases are internal, so that not everybody sees all of all."""
    if way.stated() is None:
        return False
    return bool(in_force.in_force(library.default_folder()).roles.internal)


def _program(folder: Path, identity: str, place: str) -> Asked:
    """A program, which may look as far as its token says while it is good."""
    token, roles = Tokens(folder).known(identity), in_force.in_force(folder).roles
    if token is None or token.ended(time()):
        return Asked(None, "", rights.NOTHING, place, hidden=roles.internal)
    inside = token.scope == INTERNAL
    held = rights.LOOKING if inside or not internal(roles) else rights.NOTHING
    hidden = drafts() | (frozenset() if inside else roles.internal)
    own = None if inside and not token.codes else frozenset(token.codes)
    eyes = Eyes(roles.internal, roles.by_province, own)
    return Asked(None, "", held, place, hidden=hidden, eyes=eyes, program=token)


def hidden(headers: Mapping[str, str]) -> frozenset[str]:
    """The releases that are not for who sends a request with these headers."""
    return of(headers).hidden


def internal(roles: Roles) -> str:
    """The release in force where it is an internal one, or cannot be told; else "".

    One that cannot be read is shown to nobody, and is taken for an internal one.
    """
    if not roles.internal:
        return ""
    try:
        release = part.seeing(ALL, store.active).id
    except DamagedRelease:
        return UNREADABLE
    return release if release in internal_ids(library.default_folder(), roles) else ""


def internal_ids(folder: Path, roles: Roles) -> frozenset[str]:
    """The ids of the internal releases of a data folder, those built on others among them."""
    return inner.internal(folder, roles.internal)


_told: dict[Path, str] = {}
"""The hash of the roles that the trail was told of last."""
_telling = Lock()


def changed(folder: Path) -> InForce | None:
    """The roles in force where the trail was not told of them yet, however they were changed."""
    now = in_force.in_force(folder)
    return now if now.sha256 and _told.get(folder) != now.sha256 else None


def tell_roles(folder: Path, now: InForce, *, must: bool = True) -> None:
    """Tell the trail of roles that came into force, once.

    Raises `Refused` where it cannot be told and `must`; it is tried again at the next request.
    """
    with _telling:
        if _told.get(folder) == now.sha256:
            return
        last = next((one for one in trail.newest(folder) if one.what == trail.ROLES_CHANGED), None)
        if last is None or last.subject != now.sha256:
            told = {"rules": len(now.roles.rules)}
            try:
                trail.record(folder, trail.ROLES_CHANGED, now.sha256, who=trail.FILE, details=told)
            except Refused:
                if must:
                    raise
                return
        _told[folder] = now.sha256


def tell_refusal(folder: Path, who: str, place: str, act: str, places: Iterable[str] = ()) -> None:
    """Tell the trail that somebody was refused something."""
    told = {"places": ", ".join(places)[:200]}
    trail.record(folder, trail.REFUSED, act, who=who, place=place, details=told)
