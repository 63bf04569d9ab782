"""What a slide shows: one frozen value, read from an address and checked as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date

from data.catalog import DEFAULT_MEASURE, Catalog
from data.release import Release
from geo.areas import COUNTRY, MAP_LEVELS, REGIONS
from geo.classes import POLICY, QUANTILE, SCHEMES

LANGUAGES, DIGITS = ("th", "en"), ("arabic", "thai")
SECOND_MEASURE = "income_rate"
WITHIN = "within"
"""Classes over the slide's area alone."""
CLASSES = (*SCHEMES, WITHIN)
LONGEST_HEADLINE = 200
ADDRESS = "http://localhost:8501"
"""Where the dashboard is taken to be when nothing else says so."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class WrongRequest(ValueError):
    """A slide that cannot be made: the parameter, what it said, and what was expected."""

    def __init__(self, parameter: str, found: str, expected: str) -> None:
        self.parameter, self.found, self.expected = parameter, found, expected
        super().__init__(
            f"{parameter}: ไม่รู้จัก {found[:80]!r} ควรเป็น {expected} / "
            f"unknown {found[:80]!r}, expected {expected}"
        )

    def __reduce__(self) -> tuple[type[WrongRequest], tuple[str, str, str]]:
        """How it travels back from a worker."""
        return WrongRequest, (self.parameter, self.found, self.expected)


@dataclass(frozen=True)
class Request:
    """A slide to be made.

    `area` is the code of a province, a region or the country, `level` that of the areas compared
    (the next below it where empty). `headline` replaces the generated
    one where it is not empty. `made` is the processing date that is printed (ISO), `address` where
    the dashboard answers: both are part of what is drawn, so the same request is the same picture.
    """

    template: str
    area: str = COUNTRY
    measure: str = DEFAULT_MEASURE
    second: str = SECOND_MEASURE
    level: str = ""
    period: int = 0
    classes: str = QUANTILE
    lang: str = "th"
    digits: str = "arabic"
    headline: str = ""
    made: str = ""
    address: str = ADDRESS

    def but(self, **changes: object) -> Request:
        """The same slide with something else asked for."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def query(self) -> dict[str, str]:
        """The parameters of the slide's plain address; what is at its default may be left out."""
        plain = asdict(Request("", period=self.period))
        return {
            name: str(value)
            for name, value in asdict(self).items()
            if name not in {"address", "made"} and (value != plain[name] or name in ALWAYS)
        }


ALWAYS = ("template", "area", "measure", "period", "lang")
"""Parameters that an address always has."""
PARAMETERS = (
    "template",
    "area",
    "measure",
    "second",
    "level",
    "period",
    "classes",
    "lang",
    "digits",
)


def read(
    query: Mapping[str, str],
    release: Release,
    templates: Mapping[str, object],
    *,
    address: str = ADDRESS,
    made: str = "",
) -> Request:
    """The slide that parameters ask for; what is not given has its default.

    Raises `WrongRequest` for the first parameter whose value means nothing here.
    """
    options: dict[str, list[str]] = {
        "template": list(templates),
        "measure": list(release.catalog.measures),
        "second": list(release.catalog.measures),
        "level": list(MAP_LEVELS),
        "period": [str(year) for year in release.periods],
        "classes": list(CLASSES),
        "lang": list(LANGUAGES),
        "digits": list(DIGITS),
    }
    for name, known in options.items():
        _demand(name, query.get(name), known.__contains__, ", ".join(known[:8]))
    _demand("area", query.get("area"), release.areas.index.__contains__, "TH, 30, 3001, …")
    headline = query.get("headline", "").strip()
    _demand("headline", headline, _printable, f"≤{LONGEST_HEADLINE} characters on one line")
    given = {name: query[name] for name in PARAMETERS if query.get(name)}
    period = int(given.pop("period", release.periods[0]))
    made = made or date.today().isoformat()
    asked = Request(
        **{"template": next(iter(templates))} | given,
        period=period,
        headline=headline,
        made=made,
        address=address,
    )
    return fitting(asked, release.catalog)


def fitting(request: Request, known: Catalog) -> Request:
    """The request as it can be drawn: a province at the deepest, classes that fit the measure.

    A level that is the next below the area anyway is left out, so that a slide has one code.
    """
    area = request.area if request.area in {COUNTRY, *REGIONS} else request.area[:2]
    shade = known.measures[known.measures[request.measure].colouring]
    rate = shade.unit == "percent" or request.classes != POLICY
    next_below = "province" if area in {COUNTRY, *REGIONS} else "district"
    level = request.level
    if level and MAP_LEVELS.index(level) <= MAP_LEVELS.index(next_below):
        level = ""
    return request.but(area=area, level=level, classes=request.classes if rate else QUANTILE)


def _demand(name: str, found: str | None, holds: Callable[[str], bool], expected: str) -> None:
    if found and not holds(found):
        raise WrongRequest(name, found, expected)


def _printable(text: str) -> bool:
    return len(text) <= LONGEST_HEADLINE and not _CONTROL.search(text)
