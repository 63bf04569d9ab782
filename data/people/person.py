"""Somebody who signed in, as the provider told of them: never more than what roles go by."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from data.intake import personal

LONGEST = 120
"""Letters of a subject, a domain or a group that are kept; a longer one is refused."""
_MAIL = re.compile(r"[^@\s]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)")


@dataclass(frozen=True)
class Person:
    """The subject, the domain of a verified e-mail address, and groups of the provider."""

    subject: str
    domain: str = ""
    groups: tuple[str, ...] = ()

    @property
    def named(self) -> str:
        """What the trail calls them: the subject, or its hash where that tells of a person."""
        return named(self.subject)


def named(subject: str) -> str:
    """A subject as it may be written down: one that holds a citizen number is told by its hash."""
    if subject.strip() and len(subject) <= LONGEST and not personal.inside(subject):
        return subject
    return "sha256-" + _letters(hashlib.sha256(subject.encode()).hexdigest()[:16])


def _letters(digits: str) -> str:
    """A hash without digits, so that nothing takes a part of it for a number of somebody."""
    return digits.translate(str.maketrans("0123456789", "ghijklmnop"))


def domain_of(mail: str) -> str:
    """The domain of an e-mail address, in small letters; "" where it is none.

    >>> domain_of("Office@MOI.go.th"), domain_of("office@moi.go.th@example.org"), domain_of("x")
    ('moi.go.th', '', '')
    """
    found = _MAIL.fullmatch(mail.strip().lower())
    return found[1] if found else ""
