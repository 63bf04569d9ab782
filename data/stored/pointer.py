"""Which release is in force, and which were before it: a file of the data folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from data.stored.damage import DamagedRelease, found
from wording.saying import Saying

POINTER = "active.json"
EMBEDDED = "embedded"
"""Stands in the pointer for the release that the program carries, whatever its id."""


@dataclass(frozen=True)
class Pointer:
    """The release in force and those that were before it, latest first."""

    active: str = EMBEDDED
    earlier: tuple[str, ...] = ()

    def to(self, identity: str) -> Pointer:
        """The pointer after another release was put in force."""
        if identity == self.active:
            return self
        before = (self.active, *self.earlier)
        return Pointer(identity, tuple(dict.fromkeys(one for one in before if one != identity)))

    def written(self) -> str:
        """As it stands in its file."""
        stated = {"active": self.active, "earlier": list(self.earlier)}
        return json.dumps(stated, indent=1) + "\n"


def read_pointer(path: Path) -> Pointer:
    """The pointer of a file; to the embedded release without one. Raises `DamagedRelease`."""
    try:
        stated = json.loads(path.read_text(encoding="utf-8"))
        return Pointer(_name(stated["active"]), tuple(map(_name, list(stated["earlier"]))))
    except FileNotFoundError:
        return Pointer()
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        expected = Saying("stored-the-name-of-a-release")
        raise DamagedRelease(POINTER, found(error), expected) from error


def _name(stated: object) -> str:
    """The name of a release, as it stands in the pointer. Raises `ValueError`."""
    if not isinstance(stated, str) or "/" in stated or stated.startswith(".") or not stated:
        raise ValueError(stated)
    return stated
