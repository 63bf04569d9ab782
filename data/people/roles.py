"""Roles as the file states them: who has which, matched on subject, e-mail domain or group."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from data.people import rights
from data.people.person import Person
from data.people.rights import Held


@dataclass(frozen=True)
class Rule:
    """A role for everyone whom one of these names; `everyone` is all who signed in."""

    role: str
    subjects: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    everyone: bool = False

    def names(self, person: Person) -> bool:
        """Whether somebody has the role by it."""
        return bool(
            self.everyone
            or person.subject in self.subjects
            or person.domain in self.domains
            or self.groups.intersection(person.groups)
        )


@dataclass(frozen=True)
class Roles:
    """All rules; `public` tells whether who has no role may look.

    `internal` are ids of releases: while one of these is in force, nobody looks without a role.
    `by_province` are the parts of these that an editor sees of the own provinces alone, and a
    viewer not at all (`data.stored.part`).
    """

    rules: tuple[Rule, ...] = ()
    public: bool = False
    internal: frozenset[str] = frozenset()
    by_province: frozenset[str] = frozenset()

    def held(self, person: Person | None, *, internal: bool = False) -> Held:
        """What somebody holds, None being who has not signed in. Rights add up.

        `internal` tells whether the release in force is.
        """
        found = [rule for rule in self.rules if person is not None and rule.names(person)]
        looking = {rights.VIEWER} if self.public and not internal else set()
        return Held(
            frozenset({rule.role for rule in found} | looking),
            frozenset(code for rule in found for code in rule.codes),
        )


NONE = Roles()
"""No rules: nobody may do anything."""


def administrators(roles: Roles) -> Iterable[Rule]:
    """The rules that make administrators."""
    return (rule for rule in roles.rules if rule.role == rights.ADMINISTRATOR)
