"""What a report of an edition is of: two releases and a place, in one frozen value."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from briefing.request import ADDRESS, Request, WrongRequest, demand_none
from data.plans import Plan
from data.stored import library, plans, store
from data.stored.release import Release
from figures.edition import pair
from geo.areas import COUNTRY
from wording import clock
from wording.languages import DEFAULT, languages

TEMPLATE = "edition"
LEVELS = ("country", "province")
"""Levels of the places that have a report."""
PARAMETERS = ("area", "before", "after", "lang")
SECTION = "changes"
"""The part of the page of sources that shows it."""


@dataclass(frozen=True)
class EditionRequest(Request):
    """A report: of a place (`area`), from the release `before` to `after`, by their ids.

    `state` tells the plans and the day that it is made of (`state_of`).
    """

    before: str = ""
    after: str = ""
    state: str = ""

    def query(self) -> dict[str, str]:
        """The parameters of its address."""
        return {name: str(getattr(self, name)) for name in PARAMETERS}

    def page(self) -> str:
        """The address of the page that shows it."""
        return f"{self.address}/sources?{urlencode({'section': SECTION} | self.query())}"

    @property
    def file_name(self) -> str:
        """Name of its file without ending: place and releases; one of training says so."""
        name = f"{self.area}-{TEMPLATE}-{self.before}-{self.after}-{self.lang}"
        return store.release_of(self.after).file_name(name)


def read(
    query: Mapping[str, str],
    *,
    address: str = ADDRESS,
    made: str = "",
    hidden: frozenset[str] = pair.NONE,
    others: Sequence[WrongRequest] = (),
) -> EditionRequest:
    """The report that parameters ask for; without releases of the last two that are not `hidden`.

    Raises `WrongRequest` for an unknown place or language along with the `others` found before,
    and `WrongPair` for two releases that cannot be compared.
    """
    lang = query.get("lang") or DEFAULT
    wrong = [*others]
    if lang not in languages():
        wrong.append(WrongRequest("lang", lang, ", ".join(languages())))
    asked = (query.get("before", ""), query.get("after", ""))
    before, after = pair.named(*asked, hidden=hidden)
    area = query.get("area") or COUNTRY
    if area not in after.areas.index or after.areas.at[area, "level"] not in LEVELS:
        wrong.append(WrongRequest("area", area, "TH, 10, 11, 30, …"))
    demand_none(wrong)
    return EditionRequest(
        TEMPLATE,
        area=area,
        period=after.periods[0],
        lang=lang,
        made=made or clock.today().isoformat(),
        address=address,
        before=before.id,
        after=after.id,
        state=state_of(kept_plans(after)),
    )


def kept_plans(after: Release) -> list[Plan]:
    """The plans that a report on a release tells of."""
    return plans.kept(library.default_folder(), training=after.training)[0]


def state_of(kept: list[Plan]) -> str:
    """Plans and the day on which tasks are overdue, in eight digits."""
    told = f"{clock.today():%Y%m%d} {kept!r}"
    return hashlib.sha256(told.encode()).hexdigest()[:8]
