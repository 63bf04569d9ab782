"""Sentences of groups of neighbours: how many lie in high and low ones, and how sure it is."""

from __future__ import annotations

from briefing.figures import Subject
from briefing.naming import measure_name
from briefing.neighbouring import Neighbouring
from figures.patterns import told
from figures.patterns.found import LEAST, NAMED, Kind
from wording import names


def patterns(subject: Subject) -> str:
    """How many areas lie in high and low groups, and where most of the high ones do."""
    groups, text, level = Neighbouring(subject), subject.text, subject.below
    measure, kinds = measure_name(subject), subject.kinds(level)
    if groups.found is None:
        return text("patterns-unsuited", measure=measure)
    if not groups.known:
        why = "few" if groups.found.few else "alike"
        return text(f"patterns-{why}", measure=measure, kinds=kinds, least=LEAST)
    high, low = (groups.codes(kind) for kind in (Kind.HIGH, Kind.LOW))
    return text(
        "patterns-headline",
        measure=measure,
        kinds=kinds,
        high=len(high),
        high_areas=subject.many(level, len(high)),
        low=len(low),
        low_areas=subject.many(level, len(low)),
        where=most(subject, high),
    )


def most(subject: Subject, codes: list[str]) -> str:
    """Where most of some areas lie: the province, or the areas themselves where they are few."""
    text, level = subject.text, subject.below
    if 0 < len(codes) <= told.TOLD:
        few = [place(subject, code) for code in codes]
        return text("patterns-these", names=text.listed(few))
    provinces, each = told.leading(codes, level)
    if not provinces or subject.level == "province":
        return ""
    return text(
        "patterns-all" if each == len(codes) else "patterns-most",
        names=text.listed([subject.own_name(code) for code in provinces]),
        areas=subject.many(level, each),
        several=len(provinces),
    )


def place(subject: Subject, code: str) -> str:
    """An area with its parents, in short: many areas of the country share a name."""
    return subject.text.numerals(names.short_name(subject.areas, code, subject.text.lang))


def whole(subject: Subject) -> str:
    """How sure the whole map is, by both rules of who is a neighbour; of one that is known."""
    found, text = Neighbouring(subject).found, subject.text
    if found is None:
        raise LookupError(subject.shade.id)
    said = told.whole(found)
    return text(
        "patterns-whole",
        side=said.side,
        queen=text.number(said.queen, decimals=2),
        nearest=text.number(said.nearest, decimals=2),
        times=said.times,
    )


def untold(subject: Subject) -> str:
    """How many areas of the slide are not to be told, of how many that have a figure."""
    groups, level = Neighbouring(subject), subject.below
    unsure, hidden, missing = (
        len(groups.codes(kind)) for kind in (Kind.UNSURE, Kind.PROTECTED, Kind.MISSING)
    )
    named = sum(len(groups.codes(kind)) for kind in NAMED)
    return subject.text(
        "patterns-untold",
        unsure=subject.many(level, unsure),
        told=subject.many(level, named + unsure),
        named=named,
        hidden=hidden,
        hidden_areas=subject.many(level, hidden),
        missing=missing,
        missing_areas=subject.many(level, missing),
    )
