"""Lists of codes as short texts: whole provinces and districts, ranges, and single areas."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby

from geo.groups.faults import WrongGroup

_TOKEN = re.compile(r"(\d{2,6})((?:_\d{2}(?:-\d{2})?|-\d{2})*)")
_PART = re.compile(r"([-_])(\d{2})(?:-(\d{2}))?")
DIGITS = {"district": 4, "tambon": 6}


def written(codes: Iterable[str], every: Sequence[str]) -> str:
    """Codes of a level as a text; `every` are all of the level in order.

    A parent's code stands for all that begin with it. Those of one parent follow one another as
    their last two digits, a run of neighbours in the order as its ends.

    >>> every = ["830101", "830102", "830103", "830105", "830201", "840101", "840102"]
    >>> written(["830101", "830102", "830103", "830201"], every)
    '830101-03.8302'
    >>> written(every, every), written(["830101", "830103", "830105"], every)
    ('83.84', '830101_03-05')
    """
    chosen = set(codes)
    unknown = sorted(chosen - set(every))
    if unknown:
        raise WrongGroup("codes", ", ".join(unknown[:5]))
    return ".".join(_tokens(chosen, list(every)))


def _tokens(chosen: set[str], every: list[str], digits: int = 2) -> list[str]:
    """The tokens of areas, the whole parents of so many digits first."""
    found = []
    for parent, members in groupby(every, key=lambda code: code[:digits]):
        inside = list(members)
        here = [code for code in inside if code in chosen]
        if len(here) == len(inside):
            found.append(parent)
        elif here and len(inside[0]) > digits + 2:
            found += _tokens(chosen, inside, digits + 2)
        elif here:
            found.append(_siblings(here, inside))
    return found


def _siblings(here: list[str], inside: list[str]) -> str:
    """Areas of one parent: the first whole, the others by their last two digits."""
    place = {code: number for number, code in enumerate(inside)}
    runs: list[list[str]] = []
    for code in here:
        if runs and place[code] == place[runs[-1][-1]] + 1:
            runs[-1].append(code)
        else:
            runs.append([code])
    told = [run[0][-2:] + (f"-{run[-1][-2:]}" if len(run) > 1 else "") for run in runs]
    return here[0][:-2] + "_".join(told)


def read(text: str, level: str, every: Sequence[str]) -> tuple[str, ...]:
    """The codes that a text of `written` names, in order.

    Raises `WrongGroup` for what is no such text and for codes that are none of the level.

    >>> read("830101-03.8302", "tambon", ["830101", "830102", "830103", "830105", "830201"])
    ('830101', '830102', '830103', '830201')
    """
    known, found, wrong = sorted(every), set[str](), []
    for token in text.split("."):
        codes = _meant(token, DIGITS[level], known)
        found.update(codes)
        wrong += [] if codes else [token]
    if wrong:
        raise WrongGroup("codes", ", ".join(token[:20] for token in wrong[:5]))
    return tuple(sorted(found))


def _meant(token: str, digits: int, known: list[str]) -> list[str]:
    """The codes of one token; none where it means nothing."""
    parted = _TOKEN.fullmatch(token)
    if not parted or len(parted[1]) % 2 or len(parted[1]) > digits:
        return []
    first, rest = parted[1], parted[2]
    if not rest:
        return _begun(first, known)
    if len(first) != digits:
        return []
    parts = _PART.findall("_" + first[-2:] + rest)
    named = [
        _between(first[:-2] + low, first[:-2] + (high or low), known) for _, low, high in parts
    ]
    return [code for codes in named for code in codes] if all(named) else []


def _begun(start: str, known: list[str]) -> list[str]:
    return known[bisect_left(known, start) : bisect_left(known, start + ":")]


def _between(low: str, high: str, known: list[str]) -> list[str]:
    """All codes from one to another, both of which there must be."""
    found = known[bisect_left(known, low) : bisect_left(known, high + ":")]
    return found if found and found[0] == low and found[-1] == high else []
