"""A refusal: what was wrong with an input, where, and what was expected, told in any language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from wording import carried, saying
from wording.languages import ENGLISH, THAI
from wording.saying import Joined, Said, Saying, beside, both, said

FAULTS_SHOWN = 20
PARTS = ("file", "place", "found", "expected", "message")


@dataclass(frozen=True)
class Fault:
    """One thing wrong: the file, the place in it, what was found and what was expected.

    `place`, `found` and `expected` are texts of ours, or what somebody wrote, as it stands there.
    """

    file: str
    place: Said
    found: Said
    expected: Said
    message: Said

    @property
    def where(self) -> Joined:
        """The file and the place in it."""
        return Joined(tuple(one for one in (self.file, self.place) if one))

    @property
    def told(self) -> Saying:
        """What is wrong, without where."""
        return Saying("fault", message=self.message, found=self.found, expected=self.expected)

    @property
    def whole(self) -> Saying:
        """Where it is, if anywhere, and what is wrong."""
        where = self.where
        return Saying("fault-at", where=where, told=self.told) if where.parts else self.told

    def __str__(self) -> str:
        thai, english = said(self.told, THAI), said(self.whole, ENGLISH)
        return f"{beside(self.where)}: {thai} / {english}".removeprefix(": ")

    def _parts(self) -> list[tuple[str, Said]]:
        return [(name, getattr(self, name)) for name in PARTS]

    def mapped(self, change: Callable[[str], str]) -> Fault:
        """The fault with whatever is no text of ours changed."""
        place, found, expected, message = (
            saying.mapped(one, change) for _, one in self._parts()[1:]
        )
        return Fault(change(self.file), place, found, expected, message)

    def plain(self) -> dict[str, Any]:
        """The fault as JSON can carry it."""
        return {name: carried.plain(one) for name, one in self._parts()}

    @classmethod
    def restored(cls, told: Mapping[str, Any]) -> Fault:
        """The fault as JSON carried it. Raises `LookupError`, `ValueError` or `TypeError`."""
        place, found, expected, message = (carried.restored(told[name]) for name in PARTS[1:])
        return cls(str(told["file"]), place, found, expected, message)


class Refused(Exception):
    """An input was refused; nothing that was stored has changed."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        more = len(self.faults) - FAULTS_SHOWN
        lines = [str(fault) for fault in self.faults[:FAULTS_SHOWN]]
        if more > 0:
            lines.append(both(Saying("faults-more", more=more)))
        return "\n".join(lines)


class Unusable(Refused):
    """A folder of this machine cannot be written to: nothing is wrong with the input."""


def refuse(faults: Iterable[Fault]) -> None:
    """Raise `Refused` with all faults where there is one."""
    found = list(faults)
    if found:
        raise Refused(found)
