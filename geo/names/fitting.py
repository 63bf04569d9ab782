"""How a name fits the area of a code: its own, like it, another area's, or nobody's."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from rapidfuzz.distance import OSA

from geo.names.claims import DIGITS, Claim, level_of, readings
from geo.names.known_names import KnownNames
from geo.names.spelling import folded

LONG = 9
"""Letters from which on two mistakes are as good as one in a shorter name."""
CUT = 4
"""Least letters of a name that is cut short."""


class Fit(Enum):
    """How a name fits the area of a code."""

    OWN = "own"
    LIKE = "like"
    ANOTHER = "another"
    NOBODY = "nobody"


def fit(names: KnownNames, code: str, text: str, level: str = "") -> Fit:
    """How a cell fits a code: its own name or one above it, like it, another's or nobody's.

    `level` is what the column says; "" for a column of names, which are those of the code.
    """
    best = Fit.NOBODY
    for reading in readings(text, level):
        fits = [_fit(names, code, claim, level) for claim in reading]
        for one in (Fit.OWN, Fit.LIKE):
            if all(fit in (Fit.OWN, one) for fit in fits):
                return one
        if best is Fit.NOBODY and Fit.ANOTHER in fits:
            best = Fit.ANOTHER
    return best


def _fit(names: KnownNames, code: str, claim: Claim, column: str) -> Fit:
    level = claim.level or column or level_of(code)
    at = DIGITS.get(level, 0)
    if at > len(code):
        return Fit.ANOTHER
    own = code[:at]
    if own in names.of_level(claim.name, level):
        return Fit.OWN
    if names.all_named(claim.name):
        return Fit.ANOTHER
    return Fit.LIKE if _like(names, own, claim) else Fit.NOBODY


def _like(names: KnownNames, code: str, claim: Claim) -> bool:
    """Whether a name that is nobody's is a spelling of this one area's among its neighbours."""
    own = _likeness(names.own[code], claim.name)
    others = (
        _likeness(names.own[one], claim.name) for one in names.below[code[:-2]] if one != code
    )
    return own > 0 and own > max(others, default=0)


def _likeness(names: Iterable[str], name: str) -> float:
    """How like a name is to an area's own names: 0 for not at all, 1 for the same sound."""
    key = folded(name)
    most = 2 if len(key) >= LONG else 1
    found = 0.0
    for own in names:
        sound = folded(own)
        if sound == key:
            return 1.0
        mistakes = OSA.distance(sound, key, score_cutoff=most)
        if mistakes <= most and len(key) >= CUT:
            found = max(found, 1 - mistakes / len(key))
        elif len(key) >= CUT and sound.startswith(key):
            found = max(found, 0.5)
    return found
