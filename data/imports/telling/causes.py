"""Faults in words: one cause told once, with how many rows it has and the first three."""

from __future__ import annotations

from collections.abc import Iterable

from data.imports.draft import Note
from data.refusal import Fault
from wording.saying import Joined, Said, Saying

SHOWN, NAMED = 100, 3
"""Causes, doubts and rows set aside that are printed one by one; places named of each cause."""
ROW = "place-row"
"""The part of a place by which faults of one cause differ."""


def grouped(faults: Iterable[Fault]) -> list[Note]:
    """Faults in words, one cause once: with the first three places and how many rows there are."""
    causes: dict[tuple[Said, ...], list[Fault]] = {}
    for fault in faults:
        cause = (fault.file, Joined(tuple(_but_for_rows(fault.place))), fault.message)
        causes.setdefault(cause, []).append(fault)
    return [_cause(each) for each in causes.values()]


def _but_for_rows(place: Said) -> list[Said]:
    """The sheet and the column of a place, or whatever else is said of it."""
    parts = place.parts if isinstance(place, Joined) else (place,)
    return [one for one in parts if not (isinstance(one, Saying) and one.key == ROW)]


def _cause(faults: list[Fault]) -> Note:
    """The faults of one cause: the first in words, the places of the next two, how many more."""
    first = of_fault(faults[0])
    if len(faults) == 1:
        return first
    others: Said = Joined(
        tuple(Saying("fault-at", where=one.place, told=one.found) for one in faults[1:NAMED]), "; "
    )
    if len(faults) > NAMED:
        others = Saying("imports-items-and-more", listed=others, more=len(faults) - NAMED)
    told = Saying("imports-faults-of-one-cause", first=first.told, n=len(faults), others=others)
    return Note(told, first.place)


def of_fault(fault: Fault) -> Note:
    """A fault in words."""
    return Note(fault.whole, fault.place)
