"""Years that headers state: each column of figures with the year that it is of, and its name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.intake.header import AREA_ROLES, role
from data.intake.numbers import is_year, years_in
from data.intake.table import Table
from data.intake.text import arabic

_STATED = re.compile(
    r"[(\[]?\s*(?:ประจำ)?(?:ปี(?:งบประมาณ)?)?\s*(?:พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|be|ce)?\s*\d{4}\s*[)\]]?",
    re.IGNORECASE,
)
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
    years = tuple(sorted(years_in(header)))
    if len(years) != 1:
        return Headed(header, years)
    rest = _STATED.sub(lambda found: " " if is_year_in(found[0]) else found[0], arabic(header))
    name = _SPACES.sub(" ", rest).strip(" ,()[]")
    return Headed("" if name in {"ปี", "พ.ศ.", "year"} else name, years)


def untimed(title: str) -> str:
    """A title without the years that it states."""
    rest = _STATED.sub(lambda found: " " if is_year_in(found[0]) else found[0], arabic(title))
    return _SPACES.sub(" ", rest).strip(" ,()[]") or title


def is_year_in(text: str) -> bool:
    """Whether a piece of a header is a year, whatever stands around it."""
    return is_year(text.strip("()[] \t").replace("ประจำ", "").replace("งบประมาณ", ""))


def of(table: Table) -> dict[int, Headed]:
    """Columns whose headers state years, but for those of areas and years themselves."""
    taken = {column for one, column in table.header.roles.items() if one in (*AREA_ROLES, "year")}
    return {
        column: found
        for column, name in enumerate(table.header.names)
        if column not in taken and role(name) != "year" and (found := headed(name)).years
    }
