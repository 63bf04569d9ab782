"""A column of numbers and what they are: figure, unit, direction, base and year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.catalog import Named
from data.imports.columns import unit_words
from data.imports.draft import Meaning
from data.imports.identity import identity, meaning

GROUP = Named("imported", "ตัวชี้วัดที่นำเข้า", "Imported indicators")
DIRECTIONS = ("higher_is_worse", "higher_is_better")
PEOPLE = {
    "people": "people",
    "คน": "people",
    "ประชากร": "people",
    "households": "households",
    "ครัวเรือน": "households",
}
PER = {"people": ("ประชากรที่สำรวจ", "surveyed person"), "households": ("ครัวเรือน", "household")}
_COUNTED = re.compile(
    r"\((?:(?P<people>คน|ราย|people|persons?)|(?P<households>ครัวเรือน|households?))\)"
)
_PER = re.compile(r" ต่อ.*| per .*")
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


def told(column: Meant) -> tuple[str, str]:
    """A measure's unit, direction and base in words, in Thai and English."""
    about = column.about
    worse = about.direction == DIRECTIONS[0]
    th = [unit_words.NAMES[about.unit][0], "ยิ่งสูงยิ่งแย่" if worse else "ยิ่งสูงยิ่งดี"]
    en = [unit_words.NAMES[about.unit][1], "higher is worse" if worse else "higher is better"]
    if column.scale > 1:
        th.append(f"ตัวเลข × {column.scale:,}")
        en.append(f"figures × {column.scale:,}")
    if about.unit == "count":
        per = PER.get(column.base, (column.base, column.base))
        th.append(f"อัตราต่อ{per[0]}")
        en.append(f"rate per {per[1]}")
    if column.year:
        th.append(f"ปี {column.year}")
        en.append(f"of {column.year - 543}")
    return " · ".join(th), " · ".join(en)


def shown_unit(column: Meant) -> str:
    """The unit that figures are shown in: money in baht, and a fraction is a percent."""
    if column.about.unit == "number":
        return (
            "baht" if unit_words.word(column.header) or unit_words.word(column.figure) else "number"
        )
    return "percent" if column.about.unit == "fraction" else column.about.unit


def counted(name: str) -> str:
    """What a column of counts counts by its name: `people`, `households`, or "" for all else."""
    found = _COUNTED.search(_PER.sub("", name))
    return (found.lastgroup or "") if found else ""


def bare(name: str) -> str:
    """The name of a column of counts or of its rate without the unit and what it is divided by."""
    return _BRACKETS.sub("", _PER.sub("", name))
