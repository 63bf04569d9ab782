"""The words of one way to read a question, by what they do in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from figures.asking.naming import Named, Part
from figures.asking.reading import Word
from geo.names.declared import words
from geo.names.spelling import plain

BUDDHIST, CHRISTIAN = range(2400, 2700), range(1900, 2100)
SHORT = range(50, 80)
"""Years as they are written: of either era, and the last two digits of one of the Buddhist era."""
APART = 543
_PLACING, _BOUNDING, _AREAS, _UNITS = (
    frozenset(map(plain, words(__file__, "slots").texts(one)))
    for one in ("placing", "bounding", "areas", "units")
)
_ENDS = {"most", "least", "worst", "best"}
_WORST = _ENDS | {"poor most"}
_SUCH = _WORST | {"poor state", "topic", "deprived", "problem", "filler"}
"""Kinds that stand between a number and the areas that it is of: "five most deprived districts"."""
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
        if before in {"year", "christian"} or self._measured(place):
            return ""
        if number in BUDDHIST or number in CHRISTIAN:
            return "year"
        nothing = before == "within" and self._kind(place + 1) != "level"  # "in five" is of nothing
        third = number > 1 and self._placing(place - 1) and not self._many(place + 1)
        several = 0 < number <= MOST and not nothing and not third  # the third is not three
        return "many" if several and self._of_areas(place) else ""

    def _measured(self, place: int) -> bool:
        """Whether a number has a unit ("5%", "50 people"): it is a value and counts no areas."""
        after = place + (2 if self._form(place + 1) == "poor state" else 1)  # "50 poor people"
        return self._text(after) in _UNITS or self._form(after) == "poor noun"

    def _of_areas(self, place: int) -> bool:
        """Whether words say that a number is of areas: "5 provinces", "top 5", "most in 5 places".

        A number is never taken for one by default, for it may as well be a value.
        """
        before, after = self._past(place, -1), self._past(place, 1)
        if "rate" in {self._kind(place - 1), self._kind(place + 1)} or self._bounded(before):
            return False
        if self._text(place + 1) in _AREAS or self._form(after) in {"level", "order", *_WORST}:
            return True
        if self._form(before) in {"order", *_WORST}:
            return self._form(after) != "measure" or self._form(before) == "order"
        if self._kind(after) == "within":  # "five of the poorest"
            return self._form(self._past(after, 1)) in _WORST
        while self._form(after) in _SUCH:
            after += 1
        return self._form(after) == "level"

    def _bounded(self, place: int) -> bool:
        """Whether "most" or "least" at a place is of "at most", "at least": an end of a value."""
        return self._kind(place) in {"most", "least"} and self._text(place - 1) in _BOUNDING

    def _past(self, place: int, step: int) -> int:
        """The next place in a direction that is no filler."""
        place += step
        while self._kind(place) == "filler":
            place += step
        return place

    def _form(self, place: int) -> str:
        """The kind of the word at a place, of the poor with its form; "" for an area."""
        kind = self._kind(place)
        part = self.parts[place] if kind == "poor" else None
        return f"poor {part.meaning.value[1]}" if isinstance(part, Word) else kind

    def _text(self, place: int) -> str:
        part = self.parts[place] if self._kind(place) else None
        return part.text if isinstance(part, Word) else ""

    def _placing(self, place: int) -> bool:
        """Whether a word says that a number after it is a place; fillers may stand between."""
        return self._text(self._past(place + 1, -1)) in _PLACING

    def _many(self, place: int) -> bool:
        """Whether a word is a level of which there can be several: "จังหวัด", "provinces"."""
        text = self._text(place) if self._kind(place) == "level" else ""
        return bool(text) and (not text.isascii() or text.endswith("s"))

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
