"""What a group's areas hold together: counts added, rates recomputed, never averaged.

Published counts are sums of published counts. Whatever follows from several dimensions at once is a
sum over the protected base of the same survey units, as it is for every area (figures.protection).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from data.catalog import DEFAULT_MEASURE, Measure
from data.stored.release import Release
from figures import house, protection, readings
from figures.groups.added import GROUP, added, nothing
from figures.reports import few
from geo import areas as area_rules
from geo.areas import COUNTRY, REGIONS
from geo.groups.group import Group
from poverty import claims, combinations, concentration, joint, measures
from poverty.claims import Place
from poverty.protection.disclosure import Status
from poverty.protection.protected import Protected

__all__ = ["GROUP", "LIKE", "SUMMED", "GroupFigures", "Reader"]

LIKE = "province"
"""The level whose areas a group is ranked among, as if it were one of them."""
Reader = Callable[[Release, str, str, int], pd.DataFrame]
"""What reads a measure over a level: `readings.reading`, or a cache over it."""
SUMMED = frozenset({"ratio", "count", "dimension"})
"""Kinds of measures that are counts, or ratios of two counts."""


@dataclass(frozen=True, eq=False)
class GroupFigures:
    """A group in one year of a release.

    `reading` has the columns of `poverty.measures.reading`, with `known`: the areas that its sums
    stand on. What no sum gives (an index of averages, a line in baht, people a km²) is nothing
    (`Status.NONE`).
    """

    release: Release
    group: Group
    period: int
    read: Reader = field(default=readings.reading, compare=False, repr=False)

    # What is counted

    @cached_property
    def parts(self) -> pd.DataFrame:
        """Figures of everything counted: the areas, and the survey units where they are in."""
        return self.parts_of(self.period)

    def parts_of(self, period: int) -> pd.DataFrame:
        """The same of any year."""
        own = self.release.figures(self.group.level, period).loc[list(self.group.codes)]
        if not self.group.units:
            return own
        units = self.release.figures("municipality", period).loc[self.unit_codes]
        return pd.concat([own, units])

    @property
    def unit_codes(self) -> list[str]:
        """Codes of the survey units without a shape in the districts touched."""
        touched = set(self.group.districts)
        codes = self.release.codes("municipality").astype(str)
        return [code for code in codes if code[:4] in touched]

    @cached_property
    def without(self) -> tuple[str, ...]:
        """Codes of the areas without figures of their own, which add nothing."""
        known = self.parts["people"].notna() if "people" in self.parts else self.parts.any(axis=1)
        return tuple(self.parts.index[~known].astype(str))

    @cached_property
    def table(self) -> Protected:
        """Protected counts of the target poor of the group: one row."""
        return self.protected(readings.POPULATION)

    def protected(self, population: str) -> Protected:
        """Protected counts of a population of the group: one row."""
        made = protection.base(self.release, self.period)
        units = next(iter(made.cells.values())).index
        own = units if self.group.level == "tambon" else units.str[:4]
        counted = units[own.isin(self.parts.index)]
        areas = pd.Series(GROUP, index=counted, dtype=object)
        return made.over(population, areas, pd.Index([GROUP]), threshold=house.threshold())

    # What measures say

    def reading(self, measure: str) -> pd.Series:
        """What a measure says of the group. Raises `KeyError` for a measure there is not."""
        asked = self.release.catalog.measures[measure]
        if self.group.level not in asked.levels.split():
            return nothing()
        if measures.derived_from_base(asked):
            return self._derived(asked)
        if asked.kind == "value" and asked.unit == "count":
            return self._whole(asked)
        return self._summed(asked) if asked.kind in SUMMED else nothing()

    def _whole(self, asked: Measure) -> pd.Series:
        """A number of people told of every area: the sum, nothing where one of them has none."""
        own = self._of_parts(asked)["value"]
        if own.isna().any():
            return nothing()
        told = {"value": own.sum(), "status": Status.PUBLISHED, "known": len(own)}
        return pd.Series({**nothing(), **told}, name=GROUP)

    def _derived(self, asked: Measure) -> pd.Series:
        base = self.parts[asked.base].sum(min_count=1)
        figures = pd.DataFrame({asked.base: [base]}, index=[GROUP])
        (row,) = measures.reading(asked, figures, self.table).to_dict("records")
        known = int(self.parts[asked.base].notna().sum())
        return pd.Series({**row, "known": known}, name=GROUP)

    def _summed(self, asked: Measure) -> pd.Series:
        """A count, or a ratio of two counts, of those areas that have both."""
        own = self._of_parts(asked)
        return added(own["count"], own["base"], ratio=asked.kind != "count", based=bool(asked.base))

    def _of_parts(self, asked: Measure) -> pd.DataFrame:
        """Counts and bases of a measure over everything counted."""
        lacking = [one for one in (asked.count, asked.base) if one and one not in self.parts]
        every = [*self.parts.columns, *lacking]
        figures = self.parts.reindex(columns=every) if lacking else self.parts
        return few.told(self.release, asked, self.period, measures.reading(asked, figures))

    def areas(self, measure: str) -> pd.DataFrame:
        """The reading of a measure of every area of the group, `rank` among all of the level."""
        table = self.read(self.release, self.group.level, measure, self.period)
        return table.loc[list(self.group.codes)]

    def units(self, measure: str = DEFAULT_MEASURE) -> pd.DataFrame:
        """The reading of a measure of the survey units of the districts touched, in or out."""
        table = self.read(self.release, "municipality", measure, self.period)
        return table.loc[self.unit_codes]

    # What it stands beside

    @cached_property
    def regions(self) -> dict[str, float]:
        """The people surveyed of the group in each region that it touches, most first.

        They are of the latest year of the survey, whatever year is asked for.
        """
        people = self.parts_of(self.release.periods[0])["people"].fillna(0)
        held = people.groupby([area_rules.region_of(str(code)) for code in people.index]).sum()
        ordered = held.sort_values(ascending=False, kind="stable")
        return {str(region): float(many) for region, many in ordered.items()}

    def beside(self, measure: str) -> pd.DataFrame:
        """The same measure of the country and of the regions touched, those with most people first.

        Rows by code, the country's first; columns as a reading.
        """
        country = self.read(self.release, "country", measure, self.period)
        regions = self.read(self.release, "region", measure, self.period)
        there = [region for region in self.regions if region in REGIONS and region in regions.index]
        return pd.concat([country.loc[[COUNTRY]], regions.loc[there]])

    def place(self, measure: str) -> Place | None:
        """Where the group would stand among the provinces if it were one of them (1 is highest).

        `of` counts the provinces with a figure and the group itself; None where it has none.
        """
        others = self.read(self.release, LIKE, measure, self.period)["value"]
        own = pd.Series({GROUP: float(self.reading(measure)["value"])})
        return claims.place(pd.concat([others, own]), GROUP)

    # Dimensions and what comes together

    def dimensions(self) -> pd.DataFrame:
        """The five dimensions by id: `value`, `count` and `base` of its target poor, `status`."""
        counts, people = measures.dimension_table(self.parts), self.parts["people"]
        rows = {name: added(counts[name], people) for name in counts}
        return pd.DataFrame(rows).T[["value", "count", "base", "status"]]

    def together(self) -> pd.DataFrame:
        """The 31 sets of dimensions among its target poor (poverty.combinations.of_area)."""
        return combinations.of_area(self.table, GROUP)

    @property
    def joint_known(self) -> bool:
        """Whether it is known which dimensions come together: not from unions alone."""
        columns = [name for name in joint.columns(readings.POPULATION) if name in self.parts]
        return bool(columns) and bool(self.parts[columns].notna().to_numpy().any())

    # Where to start

    def spread(self, measure: str = DEFAULT_MEASURE) -> pd.DataFrame:
        """Its areas, and the units where they are in, those with the most people first.

        A reading's columns, `rank` among all areas of the level (NaN for units), `share` and
        `running` of the group's count (0–1), and `pocket`: in the country's worst tenth.
        """
        table = self.read(self.release, self.group.level, measure, self.period)
        table = table.assign(pocket=concentration.pockets(table["value"]))
        table = table.loc[list(self.group.codes)]
        if self.group.units:
            units = self.units(measure).assign(rank=float("nan"), pocket=False)
            table = pd.concat([table, units])
        shares = concentration.shares(table["count"])
        ordered = [*shares.index, *table.index.difference(shares.index)]
        return table.join(shares[["share", "running"]]).loc[ordered]
