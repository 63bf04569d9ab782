"""What the visitor chose: one frozen value, and the page address is its text."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field, fields, replace

import pandas as pd

from data.catalog import DEFAULT_MEASURE, Measure, catalog
from data.intake.numbers import YEARS
from data.stored.release import Release
from figures.compare.asked import Beside
from figures.compare.panels import FORMS, LEGENDS, Wanted
from figures.edition import address
from figures.options import SETTINGS
from geo.areas import COUNTRY, MAP_LEVELS
from geo.classing.classes import POLICY, SCHEMES
from geo.groups.address import Texts, level_of
from ui.site import ENDS, GROUP, PAGES, WITHIN, Page
from wording.languages import DEFAULT, languages

ALL_SCHEMES = tuple(dict.fromkeys(scheme for page in PAGES for scheme in page.schemes))
OVERVIEW, OTHERS, NAME = "dimensions", "bmn", "name"
"""Columns of the heat map beside the indicators of a dimension; an order of none of a measure."""
ALL_SECTIONS = tuple(dict.fromkeys(section for page in PAGES for section in page.sections))


@dataclass(frozen=True)
class Choice(address.Texts):
    """A view of the atlas; `area` is None for the whole country, `classes` for the page's own.

    `section` is the part shown below the map, None where the page's first is. What follows it is
    the setting of several dimensions (`method.options`), columns and order of the heat map, what is
    compared, small maps, a group (`geo.groups.address`) and the end of a ranking; None by default.
    """

    area: str | None
    level: str
    measure: str
    period: int
    classes: str | None
    lang: str
    section: str | None = None
    population: str | None = None
    k: str | None = None
    weights: str | None = None
    shown: str | None = None
    fix: str | None = None
    places: str | None = None
    share: str | None = None
    columns: str | None = None
    order: str | None = None
    compare: str | None = None
    since: str | None = None
    until: str | None = None
    beside: str | None = None
    panels: str | None = None
    form: str | None = None
    legend: str | None = None
    group: str | None = None
    end: str | None = None
    named: frozenset[str] = field(default=frozenset(), compare=False, repr=False)
    """What was chosen since the address was read: all else is as the address had it."""

    def but(self, **changes: object) -> Choice:
        """The same view with something else chosen."""
        return replace(self, named=self.named | set(changes), **changes)  # type: ignore[arg-type]

    def query(self) -> dict[str, str]:
        """The view as parameters of an address."""
        known = {one.name: getattr(self, one.name) for one in fields(self) if one.compare}
        return {name: str(value) for name, value in known.items() if value is not None}


@dataclass(frozen=True)
class Known:
    """Everything that can be chosen: areas, measures, years (latest first), levels, classes."""

    areas: pd.DataFrame
    measures: Mapping[str, Measure]
    periods: list[int]
    levels: tuple[str, ...] = MAP_LEVELS
    schemes: tuple[str, ...] = SCHEMES
    controls: tuple[str, ...] = PAGES[0].controls
    sections: tuple[str, ...] = ALL_SECTIONS
    years: Callable[[str, str], list[int]] | None = None
    """Years that a measure (by id) has figures of on a level, latest first."""
    subject: str = ""
    """The measure that the page shows whatever is chosen; "" for the one chosen."""
    idle: tuple[tuple[str, str], ...] = ()

    @classmethod
    def on_page(
        cls, release: Release, page: Page, years: Callable[[str, str], list[int]] | None = None
    ) -> Known:
        """What can be chosen on a page that shows a release."""
        return cls(
            release.areas, release.catalog.measures, release.periods, page.levels, page.schemes,
            page.controls, page.sections, years, page.subject, page.idle,
        )  # fmt: skip

    @property
    def of_groups(self) -> bool:
        """Whether the page is of groups of areas."""
        return self.levels == GROUP.levels and WITHIN not in self.schemes

    def acting(self, choice: Choice) -> list[str]:
        """The controls that change something of what is shown."""
        return [one for one in self.controls if (choice.section, one) not in self.idle]

    def shown(self, choice: Choice) -> Measure:
        """The measure that the page shows of a choice."""
        return self.measures[self.subject or choice.measure]

    def years_of(self, measure: str, level: str) -> list[int]:
        """Years to choose from for a measure on a level, latest first; never none.

        Where the level has none they are those of the first level that has.
        """
        levels = (level, *self.measures[measure].levels.split())
        known = (self.years(measure, deeper) for deeper in levels) if self.years else ()
        return next(filter(None, known), self.periods)

    def default(self) -> Choice:
        """The view of an address that names nothing."""
        return Choice(None, self.levels[0], DEFAULT_MEASURE, self.periods[0], None, DEFAULT)


def read_choice(query: Mapping[str, str], known: Known) -> tuple[Choice, dict[str, str]]:
    """The view that an address names, and the parameters of it that mean nothing here.

    An unknown value falls back to the default, as a year does that the measure does not have; one
    that is not named is the measure's latest. A measure that the level does not have moves the
    view to the first level that has it (`moved`).
    """
    options: dict[str, Container[str]] = {
        "area": known.areas.index,
        "level": MAP_LEVELS,
        "measure": known.measures,
        "period": {str(year) for year in (YEARS if known.years else known.periods)},
        "classes": ALL_SCHEMES,
        "lang": languages(),
        "section": ALL_SECTIONS,
        **SETTINGS,
        "columns": {OVERVIEW, OTHERS, *catalog().dimensions},
        "order": {NAME, *known.measures},
        "compare": known.measures,
        **{key: {str(year) for year in YEARS} for key in ("since", "until")},
        "beside": Beside(known.areas.index),
        "panels": Wanted(known.measures),
        "form": FORMS,
        "legend": LEGENDS,
        "group": Texts(),
        "end": ENDS,
        **address.options(known.areas.index),
    }
    given = {name: query[name] for name in options if name in query}
    ignored = {name: text for name, text in given.items() if text not in options[name]}
    valid = {name: meant(name, text) for name, text in given.items() if name not in ignored}
    if known.of_groups and valid.get("level") not in known.levels:
        valid |= level_of(str(valid.get("group", "")))
    chosen = fitting(known.default().but(**valid), known)
    if "period" in known.controls and "period" not in valid:
        chosen = latest(chosen, known)
    if "period" in known.controls and valid.get("period", chosen.period) != chosen.period:
        ignored["period"] = given["period"]
    return replace(chosen, named=frozenset()), ignored


def moved(query: Mapping[str, str], chosen: Choice, known: Known) -> dict[str, str]:
    """What an address asks for that the page has, but not for the measure: level and classes."""
    asked = {"level": known.levels, "classes": known.schemes}
    return {
        name: query[name]
        for name, has in asked.items()
        if query.get(name) in has and query[name] != getattr(chosen, name)
    }


def meant(name: str, text: str | None) -> str | int | None:
    """What the text of a known value stands for; None for one that is left out."""
    if name == "period" and text is not None:
        return int(text)
    return None if text == COUNTRY else text


def fitting(choice: Choice, known: Known) -> Choice:
    """The view as the page can show it: on a level, in classes and of a year that it has.

    A measure that none of the page's levels has stays: the page says that it is missing there.
    """
    levels = levels_of(known.shown(choice), known)
    level = choice.level if choice.level in levels else levels[0]
    schemes = schemes_of(known.shown(choice), known)
    classes = choice.classes if choice.classes in schemes else None
    section = choice.section if choice.section in known.sections else None
    years = known.years_of(known.shown(choice).id, level)
    fits = choice.period in years or "period" not in known.controls
    period = choice.period if fits else years[0]
    return replace(choice, level=level, classes=classes, section=section, period=period)


def latest(choice: Choice, known: Known) -> Choice:
    """The same view in the latest year that its measure has figures of."""
    return replace(choice, period=known.years_of(known.shown(choice).id, choice.level)[0])


def levels_of(measure: Measure, known: Known) -> list[str]:
    """The page's levels that a measure has figures for; all where it has none of them."""
    has = [level for level in known.levels if level in measure.levels.split()]
    return has or list(known.levels)


def schemes_of(measure: Measure, known: Known) -> list[str]:
    """The page's classes that fit a measure: fixed breaks are for rates."""
    fixed = measure.unit in ("percent", "count")
    return [scheme for scheme in known.schemes if fixed or scheme != POLICY]
