"""The catalogue: dimensions, indicators, measures and sources, read once from catalog.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from wording import languages

PATH = Path(__file__).with_name("catalog.toml")
DEFAULT_MEASURE = "target_poor_rate"
UNITS = ("percent", "index", "count", "baht", "number")
"""What a measure's values are; a percent is a fraction 0–1, a number has no word of its own."""


@dataclass(frozen=True)
class Named:
    """Anything with an id and a name in both languages."""

    id: str
    name_th: str
    name_en: str

    def name(self, lang: str) -> str:
        """The name in a language."""
        return languages.named(self, lang)


@dataclass(frozen=True)
class Dimension(Named):
    """One of TPMAP's five dimensions; `bit` is its place in a mask's integer (health 16)."""

    colour: str
    bit: int


@dataclass(frozen=True)
class Agency:
    """A ministry, with the departments of it, or an office whose work a dimension describes."""

    dimension: str
    name_th: str
    name_en: str

    def name(self, lang: str) -> str:
        """The name in a language, by its English name where the language has an own."""
        return languages.named(Named(self.name_en, self.name_th, self.name_en), lang)


@dataclass(frozen=True)
class Indicator(Named):
    """One of the จปฐ. indicators; `dimension` is None where TPMAP does not use it."""

    no: int
    dimension: str | None


WORSE, BETTER, NEUTRAL = "higher_is_worse", "higher_is_better", "neutral"
SURVEY = "tpmap"
TPMAP = "TPMAP"
"""What the survey of a year is called that was not tabulated from records."""
TABULATED = "tabulated"
"""What imports call records that were tabulated: no file that an importer reads."""
"""The source of the survey of basic minimum needs."""


@dataclass(frozen=True)
class Measure(Named):
    """A figure that can be drawn, ranked and tabulated.

    `kind` names its arithmetic (poverty.measures). `unit` is one of `UNITS`. `derived` measures
    follow from the joint distribution and are protected. `direction` is `higher_is_worse`,
    `higher_is_better` or `neutral` (neither is progress). `rate` is the measure that colours the
    map where this one is a count. `people` says what an imported measure counts where its base's
    name does not: `households` or `indicator`.
    """

    group: str
    kind: str
    count: str = ""
    base: str = ""
    unit: str = "percent"
    dimension: str = ""
    rate: str = ""
    source: str = SURVEY
    direction: str = WORSE
    levels: str = "country region province district tambon municipality"
    derived: bool = False
    people: str = ""

    @property
    def high_leads(self) -> bool:
        """Whether high values come first and dark: where they are bad, or neither good nor bad."""
        return self.direction != BETTER

    @property
    def of_counts(self) -> bool:
        """Whether the value is its own count over its own base: A and M0 are not, beside H's."""
        return self.kind not in {"intensity", "adjusted"}

    @property
    def of_survey(self) -> bool:
        """Whether it stands on the survey of basic needs, which leaves Bangkok out."""
        return self.source == SURVEY or self.count == "people"

    @property
    def colouring(self) -> str:
        """Id of the measure that fills the map: itself, or the rate of a count."""
        return self.rate or self.id


@dataclass(frozen=True)
class Source:
    """A published source of figures or shapes.

    `title` and `licence` stand in both languages where the English ones are not told (as in
    releases of earlier versions).
    """

    id: str
    title: str
    publisher: str
    publisher_en: str
    licence: str
    title_en: str = ""
    licence_en: str = ""


@dataclass(frozen=True)
class Catalog:
    """Everything declared in catalog.toml, each as a dict by id in the order declared."""

    dimensions: dict[str, Dimension]
    agencies: tuple[Agency, ...]
    groups: dict[str, Named]
    indicators: dict[int, Indicator]
    measures: dict[str, Measure]
    sources: dict[str, Source]
    known: dict[int, dict[str, int]]
    tabulated: Mapping[int, str] = field(default_factory=dict)
    """Years of the survey that were tabulated from its records, and the source of each."""

    def source_of(self, measure: Measure, period: int) -> str:
        """Id of the source of a measure's figures in a year."""
        of_survey = measure.source == SURVEY or measure.source in self.tabulated.values()
        return self.tabulated.get(period, measure.source) if of_survey else measure.source

    def survey(self, period: int) -> str:
        """What the survey of a year is called: TPMAP, or the records it was tabulated from."""
        found = self.sources.get(self.tabulated.get(period, ""))
        return found.title if found else TPMAP

    def agencies_of(self, dimensions: Collection[str]) -> list[Agency]:
        """Agencies of one or more dimensions, in the order declared, each name once."""
        found = [agency for agency in self.agencies if agency.dimension in dimensions]
        return list({agency.name_th: agency for agency in found}.values())

    def in_group(self, group: str) -> list[Measure]:
        """Measures of a group, in the order declared."""
        return [measure for measure in self.measures.values() if measure.group == group]


def tabulated(year: int) -> str:
    """Id of the source of a year that was tabulated from the survey's records."""
    return f"{TABULATED}_{year}"


@cache
def catalog() -> Catalog:
    """The catalogue of this installation."""
    declared = tomllib.loads(PATH.read_text(encoding="utf-8"))
    dimensions = declared["dimension"]
    indicators = [_indicator(entry) for entry in declared["indicator"]]
    measures = [Measure(**entry) for entry in declared["measure"]]
    measures += [_indicator_measure(one, declared["of_indicator"]) for one in indicators]
    return Catalog(
        dimensions={
            entry["id"]: Dimension(**entry, bit=1 << (len(dimensions) - 1 - place))
            for place, entry in enumerate(dimensions)
        },
        agencies=tuple(Agency(**entry) for entry in declared["agency"]),
        groups={entry["id"]: Named(**entry) for entry in declared["group"]},
        indicators={indicator.no: indicator for indicator in indicators},
        measures={measure.id: measure for measure in measures},
        sources={entry["id"]: Source(**entry) for entry in declared["source"]},
        known={int(year): totals for year, totals in declared["known"].items()},
    )


def _indicator(entry: dict[str, Any]) -> Indicator:
    return Indicator(
        id=f"indicator_{entry['no']:02d}",
        name_th=entry["name_th"],
        name_en=entry["name_en"],
        no=entry["no"],
        dimension=entry.get("dimension"),
    )


def _indicator_measure(indicator: Indicator, names: dict[str, str]) -> Measure:
    return Measure(
        id=indicator.id,
        name_th=names["name_th"].format(no=indicator.no, name=indicator.name_th),
        name_en=names["name_en"].format(no=indicator.no, name=indicator.name_en),
        group=indicator.dimension or "bmn",
        kind="ratio",
        count=f"{indicator.id}_failed",
        base=f"{indicator.id}_surveyed",
    )
