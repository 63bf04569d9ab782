"""Names by one key, kept as one text, and where in a name a key was found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate

from rapidfuzz import process
from rapidfuzz.distance import OSA

from geo.names.aliases import NamedRows
from geo.names.declared import words
from geo.names.spelling import at_once

_SYLLABLE = words(__file__, "keyed").known_by("syllable")
"""Where a Thai syllable may begin."""
_SHORTEST_INSIDE = {True: 3, False: 2}  # Latin, Thai
_SHORTEST_MISSPELT = {True: 5, False: 4}
_TWO_MISTAKES = 9


class KeyPlace(IntEnum):
    """Where in a name a key was found."""

    WHOLE = 0
    START = 1
    INSIDE = 2


@dataclass(frozen=True)
class Names:
    """Keys of names, a line each; `rows` tells whose name each line is.

    The first `official` lines are official names. `inner` holds the offsets at which a word
    begins inside a name, `alike` the lines of each length and script.
    """

    text: str
    keys: tuple[str, ...]
    rows: tuple[int, ...]
    official: int
    longest: int
    starts: tuple[int, ...]
    inner: frozenset[int]
    alike: Mapping[tuple[int, bool], Mapping[int, str]]
    known: frozenset[str]
    key: Callable[[str], str]

    @classmethod
    def of(cls, official: NamedRows, other: NamedRows, key: Callable[[str], str]) -> Names:
        """Index names by their keys."""
        lines = [*official, *other]
        keys = at_once(key, ["".join(words) for _, words in lines])
        starts = list(accumulate((len(line) + 1 for line in keys[:-1]), initial=1))
        text = "\n".join(["", *keys, ""])
        later = _later_words([words for _, words in lines], keys, starts, key)
        return cls(
            text=text,
            keys=tuple(keys),
            rows=tuple(row for row, _ in lines),
            official=len(official),
            longest=max(map(len, keys), default=0),
            starts=tuple(starts),
            inner=frozenset(found.start() for found in _SYLLABLE.finditer(text)).union(later),
            alike=_alike(keys),
            known=frozenset(keys),
            key=key,
        )

    def find(self, name: str, *, inside: bool) -> dict[int, KeyPlace]:
        """Rows with a name in which this plain name stands, and the best place of each.

        Names too short to mean a word inside another are looked for at the start only, as all
        are unless `inside`. The beginning of a name that is not official counts like a word
        inside.
        """
        key = self.key(name)
        if not key or len(key) > self.longest:
            return {}
        inside = inside and len(key) >= _SHORTEST_INSIDE[key.isascii()]
        found: dict[int, KeyPlace] = {}
        for start in self._offsets(key, inside=inside):
            line = bisect_right(self.starts, start) - 1
            place = self._place(line, start, start + len(key))
            if place is not None:
                row = self.rows[line]
                found[row] = min(found.get(row, place), place)
        return found

    def misspelt(self, name: str) -> dict[int, int]:
        """Rows with a name one or two letters away (changed, left out, added, swapped)."""
        key = self.key(name)
        if len(key) < _SHORTEST_MISSPELT[key.isascii()]:
            return {}
        most = 2 if len(key) >= _TWO_MISTAKES else 1
        found: dict[int, int] = {}
        for length in range(len(key) - most, len(key) + most + 1):
            lines = self.alike.get((length, key.isascii()), {})
            for _, mistakes, line in process.extract(
                key, lines, scorer=OSA.distance, score_cutoff=most, limit=None
            ):
                row = self.rows[line]
                found[row] = min(found.get(row, most), int(mistakes))
        return found

    def halves(self, name: str) -> Iterator[tuple[str, str]]:
        """Ways to cut a plain name into two that are both names, each by its key."""
        for cut in range(2, len(name) - 1):
            halves = name[:cut], name[cut:]
            if all(self.key(half) in self.known for half in halves):
                yield halves

    def _offsets(self, key: str, *, inside: bool) -> Iterator[int]:
        sought, shift = (key, 0) if inside else ("\n" + key, 1)
        at = self.text.find(sought)
        while at >= 0:
            yield at + shift
            at = self.text.find(sought, at + 1)

    def _place(self, line: int, start: int, stop: int) -> KeyPlace | None:
        if start == self.starts[line]:
            if self.text[stop] == "\n":
                return KeyPlace.WHOLE
            return KeyPlace.START if line < self.official else KeyPlace.INSIDE
        return KeyPlace.INSIDE if start in self.inner else None


def _alike(keys: list[str]) -> dict[tuple[int, bool], dict[int, str]]:
    """Lines by length and script of their keys."""
    alike: dict[tuple[int, bool], dict[int, str]] = {}
    for line, key in enumerate(keys):
        alike.setdefault((len(key), key.isascii()), {})[line] = key
    return alike


def _later_words(
    names: list[list[str]], keys: list[str], starts: list[int], key: Callable[[str], str]
) -> Iterator[int]:
    """Offsets of words after the first, where the key of the name ends in the key of its rest."""
    rests = [
        (line, "".join(words[first:]))
        for line, words in enumerate(names)
        for first in range(1, len(words))
    ]
    for (line, _), rest in zip(rests, at_once(key, [rest for _, rest in rests]), strict=True):
        if keys[line].endswith(rest):
            yield starts[line] + len(keys[line]) - len(rest)
