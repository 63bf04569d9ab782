"""A reporting system: the figures that its reports hold, and the measures that follow from them.

ThaiQM, the TPMAP Logbook and the registers of complaints are one declaration each. Figures of two
systems stand under ids of their own and are never added.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from data.catalog import Measure, Named
from data.imports.draft import Options
from data.intake.header import header_key
from geo.names.declared import Words, whole

_ELSEWHERE = {"", "people_base", "households_base"}
"""Bases that a report does not have itself: none, or the people of the survey nearest to it."""


@dataclass(frozen=True)
class SystemField(Named):
    """One figure of a report: our column, its header in our template, and other headers.

    `of` names the figure that it is a part of, `dimension` the one that it is about. `unit` is what
    it counts; what does not `adds` up (a median, agencies that work in several areas) is of its own
    area alone. `stage` is what became of the households that it counts.
    """

    others: tuple[str, ...] = ()
    of: str = ""
    unit: str = "households"
    adds: str = "yes"
    dimension: str = ""
    stage: str = ""

    @property
    def whole(self) -> bool:
        """Whether it is a count."""
        return self.unit != "days"


@dataclass(frozen=True)
class Rate(Named):
    """A measure that can follow from a report: a count and its base, or a figure as it stands.

    `few` names the figure of which there must be as many as the house's threshold, or nothing is
    told of the measure (figures/reports/few.py); `over` the figure that a value as it stands is
    the median of, of which there must be as many in the same place too.
    """

    count: str
    base: str = ""
    kind: str = "ratio"
    unit: str = "percent"
    direction: str = "higher_is_worse"
    rate: str = ""
    few: str = ""
    over: str = ""


@dataclass(frozen=True)
class System:
    """What is declared of a system.

    `standing`: its figures are those of a day, so that a year's are its last report's; otherwise
    they are what happened within a month, and a year's are those of its twelve months.
    """

    id: str
    declared: Words

    @cached_property
    def standing(self) -> bool:
        """Whether figures are those of a day, not of what happened within a month."""
        return self.declared.texts("figures") == ("standing",)

    @cached_property
    def group(self) -> Named:
        """The group of its measures."""
        return self.declared.entry("group", Named)

    @cached_property
    def fields(self) -> dict[str, SystemField]:
        """The figures of a report, by their ids."""
        return {field.id: field for field in self.declared.entries("field", SystemField)}

    @cached_property
    def rates(self) -> tuple[Rate, ...]:
        """The measures that can follow."""
        return self.declared.entries("rate", Rate)

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """Figures that every report has."""
        return self.declared.texts("needed")

    @cached_property
    def outcomes(self) -> tuple[str, ...]:
        """Figures that together are no more than the one that they are parts of."""
        return self.declared.texts("outcomes")

    @cached_property
    def counts(self) -> tuple[str, ...]:
        """Figures that add up to those of the areas above."""
        return tuple(one.id for one in self.fields.values() if one.adds == "yes")

    @cached_property
    def kinds(self) -> re.Pattern[str] | None:
        """Headers of the column of kinds; None where the system has none."""
        headers = self.declared.within("headers")
        return headers.known_by("kind", re.IGNORECASE) if "kind" in headers else None

    @cached_property
    def since(self) -> re.Pattern[str] | None:
        """What titles of figures since the beginning of a year say, where no month's may be so."""
        headers = self.declared.within("headers")
        return headers.known_by("since", re.IGNORECASE) if "since" in headers else None

    def named(self, header: str) -> list[str]:
        """The figures that a header means."""
        plain = header_key(header)
        bare = self._unit.sub("", plain)
        return [one for one, keys in self._keys.items() if plain in keys or bare in keys]

    @cached_property
    def _unit(self) -> re.Pattern[str]:
        """The unit that a header may end with."""
        return self.declared.within("headers").known_by("unit")

    @cached_property
    def _keys(self) -> dict[str, frozenset[str]]:
        """All headers that mean each figure, in one form."""
        return {
            one.id: frozenset(
                header_key(name) for name in (one.id, one.name_th, one.name_en, *one.others)
            )
            for one in self.fields.values()
        }

    def source(self, options: Options) -> dict[str, str]:
        """Where the figures come from."""
        told = self.declared.within("source").text
        return {
            "id": self.id,
            "title": options.source or told("title"),
            "title_en": options.source or told("title_en"),
            "publisher": options.publisher or told("publisher"),
            "publisher_en": options.publisher or told("publisher_en"),
            "licence": options.licence or told("licence"),
        }

    def measures(self, there: list[str]) -> tuple[Measure, ...]:
        """The measures that follow from the figures that are there."""
        return tuple(
            Measure(
                id=one.id,
                name_th=one.name_th,
                name_en=one.name_en,
                group=self.group.id,
                kind=one.kind,
                count=one.count,
                base=one.base,
                unit=one.unit,
                source=self.id,
                direction=one.direction,
                rate=one.rate,
                people="households" if self.fields[one.count].unit == "households" else "",
            )
            for one in self.rates
            if {one.count, one.base} - _ELSEWHERE <= set(there)
        )


def system(id_: str) -> System:
    """A system that is declared beside this module."""
    return System(id_, whole(__file__, f"{id_}.toml"))
