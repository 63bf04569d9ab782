"""The source figures in exact fractions, read from the release's files by nothing of ours."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property
from pathlib import Path

import pandas as pd

from tests.poverty.tables import released

FOLDER = Path(__file__).parents[2] / "data"
RELEASE = FOLDER / "thailand"
PERIOD = 2561
DIMENSIONS = ("health", "living", "education", "income", "access")
"""In the order of the digits of TPMAP's masks."""
DERIVED = frozenset({"multi_rate", "mpi_m0", "mpi_a"})
"""Measures of the protected base: counted again from its cells, which tests/poverty hold to be sums
over the survey units."""
FEW = 5
"""Counts of the base below this are not shown."""
REGIONS = {"1": "central", "2": "central", "3": "northeast", "4": "northeast", "5": "north",
           "6": "north", "7": "central", "8": "south", "9": "south"}  # fmt: skip
"""Regions by the first digit of a code (มอก. 1099); Bangkok is 10."""


def region(code: str) -> str:
    """The region of a code."""
    return "bangkok" if code.startswith("10") else REGIONS[code[0]]


Loaded = dict[str, tuple[dict[str, str], dict[str, pd.DataFrame]]]
"""What the catalogue would declare of a measure, and its counts by level, by its id."""
LOADED: Loaded = {}
"""Measures that are not of the embedded release, or of another year than its own."""


@contextmanager
def also(loaded: Loaded) -> Iterator[None]:
    """Other figures beside, or instead of, those of the embedded release."""
    remembered = (catalogue, measured, inside)
    LOADED.update(loaded)
    for function in remembered:
        function.cache_clear()
    yield
    LOADED.clear()
    for function in remembered:
        function.cache_clear()


@cache
def areas() -> pd.DataFrame:
    """Names and levels by code."""
    return pd.read_parquet(RELEASE / "areas.parquet").set_index("code")


@cache
def name(code: str, lang: str) -> str:
    """The name of an area without its kind."""
    return str(areas().at[code, f"name_{lang}"])


@cache
def survey() -> pd.DataFrame:
    """Counts of all areas by code."""
    table = pd.read_parquet(RELEASE / "figures.parquet")
    return table[table["year_be"] == PERIOD].set_index("code")


@cache
def figures(level: str) -> pd.DataFrame:
    """Counts of a level by code."""
    table = survey()
    codes = areas().index[areas()["level"] == level]
    return table.reindex(codes)


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """Measures by id, those of the indicators too, with the names of the catalogue."""
    declared = tomllib.loads((FOLDER / "catalog.toml").read_text(encoding="utf-8"))
    found = {entry["id"]: entry for entry in declared["measure"]}
    for entry in declared["indicator"]:
        number = entry["no"]
        found[f"indicator_{number:02d}"] = {
            "kind": "ratio",
            "count": f"indicator_{number:02d}_failed",
            "base": f"indicator_{number:02d}_surveyed",
            "name_th": f"สัดส่วนไม่ผ่านตัวชี้วัดที่ {number}: {entry['name_th']}",
            "name_en": f"Below standard, {number}: {entry['name_en']}",
        }
    return found | {measure: entry for measure, (entry, _) in LOADED.items()}


def dimensions() -> list[dict[str, str]]:
    """The dimensions as the catalogue declares them."""
    return tomllib.loads((FOLDER / "catalog.toml").read_text(encoding="utf-8"))["dimension"]


@cache
def with_units() -> frozenset[str]:
    """Districts with survey units that have no polygon."""
    return frozenset(unit[:4] for unit in figures("municipality").index)


