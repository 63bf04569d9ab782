"""From surveyed to helped: what became of the households of a place that have problems."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from data.imports.systems import SYSTEMS
from data.stored.release import Release
from data.stored.reports import AS_OF
from figures.reports.kept import reports
from geo.areas import MAP_LEVELS, within

OUTCOMES = ("helped", "self", "progress")
"""What may have become of a household with problems, as far as a system tells it."""
SOLVED = ("helped", "self")
_STAGES = ("surveyed", "problems", *OUTCOMES)


@dataclass(frozen=True)
class Flow:
    """The households of a place on a day: counts, NaN where the report lacks them.

    `dimension` is the one that they are about, "" for all. `areas` of the `of` areas that the place
    is made of are in it, by the codes `parts`: 1 of 1 where the report has the place itself.
    `told` are the outcomes of which the system's reports tell anything of any area.
    """

    system: str
    as_of: str
    surveyed: float
    problems: float
    helped: float
    self: float
    progress: float
    dimension: str = ""
    areas: int = 1
    of: int = 1
    parts: tuple[str, ...] = ()
    told: tuple[str, ...] = OUTCOMES

    @property
    def solved(self) -> float:
        """Households helped or that solved their problems by themselves.

        NaN where the reports tell of neither, or this one lacks one that others tell of.
        """
        return self._sum(one for one in SOLVED if one in self.told)

    @property
    def not_yet(self) -> float:
        """Households with problems to which nothing else has happened.

        NaN where the report lacks anything that may have happened to them.
        """
        declared = columns(self.system, self.dimension)
        return self.problems - self._sum(one for one in OUTCOMES if one in declared)

    def _sum(self, names: Iterable[str]) -> float:
        """The sum of some counts; NaN where one is missing or there are none."""
        values = [getattr(self, name) for name in names]
        return math.fsum(values) if values else math.nan

    @property
    def share_solved(self) -> float:
        """Share of those with problems that is solved, 0–1; NaN where there are none."""
        return self.solved / self.problems if self.problems > 0 else math.nan

    @property
    def share_problems(self) -> float:
        """Share of those surveyed that has problems, 0–1; NaN where nobody was surveyed."""
        return self.problems / self.surveyed if self.surveyed > 0 else math.nan


def columns(system: str, dimension: str = "") -> dict[str, str]:
    """The figure of each stage of a system, of all households or of a dimension's problems."""
    found = {
        field.stage: field.id
        for field in SYSTEMS[system].fields.values()
        if field.stage and field.dimension == dimension
    }
    if dimension and "problems" not in found and found:  # parts of all that have problems
        found["problems"] = columns(system)["problems"]
    return found


def summed(rows: pd.DataFrame, problems: str, parts: Sequence[str]) -> pd.Series:
    """Sums of columns over rows, each missing where one of the rows lacks it.

    Nobody of those with `problems` is in any of the `parts` of them where there are none of them.
    """
    nobody = rows[problems] == 0
    gaps = {name: nobody & column.isna() & (name in parts) for name, column in rows.items()}
    filled = rows.mask(pd.DataFrame(gaps), 0.0)
    return filled.sum(skipna=False).where(rows.notna().any(axis="index"))


def told(release: Release, system: str, dimension: str = "") -> tuple[str, ...]:
    """The outcomes of which a system's reports tell anything of any area."""
    rows, at = reports(release, system), columns(system, dimension)
    return tuple(one for one in OUTCOMES if at.get(one) in rows and rows[at[one]].notna().any())


def flow(release: Release, system: str, month: str, area: str, dimension: str = "") -> Flow | None:
    """The flow of an area as a month's report has it; None where it has nothing of the area.

    Where the report has not the area itself, the areas of the highest level in it are added, and
    `areas` tells how many of how many these are.
    """
    rows, known = reports(release, system), told(release, system, dimension)
    here = rows[rows.index.get_level_values("month") == month].droplevel("month")
    if area in here.index and pd.notna(_problems(here, system)).get(area, False):
        return _made(here.loc[[area]], system, dimension, 1, known)
    for level in MAP_LEVELS:
        codes = release.codes(level)
        inside = codes[within(codes, area)]
        found = here.reindex(inside)[_problems(here, system).reindex(inside).notna()]
        if len(found):
            return _made(found, system, dimension, len(inside), known)
    return None


def of_areas(
    release: Release, system: str, month: str, codes: Sequence[str], dimension: str = ""
) -> Flow | None:
    """The flow of several areas together, as of a group; None where none of them is reported."""
    each = [flow(release, system, month, code, dimension) for code in codes]
    there = [one for one in each if one is not None]
    if not there:
        return None
    rows = pd.DataFrame([{name: getattr(one, name) for name in _STAGES} for one in there])
    sums = summed(rows, "problems", OUTCOMES)
    return Flow(
        system, max(one.as_of for one in there), **{name: float(sums[name]) for name in _STAGES},
        dimension=dimension, areas=len(there), of=len(codes),
        parts=tuple(code for code, one in zip(codes, each, strict=True) if one), told=there[0].told,
    )  # fmt: skip


def _problems(here: pd.DataFrame, system: str) -> pd.Series:
    return here[columns(system)["problems"]]


def _made(rows: pd.DataFrame, system: str, dimension: str, of: int, known: tuple[str, ...]) -> Flow:
    """The flow of rows together: a stage is told where all of them with problems tell it."""
    at = columns(system, dimension)
    whole = _problems(rows, system)
    counts = pd.DataFrame({name: _column(rows, at.get(name, "")) for name in _STAGES})
    if dimension:  # nobody with problems has none of a dimension either
        counts["problems"] = counts["problems"].mask((whole == 0) & counts["problems"].isna(), 0.0)
    sums = summed(counts, "problems", OUTCOMES)
    return Flow(
        system, str(rows[AS_OF].max()), **{name: float(sums[name]) for name in _STAGES},
        dimension=dimension, areas=len(rows), of=of, parts=tuple(map(str, rows.index)), told=known,
    )  # fmt: skip


def _column(rows: pd.DataFrame, name: str) -> pd.Series:
    """A column of reports; all missing where they have it not."""
    return rows[name] if name in rows else pd.Series(math.nan, index=rows.index)


def by_dimension(release: Release, system: str, month: str, area: str) -> dict[str, Flow]:
    """The flow of each dimension of which the report tells something of the area."""
    dimensions = dict.fromkeys(
        field.dimension for field in SYSTEMS[system].fields.values() if field.dimension
    )
    flows = {one: flow(release, system, month, area, one) for one in dimensions}
    return {name: one for name, one in flows.items() if one is not None and _tells(one, system)}


def _tells(one: Flow, system: str) -> bool:
    """Whether a flow tells of its dimension, beside what all of them share."""
    own = columns(system, one.dimension)
    shared = set(columns(system).values())
    return any(
        not math.isnan(getattr(one, stage)) for stage, name in own.items() if name not in shared
    )
