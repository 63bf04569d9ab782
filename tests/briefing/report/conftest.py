"""Reports of two releases held in memory, composed once a session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from briefing.report import pages
from briefing.report.request import EditionRequest
from briefing.report.told import Told
from briefing.wording import Wording
from data.stored import training
from data.stored.release import Release
from figures.edition.differences import differences
from figures.edition.report import Edition
from figures.edition.rows import rows
from tests import editions

LATER, MADE = "0123456789ab", "2026-11-27"
TODAY = date(2026, 6, 1)
Make = Callable[..., Told]


@pytest.fixture(scope="session")
def made(release: Release) -> Make:
    """A function from a place, a language and what changed to its report.

    `changed` is `much` (a later year, figures restated and gone), `nothing` or `training`.
    """

    @cache
    def edition(changed: str) -> Edition:
        table = release.table if changed == "nothing" else editions.table(release)
        years = sorted({*release.periods, *([] if changed == "nothing" else [editions.LATER])})
        about = {**release.manifest, "release": LATER, "periods": years}
        if changed == "training":
            about[training.KEY] = {"rule": 0, "seed": 0}
        after = replace(release, table=table, manifest=about)
        return Edition(release, after, differences(release, after))

    @cache
    def make(area: str, lang: str = "en", changed: str = "much") -> Told:
        found = edition(changed)
        kept = [] if changed == "nothing" else editions.PLANS
        told = rows(found, area, kept, TODAY)
        return Told(told, found.before, found.after, area, Wording(lang))

    return make


def request_of(told: Told) -> EditionRequest:
    """What the report was asked for with."""
    return EditionRequest(
        "edition", area=told.area, period=2562, lang=told.text.lang, made=MADE, address="",
        before=told.before.id, after=told.after.id,
    )  # fmt: skip


@cache
def pages_of(told: Told) -> list[pages.Slide]:
    """The pages of a report, composed once."""
    return pages.pages_of(told, request_of(told))
