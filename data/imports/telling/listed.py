"""Questions, columns and rows set aside in words, one by one up to a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce

from data.imports.draft import Doubt, Note
from data.imports.evidence import Reply, Role
from data.imports.report import Report
from wording.saying import Joined, Said, Saying

SHOWN, NAMED = 100, 3
"""Causes, doubts and rows set aside that are printed one by one; places named of each cause."""


def doubts(report: Report) -> Iterator[Note]:
    """Names of areas in doubt, with where they stand and what they may mean."""
    for doubt in report.doubts[:SHOWN]:
        name = placed(f"“{doubt.text}”", doubt.places)
        yield Note(Saying("imports-name-may-mean", name=name, areas=_likely(doubt)))
    yield from more(len(report.doubts))


def _likely(doubt: Doubt) -> Said:
    """What a name may mean, one area or the other."""
    found: list[Said] = [coded(one) for one in doubt.suggestions]
    if not found:
        return Saying("imports-no-similar-name")
    return reduce(lambda one, other: Saying("imports-or", one=one, other=other), found)


def coded(area: Reply) -> Said:
    """An area that a name may mean, with its code."""
    return Joined((area.value, area.told), " ")


def asks(report: Report) -> Iterator[Note]:
    """Questions with their answers."""
    for ask in report.asks[:SHOWN]:
        asked, choices = placed(ask.told, ask.places), Joined(_told(ask.choices), " / ")
        told = Saying("imports-question-with-choices", question=asked, choices=choices)
        yield Note(told if ask.choices else asked)
    yield from more(len(report.asks))


def _told(choices: Sequence[Reply]) -> tuple[Said, ...]:
    return tuple(one.told for one in choices)


def placed(told: Said, places: Sequence[Said]) -> Said:
    """A text with places in brackets behind it."""
    listed = Joined(tuple(places), "; ")
    return Saying("imports-at-places", told=told, places=listed) if places else told


def columns(report: Report) -> Iterator[Note]:
    """What each column was taken for, and each sheet that is read where there are several.

    Sheets left out are named in a note.
    """
    for one in report.columns:
        if one.header or one.role != "left_out":
            key = "imports-is-more-of-it" if one.told else "imports-is"
            about = {"more": one.told} if one.told else {}
            yield Note(Saying(key, what=_named(one), role=one.kind, **about))


def _named(one: Role) -> Said:
    """A column or a sheet by its name."""
    parts: list[Said] = [Saying("imports-sheet", sheet=one.sheet)] if one.sheet else []
    if one.header:
        parts.append(Saying("imports-column", column=one.header))
    return Joined(tuple(parts), " ")


def asides(report: Report) -> Iterator[Note]:
    """Rows that were set aside, and why."""
    for aside in report.asides[:SHOWN]:
        yield Note(Saying("imports-row-not-imported", place=aside.place, reason=aside.told))
    yield from more(report.aside)


def more(count: int) -> Iterator[Note]:
    """How many there are beyond those that are told one by one."""
    if count > SHOWN:
        yield Note(Saying("faults-more", more=count - SHOWN))
