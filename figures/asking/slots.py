"""The words of one way to read a question, by what they do in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from figures.asking.naming import Named, Part
from geo.names.declared import words
from geo.names.spelling import plain

BUDDHIST, CHRISTIAN = range(2400, 2700), range(1900, 2100)
SHORT = range(50, 80)
"""Years as they are written: of either era, and the last two digits of one of the Buddhist era."""
APART = 543
_PLACING = frozenset(map(plain, words(__file__, "slots").texts("placing")))
MOST = 100
"""Most areas that may be asked for."""


@dataclass(frozen=True)
class Slots:
    """What the words say: values of every kind in their order, the areas, the numbers."""

    values: Mapping[str, tuple[Any, ...]]
    areas: tuple[tuple[int, ...], ...]
    parts: tuple[Part, ...]

    @classmethod
    def of(cls, parts: tuple[Part, ...]) -> Slots:
        """Sort the words of a way."""
        values: dict[str, list[Any]] = {}
        for part in parts:
            if not isinstance(part, Named):
                values.setdefault(part.meaning.kind, []).append(part.meaning.value)
        areas = tuple(part.rows for part in parts if isinstance(part, Named))
        return cls({kind: tuple(many) for kind, many in values.items()}, areas, parts)

    def has(self, *kinds: str) -> bool:
        """Whether there is a word of any of these kinds."""
        return any(kind in self.values for kind in kinds)

    def only(self, kinds: Iterable[str]) -> bool:
        """Whether there is no word of another kind."""
        return set(self.values) <= set(kinds)

    def one(self, kind: str) -> Any:  # noqa: ANN401 (of a kind)
        """The one value of a kind; None for none or for several."""
        values = set(self.values.get(kind, ()))
        return values.pop() if len(values) == 1 else None

    @cached_property
    def numbers(self) -> tuple[tuple[int, str], ...] | None:
        """Numbers with what each is: `year`, `many` or `indicator`; None where one is nothing."""
        found = [
            (int(part.meaning.value), self._role(place))
            for place, part in enumerate(self.parts)
            if not isinstance(part, Named) and part.meaning.kind == "number"
        ]
        return None if any(not role for _, role in found) else tuple(found)

    def _role(self, place: int) -> str:
        """What the number at a place is; "" for nothing that can be asked."""
        part = self.parts[place]
        number = int(part.meaning.value) if not isinstance(part, Named) else 0
        before = self._kind(place - 1)
        if before == "indicator":
            return "indicator"
        if before == "year" and (number in BUDDHIST or number in CHRISTIAN or number in SHORT):
            return "year"
        if before == "christian" and number in CHRISTIAN:
            return "year"
        if before in {"year", "christian"}:
            return ""
        if number in BUDDHIST or number in CHRISTIAN:
            return "year"
        if before == "within" and self._kind(place + 1) != "level":  # "in five" is of nothing
            return ""
        third = number > 1 and self._placing(place - 1) and not self._many(place + 1)
        return "many" if 0 < number <= MOST and not third else ""  # the third is not three

    def _placing(self, place: int) -> bool:
        """Whether a word says that a number after it is a place; fillers may stand between."""
        while place >= 0 and self._kind(place) == "filler":
            place -= 1
        part = self.parts[place] if place >= 0 else None
        return part is not None and not isinstance(part, Named) and part.text in _PLACING

    def _many(self, place: int) -> bool:
        """Whether a word is a level of which there can be several: "จังหวัด", "provinces"."""
        part = self.parts[place] if self._kind(place) == "level" else None
        if part is None or isinstance(part, Named):
            return False
        return not part.text.isascii() or part.text.endswith("s")

    def _kind(self, place: int) -> str:
        part = self.parts[place] if 0 <= place < len(self.parts) else None
        return part.meaning.kind if part is not None and not isinstance(part, Named) else ""

    def beside(self, first: str, second: str, *, fillers: bool = False) -> int:
        """How often a word of one kind stands right before one of another, `fillers` between."""
        kinds = (self._kind(place) for place in range(len(self.parts)))
        told = [kind for kind in kinds if kind != "filler"] if fillers else kinds
        return sum(pair == (first, second) for pair in pairwise(told))

    def follows(self, first: str, second: str) -> bool:
        """Whether a word of one kind stands somewhere after one of another."""
        kinds = [self._kind(place) for place in range(len(self.parts))]
        return first in kinds and second in kinds[kinds.index(first) + 1 :]

    @property
    def opening(self) -> str:
        """The kind of the first word that says something; "" for an area."""
        kinds = (self._kind(place) for place in range(len(self.parts)))
        return next((kind for kind in kinds if kind != "filler"), "")

    def of_role(self, role: str) -> tuple[int, ...]:
        """The numbers of a role, each once, in order; years of the Buddhist era."""
        found = (number for number, is_a in self.numbers or () if is_a == role)
        if role == "year":
            found = (_year(number) for number in found)
        return tuple(dict.fromkeys(found))


def _year(number: int) -> int:
    if number in SHORT:
        return 2500 + number
    return number + APART if number in CHRISTIAN else number
