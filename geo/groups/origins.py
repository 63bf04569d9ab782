"""How a group was made: listed, drawn, around a point or an area, ready, by a rule, or stored.

Each is one frozen value that knows its fields as the address writes them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from geo.groups.drawn import Circle, Near, Polygon, Rectangle
from geo.groups.faults import WrongGroup
from geo.groups.points import demanded, matched

__all__ = [
    "KINDS", "Circle", "Listed", "Near", "Origin", "Polygon", "Ready", "Rectangle", "Rule",
    "Stored",
]  # fmt: skip

_ID, _MEASURE = re.compile(r"[0-9a-z]{4,16}"), re.compile(r"\w{1,40}")


class Origin(Protocol):
    """How a group was made."""

    kind: ClassVar[str]

    def fields(self) -> tuple[str, ...]:
        """What the address says of it, after its kind."""
        ...


@dataclass(frozen=True)
class Listed:
    """A list of areas, as the text of its ranges (`geo.groups.ranges`)."""

    text: str
    kind: ClassVar[str] = "list"

    def fields(self) -> tuple[str, ...]:
        """The ranges."""
        return (self.text,)

    @classmethod
    def read(cls, fields: Sequence[str]) -> Listed:
        """The list of its fields."""
        (text,) = demanded(fields, 1)
        return cls(text)


@dataclass(frozen=True)
class Ready:
    """A group that is there ready: `border`, a `region`, a `cluster` or a `province` by its id."""

    which: str
    id: str = ""
    kind: ClassVar[str] = "ready"

    def fields(self) -> tuple[str, ...]:
        """Which sort, and which one of it."""
        return (self.which, self.id) if self.id else (self.which,)

    @classmethod
    def read(cls, fields: Sequence[str]) -> Ready:
        """The ready group of its fields."""
        if not 1 <= len(fields) <= 2:
            raise WrongGroup("ready", "~".join(fields))
        return cls(*fields)


@dataclass(frozen=True)
class Rule:
    """Areas of a part of the country whose measure reaches a value in a year.

    `side` is `ge` (at least) or `le` (at most); `value` is a fraction for rates; `part` is a code
    or region id, `TH` for the whole country; `period` the year (พ.ศ.).
    """

    measure: str
    side: str
    value: float
    part: str
    period: int
    kind: ClassVar[str] = "rule"

    def __post_init__(self) -> None:
        if self.side not in {"ge", "le"} or not math.isfinite(self.value):
            raise WrongGroup("rule", f"{self.side} {self.value}", "ge, le")

    def fields(self) -> tuple[str, ...]:
        """Measure, side, value, part and year."""
        return (self.measure, self.side, f"{self.value:.10g}", self.part, str(self.period))

    @classmethod
    def read(cls, fields: Sequence[str]) -> Rule:
        """The rule of its fields."""
        measure, side, value, part, period = demanded(fields, 5)
        try:
            number, year = float(value), int(period)
        except ValueError:
            raise WrongGroup("rule", "~".join(fields)) from None
        return cls(matched(_MEASURE, measure, "rule"), side, number, part, year)


@dataclass(frozen=True)
class Stored:
    """A group kept in the data folder under an id."""

    id: str
    kind: ClassVar[str] = "stored"

    def fields(self) -> tuple[str, ...]:
        """The id."""
        return (self.id,)

    @classmethod
    def read(cls, fields: Sequence[str]) -> Stored:
        """The stored group of its fields."""
        (text,) = demanded(fields, 1)
        return cls(matched(_ID, text, "stored"))


KINDS: dict[str, Callable[[Sequence[str]], Origin]] = {
    one.kind: one.read for one in (Listed, Polygon, Rectangle, Circle, Near, Ready, Rule, Stored)
}
"""How the fields of each kind are read; all raise `WrongGroup`."""
