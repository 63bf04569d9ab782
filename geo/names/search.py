"""Search of areas by name, in Thai or English, and by code."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from typing import NamedTuple, TypeVar

import pandas as pd

from geo.names.aliases import official_names, other_names, unit_names
from geo.names.lookup import Grade, Lookup
from geo.names.spelling import Query, Word, read

LONGEST_QUERY = 100
_MOST_WORDS = 12  # as many as the longest full name in English has
_MOST_GLUED = 4
_FULL_CODE, _POSTCODE, _VILLAGE = 6, 5, 8
"""Digits of a tambon's code, of a postcode, which is no code, and of a village's."""
_LAST = ":"  # sorts after every digit

# Bangkok is a province and a region of that one province: the province, which has maps, is meant.
_LEVELS = ("country", "province", "region", "district", "tambon", "municipality")
_DEPTH = {level: depth for depth, level in enumerate(_LEVELS)}

Run = tuple[int, int]  # words from the first number up to the second
Areas = dict[int, Grade]  # rows, and how well the name of each fits


class Score(NamedTuple):
    """Rank of a hit, lower is better.

    `elsewhere`: the written parents are not its own; `other_level`: ต./อ./จ. said another level.
    """

    elsewhere: bool
    other_level: bool
    grade: Grade
    parent: Grade = Grade.EXACT


Rank = TypeVar("Rank", Grade, Score)


@dataclass(frozen=True)
class Index:
    """A release's areas, prepared for search; rows are in order of level and Thai collation.

    `above` holds the rows of all areas above each row, `units` those of the municipal survey
    units of a district, `upper` the names of districts and what is above them, `doubled` the rows
    of regions of one province, which is the same area.
    """

    codes: tuple[str, ...]
    by_code: tuple[tuple[str, int], ...]
    levels: tuple[str, ...]
    above: tuple[frozenset[int], ...]
    units: dict[int, list[int]]
    doubled: frozenset[int]
    names: Lookup
    upper: Lookup

    @classmethod
    def of(cls, areas: pd.DataFrame, units: Mapping[str, str] | None = None) -> Index:
        """Prepare an area table: `level`, `name_th`, `name_en`, `parent`, `sort_th` by code.

        `units` are names of survey units that the table does not have, by code.
        """
        depth = areas["level"].map(_DEPTH)
        ranked = areas.assign(depth=depth).sort_values(["depth", "sort_th"], kind="stable")
        rows = {str(code): row for row, code in enumerate(ranked.index.tolist())}
        levels = tuple(ranked["level"].tolist())
        parents = [rows.get(parent) for parent in ranked["parent"].tolist()]
        official = official_names(ranked[ranked["level"] != "municipality"], rows)
        other = [*other_names(rows), *unit_names(units or {}, rows)]
        high = {row for row, level in enumerate(levels) if _DEPTH[level] <= _DEPTH["district"]}
        return cls(
            codes=tuple(rows),
            by_code=tuple(sorted(rows.items())),
            levels=levels,
            above=_above(parents),
            units=_units(levels, parents),
            doubled=_doubled(levels, parents),
            names=Lookup.of(official, other),
            upper=Lookup.of(
                [named for named in official if named[0] in high],
                [named for named in other if named[0] in high],
            ),
        )

    def coded(self, digits: str) -> list[int]:
        """Rows whose code begins with these digits, the code itself first."""
        start, stop = (bisect_left(self.by_code, (code,)) for code in (digits, digits + _LAST))
        return sorted(row for _, row in self.by_code[start:stop])

    def depth(self, row: int) -> int:
        """How far below the country the row's level is."""
        return _DEPTH[self.levels[row]]


def search(index: Index, text: str, *, limit: int = 10) -> list[str]:
    """Codes of the areas that `text` may mean, best first; at most `limit`, none if none fits.

    `text` holds a name (Thai or English, with its parents or without, in any order) or a code;
    only its first 100 characters count. Municipal survey units follow their district, last.
    """
    query = read(text[:LONGEST_QUERY])
    if query.words:
        rows = [*_beside(index, query), *_by_name(index, query, limit)]
    else:
        rows = _by_code(index, query.numbers)
    found = dict.fromkeys(row for row in rows if row not in index.doubled)
    return [index.codes[row] for row in found][: max(limit, 0)]


def is_postcode(text: str) -> bool:
    """Whether a text holds nothing but a postcode, which is no code of an area."""
    query = read(text[:LONGEST_QUERY])
    return not query.words and [len(number) for number in query.numbers] == [_POSTCODE]


def _by_code(index: Index, numbers: tuple[str, ...]) -> list[int]:
    """Rows whose code begins with what was written; a village's code is that of its tambon."""
    if not numbers or [len(number) for number in numbers] == [_POSTCODE]:
        return []
    digits = "".join(numbers)
    return index.coded(digits[:_FULL_CODE] if len(digits) == _VILLAGE else digits)


