"""Runs of words: any may be an area's name, the rest the names of its parents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from geo.names.index import Index
from geo.names.lookup import Grade, Lookup
from geo.names.spelling import Word

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
class RunReading:
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
                keep_best(found, self._within(own, parents[rest]))
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
                    keep_best(found, self._shared(upper[own], parents[rest]))
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


def keep_best(found: dict[int, Rank], more: Iterable[tuple[int, Rank]]) -> None:
    """Add ranks of rows, the best of each row kept."""
    for row, rank in more:
        found[row] = min(found.get(row, rank), rank)
