"""Lookup of a written name by its letters and by its spelling, and how well it fits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from geo.names.aliases import NamedRows
from geo.names.keyed import KeyPlace, Names
from geo.names.spelling import folded


class Grade(IntEnum):
    """How well a name fits what was written, best first; "folded" compares spelling keys."""

    EXACT = 0
    PREFIX = 1
    FOLDED = 2
    INSIDE = 3
    FOLDED_PREFIX = 4
    FOLDED_INSIDE = 5
    ONE_MISTAKE = 6
    TWO_MISTAKES = 7

    @property
    def whole(self) -> bool:
        """Whether it is the whole name that was written."""
        return self in (Grade.EXACT, Grade.FOLDED)

    @property
    def begun(self) -> bool:
        """Whether it is the beginning of the name that was written."""
        return self in (Grade.PREFIX, Grade.FOLDED_PREFIX)

    @property
    def misspelt(self) -> bool:
        """Whether letters differ."""
        return self in (Grade.ONE_MISTAKE, Grade.TWO_MISTAKES)


_PLAIN = {
    KeyPlace.WHOLE: Grade.EXACT,
    KeyPlace.START: Grade.PREFIX,
    KeyPlace.INSIDE: Grade.INSIDE,
}
_FOLDED = {
    KeyPlace.WHOLE: Grade.FOLDED,
    KeyPlace.START: Grade.FOLDED_PREFIX,
    KeyPlace.INSIDE: Grade.FOLDED_INSIDE,
}
_MISTAKES = (Grade.FOLDED, Grade.ONE_MISTAKE, Grade.TWO_MISTAKES)


@dataclass(frozen=True)
class Lookup:
    """Names by their letters, and by their spelling keys."""

    plain: Names
    folded: Names

    @classmethod
    def of(cls, official: NamedRows, other: NamedRows) -> Lookup:
        """Index official and other names."""
        return cls(Names.of(official, other, str), Names.of(official, other, folded))

    def named(self, name: str, *, inside: bool = True) -> dict[int, Grade]:
        """Rows whose names fit a plain name, and how well; `inside`: or hold it after the start."""
        plain = self.plain.find(name, inside=inside)
        grades = {row: _PLAIN[place] for row, place in plain.items()}
        for row, place in self.folded.find(name, inside=inside).items():
            grades[row] = min(grades.get(row, _FOLDED[place]), _FOLDED[place])
        return grades

    def misspelt(self, name: str) -> dict[int, Grade]:
        """Rows with a name one or two letters away from a plain name."""
        return {row: _MISTAKES[count] for row, count in self.folded.misspelt(name).items()}