@dataclass(frozen=True, eq=False)
class Measured:
    """A measure over a level: values, counts and bases in exact numbers, by code."""

    measure: str
    level: str
    given: pd.DataFrame | None = None
    """Its counts where they are not those of the embedded release, nor of those loaded."""

    @property
    def entry(self) -> dict[str, str]:
        """What the catalogue declares of it."""
        return catalogue()[self.measure]

    @property
    def table(self) -> pd.DataFrame:
        """The counts that it is made of."""
        if self.given is not None:
            return self.given
        _, loaded = LOADED.get(self.measure, ({}, None))
        return figures(self.level) if loaded is None else loaded[self.level]

    @property
    def unit(self) -> str:
        """`percent`, `count` or `index`."""
        return self.entry.get("unit", "percent")

    @property
    def higher_is_worse(self) -> bool:
        """Whether high values are the bad ones."""
        return self.entry.get("direction", "higher_is_worse") != "higher_is_better"

    @cached_property
    def counts(self) -> dict[str, Fraction | None]:
        """What is counted, by code."""
        table = self.table
        if self.measure in DERIVED:
            return {code: several for code, (several, _) in base(self.level).items()}
        if self.entry["kind"] == "dimension":
            digit = DIMENSIONS.index(self.entry["dimension"])
            columns = [
                name
                for name in table
                if name.startswith("target_poor_")
                and name.removeprefix("target_poor_").isdigit()
                and name.removeprefix("target_poor_")[digit] == "1"
            ]
            return exact(table[columns].sum(axis=1, skipna=False))
        return exact(table[self.entry["count"]])

    @cached_property
    def bases(self) -> dict[str, Fraction | None]:
        """What it is counted of, by code; nothing where a measure has no base."""
        base = self.entry.get("base")
        return exact(self.table[base]) if base else dict.fromkeys(self.table.index)

    @cached_property
    def values(self) -> dict[str, Fraction | None]:
        """Values by code; nothing where there is none."""
        if self.entry["kind"] in {"count", "value"}:
            return self.counts
        if self.measure in DERIVED:
            return {code: self._of_base(code) for code in self.counts}
        return {
            code: count / base if count is not None and base else None
            for (code, count), base in zip(self.counts.items(), self.bases.values(), strict=True)
        }

    def _of_base(self, code: str) -> Fraction | None:
        """A measure at two or more dimensions; nothing where too few people are counted."""
        several, score = base(self.level)[code]
        people = self.bases[code]
        if several is None or self.hidden(code) or not people:
            return None
        if self.measure == "mpi_a":
            return score / several if several else None
        return (several if self.measure == "multi_rate" else score) / people

    def hidden(self, code: str) -> bool:
        """Whether the base counts so few that nothing is shown, zero with room for somebody too."""
        several = self.counts[code]
        return (
            self.measure in DERIVED
            and several is not None
            and several < FEW
            and (several > 0 or room(self.level)[code])
        )

    @cached_property
    def known(self) -> dict[str, Fraction]:
        """The values that there are."""
        return {code: value for code, value in self.values.items() if value is not None}

    @cached_property
    def places(self) -> dict[str, tuple[int, int]]:
        """How many lie above, and one, by code; and how many have the same value, itself too."""
        held = Counter(self.known.values())
        above, place = 0, {}
        for value in sorted(held, reverse=True):
            place[value] = above + 1, held[value]
            above += held[value]
        return {code: place[value] for code, value in self.known.items()}


def exact(column: pd.Series) -> dict[str, Fraction | None]:
    """A column in exact numbers."""
    numbers = zip(column.index.astype(str), column.astype(float).tolist(), strict=True)
    return {code: None if value != value else fraction(value) for code, value in numbers}


def fraction(value: float) -> Fraction:
    """A number of a table as it is written there."""
    return Fraction(int(value)) if value.is_integer() else Fraction(repr(value))


@cache
def inside(measure: str, level: str, area: str) -> dict[str, Fraction]:
    """The values that there are in a province or a region."""
    return {
        code: value
        for code, value in measured(measure, level).known.items()
        if (code.startswith(area) if area.isdigit() else region(code) == area)
    }


@cache
def measured(measure: str, level: str) -> Measured:
    """A measure over a level, read once."""
    return Measured(measure, level)


@cache
def base(level: str) -> dict[str, tuple[Fraction | None, Fraction | None]]:
    """People in two or more dimensions and a fifth of their deprivations, from the base's cells."""
    cells = released(level).cells
    sizes = [(mask, mask.count("1")) for mask in cells.columns if mask.count("1") > 1]
    found: dict[str, tuple[Fraction | None, Fraction | None]] = {}
    for code, row in cells.iterrows():
        if row.isna().any():
            found[str(code)] = None, None
            continue
        several = sum(Fraction(int(row[mask])) for mask, _ in sizes)
        score = sum(Fraction(int(row[mask]) * size, len(DIMENSIONS)) for mask, size in sizes)
        found[str(code)] = Fraction(several), Fraction(score)
    return found


@cache
def room(level: str) -> dict[str, bool]:
    """Whether the published totals leave room for somebody in two or more dimensions."""
    room = released(level).room
    several = [mask for mask in room.columns if mask.count("1") > 1]
    return {str(code): bool(found) for code, found in (room[several].sum(axis=1) > 0).items()}


def counted() -> list[str]:
    """Measures that follow from the source alone."""
    return [name for name in catalogue() if name not in DERIVED]


def has(measure: str, level: str) -> bool:
    """Whether the catalogue gives a measure to a level."""
    every = "country region province district tambon municipality"
    return level in catalogue()[measure].get("levels", every).split()
