"""Groups kept in the data folder: saved, found by name, under a short id where they are long.

Whoever calls says whether people may write there (`serving.importing.allowed`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.refusal import Fault, Refused
from data.stored import groups, library
from data.stored.library import Library
from geo.groups import address
from geo.groups.faults import WrongGroup
from geo.groups.group import Group
from geo.groups.origins import Stored
from geo.names.spelling import folded
from wording.saying import Saying


@dataclass(frozen=True)
class Saved:
    """A group that somebody named and saved: its id, its name, its level, whether units are in."""

    id: str
    name: str
    level: str
    units: bool = False

    @property
    def text(self) -> str:
        """Its text for an address."""
        return address.written(address.Asked(self.level, Stored(self.id), self.units))


def save(group: Group, *, allowed: bool) -> Group:
    """Keep a group; the same group with the short id that stands for it from then on.

    Raises `Refused` where that is not allowed, and as `data.stored.groups.save` does.
    """
    if not allowed:
        expected, message = Saying("stored-groups-open"), Saying("stored-groups-closed")
        raise Refused([Fault("", Saying("group-where"), "–", expected, message)])
    if isinstance(group.made, Stored):
        return group
    id_ = groups.save(Library(library.default_folder()), address.written(group))
    return replace(group, made=Stored(id_))


def addressed(group: Group, *, allowed: bool) -> Group:
    """The group as an address can hold it: itself where its text is short enough, else saved.

    Raises `Refused` where it is too long and must not be saved.
    """
    return group if address.fits(address.written(group)) else save(group, allowed=allowed)


def delete(id_: str, *, allowed: bool) -> None:
    """Keep a group no more. Raises `Refused`."""
    if not allowed:
        expected, message = Saying("stored-groups-open"), Saying("stored-groups-closed")
        raise Refused([Fault("", Saying("group-where"), id_, expected, message)])
    groups.delete(Library(library.default_folder()), id_)


def saved() -> list[Saved]:
    """Every group with a name that is kept and whole, in the order of the names."""
    found = []
    for id_, text in groups.kept(library.default_folder()).items():
        try:
            asked = address.read(text, longest=groups.LONGEST)
        except WrongGroup:
            continue
        if asked.name:
            found.append(Saved(id_, asked.name, asked.level, asked.units))
    return sorted(found, key=lambda one: (one.name, one.id))


def search(text: str, *, limit: int = 5) -> list[Saved]:
    """Saved groups whose name holds every word of a text, spelt about so; at most so many."""
    words = text.casefold().split()
    return [one for one in saved() if words and _holds(one.name.casefold(), words)][:limit]


def _holds(name: str, words: list[str]) -> bool:
    """Whether a name holds every word, by its letters or by how it is spelt."""
    key = folded(name.replace(" ", ""))
    return all(word in name or (folded(word) and folded(word) in key) for word in words)
