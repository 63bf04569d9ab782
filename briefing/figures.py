"""The figures behind slides: readings of a release, classes, names; read once a process."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, lru_cache

import pandas as pd
from cachetools import LRUCache

from briefing.page.breaks import whole
from briefing.request import WITHIN, Request
from briefing.wording import Wording
from data.catalog import Catalog, Measure
from data.stored.release import Release
from figures import protection, readings, settings
from figures.options import MEASURES, UNITS, Method, several_of
from geo import areas as area_rules
from geo.areas import COUNTRY, MAP_LEVELS
from geo.classing.classes import POLICY, QUANTILE, Classes, classify
from geo.print_map.outlines import Shapes
from geo.shapes import topology
from poverty import combinations, joint, measures
from poverty.protection.protected import Protected
from poverty.protection.reported import SUFFIX
from wording import names
from wording.numbers import missing

DETAIL = "detail/"
UNDER = "setting_"
"""What the id of a measure under a setting begins with."""
DISTRICT = 4
"""Digits of a district's code."""
BELOW = {"country": "province", "region": "province", "province": "district"}
"""The level that a slide of an area compares."""


class Figures:
    """A release as slides read it; every table is made once."""

    def __init__(self, release: Release) -> None:
        self.release = release
        self.reading = lru_cache(maxsize=400)(self._reading)
        self.dimensions = lru_cache(maxsize=20)(self._dimensions)
        self.several = lru_cache(maxsize=20)(self._several)
        self.together = lru_cache(maxsize=8)(self._together)
        self.classes = lru_cache(maxsize=100)(self._classes)
        self.shapes = lru_cache(maxsize=12)(self._shapes)
        self.under = lru_cache(maxsize=24)(self._under)
        self.shared = lru_cache(maxsize=12)(self._shared)

    def _reading(self, level: str, measure: str, period: int) -> pd.DataFrame:
        return readings.reading(self.release, level, measure, period)

    def _dimensions(self, level: str, period: int) -> pd.DataFrame:
        return measures.dimension_table(self.release.figures(level, period))

    def _several(self, level: str, period: int) -> pd.Series:
        return readings.several(self.release, level, period)

    def _together(self, level: str, period: int) -> Protected:
        return protection.table(self.release, level, period, readings.POPULATION)

    def _classes(self, level: str, measure: str, period: int, scheme: str, part: str) -> Classes:
        values = self.reading(level, measure, period)["value"]
        unit = self.release.catalog.measures[measure].unit
        return classify(values[area_rules.within(values.index, part)], scheme, unit=unit)

    def _under(self, level: str, period: int, method: Method) -> pd.DataFrame:
        return settings.found(self.release, level, period, method)

    def _shared(self, level: str, period: int, method: Method) -> Classes:
        """Classes over a setting and the usual one together, as the two maps of the page share."""
        values = {
            own: settings.reading(self.under(level, period, one), method.shown)["value"]
            for own, one in ((True, method), (False, method.default))
        }
        return settings.shared(values, unit=UNITS.get(method.shown, "percent"))[True]

    def _shapes(self, asset: str, level: str) -> Shapes:
        packed = self.release.assets[asset]
        return Shapes.of(topology.decode(topology.unpack(packed), level))


