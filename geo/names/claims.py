"""Claims: the names that the cells of a row may say, parted in all the ways that make sense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product

from geo.areas import LEVELS
from geo.names.declared import words
from geo.names.spelling import Word, query_of

MATCHED = ("province", "district", "tambon")
"""Levels whose names are matched, the highest first."""
DIGITS = {level: LEVELS[level].digits for level in MATCHED}
_LEVEL_OF = {digits: level for level, digits in DIGITS.items()}
KEPT = 60_000
"""Texts whose meaning is kept."""
_SHORT = words(__file__, "claims").text("short")
_MOST_WORDS = 8
_WAYS = 60
"""Most ways in which the cells of a row are read together."""

Cell = tuple[str, str]  # a cell's text, and the level that its column says, "" for none


@dataclass(frozen=True)
class Claim:
    """One name said of a row's area (or of one above it); `level` where it is said as well.

    `short`: marked as an abbreviation (ฯ).
    """

    name: str
    level: str = ""
    short: bool = False


@dataclass(frozen=True)
class WrittenCell:
    """A cell in parts: the words of each name with the level said, codes and what else stands by.

    `units`: a municipality is meant, which is no area with a shape of its own.
    """

    words: tuple[Word, ...]
    numbers: tuple[str, ...]
    short: bool
    units: bool


@lru_cache(maxsize=KEPT)
def written(text: str) -> WrittenCell:
    """The parts of a cell: "ต.ในเมือง อ.เมือง จ.ขอนแก่น 40000"."""
    query = query_of(text)
    return WrittenCell(query.words, query.numbers, _SHORT in text, query.of_units)


@lru_cache(maxsize=KEPT)
def bare(text: str) -> str:
    """A name in one spelling, whatever word for its level stands before it."""
    return "".join(word.text for word in written(text).words)


def level_of(code: str) -> str:
    """The level of a code of 2, 4 or 6 digits."""
    return _LEVEL_OF[len(code)]


def chain(code: str) -> tuple[str, ...]:
    """A code and those above it, down from the province's."""
    return tuple(code[:digits] for digits in DIGITS.values() if digits <= len(code))


def readings(text: str, level: str = "") -> Iterator[tuple[Claim, ...]]:
    """Ways to part a cell into names, likeliest first: as few names as there may be.

    `level` is what the column says; a word in the cell (อ., จังหวัด) says more.
    """
    cell = written(text)
    words = cell.words[:_MOST_WORDS]
    if not words or cell.units:
        return
    marked = [at for at, word in enumerate(words) if word.level and at]
    starts = sorted({0, *marked})
    free = [at for at in range(1, len(words)) if at not in starts]
    for more in range(min(len(free), 3) + 1):
        for cuts in combinations(free, more):
            yield _claims(words, sorted([*starts, *cuts]), level, short=cell.short)


def together(cells: Sequence[Cell]) -> Iterator[tuple[tuple[Claim, ...], int]]:
    """All ways to read cells together, those of few names first; and the most of one cell."""
    parted = [list(readings(text, level)) for text, level in cells]
    ways = sorted(product(*parted), key=lambda way: sum(map(len, way)))
    for way in ways[:_WAYS] if cells else ():
        yield tuple(claim for reading in way for claim in reading), max(map(len, way))


def _claims(
    words: Sequence[Word], starts: Sequence[int], level: str, *, short: bool
) -> tuple[Claim, ...]:
    """The names of the words from each start up to the next."""
    ends = [*starts[1:], len(words)]
    return tuple(
        Claim(
            "".join(word.text for word in words[start:end]),
            words[start].level or (level if start == 0 else ""),
            short,
        )
        for start, end in zip(starts, ends, strict=True)
    )
