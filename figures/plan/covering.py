"""What covering whole areas reaches, in sentences."""

from __future__ import annotations

from dataclasses import dataclass

from poverty.targeting import Reached
from wording.numbers import missing
from wording.speech import Speech

USUAL = 10
"""Percent of the people that are covered where nobody says otherwise."""


@dataclass(frozen=True)
class Named:
    """How a level's areas are called: one (`kind`), several (`kinds`), so many (`areas`)."""

    place: str
    kind: str
    kinds: str
    areas: str


def headline(text: Speech, level: str, found: Reached, covered: int, named: Named) -> str:
    """What areas of a level reach that together hold `covered` percent of the people at most."""
    return text("budget-targeting-headline", **_words(text, level, found, covered, named))


def sentence(text: Speech, level: str, found: Reached, covered: int, named: Named) -> str:
    """The same, with how many areas these are."""
    return text("budget-targeting-sentence", **_words(text, level, found, covered, named))


def _words(
    text: Speech, level: str, found: Reached, covered: int, named: Named
) -> dict[str, str | int]:
    """What texts are filled in with; `level`: tambons have their own base.

    Where not even the area with the highest rate fits into the share, none is covered; where nobody
    is poor, there is nobody to be reached.
    """
    return {
        "some": _some(found, covered),
        "level": level,
        "share": text.number(covered),
        "place": named.place,
        "kind": named.kind,
        "kinds": named.kinds,
        "n": found.areas,
        "areas": named.areas,
        "people": text.percent(found.people),
        "poor": text.percent(found.poor),
        "rate": text.percent(found.poor_of_covered),
    }


def nobody(found: Reached) -> bool:
    """Whether areas are covered of which nobody is poor."""
    return missing(found.poor)


def _some(found: Reached, covered: int) -> str:
    if nobody(found):
        return "nobody"
    return "yes" if found.areas else "no" if covered else "zero"
