"""A question parted into known words, so that every letter of it belongs to one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush

from figures.asking.lexicon import AREA, Lexicon, Meaning
from geo.names.declared import words
from geo.names.spelling import folded, plain

LONGEST = 200
"""Most letters of a question."""
_WORDS = words(__file__, "reading")
_SKIPPED = _WORDS.known_by("skipped")
_INSIDE = _WORDS.known_by("inside")
_LATIN = re.compile(r"[a-z]+(?:[.\-][a-z]+)*")
_JOINT = re.compile(r"[.\-]")
_DIGITS = re.compile(r"\d+")
_MOST_WORDS = 5
_MOST_STEPS = 20_000
_NAME, _SPELT = 0.1, 0.5
"""What a name costs beside a declared word, and one spelt otherwise beside one spelt right."""
_SHORTEST_SPELT = 3


@dataclass(frozen=True)
class Word:
    """A word of a question: what it means, its text, where it ends, what it costs to read it so."""

    meaning: Meaning
    text: str
    stop: int
    cost: float


@dataclass(frozen=True)
class Reading:
    """A question in plain spelling, and the ways to part it into words of a lexicon."""

    lexicon: Lexicon
    text: str

    @classmethod
    def of(cls, lexicon: Lexicon, text: str) -> Reading:
        """Prepare a question as it was typed."""
        return cls(lexicon, plain(text).strip())

    def ways(self) -> Iterator[tuple[float, tuple[Word, ...]]]:
        """All ways to part the whole text, those of few words first, each with its cost."""
        waiting: list[tuple[float, int, int, tuple[Word, ...]]] = [(0.0, 0, 0, ())]
        steps = 0
        while waiting and steps < _MOST_STEPS:
            cost, _, at, parts = heappop(waiting)
            at = self._after_gap(at)
            if at == len(self.text):
                yield cost, parts
                continue
            for word in self.words_at(at):
                steps += 1
                heappush(waiting, (cost + word.cost, steps, word.stop, (*parts, word)))

    @cached_property
    def reached(self) -> int:
        """The furthest place that words without a gap lead to."""
        ends, furthest, seen = [0], 0, set()
        while ends:
            at = self._after_gap(ends.pop())
            if at not in seen:
                seen.add(at)
                furthest = max(furthest, at)
                ends += [word.stop for word in self.words_at(at)]
        return furthest

    def words_at(self, at: int) -> list[Word]:
        """The words that begin at a place."""
        return self._by_place.get(at) or self._by_place.setdefault(at, list(self._begun(at)))

    @cached_property
    def _by_place(self) -> dict[int, list[Word]]:
        return {}

    def _after_gap(self, at: int) -> int:
        found = _SKIPPED.match(self.text, at)
        return found.end() if found else at

    def _begun(self, at: int) -> Iterator[Word]:
        if not self._parts(at):
            return
        for stop in range(at + 1, min(len(self.text), at + self.lexicon.longest) + 1):
            for meaning in self.lexicon.words.get(self.text[at:stop], ()):
                if self._parts(stop):
                    yield Word(meaning, self.text[at:stop], stop, 1)
        digits = _DIGITS.match(self.text, at)
        if digits:
            yield Word(Meaning("number", digits[0]), digits[0], digits.end(), 1)
        yield from self._latin(at) if _LATIN.match(self.text, at) else self._thai(at)

    def _parts(self, at: int) -> bool:
        """Whether a word may begin or end at a place: not inside a word of letters or a cluster."""
        before, after = self.text[at - 1 : at], self.text[at : at + 1]
        if _INSIDE.match(after):
            return False
        return not (_latin_or_digit(before) and _latin_or_digit(after)) or (
            before.isdigit() != after.isdigit()
        )

    def _thai(self, at: int) -> Iterator[Word]:
        """Names of areas in Thai letters, in any spelling of the same sound."""
        longest = self.lexicon.longest_name
        for stop in range(at + 2, min(len(self.text), at + longest + 8) + 1):
            name = self.text[at:stop]
            if not name[-1].isspace() and self._parts(stop):
                yield from self._named(name, stop)

    def _latin(self, at: int) -> Iterator[Word]:
        """Names of areas in Latin letters: up to five words."""
        stop, name = at, ""
        for _ in range(_MOST_WORDS):
            word = _LATIN.match(self.text, stop)
            if not word:
                return
            name += _JOINT.sub("", word[0])
            stop = word.end()
            yield from self._named(name, stop)
            stop += len(self.text[stop:]) - len(self.text[stop:].lstrip(" "))

    def _named(self, name: str, stop: int) -> Iterator[Word]:
        rows = self.lexicon.exact.get(name)
        if rows:
            yield Word(Meaning(AREA, rows), name, stop, 1 + _NAME)
            return
        key = folded(name)
        spelt = self.lexicon.folded.get(key, ()) if len(key) >= _SHORTEST_SPELT else ()
        if spelt:
            yield Word(Meaning(AREA, spelt), name, stop, 1 + _NAME + _SPELT)


def _latin_or_digit(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()
