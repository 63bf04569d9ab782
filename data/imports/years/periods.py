"""Years that headers state: each column of figures with the year that it is of, and its name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.intake.header import AREA_ROLES, role
from data.intake.numbers import is_year, years_in
from data.intake.table import AreaTable
from data.intake.text import arabic
from geo.names.declared import words

_WORDS = words(__file__, "periods")
_STATED = _WORDS.known_by("stated", re.IGNORECASE)
_SHORT = _WORDS.known_by("short")
"""A year of two digits behind its word, as "ปี 65": 2565."""
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]|(?<=\()\s*,\s*|\s*,\s*(?=\))")
_AROUND = _WORDS.known_by("around")
_BARE = frozenset(_WORDS.texts("bare"))
_SPACES = re.compile(r"[\s_\-–:]+")


@dataclass(frozen=True)
class Headed:
    """A header without its year, and the years it states: one is that of its figures."""

    name: str
    years: tuple[int, ...] = ()

    @property
    def year(self) -> int | None:
        """The one year stated; None where there is none, or more than one."""
        return self.years[0] if len(self.years) == 1 else None


def headed(header: str) -> Headed:
    """A header with its year apart: "จำนวนคนจน ปี 2565" is "จำนวนคนจน" of 2565."""
    whole = _SHORT.sub(r"\g<1>25\2", arabic(header))
    years = tuple(sorted(years_in(whole)))
    if len(years) != 1:
        return Headed(header, years)
    rest = _STATED.sub(lambda found: " " if is_year_in(found[0]) else found[0], whole)
    name = _tidy(rest)
    return Headed("" if name in _BARE else name, years)


def untimed(title: str) -> str:
    """A title without the years that it states."""
    rest = _STATED.sub(lambda found: " " if is_year_in(found[0]) else found[0], arabic(title))
    return _tidy(rest) or title


def _tidy(text: str) -> str:
    """What is left of a text when its year is gone, its brackets in pairs."""
    plain = _EMPTY.sub(" ", _SPACES.sub(" ", text)).strip(" ,:")
    missing = plain.count("(") - plain.count(")")
    whole = plain + ")" * missing if missing > 0 else plain.replace(")", "", -missing)
    return _SPACES.sub(" ", whole.replace(" ,", " ")).strip()


def is_year_in(text: str) -> bool:
    """Whether a piece of a header is a year, whatever stands around it."""
    return is_year(_AROUND.sub("", text.strip("()[] \t")))


def of(table: AreaTable) -> dict[int, Headed]:
    """Columns whose headers state years, but for those of areas and years themselves."""
    taken = {column for one, column in table.header.roles.items() if one in (*AREA_ROLES, "year")}
    return {
        column: found
        for column, name in enumerate(table.header.names)
        if column not in taken and role(name) != "year" and (found := headed(name)).years
    }
