"""Tokens of programs: what each may read, until when; a file each, which holds its hash alone.

A token reads and does nothing else. Its scope says which releases: those that are not internal, or
all; its codes, where it has some, of which provinces. It ends on a day, or when it is revoked.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import time

from data.intake import personal
from data.people.known import provinces
from data.refusal import Fault, Refused
from data.stored import folders
from data.stored.library import Library
from wording.saying import Said, Saying

FOLDER = "tokens"
FIGURES, INTERNAL = "figures", "internal"
SCOPES = (FIGURES, INTERNAL)
"""What a token reads: figures that are not internal, or internal ones too."""
BEGINS = "atlas_"
"""How every token begins, so that one that lies about is known for what it is."""
DAY = 24 * 3600
LONGEST = 400
"""Days that a token lasts at most."""
LETTERS, MOST = 80, 500
DIGITS = 12
"""Of the hash, in the number that a token is called by."""
OVER, REVOKED = "over", "revoked"
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Token:
    """What is kept of a token: its hash, whose it is, what it reads, from when until when."""

    id: str
    name: str
    scope: str
    codes: tuple[str, ...]
    since: float
    until: float
    revoked: bool = False

    @property
    def number(self) -> str:
        """What it is called by."""
        return self.id[:DIGITS]

    def ended(self, now: float) -> str:
        """How it has ended by now; "" while it is good."""
        return REVOKED if self.revoked else "" if self.since - 60 <= now < self.until else OVER

    def covers(self, places: Iterable[str]) -> bool:
        """Whether every one of these areas is of its provinces."""
        return not self.codes or all(_inside(place, self.codes) for place in places)


def _inside(place: str, codes: Iterable[str]) -> bool:
    return place.isascii() and place.isdigit() and place[:2] in codes


@dataclass(frozen=True)
class Tokens:
    """The tokens of a data folder."""

    folder: Path
    clock: Callable[[], float] = time

    def add(
        self, name: str, *, scope: str = FIGURES, codes: Iterable[str] = (), days: int = 90
    ) -> tuple[str, Token]:
        """A new token, told once, and what is kept of it. Raises `Refused`."""
        text, now = f"{BEGINS}{secrets.token_urlsafe(32)}", self.clock()
        listed = tuple(sorted(set(codes)))
        made = Token(id_of(text), name.strip(), scope, listed, now, now + days * DAY)
        _demand(made, days)
        with Library(self.folder).writing("token"):
            (self.folder / FOLDER).mkdir(mode=0o700, exist_ok=True)
            if len(self.every()) >= MOST:
                raise _refused("–", str(MOST), Saying("tokens-full"))
            self._write(made)
        return text, made

    def revoke(self, number: str) -> Token:
        """End a token for good. Raises `Refused` where there is none of this number."""
        with Library(self.folder).writing("token"):
            found = [one for one in self.every() if one.number == number]
            if not found:
                known = ", ".join(one.number for one in self.every()) or "–"
                raise _refused(number[:40], known, Saying("tokens-unknown"))
            ended = replace(found[0], revoked=True)
            self._write(ended)
        return ended

    def known(self, identity: str) -> Token | None:
        """A token by its hash, ended or not; None where none is known."""
        if not _HASH.fullmatch(identity):
            return None
        try:
            stated = json.loads(self._path(identity).read_text(encoding="utf-8"))
            return Token(
                identity, str(stated["name"]), str(stated["scope"]),
                tuple(map(str, stated["codes"])), float(stated["since"]), float(stated["until"]),
                bool(stated["revoked"]),
            )  # fmt: skip
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def every(self) -> list[Token]:
        """All tokens, the oldest first."""
        found = (self.known(path.stem) for path in (self.folder / FOLDER).glob("*.json"))
        return sorted((one for one in found if one), key=lambda one: (one.since, one.id))

    def _path(self, identity: str) -> Path:
        return self.folder / FOLDER / f"{identity}.json"

    def _write(self, token: Token) -> None:
        folders.write_text(self._path(token.id), json.dumps(asdict(token), ensure_ascii=False))


def id_of(token: str) -> str:
    """The hash by which a token is known."""
    return hashlib.sha256(token.encode()).hexdigest()


def _demand(token: Token, days: int) -> None:
    """Refuse what no token may be. Raises `Refused`."""
    name, codes = token.name, token.codes
    if not 0 < len(name) <= LETTERS or not name.isprintable() or personal.inside(name):
        raise _refused(name[:LETTERS] or "–", Saying("tokens-name", most=LETTERS), _WRONG)
    if token.scope not in SCOPES:
        raise _refused(token.scope[:40], ", ".join(SCOPES), _WRONG)
    if not provinces().issuperset(codes):
        raise _refused(", ".join(codes)[:80], Saying("tokens-codes"), _WRONG)
    if not 1 <= days <= LONGEST:
        raise _refused(str(days), Saying("tokens-days", most=LONGEST), _WRONG)


_WRONG = Saying("tokens-wrong")


def _refused(found: str, expected: Said, message: Saying) -> Refused:
    return Refused([Fault("", Saying("tokens-where"), found, expected, message)])
