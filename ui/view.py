"""One view of the atlas: the choice, its texts, and the figures it asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, cast

import pandas as pd

from data.catalog import DEFAULT_MEASURE, Catalog, Measure
from figures import classed, readings
from geo import areas as area_rules
from geo.classing.classes import QUANTILE, Classes
from poverty.protection.disclosure import Status
from ui import cached
from ui.choice import Choice
from ui.kept import MANY, of_object
from ui.naming import Naming
from ui.parts import cited, counts
from ui.site import WITHIN
from wording.ages import dated
from wording.numbers import figure

Choose = Callable[[str], None]
"""What is called with the code of an area chosen."""


SURVEY = "tpmap"
"""The source whose survey leaves Bangkok out and counts tambons in municipal units."""
_inside = of_object(MANY)(readings.inside)
_crowded = of_object(MANY)(classed.crowded)


def counted(measure: Measure) -> str:
    """Key of the text of what a measure counts: people, households or things of no known unit."""
    return counts.unit(measure)


@dataclass(frozen=True)
class View(Naming):
    """What a page draws from.

    `asked` is the choice of the address where this view is of another measure or year (`survey`).
    """

    asked: Choice | None = None

    @property
    def link(self) -> Choice:
        """The choice that addresses go on from: that of the page's own address."""
        return self.asked or self.choice

    @cached_property
    def survey(self) -> View:
        """The view of TPMAP's figures: this one, else of its main measure in its latest year."""
        own, periods = self.measure.source == SURVEY, self.release.periods
        if own and self.choice.period in periods:
            return self
        choice = self.choice.but(
            measure=self.choice.measure if own else DEFAULT_MEASURE,
            period=self.choice.period if self.choice.period in periods else periods[0],
        )
        return replace(self, choice=choice, asked=self.link)

    def of_year(self, label: str) -> str:
        """A label, with the year of this view where the address names another one."""
        if self.link.period == self.choice.period:
            return label
        when = dated(self.choice.period, self.choice.lang)
        return self.text("of-year", label=label, year=when)

    @property
    def catalog(self) -> Catalog:
        """The catalogue of measures and dimensions, with those imported into the release."""
        return self.release.catalog

    @property
    def measure(self) -> Measure:
        """The measure chosen."""
        return self.catalog.measures[self.choice.measure]

    @property
    def shade(self) -> Measure:
        """The measure that colours the map: the rate of a count."""
        return self.catalog.measures[self.measure.colouring]

    @property
    def population(self) -> str:
        """Whose dimensions come together (poverty.joint.POPULATIONS)."""
        return "target_poor"

    @property
    def source(self) -> str:
        """Where the measure's figures come from, with their year; behind the words of training."""
        lang = self.choice.lang
        survey = self.survey.choice.period
        known = cited.source(self.catalog, self.measure, self.choice.period, lang, survey)
        mark = self.release.mark(lang)
        return self.text("training-title", mark=mark, title=known) if mark else known

    @property
    def worse_is_higher(self) -> bool:
        """Whether high values are the bad ones."""
        return self.measure.high_leads

    def of_level(self, level: str, measure: str | None = None) -> pd.DataFrame:
        """The reading of a measure (the chosen one by default) over a level."""
        chosen = measure or self.choice.measure
        return cached.reading(self.release.id, level, chosen, self.choice.period)

    @cached_property
    def reading(self) -> pd.DataFrame:
        """The chosen measure over the level shown, within the part of the country shown."""
        table = self.of_level(self.choice.level)
        if not self.within:
            return table
        return _inside(table, self.within)

    @cached_property
    def classes(self) -> Classes:
        """Classes of the colouring measure: of the whole country unless asked otherwise."""
        choice = self.choice
        scheme, part = (QUANTILE, self.within) if self.own_classes else (self.scheme, "")
        return cached.classified(
            self.release.id, choice.level, self.shade.id, choice.period, scheme, part
        )

    def map_figures(self, asset: str) -> dict[str, Any]:
        """What the map's tooltips say, in the order of an asset's areas."""
        choice = self.choice
        return cached.map_figures(
            self.release.id, asset, choice.level, self.shade.id, choice.period
        )

    @cached_property
    def scheme(self) -> str:
        """The classes in force: those that the address names, else the page's own.

        A province that the country's classes would show in one colour is compared within itself.
        """
        choice = self.choice
        if choice.classes or not self.within:
            return choice.classes or QUANTILE
        usual = cached.classified(
            self.release.id, choice.level, self.shade.id, choice.period, QUANTILE
        )
        return WITHIN if _crowded(usual, self.within) else QUANTILE

    @property
    def scale(self) -> str:
        """What the classes are made of, as the legend's texts name it."""
        return self.scheme

    @property
    def own_classes(self) -> bool:
        """Whether the classes are those of the province shown alone."""
        return self.scheme == WITHIN

    @property
    def area(self) -> str:
        """Code of the area chosen, the country's where none is."""
        return self.choice.area or area_rules.COUNTRY

    def row(self, code: str, measure: str | None = None) -> pd.Series:
        """What a measure says of one area, at its own level."""
        return cast("pd.Series", self.of_level(self.level_of(code), measure).loc[code])

    def dimensions(self, code: str) -> pd.Series:
        """Target poor of one area deprived in each dimension."""
        table = cached.dimensions(self.release.id, self.level_of(code), self.choice.period)
        return cast("pd.Series", table.loc[code])

    def several(self, code: str) -> float:
        """Target poor of one area in two or more dimensions; NaN where protected or missing."""
        counts = cached.several(self.release.id, self.level_of(code), self.choice.period)
        return float(cast("float", counts.at[code]))

    def value(self, code: str, measure: str | None = None) -> str:
        """A measure's value for one area as the screen shows it."""
        row = self.row(code, measure)
        return self.shown(row, self.catalog.measures[measure] if measure else self.measure)

    def shown(self, row: pd.Series, measure: Measure | None = None) -> str:
        """A reading's value as the screen shows it: "about 4.2%", "<5", "not shown", "..", "–"."""
        asked, status = measure or self.measure, row["status"]
        if status in {Status.BELOW, Status.WITHHELD, Status.NONE, Status.SMALL}:
            return self.text(f"value-{status}")
        shown = figure(row["value"], asked.unit, self.choice.lang)
        if asked.unit == "count" and row["value"] == row["value"]:
            shown = self.text(counted(asked), count=shown)
        elif asked.unit == "baht" and row["value"] == row["value"]:
            shown = self.text("value-baht", value=shown)
        return self.text("about", value=shown) if status == Status.DERIVED else shown

    def named_counts(self, measure: Measure | None = None) -> tuple[counts.Counted, counts.Counted]:
        """What a measure (the chosen one by default) counts, and what its base is."""
        asked, lang = measure or self.measure, self.choice.lang
        return (
            counts.counted(asked, self.catalog, lang),
            counts.based(asked, self.catalog, lang),
        )

    def standing(self, count: str, base: str, measure: Measure | None = None) -> str:
        """A count and its base in words: "22,783 จาก 166,000 คน"."""
        asked, lang = measure or self.measure, self.choice.lang
        return counts.standing(asked, self.catalog, lang=lang, count=count, base=base)

    def tooltip(self, count: str, base: str) -> str:
        """What stands beside a figure where it is named: what is counted, the count, its base."""
        return counts.named_standing(
            self.shade, self.catalog, lang=self.choice.lang, count=count, base=base
        )
