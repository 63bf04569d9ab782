"""A column of numbers and what they are: figure, unit, direction, base and year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.catalog import Named
from data.imports.columns import unit_words
from data.imports.draft import Meaning
from data.imports.identity import identity, meaning
from geo.names.declared import words
from wording.saying import Joined, Said, Saying, Year

_WORDS = words(__file__, "meant")
GROUP = _WORDS.entry("group", Named)
DIRECTIONS = ("higher_is_worse", "higher_is_better")
PEOPLE = {said: base for base, every in _WORDS.within("people").all().items() for said in every}
"""What a person may say that a count is divided by."""
PER = _WORDS.within("bases").all()
"""What a rate is of in its name, Thai and English."""
_COUNTED, _PER = map(_WORDS.known_by, ("counted", "per"))
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")


@dataclass(frozen=True)
class Meant:
    """A column of numbers and what they are: `figure` its header without a year, `year` that year.

    `base` is what a count is divided by: `people`, `households` or the id of another column.
    """

    column: int
    header: str
    figure: str
    about: Meaning
    scale: int = 1
    year: int | None = None
    base: str = ""

    def id(self, source_: str) -> str:
        """The id of its measure."""
        told = self.about.denominator or self.base
        return identity(self.figure, source=source_, unit=self.about.unit, base=told)


def one_figure(one: Meant, other: Meant) -> bool:
    """Whether two columns mean the same figure: units, things counted and years tell apart."""
    things = {counted(one.header), counted(other.header)} - {""}
    return len(things) < 2 and (meaning(one.figure), one.about.unit, one.year) == (
        meaning(other.figure),
        other.about.unit,
        other.year,
    )


def told(column: Meant) -> Said:
    """A measure's unit, direction and base in words."""
    about = column.about
    worse = about.direction == DIRECTIONS[0]
    parts = [
        unit_words.told(about.unit),
        Saying("imports-higher-is-worse") if worse else Saying("imports-higher-is-better"),
    ]
    if column.scale > 1:
        parts.append(Saying("imports-figures-times", n=column.scale))
    if about.unit == "count":
        own = column.base in PER
        per = f"imports-rate-per-{column.base}" if own else "imports-rate-per"
        parts.append(Saying(per) if own else Saying(per, base=column.base))
    if column.year:
        parts.append(Saying("imports-of-year", year=Year(column.year)))
    return Joined(tuple(parts), " · ")


def shown_unit(column: Meant) -> str:
    """The unit that figures are shown in: money in baht, and a fraction is a percent."""
    if column.about.unit == "number":
        return (
            "baht"
            if unit_words.of_money(column.header) or unit_words.of_money(column.figure)
            else "number"
        )
    return "percent" if column.about.unit == "fraction" else column.about.unit


def counted(name: str) -> str:
    """What a column of counts counts by its name: `people`, `households`, or "" for all else."""
    found = _COUNTED.search(_PER.sub("", name))
    return (found.lastgroup or "") if found else ""


def bare(name: str) -> str:
    """The name of a column of counts or of its rate without the unit and what it is divided by."""
    return _BRACKETS.sub("", _PER.sub("", name))
