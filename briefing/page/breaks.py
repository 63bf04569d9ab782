"""Where a line of Thai or English may end: between words, never inside a name or a figure."""

from __future__ import annotations

from icu4py.breakers import LineBreaker

from wording.breaks import breaks

JOINER = "\u2060"
"""Stands where a line must not be broken; it is taken out before drawing."""


def whole(text: str) -> str:
    """A text that is never broken: a name, or a figure with its unit."""
    parts = [part.replace(" ", "\u00a0") for part in LineBreaker(text, "th")]
    return JOINER.join(parts)


def pieces(text: str) -> list[str]:
    """A text in pieces between which a line may end, each with the spaces after it.

    By the rules and the dictionary of ICU, as browsers break lines; word joiners forbid a break,
    and so do compounds and numbers with their units.
    """
    words = breaks().compounds
    kept = [(found, found + len(word)) for word in words for found in _places(text, word)]
    joined: list[str] = []
    end, last = 0, ""
    for piece in LineBreaker(text, "th"):
        inside = any(start < end < stop for start, stop in kept)
        if joined and (inside or _one_word(last, piece) or _belong(joined[-1], text[end:])):
            joined[-1] += piece
        else:
            joined.append(piece)
        end, last = end + len(piece), piece
    return joined


def _one_word(before: str, piece: str) -> bool:
    """Whether two pieces of the dictionary are one word to a reader."""
    known = breaks()
    return before in known.beginnings or (
        piece.rstrip() in known.endings and not before.endswith(" ")
    )


def _places(text: str, word: str) -> list[int]:
    found, place = [], text.find(word)
    while place >= 0:
        found.append(place)
        place = text.find(word, place + 1)
    return found


def _belong(before: str, after: str) -> bool:
    """Whether a line may not end between two texts: a number and what it counts."""
    known = breaks()
    number = before.rstrip()[-1:].isdecimal() or before.rstrip().endswith("%")
    counted = before.endswith(" ") and number and after.startswith(known.counted)
    return counted or (before.endswith(known.before_numbers) and after[:1].isdecimal())
