"""What is told of the villages of a unit: bands of counts that some people were moved in.

The unit's poor are published, and bands alone would give its villages away: nine in "5–9" and four
in "<5" is the only way to thirteen. So nothing is told of the counts themselves. People are moved
from village to village, one at a time, a number of steps that follows from the house's key, the
unit and its counts; the unit keeps its sum. Everything shown, bands and sentence, is taken from
what comes of it, whatever the threshold. A step may also do nothing, and each may be taken back:
whatever is shown may have come from the same counts and from those with one person elsewhere, so
that no village's count of poor can be told, one to four or any other.

How many villages have half of the poor stays true: a step that would change it is not taken. Where
there are no more than two poor a village it would tell too much (of three poor in three villages,
"half are in two" is one each), and is not told; any step may be taken there.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from poverty import claims
from poverty.protection.disclosure import Flags, Status, Statuses

Whole = npt.NDArray[np.int64]

STEPS = 4
"""Steps for each village of a unit; one in two does nothing."""
DRAWS = 3
"""Random numbers a step: is it taken, from which village, to which."""
ENOUGH = 2
"""Half of the poor is told of where there are more poor than so many a village."""
EDGES = (10, 20, 50, 100)
"""Where bands begin above the threshold; the first is at least twice the threshold."""


@dataclass(frozen=True)
class Told:
    """What is told of the villages of a unit, by code.

    `bands`: how many target poor, as a band; `words`: the status of each. `half`: how many villages
    have at least half of them, of `of`; None where that is not told.
    """

    bands: pd.Series
    words: Statuses
    half: int | None
    of: int


def told(poor: pd.Series, room: pd.Series, *, key: bytes, name: str, threshold: int) -> Told:
    """What may be told of the poor of a unit's villages.

    `poor` and `room` (the people of each) by code; `name` tells the unit and its year from others.
    """
    counts = moved(poor.to_numpy("int64"), room.to_numpy("int64"), key=key, name=name)
    bands = pd.Series([band(int(count), threshold) for count in counts], poor.index, dtype=object)
    words = np.full(len(counts), Status.DERIVED, dtype=object)
    words[counts < threshold] = Status.BELOW
    if not counts.sum():
        bands[:], words[:] = "0", Status.PUBLISHED
    found = claims.half(pd.Series(counts, poor.index))
    tells = enough(counts) and not found.only
    return Told(bands, words, len(found.areas) if tells else None, len(counts))


def enough(counts: Whole) -> bool:
    """Whether it may be told how many villages have half of the poor."""
    return int(counts.sum()) > ENOUGH * len(counts)


def moved(counts: Whole, room: Whole, *, key: bytes, name: str) -> Whole:
    """Counts with people moved between them: the same sum, and as many villages with half of it.

    >>> moved(np.array([30, 4, 0]), np.array([90, 80, 70]), key=b"a", name="b").sum()
    np.int64(34)
    """
    whole, half = counts.copy(), fewest(counts) if enough(counts) else None
    for taken, giver, taker in _draws(counts, key, name):
        after = one_moved(whole, room, giver % len(whole), taker % len(whole))
        if taken % 2 and after is not None and half in {None, fewest(after)}:
            whole = after
    return whole


def one_moved(counts: Whole, room: Whole, giver: int, taker: int) -> Whole | None:
    """Counts with one person of one village in another; None where there is nobody or no room."""
    if giver == taker or not counts[giver] or counts[taker] >= room[taker]:
        return None
    after = counts.copy()
    after[giver] -= 1
    after[taker] += 1
    return after


def _draws(counts: Whole, key: bytes, name: str) -> list[list[int]]:
    seed = b"|".join([key, name.encode(), counts.astype("<i8").tobytes()])
    steps = STEPS * len(counts)
    drawn = np.frombuffer(hashlib.shake_256(seed).digest(4 * DRAWS * steps), dtype="<u4")
    return [[int(one) for one in step] for step in drawn.reshape(steps, DRAWS)]


def fewest(counts: Whole) -> int:
    """How many villages, the fewest there are, have at least half of the poor (claims.half).

    >>> fewest(np.array([1, 5, 2])), fewest(np.array([3, 3, 3]))
    (1, 2)
    """
    running = np.sort(counts)[::-1].cumsum()
    return int((2 * running < running[-1]).sum()) + 1


def edges(threshold: int) -> tuple[int, ...]:
    """Where the bands begin, the one below the threshold left out.

    >>> edges(5), edges(7), edges(100)
    ((5, 10, 20, 50, 100), (7, 20, 50, 100), (100,))
    """
    return (threshold, *(edge for edge in EDGES if edge >= 2 * threshold))


def band(count: int, threshold: int) -> str:
    """The band that a count lies in.

    >>> [band(count, 5) for count in (0, 4, 5, 12, 100)]
    ['<5', '<5', '5–9', '10–19', '100+']
    """
    begins = edges(threshold)
    if count < threshold:
        return f"<{threshold}"
    if count >= begins[-1]:
        return f"{begins[-1]}+"
    place = max(place for place, edge in enumerate(begins) if edge <= count)
    return f"{begins[place]}–{begins[place + 1] - 1}"


def lowest(band: str) -> int:
    """The fewest that a band may be.

    >>> [lowest(one) for one in ("0", "<5", "5–9", "100+")]
    [0, 0, 5, 100]
    """
    return 0 if band.startswith("<") else int(band.rstrip("+").partition("–")[0])


def surveyed(
    counts: pd.Series,
    threshold: int,
    *,
    least: Whole | None = None,
    most: Whole | None = None,
    also: Flags | None = None,
) -> Statuses:
    """How the people (or households) surveyed of each village are told: as published, or not.

    Fewer than the threshold are not told. The unit's sum is published, so others are withheld with
    them, the smallest first, until each small count may be nobody and may be one below the
    threshold. All withheld are told alike: which of them are small is not told either. `least` and
    `most` are what else is known of each count, `also` what is withheld in any case.

    >>> [str(word) for word in surveyed(pd.Series([3, 90, 40]), 5)]
    ['withheld', 'published', 'withheld']
    >>> [str(word) for word in surveyed(pd.Series([4, 4, 200]), 5)]
    ['withheld', 'withheld', 'published']
    """
    known = counts.to_numpy("int64")
    words = np.full(len(known), Status.PUBLISHED, dtype=object)
    if len(known) == 1:
        return words
    low = np.zeros(len(known), dtype=np.int64) if least is None else least
    high = np.full(len(known), known.sum()) if most is None else most
    hidden = known < threshold if also is None else (known < threshold) | also
    for place in np.argsort(known, kind="stable"):
        if _open(known, hidden, (low, high), threshold):
            break
        hidden[place] = True
    words[hidden] = Status.WITHHELD
    return words


def _open(known: Whole, hidden: Flags, ends: tuple[Whole, Whole], threshold: int) -> bool:
    """Whether each small count may be nobody and one below the threshold, for all that is shown.

    Shown are the smallest beside those withheld, so that none of these is above the least shown.
    """
    shown = known[~hidden]
    ceiling = np.maximum(known, shown.min()) if len(shown) else np.full(len(known), known.sum())
    low, high = ends[0][hidden], np.minimum(ends[1], ceiling)[hidden]
    left = known[hidden].sum()
    small = known[hidden] < threshold
    up = left - (low.sum() - low) >= np.minimum(threshold - 1, high)
    down = left - (high.sum() - high) <= low
    return bool((up & down)[small].all())
