"""Search of areas by name, in Thai or English, and by code."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nsmallest

from geo.names.former import related
from geo.names.index import Index
from geo.names.runs import RunReading, Score, keep_best
from geo.names.spelling import Word, WrittenQuery, query_of

LONGEST_QUERY = 100
_MOST_WORDS = 12  # as many as the longest full name in English has
_MOST_GLUED = 4
_FULL_CODE, _POSTCODE, _VILLAGE = 6, 5, 8
"""Digits of a tambon's code, of a postcode, which is no code, and of a village's."""


def search(index: Index, text: str, *, limit: int = 10) -> list[str]:
    """Codes of the areas that `text` may mean, best first; at most `limit`, none if none fits.

    `text` holds a name (Thai or English, with its parents or without, in any order) or a code;
    only its first 100 characters count. Municipal survey units follow their district, last. An
    abolished code means what took its place, a code that is not drawn yet what it was a part of.
    """
    query = query_of(text[:LONGEST_QUERY])
    if query.words:
        rows = [*_beside(index, query), *_by_name(index, query, limit)]
    else:
        rows = _by_code(index, query.numbers)
    found = dict.fromkeys(row for row in rows if row not in index.doubled)
    return [index.codes[row] for row in found][: max(limit, 0)]


def is_postcode(text: str) -> bool:
    """Whether a text holds nothing but a postcode, which is no code of an area."""
    query = query_of(text[:LONGEST_QUERY])
    return not query.words and [len(number) for number in query.numbers] == [_POSTCODE]


def _by_code(index: Index, numbers: tuple[str, ...]) -> list[int]:
    """Rows whose code begins with what was written; a village's code is that of its tambon."""
    if not numbers or [len(number) for number in numbers] == [_POSTCODE]:
        return []
    digits = "".join(numbers)
    code = digits[:_FULL_CODE] if len(digits) == _VILLAGE else digits
    return index.coded(code) or [row for one in related(code) for row in index.coded(one)]


def _beside(index: Index, query: WrittenQuery) -> Iterator[int]:
    """The area whose full code stands beside a name; other numbers are postcodes and villages."""
    for number in query.numbers:
        if len(number) == _FULL_CODE:
            yield from index.coded(number)


def _by_name(index: Index, query: WrittenQuery, limit: int) -> list[int]:
    words = query.words[:_MOST_WORDS]
    hits = (
        RunReading(index, words).hits()
        or _unglued(index, words)
        or RunReading(index, words, misspelt=True).hits()
    )
    rows = [row for _, row in nsmallest(limit, ((score, row) for row, score in hits.items()))]
    if query.of_units:
        return _units_first(index, rows)
    others = [row for row in rows if index.levels[row] != "municipality"]
    return [*others, *rows, *(unit for row in others for unit in index.units.get(row, []))]


def _units_first(index: Index, rows: list[int]) -> list[int]:
    """The survey units among these rows, those within the others, then the others."""
    meant = [row for row in rows if index.levels[row] == "municipality"]
    every = [unit for units in index.units.values() for unit in units]
    inside = [unit for row in rows for unit in every if row in index.above[unit]]
    return [*meant, *inside, *rows]


def _unglued(index: Index, words: tuple[Word, ...]) -> dict[int, Score]:
    """Hits where a name and its parent's are one word: "ในเมืองขอนแก่น"."""
    found: dict[int, Score] = {}
    for at, word in enumerate(words if len(words) <= _MOST_GLUED else ()):
        for first, second in index.names.folded.halves(word.text):
            parted = (*words[:at], Word(first, word.level), Word(second, None), *words[at + 1 :])
            keep_best(found, RunReading(index, parted).hits().items())
    return found
