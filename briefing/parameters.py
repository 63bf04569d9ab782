"""The slide that an address's parameters ask for, checked as a whole."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from briefing.fitting import fitting, of_template, usual_template
from briefing.page import fonts
from briefing.request import (
    ADDRESS,
    ASKED,
    CLASSES,
    DIGITS,
    Request,
    WrongRequest,
    demand_none,
    listed,
)
from data.refusal import Refused
from data.stored.release import Release
from figures import readings
from figures.compare.asked import Beside
from figures.groups import asking
from figures.options import Method, Settings
from figures.plan import address as plans
from geo.areas import MAP_LEVELS
from wording import clock
from wording.languages import languages
from wording.saying import Said, Saying

LONGEST_HEADLINE = 200
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
AREAS_LIKE = Saying("slide-expected-like", example="55,5801")
GROUP_LIKE = Saying("slide-expected-like", example="tambon~circle~18.8~99~30")
"""What a group's text looks like."""
EXPECTED: dict[str, Said] = {
    "costs": Saying("slide-expected-costs", example="50000x3000_-_-_-_-"),
    "budget": "0–10^15",
    "goal": "freed, m0, helped, …",
    "least": "0–100",
    "must": AREAS_LIKE,
    "never": AREAS_LIKE,
    "covered": "0–100",
}
"""What a parameter of a plan is to say."""
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
    "setting",
    "group",
    "beside",
    *ASKED,
)


def read_request(
    query: Mapping[str, str],
    release: Release,
    templates: Mapping[str, object],
    *,
    address: str = ADDRESS,
    made: str = "",
) -> Request:
    """The slide that parameters ask for; what is not given has its default.

    Raises `WrongRequest` for all parameters whose values mean nothing here, among them a headline
    with signs that would be drawn as boxes; `NoThaiFont`.
    """
    demand_none(faults(query, release, templates))
    named = {name: query[name] for name in PARAMETERS if query.get(name)}
    given = of_template(usual_template(named, release, templates) | named, release)
    period = int(given.pop("period", "0")) or latest(release, given)
    made = made or clock.today().isoformat()
    asked = Request(
        **given,
        period=period,
        headline=query.get("headline", "").strip(),
        made=made,
        address=address if address == ADDRESS else outward(address),
    )
    return fitting(asked, release.catalog)


def faults(
    query: Mapping[str, str], release: Release, templates: Mapping[str, object]
) -> Iterator[WrongRequest]:
    """Each parameter whose value means nothing here."""
    options: dict[str, list[str]] = {
        "template": list(templates),
        "measure": list(release.catalog.measures),
        "second": list(release.catalog.measures),
        "level": list(MAP_LEVELS),
        "period": [str(year) for year in years(release)],
        "classes": list(CLASSES),
        "lang": list(languages()),
        "digits": list(DIGITS),
    }
    areas = release.areas.index
    known: dict[str, tuple[Container[str], Said]] = {
        **{name: (texts, listed(texts)) for name, texts in options.items()},
        "area": (areas, Saying("slide-expected-like", example="TH, 30, 3001")),
        "setting": (Settings(), Method(shown="h").text),
        "group": (_Groups(release), GROUP_LIKE),
        "beside": (Beside(areas), AREAS_LIKE),
        **{name: (texts, EXPECTED[name]) for name, texts in plans.options(areas).items()},
    }
    for name, (texts, expected) in known.items():
        if query.get(name) and query[name] not in texts:
            yield WrongRequest(name, query[name], expected)
    headline, family = query.get("headline", "").strip(), fonts.chosen().family
    if not _printable(headline):
        short = Saying("slide-headline-short", n=LONGEST_HEADLINE)
        yield WrongRequest("headline", headline, short)
    elif fonts.undrawable(headline):
        yield WrongRequest("headline", headline, Saying("slide-headline-drawable", family=family))


def latest(release: Release, given: Mapping[str, str]) -> int:
    """The latest year of the measure asked for, on the level asked for or the first that has any.

    The survey's where the measure has none at all.
    """
    plain = Request("")
    measure = release.catalog.measures[given.get("measure", plain.measure)]
    levels = (given.get("level", ""), *MAP_LEVELS, *measure.levels.split())
    for level in filter(None, levels):
        if found := readings.years(release, level, measure):
            return found[0]
    return release.periods[0]


def outward(address: str) -> str:
    """An address, empty where it leads to nothing from elsewhere, as a code for phones must."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    if not host or host == "localhost" or host.endswith(".localhost"):
        return ""
    try:
        number = ip_address(host)
    except ValueError:
        return address
    return "" if number.is_loopback or number.is_unspecified else address


def years(release: Release) -> list[int]:
    """Years (พ.ศ.) in which a release has a figure of anything, latest first."""
    found = release.table.index.get_level_values("year_be").unique()
    return sorted({*release.periods, *(int(year) for year in found)}, reverse=True)


@dataclass(frozen=True)
class _Groups:
    """The texts of groups that a release has areas of."""

    release: Release

    def __contains__(self, text: object) -> bool:
        try:
            asking.read(self.release, str(text))
        except Refused:
            return False
        return True


def _printable(text: str) -> bool:
    return len(text) <= LONGEST_HEADLINE and not _CONTROL.search(text)
