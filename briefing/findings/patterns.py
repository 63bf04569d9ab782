"""Sentences of groups of neighbours on a slide: as on the page, of the areas within its own."""

from __future__ import annotations

from briefing.figures import Subject
from briefing.naming import measure_name
from briefing.neighbouring import Neighbouring
from figures.patterns import said
from figures.patterns.said import Groups
from wording import names


def groups(subject: Subject) -> Groups:
    """What the slide tells of."""
    return Groups(
        speech=subject.text,
        measure=measure_name(subject),
        level=subject.below,
        codes=Neighbouring(subject).codes,
        many=subject.many,
        kinds=subject.kinds,
        place=lambda code: place(subject, code),
        province=subject.own_name,
        alone=subject.level == "province",
    )


def patterns(subject: Subject) -> str:
    """How many areas lie in high and low groups, and where most of the high ones do."""
    return groups(subject).headline(Neighbouring(subject).found)


def place(subject: Subject, code: str) -> str:
    """An area with its parents, in short: many areas of the country share a name."""
    return subject.text.numerals(names.short_name(subject.areas, code, subject.text.lang))


def whole(subject: Subject) -> str:
    """How sure the whole map is, by both rules of who is a neighbour; of one that is known."""
    found = Neighbouring(subject).found
    if found is None:
        raise LookupError(subject.shade.id)
    return said.whole(subject.text, found)


def untold(subject: Subject) -> str:
    """How many areas of the slide are not to be told, of how many that have a figure."""
    return groups(subject).untold()
