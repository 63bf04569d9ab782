"""The figures behind one slide: its area, measure and words, and what it asks of a release."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

import pandas as pd

from briefing.area_names import AreaNames
from briefing.kept import Figures
from briefing.request import WITHIN, Request
from briefing.wording import Wording
from data.catalog import Catalog, Measure
from data.stored.release import Release
from figures import classed, readings, settings, together
from figures.options import MEASURES, Method, several_of
from geo.areas import BANGKOK, COUNTRY, MAP_LEVELS
from geo.classing.classes import POLICY, QUANTILE, SCHEMES, Classes
from geo.print_map.outlines import Shapes
from poverty import combinations
from poverty.protection.reported import SUFFIX
from wording.numbers import missing

DETAIL = "detail/"
UNDER = "setting_"
"""What the id of a measure under a setting begins with."""
BELOW = {"country": "province", "region": "province", "province": "district"}
"""The level that a slide of an area compares."""


class Subject(AreaNames):
    """One slide's area (a province, a region or the country), measure, words and figures."""

    def __init__(self, request: Request, figures: Figures, *, counted: bool = False) -> None:
        survey = figures.release.survey(request.period)
        text = Wording(request.lang, request.digits, survey)
        super().__init__(figures.release.areas, request.area, text)
        self.request, self.figures, self.counted = request, figures, counted

    def by_count(self) -> Subject:
        """The same slide by the measure chosen itself, also where it counts and fills no map."""
        return Subject(self.request, self.figures, counted=True)

    def by_rate(self) -> Subject:
        """The same slide by what fills maps."""
        return Subject(self.request, self.figures)

    @property
    def catalog(self) -> Catalog:
        """The catalogue of the release."""
        return self.release.catalog

    @property
    def release(self) -> Release:
        """The release whose figures are shown."""
        return self.figures.release

    @cached_property
    def level(self) -> str:
        """Level of the area."""
        return self.level_of(self.area)

    @property
    def whole(self) -> str:
        """What a part of the slide's people is a part of: the level of its area."""
        return self.level

    @cached_property
    def below(self) -> str:
        """Level of the areas that are compared.

        The one asked for, else the next below the area; where the measure has no figures of that
        level, the first one deeper of which it has. Subtitles and legends name it.
        """
        next_below, asked = BELOW[self.level], self.request.level
        first = MAP_LEVELS.index(next_below)
        wanted = max(first, MAP_LEVELS.index(asked) if asked else 0)
        deeper = (*MAP_LEVELS[wanted:], *MAP_LEVELS[first:wanted])
        return next((level for level in deeper if self.known_in(level)), next_below)

    def known_in(self, level: str, measure: str | None = None) -> bool:
        """Whether a measure (the filling one by default) has a figure of any area of a level."""
        asked = measure or self.shade.id
        has = level in self.known(asked).levels.split()
        return has and bool(self.reading(level, asked)["value"].notna().any())

    @cached_property
    def method(self) -> Method:
        """The setting of the measures of several dimensions that was asked for, else the usual."""
        return Method.from_text(self.request.setting) if self.request.setting else Method()

    @cached_property
    def measure(self) -> Measure:
        """The measure chosen, under the setting asked for."""
        chosen = self.catalog.measures[self.request.measure]
        if not self.request.setting:
            return chosen
        method, text = self.method, self.text
        name = text(
            f"setting-name-{method.shown if method.shown in MEASURES else 'censored'}",
            several=several_of(method),
            dimension=self._dimension_shown,
        )
        return replace(
            chosen, id=f"{UNDER}{method.shown}", name_th=name, name_en=name, kind="headcount",
            base=method.base, dimension="", unit=method.unit, derived=True,
        )  # fmt: skip

    @property
    def _dimension_shown(self) -> str:
        dimension = self.catalog.dimensions.get(self.method.shown)
        return dimension.name(self.text.lang).lower() if dimension else ""

    def known(self, measure: str) -> Measure:
        """A measure by its id: of the catalogue, or the one under the setting."""
        own = measure.startswith(UNDER) and measure == self.measure.id
        return self.measure if own else self.catalog.measures[measure]

    @property
    def shade(self) -> Measure:
        """The measure that fills the map: the rate of a count."""
        own = self.request.setting or self.counted
        return self.measure if own else self.catalog.measures[self.measure.colouring]

    def second(self) -> Measure:
        """The measure beside it, where a slide compares two."""
        chosen = self.catalog.measures[self.request.second]
        return self.catalog.measures[chosen.colouring]

    def reading(self, level: str, measure: str | None = None) -> pd.DataFrame:
        """A measure (the filling one by default) over a level of the whole country."""
        asked, period = measure or self.shade.id, self.request.period
        if asked.startswith(UNDER):
            table = self.figures.under(level, period, self.method)
            return settings.reading(table, asked.removeprefix(UNDER))
        return self.figures.reading(level, asked, period)

    def of_setting(self, code: str, name: str, *, usual: bool = False) -> str:
        """H, A, M0 or the poor of an area under the setting, or the usual one, as shown."""
        method = self.method.default if usual else self.method
        table = self.figures.under(self.level_of(code), self.request.period, method)
        row = pd.Series(table.loc[code])
        unit = {"m0": "index", "poor": "count"}.get(name, "percent")
        return self.text.reading(float(row[name]), unit, str(row[f"{name}{SUFFIX}"]))

    def inside(self, level: str, measure: str | None = None) -> pd.DataFrame:
        """A measure over a level within the area, ranked among themselves (1 is highest)."""
        return readings.inside(self.reading(level, measure), self.area)

    def row(self, code: str, measure: str | None = None) -> pd.Series:
        """What a measure says of one area at its own level."""
        return pd.Series(self.reading(self.level_of(code), measure).loc[code])

    @property
    def own_classes(self) -> bool:
        """Whether the classes are of the slide's area alone, where that is not the country."""
        return self.request.classes == WITHIN and self.level != "country"

    @property
    def kind(self) -> str:
        """What the area is where classes are of it alone, as texts name it."""
        if self.area == BANGKOK:
            return "bangkok"
        return "region" if self.level == "region" else "province"

    def classes(self, level: str, measure: str | None = None) -> Classes:
        """Classes of a measure over a level of the whole country, or of the area alone."""
        asked, chosen = measure or self.shade.id, self.request.classes
        part = self.area if self.own_classes else COUNTRY
        if asked.startswith(UNDER) and chosen != WITHIN:
            return self.figures.shared(level, self.request.period, self.method)
        if asked.startswith(UNDER):
            return classed.classified(self.inside(level, asked), self.shade, QUANTILE)
        rate = self.catalog.measures[asked].unit == "percent"
        fits = chosen in SCHEMES and (rate or chosen != POLICY)
        scheme = chosen if fits else QUANTILE
        return self.figures.classes(level, asked, self.request.period, scheme, part)

    def shapes(self, level: str) -> Shapes:
        """Shapes of a level: of the province in detail, else of the whole country."""
        if self.level == "province" and level in {"district", "tambon"}:
            return self.figures.shapes(f"{DETAIL}{self.area}", level)
        return self.figures.shapes(level, level)

    def censored(self, code: str) -> pd.DataFrame:
        """Who reaches the cut-off and is deprived in each dimension: `value` 0–1 and `status`."""
        table = self.figures.under(self.level_of(code), self.request.period, self.method)
        return settings.censored(pd.Series(table.loc[code]), list(self.catalog.dimensions))

    def dimensions(self, code: str) -> pd.DataFrame:
        """Target poor of an area deprived in each dimension: `count`, `rate` of those surveyed."""
        counts = self.figures.dimensions(self.level_of(code), self.request.period).loc[code]
        people = self.row(code, "target_poor_rate")["base"]
        rate = counts / people if people > 0 else counts * float("nan")
        return pd.DataFrame({"count": counts, "rate": rate})

    def together(self, code: str) -> pd.DataFrame:
        """The 31 sets of dimensions of an area as they may be shown (poverty.combinations)."""
        table = self.figures.protected(self.level_of(code), self.request.period)
        return combinations.of_area(table, code)

    def joint_of(self, code: str) -> bool:
        """Whether it is known of an area which dimensions come together: not from unions alone."""
        return together.known(self.release, code, self.request.period)

    def several(self, code: str) -> float:
        """Target poor of an area in two or more dimensions; NaN where protected or missing."""
        return float(self.figures.several(self.level_of(code), self.request.period)[code])

    @property
    def empty(self) -> bool:
        """Whether the area has no figures at all."""
        return missing(self.row(self.area, "target_poor_rate")["value"])

    def shown(self, row: pd.Series, measure: Measure | None = None) -> str:
        """A reading's value as a slide shows it."""
        asked = measure or self.shade
        return self.text.reading(row["value"], asked.unit, str(row["status"]))
