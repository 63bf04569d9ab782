"""Which measure the words of a question mean, and which end of it."""

from __future__ import annotations

from dataclasses import dataclass

from data.catalog import NEUTRAL, Catalog
from figures.asking.lexicon import FAMILIES
from figures.asking.slots import Slots

HIGHEST, LOWEST = "highest", "lowest"
ENDS = {
    frozenset({"most"}): "most",
    frozenset({"least"}): "least",
    frozenset({"worst"}): "worst",
    frozenset({"best"}): "best",
    frozenset({"most", "worst"}): "worst",
    frozenset({"most", "best"}): "best",
}
"""What words of an end mean together; any others contradict each other."""
_TARGET = "target"


@dataclass(frozen=True)
class Meant:
    """A measure by its id, and whether the words say that it is bad (`ill`) or only name it."""

    measure: str
    ill: bool


class Senseless(Exception):
    """Words that make no sense together."""


def end_of(slots: Slots) -> str:
    """The end asked for: `most`, `least`, `worst`, `best`, "" for none. Raises `Senseless`."""
    found = {kind for kind in ("most", "least", "worst", "best") if slots.has(kind)}
    if "most" in forms(slots):
        found.add("most")
    if found and frozenset(found) not in ENDS:
        raise Senseless
    return ENDS.get(frozenset(found), "")


def forms(slots: Slots) -> set[str]:
    """In which forms the poor are spoken of."""
    return {form for _, form in slots.values.get("poor", ())}


def turned(slots: Slots) -> bool:
    """Whether a lack of what is bad is spoken of: of poor people, of problems, of deprivation."""
    worse = ("problem", "deprived")
    return bool(slots.beside("deprived", "poor", fillers=True)) or any(
        slots.follows("deprived", kind) for kind in worse
    )


def meant(slots: Slots, catalog: Catalog, *, counted: bool) -> Meant | None:
    """The measure that the words mean; None where they name none. Raises `Senseless`.

    `counted`: people spoken of as a noun are counted, unless a share is asked for.
    """
    subjects = _subjects(slots)
    families = {family for family, _ in slots.values.get("poor", ())}
    if len(subjects) > 1 or len(families) > 1 or (slots.has("rate") and slots.has("count")):
        raise Senseless
    if subjects:
        ((kind, value),) = subjects
        return _of_subject(slots, catalog, kind, value, families)
    if not families:
        if slots.has("deprived", "problem", "rate", "count"):
            raise Senseless
        return None
    if slots.has("deprived"):  # a lack of poor people is the contrary of many
        raise Senseless
    (family,) = families
    as_count = slots.has("count") or (
        counted and forms(slots) == {"noun"} and not slots.has("rate")
    )
    found = FAMILIES[family]
    return Meant(found.count if as_count else found.rate, ill=True)


def _subjects(slots: Slots) -> set[tuple[str, str]]:
    """What the question is about besides the poor."""
    named = {(kind, value) for kind in ("measure", "topic") for value in slots.values.get(kind, ())}
    return named | {("indicator", f"indicator_{no:02d}") for no in slots.of_role("indicator")}


def _of_subject(slots: Slots, catalog: Catalog, kind: str, value: str, families: set[str]) -> Meant:
    """The measure of a dimension, an indicator or a name; the poor may be spoken of besides."""
    if kind == "measure":
        if families or slots.has("deprived", "problem"):
            raise Senseless
        return Meant(_in_form(slots, catalog, value), ill=True)
    measure = f"{value}_rate" if kind == "topic" else value
    if families - {_TARGET} or measure not in catalog.measures:
        raise Senseless
    return Meant(measure, ill=bool(families) or slots.has("deprived", "problem"))


def _in_form(slots: Slots, catalog: Catalog, measure: str) -> str:
    """A measure as a share or a number where that is asked for; a number has no share of itself."""
    known = catalog.measures[measure]
    if slots.has("rate"):
        if catalog.measures[known.colouring].unit != "percent":
            raise Senseless
        return known.colouring
    counts = [one.id for one in catalog.measures.values() if one.rate == measure]
    return counts[0] if slots.has("count") and counts else measure


def high_or_low(end: str, found: Meant, catalog: Catalog) -> str:
    """Which end of a measure is asked for. Raises `Senseless` where the words do not say.

    A dimension only named has no most: most of education is not most without it.
    """
    measure = catalog.measures[found.measure]
    if end in {"most", "least"}:
        if not found.ill:
            raise Senseless
        return HIGHEST if end == "most" else LOWEST
    if measure.direction == NEUTRAL:
        raise Senseless
    return HIGHEST if (end != "best") == measure.high_leads else LOWEST