class Subject:
    """One slide's area, measure and words, with the figures it asks for."""

    def __init__(self, request: Request, figures: Figures, *, counted: bool = False) -> None:
        self.request, self.figures, self.counted = request, figures, counted
        self.text = Wording(request.lang, request.digits)

    def by_count(self) -> Subject:
        """The same slide by the measure chosen itself, also where it counts and fills no map."""
        return Subject(self.request, self.figures, counted=True)

    def by_rate(self) -> Subject:
        """The same slide by what fills maps."""
        return Subject(self.request, self.figures)

    @property
    def catalog(self) -> Catalog:
        """The catalogue of the release."""
        return self.figures.release.catalog

    @property
    def areas(self) -> pd.DataFrame:
        """The area table of the release."""
        return self.figures.release.areas

    @property
    def area(self) -> str:
        """Code of the area: a province, a region or the country."""
        return self.request.area

    @cached_property
    def level(self) -> str:
        """Level of the area."""
        return str(self.areas.at[self.area, "level"])

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
        return Method.read(self.request.setting) if self.request.setting else Method()

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
            base=method.base, dimension="", unit=UNITS.get(method.shown, "percent"), derived=True,
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
        level, period = str(self.areas.at[code, "level"]), self.request.period
        row = pd.Series(self.figures.under(level, period, method).loc[code])
        unit = {"m0": "index", "poor": "count"}.get(name, "percent")
        return self.text.reading(float(row[name]), unit, str(row[f"{name}{SUFFIX}"]))

    def inside(self, level: str, measure: str | None = None) -> pd.DataFrame:
        """A measure over a level within the area, ranked among themselves (1 is highest)."""
        table = self.reading(level, measure)
        table = table[area_rules.within(table.index, self.area)]
        return table.assign(rank=table["value"].rank(method="min", ascending=False))

    def row(self, code: str, measure: str | None = None) -> pd.Series:
        """What a measure says of one area at its own level."""
        return pd.Series(self.reading(str(self.areas.at[code, "level"]), measure).loc[code])

    def classes(self, level: str, measure: str | None = None) -> Classes:
        """Classes of a measure over a level of the whole country, or of the area alone."""
        asked, chosen = measure or self.shade.id, self.request.classes
        part = self.area if chosen == WITHIN else COUNTRY
        if asked.startswith(UNDER) and chosen != WITHIN:
            return self.figures.shared(level, self.request.period, self.method)
        if asked.startswith(UNDER):
            return classify(self.inside(level, asked)["value"], QUANTILE, unit=self.shade.unit)
        rate = self.catalog.measures[asked].unit == "percent"
        scheme = chosen if chosen == POLICY and rate else QUANTILE
        return self.figures.classes(level, asked, self.request.period, scheme, part)

    def shapes(self, level: str) -> Shapes:
        """Shapes of a level: of the province in detail, else of the whole country."""
        if self.level == "province" and level in {"district", "tambon"}:
            return self.figures.shapes(f"{DETAIL}{self.area}", level)
        return self.figures.shapes(level, level)

    def censored(self, code: str) -> pd.DataFrame:
        """Who reaches the cut-off and is deprived in each dimension: `value` 0–1 and `status`."""
        level = str(self.areas.at[code, "level"])
        row = self.figures.under(level, self.request.period, self.method).loc[code]
        names = {name: f"censored_{name}" for name in self.catalog.dimensions}
        return pd.DataFrame(
            {"value": [row[one] for one in names.values()],
             "status": [row[f"{one}{SUFFIX}"] for one in names.values()]},
            index=list(names),
        )  # fmt: skip

    def dimensions(self, code: str) -> pd.DataFrame:
        """Target poor of an area deprived in each dimension: `count`, `rate` of those surveyed."""
        level = str(self.areas.at[code, "level"])
        counts = self.figures.dimensions(level, self.request.period).loc[code]
        people = self.row(code, "target_poor_rate")["base"]
        rate = counts / people if people > 0 else counts * float("nan")
        return pd.DataFrame({"count": counts, "rate": rate})

    def together(self, code: str) -> pd.DataFrame:
        """The 31 sets of dimensions of an area as they may be shown (poverty.combinations)."""
        level = str(self.areas.at[code, "level"])
        table = self.figures.together(level, self.request.period)
        return combinations.of_area(table, code)

    def joint_of(self, code: str) -> bool:
        """Whether it is known of an area which dimensions come together: not from unions alone."""
        level = str(self.areas.at[code, "level"])
        figures = self.figures.release.figures(level, self.request.period)
        columns = [name for name in joint.columns("target_poor") if name in figures]
        return bool(columns) and bool(figures.loc[code, columns].notna().any())

    def several(self, code: str) -> float:
        """Target poor of an area in two or more dimensions; NaN where protected or missing."""
        level = str(self.areas.at[code, "level"])
        return float(self.figures.several(level, self.request.period)[code])

    @property
    def empty(self) -> bool:
        """Whether the area has no figures at all."""
        return missing(self.row(self.area, "target_poor_rate")["value"])

    def name(self, code: str) -> str:
        """Short name of an area, never broken: a province stands bare, others with their kind."""
        level = str(self.areas.at[code, "level"])
        if level in {"country", "region", "province"}:
            return whole(names.bare_name(self.areas, code, self.text.lang))
        return whole(self._kind(code))

    def _kind(self, code: str) -> str:
        full, around = (
            names.full_name(self.areas, part, self.text.lang, short=True)
            for part in (code, str(self.areas.at[code, "parent"]))
        )
        return full.removesuffix(around).rstrip(", ")

    def bare(self, code: str) -> str:
        """Name of an area alone, for labels and tables whose heading names the kind."""
        return self.text.numerals(names.bare_name(self.areas, code, self.text.lang))

    def own_name(self, code: str) -> str:
        """Name of an area with its kind, never broken: "จังหวัดน่าน"; English names stand bare."""
        return whole(names.own_name(self.areas, code, self.text.lang))

    @property
    def spoken_area(self) -> str:
        """The area inside a sentence: a region with its article, others by their own names."""
        if self.level == "region":
            return self.text(f"in-{self.area}")
        return self.own_name(self.area)

    def named(self, code: str) -> str:
        """A district or tambon with the areas around it up to the district: "ต.ก อ.ข"."""
        if len(code) <= DISTRICT:
            return self.name(code)
        parts = [self.name(code), self.name(code[:DISTRICT])]
        return names.joined(parts, self.text.lang)

    def spoken(self, code: str) -> str:
        """An area as a sentence names it: a province bare, below it with its kind and parents."""
        if len(code) < DISTRICT:
            return self.name(code)
        parts = [code, code[:DISTRICT]] if len(code) > DISTRICT else [code]
        return names.joined([self.own_name(part) for part in parts], self.text.lang)

    def kinds(self, level: str, *, plural: bool = True) -> str:
        """What areas of a level are called: "อำเภอ", "districts"; in Bangkok "เขต"."""
        bangkok = self.area == area_rules.BANGKOK
        own = f"kind-bangkok-{level}"
        key = own if bangkok and self.text.has(own) else f"kind-{level}"
        return self.text(key, number="many" if plural else "one")

    def many(self, level: str, number: int) -> str:
        """So many areas of a level: "1 district", "25 districts"."""
        kind = self.kinds(level, plural=number != 1)
        return self.text("so-many", n=self.text.number(number), kind=kind)

    def shown(self, row: pd.Series, measure: Measure | None = None) -> str:
        """A reading's value as a slide shows it."""
        asked = measure or self.shade
        return self.text.reading(row["value"], asked.unit, str(row["status"]))


_KEPT: LRUCache[str, Figures] = LRUCache(maxsize=1)


def of(release: Release) -> Figures:
    """The figures of a release, kept for the next slide; those of another release are let go."""
    found = _KEPT.get(release.id)
    if found is None:
        found = _KEPT[release.id] = Figures(release)
    return found
