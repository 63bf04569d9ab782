"""What a definition says: tables of records, indicators, who is poor, what is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tabulating.tables import Extra

HOUSEHOLD, PERSON = "household", "person"
LEVELS = (HOUSEHOLD, PERSON)
OWN = "own"
POOR_BY = (HOUSEHOLD, OWN)
"""Whether people are deprived in what their household is, as TPMAP counts, or in their own."""
GROUPS = ("card_applied", "card_holders", "elderly", "disabled", "chronic")
"""Groups of people that a release counts."""
KINDS = (
    "no_key",
    "duplicate_key",
    "impossible_value",
    "no_area",
    "malformed_area",
    "unknown_area",
    "abolished_area",
    "household_without_people",
    "person_without_household",
    "other_year",
    "other_size",
)
"""Why a record is left out, or, of an abolished area with one successor, counted elsewhere.

One of another size is a household that is counted by the people who are there.
"""
SHARE = 0.001
"""Share of the records of a table that may be left out for each reason, where none is stated."""

Value = int | float | str


@dataclass(frozen=True)
class Condition:
    """What a value must be: one of some, or a number from `least` to `most`."""

    column: str
    among: tuple[Value, ...] = ()
    least: float | None = None
    most: float | None = None


def sized(name: str) -> str:
    """What a sum of households is called that would be in the group by how many people they have.

    A column of which that is true of nearly all tells the size of households.
    """
    return f"{name}_sized"


def people_in(name: str) -> str:
    """What the sum of the people of those households is called that a sum counts."""
    return f"{name}_people"


def poor_of(name: str) -> str:
    """What a sum of households, or of their people, is called of the poor households alone."""
    return f"{name}_poor"


@dataclass(frozen=True)
class Sizes:
    """Bands of household size that are counted, by the names of their sums.

    Of each the fewest and the most people, None for any number. `told` is the households' own
    column of how many they are, "" for none.
    """

    bands: Mapping[str, tuple[int, int | None]] = field(default_factory=dict)
    told: str = ""

    def sums(self) -> list[str]:
        """The names of what is counted: households, and their people."""
        return [*self.bands, *map(people_in, self.bands)]


@dataclass(frozen=True)
class Indicator:
    """One indicator: its column, of whom it is asked, its dimension ("" for none), its values.

    `failed`, `passed` and `not_asked` are values; nothing at all is not asked. Where the column is
    a number, `below` is what it fails under, and `passed` is empty.
    """

    no: int
    column: str
    level: str
    dimension: str
    failed: tuple[Value, ...] = ()
    passed: tuple[Value, ...] = ()
    not_asked: tuple[Value, ...] = ()
    below: float | None = None
    name_th: str = ""
    name_en: str = ""


@dataclass(frozen=True)
class Households:
    """The table of households: where it lies, and its columns of keys, areas and years."""

    files: str
    key: str
    area: str
    year: str = ""


@dataclass(frozen=True)
class Persons:
    """The table of persons; with an `area`, records lie together by province."""

    files: str
    key: str
    household: str
    area: str = ""
    year: str = ""


@dataclass(frozen=True)
class Definition:
    """A definition as it was read; `year` is 0 where a column tells it.

    `homes` count households by tests of a column, `sizes` by how many people they have; they, and
    more groups, are those of the `tables` (tabulating/tables.py:counting).
    """

    year: int
    households: Households
    persons: Persons
    indicators: tuple[Indicator, ...]
    poor_by: str
    registered: Condition
    target: Condition
    groups: Mapping[str, Condition]
    shares: Mapping[str, float]
    source: Mapping[str, str]
    sha256: str
    file: str
    tables: tuple[Extra, ...] = ()
    homes: Mapping[str, Condition] = field(default_factory=dict)
    sizes: Sizes = field(default_factory=Sizes)

    def sums_of_homes(self) -> list[str]:
        """The names of what is counted of households by `homes`, and by their size."""
        return [*self.homes, *map(sized, self.homes), *self.sizes.sums()]

    def of_level(self, level: str) -> list[Indicator]:
        """Indicators that are asked of households or of persons."""
        return [one for one in self.indicators if one.level == level]

    def columns(self, level: str) -> list[str]:
        """Columns that the definition names in a table, each once."""
        asked = [one.column for one in self.of_level(level)]
        if level == HOUSEHOLD:
            table = self.households
            named = [table.key, table.area, table.year]
            named += [test.column for test in self.homes.values()] + [self.sizes.told]
        else:
            people = self.persons
            flags = [self.registered, self.target, *self.groups.values()]
            named = [people.key, people.household, people.area, people.year]
            named += [flag.column for flag in flags]
        return [name for name in dict.fromkeys([*named, *asked]) if name]
