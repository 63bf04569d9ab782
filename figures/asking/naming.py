"""Words of areas made areas: with the kind before or after a name, and within those around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from figures.asking.lexicon import AREA
from figures.asking.reading import Word
from geo.names.declared import words as words_of
from geo.names.index import Index

BARE = ("country", "region", "province", "district")
"""Levels whose areas may be named alone, the highest first; a tambon is named with its kind."""
_WORDS = words_of(__file__, "naming")
_CLOSING, _INNER, _KINDED = (frozenset(_WORDS.texts(one)) for one in _WORDS)
_BEFORE = {"within", "and", "compare", "versus"}
"""Kinds of words after which an area is named."""


@dataclass(frozen=True)
class Named:
    """One area that a question names: the rows that it may be, one where that is plain."""

    rows: tuple[int, ...]


Part = Word | Named


def parts(index: Index, words: tuple[Word, ...]) -> Iterator[tuple[Part, ...]]:
    """Ways to take words of levels with names of areas, and names with those around them."""
    if all(_names(index, words, at) for at in range(len(words))):
        for way in _kinds(index, words):
            yield _chained(index, way)


def _names(index: Index, words: tuple[Word, ...], at: int) -> bool:
    """Whether a name that is also a word of a sentence stands where an area is named."""
    word, after = words[at], words[at + 1 : at + 2]
    if word.meaning.kind != AREA or word.text not in _CLOSING | _INNER | _KINDED:
        return True
    kinds = [one.meaning.kind for one in words[:at]]
    beside = words[at - 1 : at] + tuple(one for one in after if _single(one.text))
    if any(_with_kind(index, one, (word,)) for one in beside):
        return True
    if kinds[-1:] and kinds[-1] in _BEFORE:
        return word.text not in _KINDED
    if word.text not in _CLOSING:
        return False
    return set(kinds) <= {"filler"} or (kinds[-1] == AREA and kinds[-2:-1] != ["and"])


def _kinds(index: Index, words: tuple[Word, ...]) -> Iterator[tuple[Part, ...]]:
    """A level before a name is its kind where there is such an area; after it, it may be."""
    if not words:
        yield ()
        return
    first, rest = words[0], words[1:]
    before = _with_kind(index, first, rest)
    after = _with_kind(index, rest[0], (first,)) if rest and _single(rest[0].text) else None
    for named in filter(None, (before, after)):
        yield from ((named, *others) for others in _kinds(index, words[2:]))
    if before is not None:
        return
    if first.meaning.kind != AREA:
        yield from ((first, *others) for others in _kinds(index, rest))
    elif rows := bare(index, first.meaning.value):
        yield from ((Named(rows), *others) for others in _kinds(index, rest))
    else:
        yield from _below(index, first.meaning.value, rest)


def _single(kind: str) -> bool:
    """Whether a word for a level may stand after a name as its kind: in Latin letters, of one."""
    return kind.isascii() and not kind.endswith("s")


def _below(
    index: Index, rows: tuple[int, ...], rest: tuple[Word, ...]
) -> Iterator[tuple[Part, ...]]:
    """A tambon without its kind is one only where an area around it follows."""
    for others in _kinds(index, rest):
        if others and isinstance(others[0], Named) and _within(index, rows, others[0]):
            yield (Named(rows), *others)


def _with_kind(index: Index, level: Word, names: tuple[Word, ...]) -> Named | None:
    """The area of a level's word and the first of these names; None where there is no such."""
    if level.meaning.kind != "level" or not names or names[0].meaning.kind != AREA:
        return None
    rows = _of_level(index, names[0].meaning.value, level.meaning.value)
    return Named(rows) if rows else None


def _of_level(index: Index, rows: tuple[int, ...], level: str) -> tuple[int, ...]:
    return tuple(row for row in rows if index.levels[row] == level)


def bare(index: Index, rows: tuple[int, ...]) -> tuple[int, ...]:
    """The areas of the highest level that a name alone may mean; none for a tambon's."""
    return next((found for level in BARE if (found := _of_level(index, rows, level))), ())


def _chained(index: Index, way: tuple[Part, ...]) -> tuple[Part, ...]:
    """Names beside each other of which one lies in the other are one area."""
    found: list[Part] = []
    for part in way:
        inner, taken = _joined(index, found, part)
        found[len(found) - taken :] = [Named(inner)] if inner else [part]
    return tuple(found)


def _joined(index: Index, before: list[Part], part: Part) -> tuple[tuple[int, ...], int]:
    """The area that a name is together with the one before it, and how many parts that takes.

    A word like "in" may stand between them.
    """
    if not isinstance(part, Named):
        return (), 0
    for taken in (1, 2):
        first, *between = before[-taken:] or [part]
        if isinstance(first, Named) and first is not part and all(map(_is_within, between)):
            inner = _nested(index, first, part)
            return inner, taken if inner else 0
    return (), 0


def _is_within(part: Part) -> bool:
    return isinstance(part, Word) and part.meaning.kind == "within"


def _nested(index: Index, first: Named, second: Named) -> tuple[int, ...]:
    return _within(index, first.rows, second) or _within(index, second.rows, first)


def _within(index: Index, rows: tuple[int, ...], around: Named) -> tuple[int, ...]:
    """Those of some areas that lie in another."""
    return tuple(row for row in rows if index.above[row] & set(around.rows))