def _beside(index: Index, query: Query) -> Iterator[int]:
    """The area whose full code stands beside a name; other numbers are postcodes and villages."""
    for number in query.numbers:
        if len(number) == _FULL_CODE:
            yield from index.coded(number)


def _by_name(index: Index, query: Query, limit: int) -> list[int]:
    words = query.words[:_MOST_WORDS]
    hits = (
        Reading(index, words).hits()
        or _unglued(index, words)
        or Reading(index, words, misspelt=True).hits()
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
            _keep_best(found, Reading(index, parted).hits().items())
    return found


@dataclass(frozen=True)
class Reading:
    """Ways to read words: any run of them may be a name, the rest its parents' names."""

    index: Index
    words: tuple[Word, ...]
    misspelt: bool = False

    def hits(self) -> dict[int, Score]:
        """Best score of every row that all the words together may mean."""
        every = (0, len(self.words))
        found = dict(self._own(every))
        if not any(score.grade.whole and not score.other_level for score in found.values()):
            parents = self._parents()
            for own, rest in _parts(every):
                _keep_best(found, self._within(own, parents[rest]))
        return found

    def _own(self, run: Run) -> Iterator[tuple[int, Score]]:
        """Rows named by a run of words, whatever the others say."""
        level = next((word.level for word in self.words[slice(*run)] if word.level), None)
        levels = self.index.levels
        for row, grade in self._named(self.index.names, run, inside=True).items():
            other_level = level not in (None, levels[row])
            yield row, Score(elsewhere=False, other_level=other_level, grade=grade)

    def _within(self, own: Run, parents: Areas) -> Iterator[tuple[int, Score]]:
        """Rows named by a run within the parents, and namesakes below their level elsewhere."""
        if not parents:
            return
        known = min(parents.values()).whole
        lowest = max(self.index.depth(parent) for parent in parents)
        for row, score in self._own(own):
            shared = self.index.above[row] & parents.keys()
            if shared:
                yield row, score._replace(parent=min(parents[parent] for parent in shared))
            elif known and score.grade.whole and self.index.depth(row) > lowest:
                yield row, score._replace(elsewhere=True)

    def _parents(self) -> dict[Run, Areas]:
        """Areas above tambons that each run of words may mean."""
        count = len(self.words)
        runs = [(at, at + size) for size in range(1, count) for at in range(count - size + 1)]
        upper = {run: self._upper(run) for run in runs}
        parents: dict[Run, Areas] = {}
        for run in runs:
            found = dict(upper[run])
            if not any(grade.whole for grade in found.values()):
                for own, rest in _parts(run):
                    _keep_best(found, self._shared(upper[own], parents[rest]))
            parents[run] = {row: grade for row, grade in found.items() if grade.whole} or found
        return parents

    def _shared(self, areas: Areas, parents: Areas) -> Iterator[tuple[int, Grade]]:
        for row, grade in areas.items() if parents else ():
            if self.index.above[row] & parents.keys():
                yield row, grade

    def _upper(self, run: Run) -> Areas:
        """Areas above tambons by their whole names, or misspelt, or begun by the last word."""
        last = run[1] == len(self.words)
        grades = self._named(self.index.upper, run, inside=False)
        return {
            row: grade
            for row, grade in grades.items()
            if grade.whole or grade.misspelt or (last and grade.begun)
        }

    def _named(self, names: Lookup, run: Run, *, inside: bool) -> Areas:
        name = "".join(word.text for word in self.words[slice(*run)])
        grades = names.named(name, inside=inside)
        return names.misspelt(name) if self.misspelt and not grades else grades


def _parts(run: Run) -> Iterator[tuple[Run, Run]]:
    """A name and its parents', either first."""
    start, stop = run
    for cut in range(start + 1, stop):
        yield (start, cut), (cut, stop)
        yield (cut, stop), (start, cut)


def _keep_best(found: dict[int, Rank], more: Iterable[tuple[int, Rank]]) -> None:
    for row, rank in more:
        found[row] = min(found.get(row, rank), rank)


def _above(parents: list[int | None]) -> tuple[frozenset[int], ...]:
    """Rows of all areas above each row."""
    above: list[frozenset[int]] = []
    for parent in parents:
        chain: list[int] = []
        while parent is not None:
            chain.append(parent)
            parent = parents[parent]
        above.append(frozenset(chain))
    return tuple(above)


def _units(levels: tuple[str, ...], parents: list[int | None]) -> dict[int, list[int]]:
    """Rows of the municipal survey units of each district."""
    units: dict[int, list[int]] = {}
    for row, (level, parent) in enumerate(zip(levels, parents, strict=True)):
        if level == "municipality" and parent is not None:
            units.setdefault(parent, []).append(row)
    return units


def _doubled(levels: tuple[str, ...], parents: list[int | None]) -> frozenset[int]:
    """Rows of regions of one province alone."""
    regions = [parent for level, parent in zip(levels, parents, strict=True) if level == "province"]
    return frozenset(
        region
        for region in set(regions)
        if region is not None and levels[region] == "region" and regions.count(region) == 1
    )
