"""The map that parameters ask for, checked as a whole, and its views."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from briefing.parameters import years
from briefing.request import WrongRequest, demand_none, listed
from data.catalog import DEFAULT_MEASURE
from data.stored.release import Release
from geo.areas import COUNTRY, MAP_LEVELS
from geo.classing.classes import SCHEMES
from ui import cached
from ui.choice import Choice, Known, fitting, latest
from ui.site import WITHIN
from ui.view import View
from wording.languages import DEFAULT, languages
from wording.saying import Joined, Saying

THEMES = ("light", "dark")
PARAMETERS = ("area", "level", "measure", "period", "classes", "lang", "theme")
MEASURE = "measure"
"""The parameter that may be given several times."""
FOREMOST = (
    DEFAULT_MEASURE, "health_rate", "living_rate", "education_rate", "income_rate", "access_rate",
    "bmn_poor_rate", "poor_household_rate", "multi_rate", "mpi_m0",
)  # fmt: skip
"""Measures of a large map where none is named, the most asked for first."""
MANY = {"province": 100, "district": 10, "tambon": 6}
"""How many measures the map of the country has where none is named, by its level."""


@dataclass(frozen=True)
class Wanted:
    """A map of the country, or of a province's parts where `area` lies in one.

    `measures` are ids, the first shown first; none stands for all of a province's map and for the
    most asked for of the country's. `period` is None for each measure's latest year.
    """

    area: str = COUNTRY
    level: str = "province"
    measures: tuple[str, ...] = ()
    period: int | None = None
    classes: str | None = None
    lang: str = DEFAULT
    theme: str = THEMES[0]

    def but(self, **changes: object) -> Wanted:
        """The same with something else."""
        return replace(self, **changes)  # type: ignore[arg-type]

    @property
    def within(self) -> str:
        """Code of the province whose parts are shown, "" for the country."""
        inside = self.area[:2].isdigit() and self.level != MAP_LEVELS[0]
        return self.area[:2] if inside else ""


def read(
    query: Mapping[str, str],
    measures: Sequence[str],
    release: Release,
    others: Sequence[WrongRequest] = (),
) -> Wanted:
    """The map that parameters ask for.

    Raises `WrongRequest` for all that means nothing, along with the `others` found before.
    """
    options: dict[str, Collection[str]] = {
        "area": release.areas.index,
        "level": MAP_LEVELS,
        "period": [str(year) for year in years(release)],
        "classes": (*SCHEMES, WITHIN),
        "lang": list(languages()),
        "theme": THEMES,
        MEASURE: release.catalog.measures,
    }
    given = {
        name: text for name, text in query.items() if name in options and name != MEASURE and text
    }
    asked = [*given.items(), *((MEASURE, measure) for measure in measures)]
    wrong = [
        WrongRequest(name, text, listed(map(str, options[name])))
        for name, text in asked
        if text not in options[name]
    ]
    demand_none([*others, *wrong])
    period = int(given.pop("period", "0")) or None
    area = given.setdefault("area", COUNTRY)
    given.setdefault("level", _level_below(release, area))
    wanted = Wanted(**given, measures=tuple(dict.fromkeys(measures)), period=period)
    if measures and not known_on(wanted.level, wanted.measures, release):
        known = Joined((Saying(f"level-{wanted.level}"), listed(usual(wanted, release))), ": ")
        raise WrongRequest(MEASURE, measures[0], known)
    return wanted


def _level_below(release: Release, area: str) -> str:
    """The level that shows what lies in an area."""
    own = str(release.areas.at[area, "level"])
    if own in {"country", "region"}:
        return MAP_LEVELS[0]
    return "district" if own == "province" else "tambon"


def known_on(level: str, measures: Sequence[str], release: Release) -> list[str]:
    """Those of the measures that the level has."""
    every = release.catalog.measures
    return [one for one in measures if level in every[one].levels.split()]


def usual(wanted: Wanted, release: Release) -> list[str]:
    """Measures of a map for which none is named: those that the level has, without mere counts."""
    every = release.catalog.measures
    rates = [one.id for one in every.values() if not one.rate]
    first = [one for one in FOREMOST if one in every]
    most = len(rates) if wanted.within else MANY[wanted.level]
    ordered = dict.fromkeys([*first, *rates])
    return known_on(wanted.level, list(ordered), release)[:most]


def views(wanted: Wanted, release: Release) -> list[View]:
    """A view for each measure of the map, in its latest year unless another is wanted and there."""
    known = Known(
        release.areas, release.catalog.measures, release.periods,
        schemes=(*SCHEMES, WITHIN) if wanted.within else SCHEMES,
        years=partial(cached.years, release.id),
    )  # fmt: skip
    ids = known_on(wanted.level, wanted.measures, release) or usual(wanted, release)
    return [
        View(_choice(wanted, measure, known), release, wanted.theme, wanted.within)
        for measure in ids
    ]


def _choice(wanted: Wanted, measure: str, known: Known) -> Choice:
    area = None if wanted.area == COUNTRY else wanted.area
    choice = Choice(area, wanted.level, measure, 0, wanted.classes, wanted.lang)
    has = known.years_of(measure, wanted.level)
    if wanted.period in has:
        return fitting(choice.but(period=wanted.period), known)
    return fitting(latest(choice, known), known)
